#include "tests/edits/opened.h"

#include "model/design/groups.h"
#include "model/edits/edits.h"
#include "model/scene/arrangement.h"

#include <QTest>

using namespace cirro;
using tests::opened;

/// Groups as AWS's graphical editors write them: read from the template, shown, and kept right by every edit.
class TestGroups : public QObject
{
    Q_OBJECT
private slots:
    void aRenamedMemberIsFollowedOnItsLineAlone();
    void aRemovedMemberTakesItsLineAlong();
    void aGroupWithoutMembersGoesAndLeavesTheGroupsThatHeldIt();
    void groupingWritesWhatOtherEditorsRead();
    void dissolvingTheLastGroupRestoresTheBytes();
    void aGroupIsMovedWithItsMembers();
    void deletingAGroupKeepsItsMembers();
    void aGroupEnclosesItsMembersAndTheGroupsInIt();
    void aGroupInItselfIsShownOnce();
};

namespace {

const std::string text = R"(Metadata:
  AWS::Composer::Groups:
    Workers:   # what does the work
      Label: Image workers
      Members:
        - Queue   # first
        - Worker
    All:
      Label: Everything
      Members: [Workers, Bucket]
Resources:
  Queue:
    Type: AWS::SQS::Queue
  Worker:
    Type: AWS::SNS::Topic
  Bucket:
    Type: AWS::S3::Bucket
)";

std::string with(std::string from, const std::string &what, const std::string &by)
{
    const std::size_t at = from.find(what);
    if (at == std::string::npos)
        qFatal("no %s", what.c_str());
    return from.replace(at, what.size(), by);
}

std::string written(const Result<EditResult> &result)
{
    return result ? syntax::write(result->design.document) : "error: " + result.error().code;
}

const ElementId queue = ElementId::resource("Queue");
const ElementId worker = ElementId::resource("Worker");
const ElementId bucket = ElementId::resource("Bucket");
const ElementId workers = ElementId::group("Workers");

} // namespace

void TestGroups::aRenamedMemberIsFollowedOnItsLineAlone()
{
    const Snapshot now = opened(text);
    QCOMPARE(written(rename(now.design, *now.index, queue, "Jobs")),
             with(with(text, "- Queue   # first", "- Jobs   # first"), "  Queue:\n", "  Jobs:\n"));
    QCOMPARE(written(rename(now.design, *now.index, workers, "Resizers")),
             with(text, "Label: Image workers", "Label: Resizers"));
}

void TestGroups::aRemovedMemberTakesItsLineAlong()
{
    const Snapshot now = opened(text);
    QCOMPARE(written(remove(now.design, *now.index, {queue})),
             with(with(text, "        - Queue   # first\n", ""), "  Queue:\n    Type: AWS::SQS::Queue\n", ""));
}

void TestGroups::aGroupWithoutMembersGoesAndLeavesTheGroupsThatHeldIt()
{
    const Snapshot now = opened(text);
    const auto result = remove(now.design, *now.index, {queue, worker});
    QVERIFY(result);
    const std::vector<Group> expected{{"All", "Everything", {"Bucket"}}};
    QVERIFY(groupsOf(result->design) == expected);
}

void TestGroups::groupingWritesWhatOtherEditorsRead()
{
    const Snapshot now = opened("Resources:\n  Queue:\n    Type: AWS::SQS::Queue\n");
    const auto result = group(now.design, *now.index, {queue}, "Jobs");
    QVERIFY(written(result).find("Metadata:\n"
                                 "  AWS::Composer::Groups:\n"
                                 "    Group:\n"
                                 "      Label: Jobs\n"
                                 "      Members:\n"
                                 "        - Queue\n") != std::string::npos);
    QCOMPARE(result->made, std::vector{ElementId::group("Group")});
    const auto second = group(result->design, *now.index, {ElementId::group("Group"), queue});
    QCOMPARE(groupsOf(second->design).at(1), (Group{"Group2", "Group2", {"Group", "Queue"}}));
    const auto called = group(result->design, *now.index, {queue}, "Jobs");
    QCOMPARE(groupsOf(called->design).at(1), (Group{"Group2", "Jobs 2", {"Queue"}}));
    QVERIFY(!group(now.design, *now.index, {ElementId::drawing("note")}));
}

void TestGroups::dissolvingTheLastGroupRestoresTheBytes()
{
    const std::string before = "Resources:\n  Queue:\n    Type: AWS::SQS::Queue\n";
    const Snapshot now = opened(before);
    const auto grouped = group(now.design, *now.index, {queue});
    QVERIFY(grouped);
    QCOMPARE(written(ungroup(grouped->design, grouped->made.front())), before);
}

void TestGroups::aGroupIsMovedWithItsMembers()
{
    Snapshot now = opened(text);
    for (const ElementId &id : {queue, worker, bucket})
        now.design.placements.set(id, {.bounds = {0, 0, 96, 88}});
    const auto moved = move(now.design, *now.index, {ElementId::group("All"), queue}, {40, 8}, {});
    QVERIFY(moved);
    for (const ElementId &id : {queue, worker, bucket})
        QCOMPARE(moved->design.placements.find(id)->bounds.x, 40.0);
    QCOMPARE(written(moved), text);
}

void TestGroups::deletingAGroupKeepsItsMembers()
{
    const Snapshot now = opened(text);
    const auto result = remove(now.design, *now.index, {workers});
    QVERIFY(result);
    for (const char *name : {"Queue", "Worker", "Bucket"})
        QVERIFY(result->design.contains(name));
    const std::vector<Group> expected{{"All", "Everything", {"Bucket"}}};
    QVERIFY(groupsOf(result->design) == expected);
}

void TestGroups::aGroupEnclosesItsMembersAndTheGroupsInIt()
{
    const Snapshot now = opened(text);
    const scene::Scene scene = scene::build(now, nullptr, {}, nullptr);
    const Rect inner = scene.picture->find(workers)->body;
    const Rect outer = scene.picture->find(ElementId::group("All"))->body;
    QVERIFY(inner.contains(*scene.boundsOf(queue)) && inner.contains(*scene.boundsOf(worker)));
    QVERIFY(!inner.intersects(*scene.boundsOf(bucket)));
    QVERIFY(outer.contains(inner) && outer.contains(*scene.boundsOf(bucket)));
    QVERIFY(scene.boundsOf(scene::regionFrame())->contains(outer));
}

void TestGroups::aGroupInItselfIsShownOnce()
{
    const Snapshot now = opened(with(with(text, "- Worker\n", "- All\n"), "[Workers, Bucket]", "[Workers, All]"));
    const scene::Scene scene = scene::build(now, nullptr, {}, nullptr);
    QVERIFY(scene.picture->find(workers)->body.contains(*scene.boundsOf(queue)));
}

QTEST_APPLESS_MAIN(TestGroups)
#include "tst_groups.moc"
