#include "model/geometry/label_places.h"
#include "model/geometry/route_bends.h"
#include "tests/geometry/diagrams.h"

#include <QTest>

#include <rapidcheck.h>

using namespace cirro;
using namespace cirro::diagrams;

namespace {

bool isOnBorder(Point p, const Rect &r)
{
    return r.contains(p) && (p.x == r.x || p.x == r.right() || p.y == r.y || p.y == r.bottom());
}

bool crosses(const std::vector<Point> &points, const Rect &rect)
{
    for (std::size_t i = 1; i < points.size(); ++i) {
        const Point a = points[i - 1];
        const Point b = points[i];
        if (std::min(a.x, b.x) < rect.right() && std::max(a.x, b.x) > rect.x && std::min(a.y, b.y) < rect.bottom() &&
            std::max(a.y, b.y) > rect.y)
            return true;
    }
    return false;
}

bool isOrthogonal(const std::vector<Point> &points)
{
    for (std::size_t i = 1; i < points.size(); ++i)
        if ((points[i].x == points[i - 1].x) == (points[i].y == points[i - 1].y))
            return false;
    return points.size() >= 2;
}

/// What every result must keep, fresh or rerouted.
void checkRoutes(const RouteInput &input, const RouteResult &result)
{
    RC_ASSERT(result.edges.size() == input.edges.size());
    for (std::size_t i = 0; i < input.edges.size(); ++i) {
        const auto &points = result.edges[i].points;
        RC_ASSERT(result.edges[i].id == input.edges[i].id);
        RC_ASSERT(isOrthogonal(points));
        RC_ASSERT(isOnBorder(points.front(), input.boxes[std::size_t(input.edges[i].from)].rect));
        RC_ASSERT(isOnBorder(points.back(), input.boxes[std::size_t(input.edges[i].to)].rect));
        if (result.stats.simple > 0)
            continue;
        for (const RouteBox &box : input.boxes)
            if (box.kind == RouteBoxKind::Tile)
                RC_ASSERT(!crosses(points, box.rect));
    }
}

RouteInput laidOut(int count, unsigned seed)
{
    const Diagram d = landscape(count, seed);
    return routeInput(d, layOut(d.boxes, d.edges));
}

RouteInput anyInput()
{
    return laidOut(*rc::gen::inRange(5, 150), *rc::gen::arbitrary<unsigned>());
}

RouteBox tile(int id, Rect rect, int parent = -1)
{
    return {.id = id, .parent = parent, .rect = rect};
}

std::vector<Point> only(const RouteResult &result)
{
    return result.edges.at(0).points;
}

} // namespace

class TestRouter : public QObject
{
    Q_OBJECT

private slots:
    void routesAreOrthogonalEndOnSidesAndCrossNoTile();
    void reroutedOnesKeepTheSameLaws();
    void theOrderOfTheInputDoesNotMatter();
    void movingOneTileLeavesDistantRoutesAlone();
    void movingATileAwayStraightensWhatWentRoundIt();
    void levelTilesAreJoinedByAStraightLine();
    void aTileInTheWayIsGoneRound();
    void aContainerThatHoldsNeitherEndIsGoneRound();
    void aTitleIsKeptClear();
    void wordsWiderThanTheirTileAreKeptClear();
    void theWebApplicationNeedsNoFallback();
    void connectorsOnOneSideAreSpread();
    void oneBundleSharesALine();
    void givenPortsAreKept();
    void aContainerIsReachedFromInside();
    void wrongEndsGiveAnEmptyRoute();
    void walledInEndsStillGetARoute();
    void aFanOutIsOneTrunkThatSplits();
    void twoOfABundleLeaveByTheSideThatBothLieBeyond();
    void theNextOfABundleJoinsThoseThatStay();
    void whatWasBentStaysAndItsEndsAdapt();
    void whatRunsAlongASideOfItsEndIsNoBend();
    void noPlaceOfTheEndsBreaksABentWay();
    void whatIsUnbentIsOneStepLess();
    void labelsStandOnFreeLevelPieces();
};

void TestRouter::routesAreOrthogonalEndOnSidesAndCrossNoTile()
{
    QVERIFY(rc::check([] {
        const RouteInput input = anyInput();
        checkRoutes(input, route(input));
    }));
}

void TestRouter::reroutedOnesKeepTheSameLaws()
{
    QVERIFY(rc::check([] {
        const RouteInput before = anyInput();
        const RouteResult first = route(before);
        RouteInput now = before;
        std::vector<std::size_t> tiles;
        for (std::size_t i = 0; i < now.boxes.size(); ++i)
            if (now.boxes[i].kind == RouteBoxKind::Tile)
                tiles.push_back(i);
        // Two tiles change places: they stay clear of all others.
        const std::size_t a = tiles[*rc::gen::inRange<std::size_t>(0, tiles.size())];
        const std::size_t b = tiles[*rc::gen::inRange<std::size_t>(0, tiles.size())];
        std::swap(now.boxes[a].rect, now.boxes[b].rect);
        std::swap(now.boxes[a].parent, now.boxes[b].parent);
        RouteResult second = reroute(now, before, first);
        second.stats.simple += first.stats.simple;
        checkRoutes(now, second);
    }));
}

void TestRouter::theOrderOfTheInputDoesNotMatter()
{
    QVERIFY(rc::check([] {
        const RouteInput input = anyInput();
        RouteInput shuffled = input;
        std::mt19937 engine(*rc::gen::arbitrary<unsigned>());
        std::shuffle(shuffled.boxes.begin(), shuffled.boxes.end(), engine);
        std::shuffle(shuffled.edges.begin(), shuffled.edges.end(), engine);
        RouteResult result = route(shuffled);
        std::ranges::sort(result.edges, {}, &RoutedEdge::id);
        RC_ASSERT(result.edges == route(input).edges);
    }));
}

void TestRouter::movingOneTileLeavesDistantRoutesAlone()
{
    const RouteInput before = laidOut(300, 5);
    const RouteResult first = route(before);
    RouteInput now = before;
    const auto moved = std::ranges::find(now.boxes, RouteBoxKind::Tile, &RouteBox::kind);
    moved->rect = moved->rect.translated(8, 0);
    const RouteResult second = reroute(now, before, first);
    QVERIFY(second.stats.kept > before.edges.size() / 2);
    std::size_t same = 0;
    for (std::size_t i = 0; i < first.edges.size(); ++i)
        same += first.edges[i] == second.edges[i] ? 1 : 0;
    QVERIFY(same >= second.stats.kept);
    QVERIFY(reroute(now, now, second).edges == second.edges);
}

void TestRouter::movingATileAwayStraightensWhatWentRoundIt()
{
    RouteInput before{.boxes = {tile(1, {0, 0, 96, 88}), tile(2, {400, 0, 96, 88}), tile(3, {200, 0, 96, 88})},
                      .edges = {{.id = 7, .from = 1, .to = 2}}};
    const RouteResult first = route(before);
    QVERIFY(only(first).size() > 2);
    RouteInput now = before;
    now.boxes[2].rect.y = 500;
    QCOMPARE(only(reroute(now, before, first)).size(), std::size_t(2));
}

void TestRouter::levelTilesAreJoinedByAStraightLine()
{
    const auto points = only(route(
        {.boxes = {tile(1, {0, 0, 96, 88}), tile(2, {200, 20, 96, 88})}, .edges = {{.id = 1, .from = 1, .to = 2}}}));
    QCOMPARE(points.size(), std::size_t(2));
    QCOMPARE(points[0].x, 96.0);
    QCOMPARE(points[1].x, 200.0);
}

void TestRouter::aTileInTheWayIsGoneRound()
{
    const Rect between{200, 0, 96, 88};
    const auto points = only(route({.boxes = {tile(1, {0, 0, 96, 88}), tile(2, {400, 0, 96, 88}), tile(3, between)},
                                    .edges = {{.id = 1, .from = 1, .to = 2}}}));
    QVERIFY(!crosses(points, between.grown(4)));
    QVERIFY(points.size() <= 4);
}

void TestRouter::aContainerThatHoldsNeitherEndIsGoneRound()
{
    const Rect between{200, -100, 200, 300};
    const auto points = only(route({.boxes = {tile(1, {0, 0, 96, 88}),
                                              tile(2, {500, 0, 96, 88}),
                                              {.id = 3, .kind = RouteBoxKind::Container, .rect = between}},
                                    .edges = {{.id = 1, .from = 1, .to = 2}}}));
    QVERIFY(!crosses(points, between));
}

void TestRouter::aTitleIsKeptClear()
{
    const Rect outer{0, 0, 400, 400};
    const Rect title{0, 0, 160, 24};
    const auto points = only(route({.boxes = {{.id = 1, .kind = RouteBoxKind::Container, .rect = outer, .label = title},
                                              tile(2, {32, 120, 96, 88}, 1),
                                              tile(3, {32, -200, 96, 88})},
                                    .edges = {{.id = 1, .from = 2, .to = 3}}}));
    QVERIFY(!crosses(points, title));
}

void TestRouter::wordsWiderThanTheirTileAreKeptClear()
{
    const Rect words{-6, 54, 112, 34};
    RouteBox named = tile(3, {20, 0, 60, 88});
    RouteInput input{.boxes = {tile(1, {47, 300, 96, 88}), tile(2, {47, -300, 96, 88}), named},
                     .edges = {{.id = 1, .from = 1, .to = 2}}};
    QVERIFY(crosses(only(route(input)), words));
    input.boxes.back().label = words;
    QVERIFY(!crosses(only(route(input)), words));
}

void TestRouter::theWebApplicationNeedsNoFallback()
{
    const WebApplication app;
    const auto rects = layOut(app.boxes, app.edges);
    const RouteResult result = route(routeInput(app, rects));
    QCOMPARE(result.stats.simple, std::size_t(0));
    for (const RoutedEdge &edge : result.edges) {
        QVERIFY(isOrthogonal(edge.points));
        for (std::size_t i = 0; i < app.boxes.size(); ++i)
            if (app.boxes[i].kind == BoxKind::Leaf)
                QVERIFY(!crosses(edge.points, rects[i]));
    }
}

void TestRouter::connectorsOnOneSideAreSpread()
{
    RouteInput input{.boxes = {tile(0, {0, 200, 96, 88})}};
    for (int i = 1; i <= 4; ++i) {
        input.boxes.push_back(tile(i, {300, 140.0 * i - 200, 96, 88}));
        input.edges.push_back({.id = i, .from = 0, .to = i});
    }
    const RouteResult result = route(input);
    for (std::size_t i = 0; i < 4; ++i)
        for (std::size_t j = i + 1; j < 4; ++j) {
            const Point a = result.edges[i].points.front();
            const Point b = result.edges[j].points.front();
            QVERIFY(std::abs(a.x - b.x) + std::abs(a.y - b.y) >= input.metrics.spacing / 2);
        }
}

void TestRouter::oneBundleSharesALine()
{
    RouteInput input{.boxes = {tile(0, {0, 200, 96, 88}), tile(1, {300, -100, 96, 88}), tile(2, {300, -240, 96, 88})},
                     .edges = {{.id = 1, .from = 0, .to = 1}, {.id = 2, .from = 0, .to = 2}}};
    const auto starts = [&] {
        const RouteResult result = route(input);
        return std::pair(result.edges[0].points.front(), result.edges[1].points.front());
    };
    QVERIFY(!(starts().first == starts().second));
    input.edges[0].bundle = input.edges[1].bundle = 5;
    QCOMPARE(starts().first, starts().second);
}

void TestRouter::givenPortsAreKept()
{
    const auto points =
        only(route({.boxes = {tile(1, {0, 0, 96, 88}), tile(2, {300, 200, 96, 88})},
                    .edges = {{.id = 1, .from = 1, .to = 2, .fromPort = Point{20, 0}, .toPort = Point{396, 230}}}}));
    QCOMPARE(points.front(), (Point{20, 0}));
    QCOMPARE(points.back(), (Point{396, 230}));
    QVERIFY(isOrthogonal(points));
}

void TestRouter::aContainerIsReachedFromInside()
{
    const Rect outer{0, 0, 500, 500};
    const auto points = only(
        route({.boxes = {{.id = 1, .kind = RouteBoxKind::Container, .rect = outer}, tile(2, {100, 200, 96, 88}, 1)},
               .edges = {{.id = 1, .from = 2, .to = 1}}}));
    QVERIFY(isOrthogonal(points));
    QVERIFY(isOnBorder(points.back(), outer));
    for (const Point p : points)
        QVERIFY(outer.contains(p));
}

void TestRouter::wrongEndsGiveAnEmptyRoute()
{
    const RouteResult result =
        route({.boxes = {tile(1, {0, 0, 96, 88}), tile(2, {})},
               .edges = {{.id = 1, .from = 1, .to = 9}, {.id = 2, .from = 1, .to = 1}, {.id = 3, .from = 1, .to = 2}}});
    for (const RoutedEdge &edge : result.edges)
        QVERIFY(edge.points.empty());
}

void TestRouter::walledInEndsStillGetARoute()
{
    const RouteResult result =
        route({.boxes = {tile(1, {0, 0, 40, 40}), tile(2, {400, 300, 40, 40}), tile(3, {-100, -60, 240, 60}),
                         tile(4, {-100, 40, 240, 60}), tile(5, {-100, 0, 100, 40}), tile(6, {40, 0, 100, 40})},
               .edges = {{.id = 1, .from = 1, .to = 2}}});
    QVERIFY(isOrthogonal(only(result)));
    QCOMPARE(result.stats.simple, std::size_t(1));
}

void TestRouter::aFanOutIsOneTrunkThatSplits()
{
    RouteInput input{.boxes = {tile(0, {0, 200, 96, 88})}};
    for (int i = 1; i <= 3; ++i) {
        input.boxes.push_back(tile(i, {400, 200.0 * i - 200, 96, 88}));
        input.edges.push_back({.id = i, .from = 0, .to = i, .bundle = 7});
    }
    const RouteResult result = route(input);
    const auto &middle = result.edges[1].points;
    QCOMPARE(middle.size(), std::size_t(2));
    for (const int i : {0, 2}) {
        const auto &points = result.edges[std::size_t(i)].points;
        QCOMPARE(points.size(), std::size_t(4));
        QCOMPARE(points.front(), middle.front());
        QCOMPARE(points[1].y, middle[0].y); // along the trunk as far as where it splits
    }
    QCOMPARE(result.edges[0].points[1], result.edges[2].points[1]);
    const double split = result.edges[0].points[1].x;
    QVERIFY2(split > 96 + 2 * input.metrics.clearance && split < 400 - 2 * input.metrics.clearance,
             "it splits clear of both ends");
}

void TestRouter::twoOfABundleLeaveByTheSideThatBothLieBeyond()
{
    const RouteResult result =
        route({.boxes = {tile(0, {0, 200, 96, 88}), tile(1, {240, 40, 96, 88}), tile(2, {240, 360, 96, 88})},
               .edges = {{.id = 1, .from = 0, .to = 1, .bundle = 7}, {.id = 2, .from = 0, .to = 2, .bundle = 7}}});
    QCOMPARE(result.edges[0].points.front(), (Point{96, 244}));
    QCOMPARE(result.edges[1].points.front(), (Point{96, 244}));
    QCOMPARE(result.edges[0].points[1], result.edges[1].points[1]);
}

void TestRouter::theNextOfABundleJoinsThoseThatStay()
{
    RouteInput before{
        .boxes = {tile(0, {0, 200, 96, 88}), tile(1, {400, 0, 96, 88}), tile(2, {400, 400, 96, 88})},
        .edges = {{.id = 1, .from = 0, .to = 1, .bundle = 7}, {.id = 2, .from = 0, .to = 2, .bundle = 7}}};
    const RouteResult first = route(before);
    RouteInput now = before;
    now.boxes.push_back(tile(3, {400, 600, 96, 88}));
    now.edges.push_back({.id = 3, .from = 0, .to = 3, .bundle = 7});
    const RouteResult second = reroute(now, before, first);
    QCOMPARE(second.edges[0], first.edges[0]);
    QCOMPARE(second.edges[1], first.edges[1]);
    QCOMPARE(second.edges[2].points[0], first.edges[1].points[0]);
    QCOMPARE(second.edges[2].points[1].y, first.edges[1].points[0].y);
    QVERIFY2(second.edges[2].points[1].x > 200, "it leaves the others late");
}

void TestRouter::whatWasBentStaysAndItsEndsAdapt()
{
    const std::vector<Stretch> bends{{Orientation::Vertical, 150}, {Orientation::Horizontal, 500}};
    RouteInput input{.boxes = {tile(1, {0, 0, 96, 88}), tile(2, {400, 0, 96, 88})},
                     .edges = {{.id = 1, .from = 1, .to = 2, .bends = bends}}};
    const std::vector<Point> expected{{96, 44}, {150, 44}, {150, 500}, {448, 500}, {448, 88}};
    QCOMPARE(only(route(input)), expected);
    input.boxes[1].rect = {600, 200, 96, 88};
    const std::vector<Point> moved{{96, 44}, {150, 44}, {150, 500}, {648, 500}, {648, 288}};
    QCOMPARE(only(route(input)), moved);
    // Over the end itself it cannot be kept: the way meets that end where the other bend leads.
    input.boxes[0].rect = {100, 450, 96, 88};
    const std::vector<Point> over{{196, 500}, {648, 500}, {648, 288}};
    QCOMPARE(only(route(input)), over);
}

void TestRouter::whatRunsAlongASideOfItsEndIsNoBend()
{
    // The second bend lies in the line of the target's upper side, the first one over the target.
    const std::vector<Stretch> bends{
        {Orientation::Vertical, 32}, {Orientation::Horizontal, -320}, {Orientation::Vertical, -16}};
    QVERIFY(bentWay(tile(1, {-320, -320, 96, 88}), tile(2, {-16, -320, 96, 88}), bends).empty());
}

void TestRouter::noPlaceOfTheEndsBreaksABentWay()
{
    QVERIFY(rc::check([] {
        const auto any = [] { return double(*rc::gen::inRange(-20, 20)) * 16; };
        const RouteBox from = tile(1, {any(), any(), 96, 88});
        const RouteBox to = tile(2, {any(), any(), 96, 88});
        std::vector<Stretch> bends;
        bool level = *rc::gen::arbitrary<bool>();
        for (int left = *rc::gen::inRange(1, 5); left > 0; --left, level = !level)
            bends.push_back({level ? Orientation::Horizontal : Orientation::Vertical, any()});
        const std::vector<Point> points = bentWay(from, to, bends);
        if (points.empty()) // then the router finds one
            return;
        RC_ASSERT(isOrthogonal(points));
        RC_ASSERT(isOnBorder(points.front(), from.rect));
        RC_ASSERT(isOnBorder(points.back(), to.rect));
        // An inner piece that is taken hold of and not moved stays where it is.
        if (points.size() < 4)
            return;
        const auto piece = *rc::gen::inRange(std::size_t(1), points.size() - 2);
        const Stretch held = stretchOf(points, piece);
        const std::vector<Point> again = bentWay(from, to, bendsWith(points, bends, piece, held.at));
        bool stays = false;
        for (std::size_t i = 0; i + 1 < again.size(); ++i)
            stays |= stretchOf(again, i) == held;
        RC_ASSERT(stays);
    }));
}

void TestRouter::whatIsUnbentIsOneStepLess()
{
    const std::vector<Point> points{{96, 44}, {150, 44}, {150, 500}, {448, 500}, {448, 88}};
    const std::vector<Stretch> bends{{Orientation::Vertical, 150}, {Orientation::Horizontal, 500}};
    QCOMPARE(bendsWithout(points, bends, 1), (std::vector<Stretch>{bends[1]}));
    QCOMPARE(bendsWithout(points, bends, 2), (std::vector<Stretch>{bends[0]}));
    QCOMPARE(bendsWithout(points, bends, 0), bends); // the way out of the box was not bent
    QVERIFY(bendsWithout(points, {bends[0]}, 1).empty());
    QCOMPARE(bendsWith(points, {}, 2, 480), (std::vector<Stretch>{bends[0], {Orientation::Horizontal, 480}}));
}

void TestRouter::labelsStandOnFreeLevelPieces()
{
    const std::vector<std::vector<Point>> ways{
        {{0, 0}, {40, 0}, {40, 300}, {240, 300}, {240, 320}}, {{0, 600}, {300, 600}}, {{150, 500}, {150, 700}}};
    const auto places = placeLabels(ways, {{0, {60, 16}}, {1, {60, 16}}, {1, {60, 16}}}, {{10, 590, 60, 20}});
    QCOMPARE(places[0].center(), (Point{140, 300}));
    // Beside the way that crosses, off what is taken, and off each other.
    QCOMPARE(places[1].center().y, 600.0);
    for (const std::size_t i : {1, 2}) {
        QVERIFY(!places[i].contains(Point{150, 600}));
        QVERIFY(!places[i].intersects({10, 590, 60, 20}));
    }
    QVERIFY(!places[1].intersects(places[2]));
    QVERIFY(placeLabels({{}}, {{0, {60, 16}}}, {}).front().isEmpty());
}

QTEST_APPLESS_MAIN(TestRouter)
#include "tst_router.moc"
