#include "model/edits/edits.h"
#include "model/edits/hold.h"
#include "model/scene/arrangement.h"
#include "tests/edits/opened.h"

#include <QDir>
#include <QTest>

#include <random>

using namespace cirro;
using namespace cirro::tests;

namespace {

const scene::ViewSettings view;

/// Every element where the program puts it at first.
Snapshot placed(const Snapshot &snapshot)
{
    return snapshot.with(scene::settled(snapshot.design, scene::build(snapshot, nullptr, view)));
}

Rect boundsOf(const Design &design, const ElementId &id)
{
    const Placement *placement = design.placements.find(id);
    return placement ? placement->bounds : Rect{};
}

std::vector<ElementId> leavesOf(const Snapshot &snapshot)
{
    std::vector<ElementId> leaves;
    for (const scene::Cast::Part &part : scene::castOf(snapshot, view).parts)
        if (!part.container && !part.overlay && !part.border && snapshot.design.placements.contains(part.id))
            leaves.push_back(part.id);
    return leaves;
}

/// Somebody pushed things about.
Snapshot disturbed(const Snapshot &snapshot, std::mt19937 &engine)
{
    Design design = snapshot.design;
    for (const ElementId &id : leavesOf(snapshot))
        if (engine() % 3 == 0) {
            Placement placement = *design.placements.find(id);
            placement.bounds =
                placement.bounds.translated(double(engine() % 9) * 8 - 32, double(engine() % 9) * 8 - 32);
            design.placements.set(id, placement);
        }
    return snapshot.with(design);
}

} // namespace

// Automatic layout of a design: what it may touch, and that it is the same every time.
class TestLayOut : public QObject
{
    Q_OBJECT

private slots:
    void examples_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(CIRRO_SOURCE_DIR "/assets/examples"));
        for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QTest::addRow("%s", qPrintable(name)) << folder.filePath(name + "/template.yaml");
    }

    void whatIsPinnedNeverMoves_data() { examples_data(); }
    void whatIsPinnedNeverMoves()
    {
        QFETCH(QString, path);
        const Snapshot first = placed(opened(contentOf(path)));
        for (unsigned seed = 1; seed <= 6; ++seed) {
            std::mt19937 engine(seed);
            Snapshot before = disturbed(first, engine);
            std::vector<ElementId> pinned;
            for (const ElementId &id : leavesOf(before))
                if (engine() % 4 == 0)
                    pinned.push_back(id);
            before = before.with(pin(before.design, pinned, true)->design);
            const auto check = [&](const Design &after) {
                for (const ElementId &id : pinned) {
                    QCOMPARE(boundsOf(after, id).topLeft(), boundsOf(before.design, id).topLeft());
                    QVERIFY(isPinned(after, id));
                }
            };
            check(scene::layOut(before, view));
            check(scene::layOut(before, view, leavesOf(before)));
            for (const scene::Cast::Part &part : scene::castOf(before, view).parts)
                if (part.container && part.id.isResource())
                    check(scene::layOut(before, view, {part.id}));
        }
    }

    void whatIsNotSelectedNeverMoves_data() { examples_data(); }
    void whatIsNotSelectedNeverMoves()
    {
        QFETCH(QString, path);
        const Snapshot first = placed(opened(contentOf(path)));
        for (unsigned seed = 1; seed <= 6; ++seed) {
            std::mt19937 engine(seed);
            const Snapshot before = disturbed(first, engine);
            std::vector<ElementId> chosen;
            std::vector<ElementId> others;
            for (const ElementId &id : leavesOf(before))
                (engine() % 3 == 0 ? chosen : others).push_back(id);
            if (chosen.size() < 2)
                continue;
            const Design after = scene::layOut(before, view, chosen);
            for (const ElementId &id : others)
                QCOMPARE(boundsOf(after, id), boundsOf(before.design, id));
        }
    }

    void aSecondRunChangesNothing_data() { examples_data(); }
    void aSecondRunChangesNothing()
    {
        QFETCH(QString, path);
        const Snapshot before = placed(opened(contentOf(path)));
        const Snapshot once = before.with(scene::layOut(before, view));
        QVERIFY(scene::layOut(before, view).placements == once.design.placements);
        QVERIFY(scene::layOut(once, view).placements == once.design.placements);
    }

    void anElementMoreMovesNothing_data() { examples_data(); }
    void anElementMoreMovesNothing()
    {
        QFETCH(QString, path);
        const Snapshot before = placed(opened(contentOf(path)));
        const auto added = place(before.design, *before.index, "AWS::SQS::Queue", {}, {0, 0});
        QVERIFY(added);
        Design design = added->design;
        design.placements.erase(added->made.front()); // wherever there is room
        const Snapshot after = placed(before.with(design));
        const Rect fresh = boundsOf(after.design, added->made.front());
        QVERIFY(!fresh.isEmpty());
        const std::vector<ElementId> leaves = leavesOf(before);
        before.design.placements.forEach([&](const ElementId &id, const Placement &placement) {
            QCOMPARE(boundsOf(after.design, id), placement.bounds);
            if (std::ranges::find(leaves, id) != leaves.end())
                QVERIFY(!placement.bounds.intersects(fresh));
        });
    }

    void theInsideOfOneContainerIsLaidOutAlone()
    {
        const Snapshot first = placed(opened(R"(Resources:
  Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
  A: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24}}
  One: {Type: AWS::EC2::Instance, Properties: {SubnetId: !Ref A, ImageId: ami-1}}
  Two: {Type: AWS::EC2::Instance, Properties: {SubnetId: !Ref A, ImageId: ami-1}}
  Jobs: {Type: AWS::SQS::Queue}
  Files: {Type: AWS::S3::Bucket}
)"));
        Design design = first.design;
        for (const char *name : {"Two", "Jobs", "Files"}) {
            Placement placement = *design.placements.find(id(name));
            placement.bounds = placement.bounds.translated(40, 24);
            design.placements.set(id(name), placement);
        }
        const Snapshot before = first.with(design);
        const Design after = scene::layOut(before, view, {id("A")});
        QCOMPARE(boundsOf(after, id("One")).y, boundsOf(after, id("Two")).y); // level again
        QCOMPARE(boundsOf(after, id("Jobs")), boundsOf(before.design, id("Jobs")));
        QCOMPARE(boundsOf(after, id("Files")), boundsOf(before.design, id("Files")));
        QCOMPARE(boundsOf(after, id("A")).topLeft(), boundsOf(before.design, id("A")).topLeft());
    }

    void aFanOutLeavesItsSourceTogether()
    {
        const Snapshot snapshot = placed(opened(R"(Resources:
  Topic:
    Type: AWS::SNS::Topic
    Properties:
      Subscription:
        - {Protocol: sqs, Endpoint: !GetAtt One.Arn}
        - {Protocol: sqs, Endpoint: !GetAtt Two.Arn}
        - {Protocol: sqs, Endpoint: !GetAtt Three.Arn}
  One: {Type: AWS::SQS::Queue}
  Two: {Type: AWS::SQS::Queue}
  Three: {Type: AWS::SQS::Queue}
)"));
        const scene::Scene scene = scene::build(snapshot, nullptr, view);
        QCOMPARE(scene.arrangement->routes.size(), std::size_t(3));
        for (const auto &points : scene.arrangement->routes)
            QCOMPARE(points.front(), scene.arrangement->routes.front().front());
        // The three are level with each other and the source is in the middle of them.
        const double middle = boundsOf(snapshot.design, id("Topic")).center().y;
        std::vector<double> ys;
        for (const char *name : {"One", "Two", "Three"})
            ys.push_back(boundsOf(snapshot.design, id(name)).center().y);
        std::ranges::sort(ys);
        QCOMPARE(ys[1], middle);
        QCOMPARE(ys[2] - ys[1], ys[1] - ys[0]);
        QCOMPARE(boundsOf(snapshot.design, id("One")).x, boundsOf(snapshot.design, id("Two")).x);
        QCOMPARE(boundsOf(snapshot.design, id("One")).x, boundsOf(snapshot.design, id("Three")).x);
    }

    void bendsGoAlongOrAreForgottenWithTheirEnds()
    {
        Snapshot before =
            placed(opened("Resources:\n"
                          "  Topic:\n"
                          "    Type: AWS::SNS::Topic\n"
                          "    Properties: {Subscription: [{Protocol: sqs, Endpoint: !GetAtt Jobs.Arn}]}\n"
                          "  Jobs: {Type: AWS::SQS::Queue}\n"));
        const ConnectorId connector{.from = id("Topic"), .to = id("Jobs")};
        const Way way{{Orientation::Horizontal, 400}};
        before = before.with(bend(before.design, connector, way)->design);
        // Nothing moves: it stays.
        QVERIFY(*scene::layOut(before, view).ways.find(connector) == way);
        const scene::Scene shown = scene::build(before, nullptr, view);
        QVERIFY(std::ranges::any_of(shown.arrangement->routes.front(), [](const Point &p) { return p.y == 400; }));
        // Both came to lie elsewhere, alike.
        const Snapshot away =
            before.with(move(before.design, *before.index, {id("Topic"), id("Jobs")}, {80, 160}, {})->design);
        const Design back = scene::layOut(away, view);
        QVERIFY(*back.ways.find(connector) == way);
        // One of them alone.
        const Snapshot apart = before.with(move(before.design, *before.index, {id("Jobs")}, {80, 160}, {})->design);
        QVERIFY(!scene::layOut(apart, view).ways.find(connector));
    }
};

QTEST_APPLESS_MAIN(TestLayOut)
#include "tst_lay_out.moc"
