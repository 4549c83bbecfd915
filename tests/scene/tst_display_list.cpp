#include "model/scene/display_list.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace cirro;
using namespace cirro::scene;

namespace {

DisplayList::PicturePtr box(const char *name, const Rect &rect, bool container = false, int depth = 0)
{
    Picture picture{
        .id = ElementId::resource(name), .layer = container ? Layer::Frames : Layer::Elements, .depth = depth};
    picture.bounds = picture.body = rect;
    picture.container = container;
    return std::make_shared<const Picture>(std::move(picture));
}

DisplayList::PicturePtr line(std::uint64_t edge, std::vector<Point> points)
{
    Picture picture{.edge = edge, .layer = Layer::Connectors};
    Rect around{points.front().x, points.front().y, 0, 0};
    for (const Point &p : points) {
        const double left = std::min(around.x, p.x);
        const double top = std::min(around.y, p.y);
        around = {left, top, std::max(around.right(), p.x) - left, std::max(around.bottom(), p.y) - top};
    }
    picture.body = around;
    picture.bounds = around.grown(4);
    picture.marks.push_back({.shape = LineMark{.points = std::move(points), .stroke = "connectorFlow"}});
    return std::make_shared<const Picture>(std::move(picture));
}

std::string nameAt(const DisplayList &list, Point point, bool containers = true)
{
    const Picture *hit = list.hit(point, 4, containers);
    return !hit ? "nothing" : hit->id.isNull() ? "line " + std::to_string(hit->edge) : hit->id.text();
}

/// Random pictures in a square of 3,000 units, negative coordinates, empty rectangles and hair lines included.
std::vector<DisplayList::PicturePtr> arbitrary(int most)
{
    std::vector<DisplayList::PicturePtr> pictures;
    const int count = *rc::gen::inRange(0, most);
    for (int i = 0; i < count; ++i) {
        const Rect rect{static_cast<double>(*rc::gen::inRange(-1500, 1500)),
                        static_cast<double>(*rc::gen::inRange(-1500, 1500)),
                        static_cast<double>(*rc::gen::inRange(0, 900)), static_cast<double>(*rc::gen::inRange(0, 900))};
        pictures.push_back(
            box(("e" + std::to_string(i)).c_str(), rect, *rc::gen::inRange(0, 2) == 1, *rc::gen::inRange(0, 3)));
    }
    return pictures;
}

bool touches(const Rect &a, const Rect &b)
{
    return a.x <= b.right() && b.x <= a.right() && a.y <= b.bottom() && b.y <= a.bottom();
}

} // namespace

class TestDisplayList : public QObject
{
    Q_OBJECT
private slots:
    void withinFindsExactlyWhatMeetsTheArea()
    {
        QVERIFY(rc::check([] {
            const DisplayList list(arbitrary(60));
            const Rect area{static_cast<double>(*rc::gen::inRange(-2500, 2500)),
                            static_cast<double>(*rc::gen::inRange(-2500, 2500)),
                            static_cast<double>(*rc::gen::inRange(0, 2000)),
                            static_cast<double>(*rc::gen::inRange(0, 2000))};
            std::vector<std::uint32_t> expected;
            for (std::uint32_t i = 0; i < list.pictures().size(); ++i)
                if (touches(list.pictures()[i]->bounds, area))
                    expected.push_back(i);
            RC_ASSERT(list.within(area) == expected);
        }));
    }

    void paintOrderIsByLayerThenByDepth()
    {
        QVERIFY(rc::check([] {
            const DisplayList list(arbitrary(40));
            RC_ASSERT(std::ranges::is_sorted(list.pictures(), [](const auto &a, const auto &b) {
                return std::pair(a->layer, a->depth) < std::pair(b->layer, b->depth);
            }));
        }));
    }

    void whatIsInFrontIsHit()
    {
        const DisplayList list({box("Vpc", {0, 0, 1000, 800}, true), box("Subnet", {100, 100, 400, 300}, true, 1),
                                box("Web", {150, 150, 100, 100}), line(1, {{50, 200}, {600, 200}})});
        QCOMPARE(nameAt(list, {200, 200}), "Web"); // the connector runs under it
        QCOMPARE(nameAt(list, {300, 202}), "line 1");
        QCOMPARE(nameAt(list, {300, 300}), "Subnet");
        QCOMPARE(nameAt(list, {800, 700}), "Vpc");
        QCOMPARE(nameAt(list, {1200, 700}), "nothing");
        QCOMPARE(nameAt(list, {300, 300}, false), "nothing");
    }

    void aLineIsDrawnToWhatAnotherLineCrosses()
    {
        Picture group{.id = ElementId::resource("Group"), .layer = Layer::Overlays};
        group.bounds = group.body = {100, 100, 400, 100};
        const DisplayList list({box("Vpc", {0, 0, 1000, 800}, true), std::make_shared<const Picture>(group),
                                line(1, {{300, 0}, {300, 600}})});
        QCOMPARE(nameAt(list, {300, 150}), "line 1");
        QCOMPARE(list.elementAt({300, 150}, 4)->id.text(), std::string("Group"));
        QCOMPARE(list.elementAt({300, 500}, 4)->id.text(), std::string("Vpc"));
        QCOMPARE(list.elementAt({300, 900}, 4), nullptr);
    }

    void aConnectorIsHitNearItsLineOnly()
    {
        const DisplayList list({line(7, {{0, 0}, {200, 0}, {200, 200}})});
        QCOMPARE(nameAt(list, {100, 3}), "line 7");
        QCOMPARE(nameAt(list, {197, 150}), "line 7");
        QCOMPARE(nameAt(list, {100, 100}), "nothing"); // inside its bounds, far from its line
    }

    void theInnermostContainerAnswersUnlessItIsWhatMoves()
    {
        const DisplayList list({box("Vpc", {0, 0, 1000, 800}, true), box("Zone", {50, 50, 600, 600}, true, 1),
                                box("Subnet", {100, 100, 400, 300}, true, 2), box("Web", {150, 150, 100, 100})});
        const auto at = [&](Point point, std::vector<ElementId> except) {
            const Picture *found = list.containerAt(point, except);
            return found ? found->id.text() : "nothing";
        };
        QCOMPARE(at({200, 200}, {}), "Subnet");
        QCOMPARE(at({200, 200}, {ElementId::resource("Web")}), "Subnet");
        QCOMPARE(at({200, 200}, {ElementId::resource("Subnet")}), "Zone");
        QCOMPARE(at({200, 200}, {ElementId::resource("Zone")}), "Vpc"); // the subnet moves with its zone
        QCOMPARE(at({2000, 200}, {}), "nothing");
    }

    void onlyWhatDiffersIsPaintedAgain()
    {
        const auto same = box("Same", {0, 0, 50, 50});
        const auto before = box("Moved", {100, 0, 50, 50});
        const auto after = box("Moved", {300, 0, 50, 50});
        const DisplayList old({same, before});
        const DisplayList now({same, after});
        std::vector<Rect> areas = now.changedAreas(old);
        std::ranges::sort(areas, {}, &Rect::x);
        QCOMPARE(areas, (std::vector<Rect>{before->bounds, after->bounds}));
        QVERIFY(now.changedAreas(now).empty());
    }

    void changedAreasCoverEveryPictureThatOnlyOneListHas()
    {
        QVERIFY(rc::check([] {
            const std::vector<DisplayList::PicturePtr> all = arbitrary(30);
            std::vector<DisplayList::PicturePtr> some;
            for (const auto &picture : all)
                if (*rc::gen::inRange(0, 3) != 0)
                    some.push_back(picture);
            const auto areas = DisplayList(some).changedAreas(DisplayList(all));
            RC_ASSERT(areas.size() == all.size() - some.size());
            for (const auto &picture : all)
                RC_ASSERT((std::ranges::find(some, picture) != some.end()) ||
                          std::ranges::find(areas, picture->bounds) != areas.end());
        }));
    }

    void aPartHasWhatLiesWithinAndTheConnectorsBetween()
    {
        const auto joining = [](std::uint64_t edge, const char *from, const char *to) {
            Picture picture = *line(edge, {{0, 0}, {10, 10}});
            picture.from = ElementId::resource(from);
            picture.to = ElementId::resource(to);
            return std::make_shared<const Picture>(std::move(picture));
        };
        const DisplayList list({box("Net", {0, 0, 100, 100}, true), box("In", {10, 10, 20, 20}),
                                box("Across", {90, 10, 20, 20}), box("Out", {200, 10, 20, 20}), joining(1, "In", "Out"),
                                joining(2, "In", "Net"), joining(3, "Out", "Across")});
        const auto within = list.part({ElementId::resource("Net")});
        QCOMPARE(within.pictures().size(), std::size_t{3});
        QVERIFY(within.find(ElementId::resource("In")) && !within.find(ElementId::resource("Across")));
        QCOMPARE(within.bounds(), (Rect{-4, -4, 104, 104}));
        const auto both = list.part({ElementId::resource("Out"), ElementId::resource("Across")});
        QCOMPARE(both.pictures().size(), std::size_t{3});
        QVERIFY(list.part({ElementId::resource("Nobody")}).pictures().empty());
    }
    void anEmptyListHasNothing()
    {
        const DisplayList list;
        QVERIFY(list.within({-100, -100, 1000, 1000}).empty());
        QCOMPARE(list.hit({0, 0}, 10), nullptr);
        QCOMPARE(list.containerAt({0, 0}, {}), nullptr);
        QVERIFY(list.bounds().isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestDisplayList)
#include "tst_display_list.moc"
