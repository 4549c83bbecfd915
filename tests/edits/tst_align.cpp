#include "model/edits/align.h"

#include "tests/edits/network.h"

#include <QTest>

using namespace cirro;
using namespace cirro::tests;

class TestAlign : public QObject
{
    Q_OBJECT

private:
    /// Three elements outside of every container, of different sizes.
    static Snapshot threeTopics(std::initializer_list<Rect> places)
    {
        const Snapshot empty = opened("Resources:\n"
                                      "  One: {Type: AWS::SNS::Topic}\n"
                                      "  Two: {Type: AWS::SNS::Topic}\n"
                                      "  Three: {Type: AWS::SNS::Topic}\n");
        Design design = empty.design;
        auto place = places.begin();
        for (const char *name : {"One", "Two", "Three"})
            design.placements.set(id(name), Placement{.bounds = *place++});
        return empty.with(design);
    }
    static Rect boundsOf(const Snapshot &snapshot, std::string_view name)
    {
        return snapshot.design.placements.find(id(name))->bounds;
    }
    static const std::vector<ElementId> &all()
    {
        static const std::vector<ElementId> ids{id("One"), id("Two"), id("Three")};
        return ids;
    }

private slots:
    void everyAlignmentMakesItsEdgeLevelAndTouchesNothingElse()
    {
        const Snapshot before = threeTopics({{0, 0, 40, 20}, {100, 50, 60, 40}, {30, 200, 20, 80}});
        struct Case {
            Alignment how;
            double (*level)(const Rect &);
            double expected;
        };
        const Case cases[] = {{Alignment::Left, [](const Rect &r) { return r.left(); }, 0},
                              {Alignment::Center, [](const Rect &r) { return r.center().x; }, 80},
                              {Alignment::Right, [](const Rect &r) { return r.right(); }, 160},
                              {Alignment::Top, [](const Rect &r) { return r.top(); }, 0},
                              {Alignment::Middle, [](const Rect &r) { return r.center().y; }, 140},
                              {Alignment::Bottom, [](const Rect &r) { return r.bottom(); }, 280}};
        for (const Case &each : cases) {
            const Snapshot now = after(before, align(before.design, *before.index, all(), each.how));
            const bool across = each.how <= Alignment::Right;
            for (const char *name : {"One", "Two", "Three"}) {
                const Rect was = boundsOf(before, name);
                const Rect is = boundsOf(now, name);
                QCOMPARE(each.level(is), each.expected);
                QCOMPARE(across ? is.y : is.x, across ? was.y : was.x);
                QVERIFY(is.size() == was.size());
            }
        }
    }
    void distributingMakesTheGapsEqualAndKeepsTheEnds()
    {
        const Snapshot before = threeTopics({{0, 0, 40, 20}, {50, 0, 60, 20}, {200, 0, 20, 20}});
        const Snapshot now = after(before, distribute(before.design, *before.index, all(), Orientation::Horizontal));
        QCOMPARE(boundsOf(now, "One").x, 0.0);
        QCOMPARE(boundsOf(now, "Two").x, 90.0); // 50 free on each side of it
        QCOMPARE(boundsOf(now, "Three").x, 200.0);
    }
    void whatLiesInAContainerGoesAlongAndNothingLeavesOne()
    {
        Design design = opened(network).design;
        const Snapshot plain = opened(network);
        design.placements.set(id("Vpc"), Placement{.bounds = {0, 0, 600, 400}});
        design.placements.set(id("A"), Placement{.bounds = {100, 40, 200, 300}});
        design.placements.set(id("Web"), Placement{.bounds = {120, 80, 50, 40}});
        design.placements.set(id("Topic"), Placement{.bounds = {-300, 500, 50, 40}});
        const Snapshot before = plain.with(design);
        const Snapshot now =
            after(before, align(before.design, *before.index, {id("A"), id("Topic")}, Alignment::Left));
        QCOMPARE(boundsOf(now, "A").x, 0.0); // the Vpc's edge, not the Topic's
        QCOMPARE(boundsOf(now, "Web").x, 20.0);
        QCOMPARE(textOf(Design(now.design)).find("SubnetId"), textOf(Design(before.design)).find("SubnetId"));
    }
    void tooFewAreRefused()
    {
        const Snapshot before = threeTopics({{0, 0, 40, 20}, {50, 0, 60, 20}, {200, 0, 20, 20}});
        QCOMPARE(codeOf(align(before.design, *before.index, {id("One")}, Alignment::Left)),
                 std::string("edit.too-few-to-align"));
        QCOMPARE(codeOf(distribute(before.design, *before.index, {id("One"), id("Two")}, Orientation::Vertical)),
                 std::string("edit.too-few-to-distribute"));
    }
};

QTEST_APPLESS_MAIN(TestAlign)
#include "tst_align.moc"
