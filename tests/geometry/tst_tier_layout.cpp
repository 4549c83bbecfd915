#include "tests/geometry/diagrams.h"

#include <QTest>

#include <rapidcheck.h>

using namespace cirro;
using namespace cirro::diagrams;

namespace {

Diagram anyDiagram()
{
    return landscape(*rc::gen::inRange(5, 220), *rc::gen::arbitrary<unsigned>());
}

/// What every layout must keep, however it came about.
void checkNesting(const std::vector<LayoutBox> &boxes, const std::vector<Rect> &rects)
{
    for (const LayoutBox &box : boxes) {
        const Rect &mine = rects[std::size_t(box.id)];
        if (box.kind == BoxKind::Overlay)
            continue;
        RC_ASSERT(!mine.isEmpty());
        if (box.parent >= 0 && box.kind != BoxKind::Border)
            RC_ASSERT(rects[std::size_t(box.parent)].contains(mine));
        for (const LayoutBox &other : boxes)
            if (other.id != box.id && other.parent == box.parent && other.kind != BoxKind::Overlay)
                RC_ASSERT(!mine.intersects(rects[std::size_t(other.id)]));
    }
}

/// Fixes what is laid out, but for some boxes that with all in them come in again as new ones.
void forgetSome(Diagram &d, unsigned seed)
{
    const auto rects = layOut(d.boxes, d.edges);
    std::mt19937 engine(seed);
    for (LayoutBox &box : d.boxes)
        if ((box.parent < 0 || d.boxes[std::size_t(box.parent)].fixed) && engine() % 8 > 0)
            box.fixed = rects[std::size_t(box.id)];
}

} // namespace

class TestTierLayout : public QObject
{
    Q_OBJECT

private slots:
    void childrenLieInsideTheirContainerAndSiblingsApart();
    void theOrderOfTheInputDoesNotMatter();
    void tiersLineUpAcrossZones();
    void everythingLiesOnTheGrid();
    void zonesStandSideBySideInTheOrderOfTheirColumns();
    void aBalancerStandsCentredAboveTheZones();
    void aTileOfALowerTierStandsBetweenTheZones();
    void usersAreLeftOfGlobalServicesLeftOfTheRegionAndRegionalServicesRightOfTheVpc();
    void whatIsConnectedAcrossLanesIsLevel();
    void aGatewaySitsOnTheBorder();
    void anOverlayEnclosesItsMembersAndMovesNothingElseIn();
    void looseTilesFillANearSquare();
    void connectedTilesFlowFromLeftToRight();
    void parentsInACircleAreNoTrap();
    void fixedBoxesStayWhenNothingIsNew();
    void aNewTileTakesAFreePlaceAndMovesNothing();
    void aFullContainerGrowsAndItsSiblingsGiveWay();
    void nothingPinnedIsPushed();
    void newBoxesKeepNestingIntact();
};

void TestTierLayout::childrenLieInsideTheirContainerAndSiblingsApart()
{
    QVERIFY(rc::check([] {
        const Diagram d = anyDiagram();
        checkNesting(d.boxes, layOut(d.boxes, d.edges));
    }));
}

void TestTierLayout::theOrderOfTheInputDoesNotMatter()
{
    QVERIFY(rc::check([] {
        const Diagram d = anyDiagram();
        Diagram shuffled = d;
        std::mt19937 engine(*rc::gen::arbitrary<unsigned>());
        std::shuffle(shuffled.boxes.begin(), shuffled.boxes.end(), engine);
        std::shuffle(shuffled.edges.begin(), shuffled.edges.end(), engine);
        RC_ASSERT(layOut(d.boxes, d.edges) == layOut(shuffled.boxes, shuffled.edges));
    }));
}

void TestTierLayout::tiersLineUpAcrossZones()
{
    QVERIFY(rc::check([] {
        const Diagram d = anyDiagram();
        const auto rects = layOut(d.boxes, d.edges);
        for (const LayoutBox &a : d.boxes)
            for (const LayoutBox &b : d.boxes) {
                if (a.kind != BoxKind::Container || b.kind != BoxKind::Container || a.row < 0 || a.row != b.row)
                    continue;
                const LayoutBox &zoneA = d.boxes[std::size_t(a.parent)];
                const LayoutBox &zoneB = d.boxes[std::size_t(b.parent)];
                if (zoneA.parent != zoneB.parent)
                    continue;
                RC_ASSERT(rects[std::size_t(a.id)].y == rects[std::size_t(b.id)].y);
                RC_ASSERT(rects[std::size_t(a.id)].h == rects[std::size_t(b.id)].h);
            }
    }));
}

void TestTierLayout::everythingLiesOnTheGrid()
{
    const LayoutMetrics metrics;
    const Diagram d = landscape(300, 1);
    for (const Rect &r : layOut(d.boxes, d.edges, metrics)) {
        QCOMPARE(snapped(r.x, metrics.grid), r.x);
        QCOMPARE(snapped(r.w, metrics.grid), r.w);
    }
}

void TestTierLayout::zonesStandSideBySideInTheOrderOfTheirColumns()
{
    const WebApplication app;
    const auto rects = layOut(app.boxes, app.edges);
    const Rect a = rects[std::size_t(app.zones[0])];
    const Rect b = rects[std::size_t(app.zones[1])];
    QVERIFY(a.right() < b.x);
    QCOMPARE(a.y, b.y);
    QCOMPARE(a.size().w, b.size().w);
    for (const int i : {0, 1}) {
        QVERIFY(rects[std::size_t(app.publicNets[i])].bottom() < rects[std::size_t(app.appNets[i])].y);
        QVERIFY(rects[std::size_t(app.appNets[i])].bottom() < rects[std::size_t(app.dataNets[i])].y);
    }
}

void TestTierLayout::aBalancerStandsCentredAboveTheZones()
{
    const WebApplication app;
    const auto rects = layOut(app.boxes, app.edges);
    const Rect balancer = rects[std::size_t(app.balancer)];
    const Rect zones = rects[std::size_t(app.zones[0])].united(rects[std::size_t(app.zones[1])]);
    QVERIFY(balancer.bottom() < zones.y);
    QVERIFY(std::abs(balancer.center().x - zones.center().x) <= LayoutMetrics().grid);
}

void TestTierLayout::aTileOfALowerTierStandsBetweenTheZones()
{
    WebApplication app;
    const int cluster = app.tier("cluster", app.vpc, BoxKind::Leaf, 2);
    const auto rects = layOut(app.boxes, app.edges);
    const Rect mine = rects[std::size_t(cluster)];
    QVERIFY(mine.x > rects[std::size_t(app.zones[0])].right());
    QVERIFY(mine.right() < rects[std::size_t(app.zones[1])].x);
    const Rect tier = rects[std::size_t(app.dataNets[0])];
    QVERIFY(mine.y >= tier.y && mine.bottom() <= tier.bottom());
}

void TestTierLayout::usersAreLeftOfGlobalServicesLeftOfTheRegionAndRegionalServicesRightOfTheVpc()
{
    const WebApplication app;
    const auto rects = layOut(app.boxes, app.edges);
    QVERIFY(rects[std::size_t(app.users)].right() < rects[std::size_t(app.cloudFront)].x);
    QVERIFY(rects[std::size_t(app.cloudFront)].right() < rects[std::size_t(app.region)].x);
    QVERIFY(rects[std::size_t(app.vpc)].right() < rects[std::size_t(app.bucket)].x);
    QVERIFY(rects[std::size_t(app.region)].contains(rects[std::size_t(app.bucket)]));
}

void TestTierLayout::whatIsConnectedAcrossLanesIsLevel()
{
    const WebApplication app;
    const auto rects = layOut(app.boxes, app.edges);
    QCOMPARE(rects[std::size_t(app.cloudFront)].center().y, rects[std::size_t(app.balancer)].center().y);
    QCOMPARE(rects[std::size_t(app.users)].center().y, rects[std::size_t(app.cloudFront)].center().y);
}

void TestTierLayout::aGatewaySitsOnTheBorder()
{
    WebApplication app;
    for (const Side side : {Side::Left, Side::Top, Side::Right, Side::Bottom}) {
        app[app.gateway].side = side;
        const auto rects = layOut(app.boxes, app.edges);
        const Rect vpc = rects[std::size_t(app.vpc)];
        const Point c = rects[std::size_t(app.gateway)].center();
        if (side == Side::Left || side == Side::Right)
            QCOMPARE(c.x, side == Side::Left ? vpc.x : vpc.right());
        else
            QCOMPARE(c.y, side == Side::Top ? vpc.y : vpc.bottom());
        for (std::size_t i = 0; i < app.boxes.size(); ++i)
            if (app.boxes[i].kind == BoxKind::Leaf)
                QVERIFY(!rects[i].intersects(rects[std::size_t(app.gateway)]));
    }
}

void TestTierLayout::anOverlayEnclosesItsMembersAndMovesNothingElseIn()
{
    const WebApplication app;
    const auto rects = layOut(app.boxes, app.edges);
    const Rect group = rects[std::size_t(app.group)];
    for (std::size_t i = 0; i < app.boxes.size(); ++i)
        if (app.boxes[i].kind == BoxKind::Leaf)
            QCOMPARE(group.intersects(rects[i]), int(i) == app.web[0] || int(i) == app.web[1]);
    QVERIFY(group.y >= rects[std::size_t(app.appNets[0])].y);
    QVERIFY(group.bottom() <= rects[std::size_t(app.appNets[0])].bottom());
}

void TestTierLayout::looseTilesFillANearSquare()
{
    for (const int count : {4, 30, 100, 500}) {
        Diagram d;
        const int region = d.add("region", -1, BoxKind::Container);
        for (int i = 0; i < count; ++i)
            d.add("tile" + std::to_string(i), region);
        const auto rects = layOut(d.boxes, d.edges);
        const Rect outer = rects[std::size_t(region)];
        const double proportion = outer.w / outer.h;
        QVERIFY2(proportion > 0.7 && proportion < 2.6, qPrintable(QString::number(proportion)));
    }
}

void TestTierLayout::connectedTilesFlowFromLeftToRight()
{
    Diagram d;
    const int region = d.add("region", -1, BoxKind::Container);
    const int api = d.add("z api", region);
    const int function = d.add("y function", region);
    const int table = d.add("x table", region);
    d.link(api, function);
    d.link(function, table);
    const auto rects = layOut(d.boxes, d.edges);
    QVERIFY(rects[std::size_t(api)].right() < rects[std::size_t(function)].x);
    QVERIFY(rects[std::size_t(function)].right() < rects[std::size_t(table)].x);
    QCOMPARE(rects[std::size_t(api)].y, rects[std::size_t(table)].y);
}

void TestTierLayout::parentsInACircleAreNoTrap()
{
    Diagram d;
    const int a = d.add("a", 1, BoxKind::Container);
    const int b = d.add("b", a, BoxKind::Container);
    d.add("c", b);
    d.add("itself", 3, BoxKind::Container);
    d.add("nowhere", 99);
    const int o = d.add("o", -1, BoxKind::Overlay);
    d[o].members = {o, 2, 77};
    const auto rects = layOut(d.boxes, d.edges);
    QCOMPARE(rects.size(), d.boxes.size());
    QVERIFY(rects[std::size_t(o)].contains(rects[2]));
}

void TestTierLayout::fixedBoxesStayWhenNothingIsNew()
{
    QVERIFY(rc::check([] {
        Diagram d = anyDiagram();
        const auto rects = layOut(d.boxes, d.edges);
        for (LayoutBox &box : d.boxes)
            box.fixed = rects[std::size_t(box.id)];
        RC_ASSERT(layOut(d.boxes, d.edges) == rects);
    }));
}

void TestTierLayout::aNewTileTakesAFreePlaceAndMovesNothing()
{
    WebApplication app;
    const auto before = layOut(app.boxes, app.edges);
    for (LayoutBox &box : app.boxes)
        box.fixed = before[std::size_t(box.id)];
    const int queue = app.inLane("queue", app.region, Lane::Regional);
    const auto after = layOut(app.boxes, app.edges);
    for (std::size_t i = 0; i < before.size(); ++i)
        QCOMPARE(after[i], before[i]);
    QVERIFY(after[std::size_t(app.region)].contains(after[std::size_t(queue)]));
    QCOMPARE(after[std::size_t(queue)].x, after[std::size_t(app.bucket)].x);
}

void TestTierLayout::aFullContainerGrowsAndItsSiblingsGiveWay()
{
    WebApplication app;
    const auto before = layOut(app.boxes, app.edges);
    for (LayoutBox &box : app.boxes)
        box.fixed = before[std::size_t(box.id)];
    std::vector<int> added;
    for (int i = 0; i < 4; ++i)
        added.push_back(app.add("new" + std::to_string(i), app.appNets[0]));
    const auto after = layOut(app.boxes, app.edges);
    for (const int id : added)
        QVERIFY(after[std::size_t(app.appNets[0])].contains(after[std::size_t(id)]));
    QVERIFY(!after[std::size_t(app.zones[0])].intersects(after[std::size_t(app.zones[1])]));
    QVERIFY(!after[std::size_t(app.vpc)].intersects(after[std::size_t(app.bucket)]));
    QCOMPARE(after[std::size_t(app.web[0])], before[std::size_t(app.web[0])]);
    QCOMPARE(after[std::size_t(app.users)], before[std::size_t(app.users)]);
}

void TestTierLayout::nothingPinnedIsPushed()
{
    QVERIFY(rc::check([] {
        Diagram d = anyDiagram();
        forgetSome(d, *rc::gen::arbitrary<unsigned>());
        std::mt19937 engine(*rc::gen::arbitrary<unsigned>());
        for (LayoutBox &box : d.boxes)
            box.pinned = box.fixed && box.kind == BoxKind::Leaf && engine() % 5 == 0;
        const auto rects = layOut(d.boxes, d.edges);
        for (const LayoutBox &box : d.boxes)
            if (box.pinned)
                RC_ASSERT(rects[std::size_t(box.id)].topLeft() == box.fixed->topLeft());
    }));
}

void TestTierLayout::newBoxesKeepNestingIntact()
{
    QVERIFY(rc::check([] {
        Diagram d = anyDiagram();
        forgetSome(d, *rc::gen::arbitrary<unsigned>());
        checkNesting(d.boxes, layOut(d.boxes, d.edges));
    }));
    // Here many boxes once piled up at the place they were pushed to.
    Diagram crowded = landscape(152, 6912448);
    forgetSome(crowded, 1890922);
    QVERIFY(rc::check([&] { checkNesting(crowded.boxes, layOut(crowded.boxes, crowded.edges)); }));
}

QTEST_APPLESS_MAIN(TestTierLayout)
#include "tst_tier_layout.moc"
