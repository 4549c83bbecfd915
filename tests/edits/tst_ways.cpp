#include "tests/edits/opened.h"

#include <QTest>

using namespace cirro;
using namespace cirro::tests;

namespace {

const char *const pipeline = "Resources:\n"
                             "  Topic: {Type: AWS::SNS::Topic}\n"
                             "  Jobs: {Type: AWS::SQS::Queue}\n"
                             "  Other: {Type: AWS::SQS::Queue}\n";
const Way bent{{Orientation::Vertical, 200}, {Orientation::Horizontal, 56}};

ConnectorId between(std::string_view from, std::string_view to)
{
    return {.from = id(from), .to = id(to)};
}

Snapshot bentDesign()
{
    const Snapshot plain = opened(pipeline);
    Design design = plain.design;
    double x = 0;
    for (const char *name : {"Topic", "Jobs", "Other"})
        design.placements.set(id(name), Placement{.bounds = {x += 150, 0, 96, 88}});
    design.ways.set(between("Topic", "Jobs"), bent);
    return plain.with(design);
}

} // namespace

// What a person bent by hand goes where its connector goes, and nowhere else.
class TestWays : public QObject
{
    Q_OBJECT

private slots:
    void bendsFollowARenamedEnd()
    {
        const Snapshot before = bentDesign();
        const auto renamed = rename(before.design, *before.index, id("Jobs"), "Work");
        QVERIFY(renamed);
        QCOMPARE(renamed->design.ways.size(), std::size_t(1));
        QVERIFY(renamed->design.ways.find(between("Topic", "Work")));
        QVERIFY(*renamed->design.ways.find(between("Topic", "Work")) == bent);
    }

    void bendsGoWithTheElementTheyLeadTo()
    {
        const Snapshot before = bentDesign();
        QCOMPARE(remove(before.design, *before.index, {id("Jobs")})->design.ways.size(), std::size_t(0));
        QCOMPARE(remove(before.design, *before.index, {id("Other")})->design.ways.size(), std::size_t(1));
    }

    void bendsOfAnArrowGoWithTheArrow()
    {
        const Snapshot plain = opened(pipeline);
        const auto drawn = draw(plain.design, {.kind = DrawingKind::Arrow, .from = id("Topic"), .to = id("Other")}, {});
        QVERIFY(drawn);
        Design design = drawn->design;
        design.ways.set({.from = id("Topic"), .to = id("Other"), .arrow = drawn->made.front()}, bent);
        const Snapshot before = plain.with(design);
        QCOMPARE(remove(before.design, *before.index, {drawn->made.front()})->design.ways.size(), std::size_t(0));
    }

    void bendsMoveWithBothEndsAndStayWhenOneMoves()
    {
        const Snapshot before = bentDesign();
        const auto one = move(before.design, *before.index, {id("Jobs")}, {16, 24}, {});
        QVERIFY(one);
        QVERIFY(*one->design.ways.find(between("Topic", "Jobs")) == bent);
        const auto both = move(before.design, *before.index, {id("Topic"), id("Jobs")}, {16, 24}, {});
        QVERIFY(both);
        const Way along{{Orientation::Vertical, 216}, {Orientation::Horizontal, 80}};
        QVERIFY(*both->design.ways.find(between("Topic", "Jobs")) == along);
    }

    void aCopyOfBothEndsIsBentAlike()
    {
        const Snapshot before = bentDesign();
        const std::string text = copyText(before.design, *before.index, {id("Topic"), id("Jobs")});
        const auto pasted = paste(before.design, *before.index, text, {16, 24}, {});
        QVERIFY(pasted);
        QCOMPARE(pasted->design.ways.size(), std::size_t(2));
        pasted->design.ways.forEach([&](const ConnectorId &connector, const Way &way) {
            const bool original = connector == between("Topic", "Jobs");
            QVERIFY(way == (original ? bent : translated(bent, {16, 24})));
        });
    }

    void bendsAreAStepOfTheirOwnInADiff()
    {
        const Snapshot before = bentDesign();
        Design after = before.design;
        after.ways.erase(between("Topic", "Jobs"));
        const DesignDiff difference = diff(before.design, after);
        QCOMPARE(difference.bent, std::vector<ConnectorId>{between("Topic", "Jobs")});
        QVERIFY(difference.moved.empty());
        QVERIFY(!(before.design == after));
    }
};

QTEST_APPLESS_MAIN(TestWays)
#include "tst_ways.moc"
