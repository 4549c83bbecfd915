#include "model/edits/edits.h"
#include "model/scene/build.h"
#include "tests/edits/opened.h"

#include <QTest>

using namespace cirro;
using namespace cirro::tests;

namespace {

const char *const pipeline = "Resources:\n"
                             "  Topic: {Type: AWS::SNS::Topic}\n"
                             "  Jobs: {Type: AWS::SQS::Queue}\n"
                             "  Other: {Type: AWS::SQS::Queue}\n"
                             "  Feed:\n"
                             "    Type: AWS::SNS::Subscription\n"
                             "    Properties: {TopicArn: !Ref Topic, Protocol: sqs, Endpoint: !GetAtt Jobs.Arn}\n";
const Way way{{Orientation::Vertical, 200}, {Orientation::Horizontal, 56}};

ConnectorId between(std::string_view from, std::string_view to)
{
    return {.from = id(from), .to = id(to)};
}

Snapshot bent(const std::vector<ConnectorId> &connectors, const char *text = pipeline)
{
    const Snapshot plain = opened(text);
    Design design = plain.design;
    for (const ConnectorId &connector : connectors)
        design.ways.set(connector, way);
    return plain.with(design);
}

Snapshot with(const Snapshot &before, std::string_view resource, const char *property, syntax::NodePtr value)
{
    const auto edited = setProperty(before.design, *before.index, id(resource), {std::string("Properties"), property},
                                    std::move(value));
    if (!edited)
        qFatal("the edit fails: %s", edited.error().code.c_str());
    return before.with(edited->design);
}

} // namespace

// What was bent by hand goes when the connection does, and not before.
class TestBends : public QObject
{
    Q_OBJECT

private slots:
    void aConnectionThatIsEditedAwayTakesItsBendsAlong()
    {
        const Snapshot before = bent({between("Topic", "Jobs")});
        const Snapshot after = with(before, "Feed", "Endpoint", syntax::Node::scalar("https://example.org"));
        QVERIFY(scene::joins(before, between("Topic", "Jobs")));
        QVERIFY(!scene::joins(after, between("Topic", "Jobs")));
        QVERIFY(scene::withoutLooseBends(before, after).ways.empty());
    }

    void anEditOfSomethingElseLeavesThem()
    {
        const Snapshot before = bent({between("Topic", "Jobs")});
        const Snapshot after = with(before, "Jobs", "DelaySeconds", syntax::Node::scalar("5"));
        QVERIFY(scene::withoutLooseBends(before, after) == after.design);
    }

    void bendsThatLedNowhereBeforeAreNotTouched()
    {
        const Snapshot before = bent({between("Other", "Jobs")});
        const Snapshot after = with(before, "Feed", "Endpoint", syntax::Node::scalar("https://example.org"));
        QVERIFY(scene::withoutLooseBends(before, after) == after.design);
    }

    void whatIsFoldedKeepsItsBends()
    {
        Snapshot before = bent({between("Topic", "Jobs")});
        const auto grouped = group(before.design, *before.index, {id("Jobs"), id("Other")}, "Queues");
        QVERIFY(grouped);
        Design design = grouped->design;
        const ElementId card = grouped->made.front();
        design.placements.set(card, Placement{.folded = true});
        design.ways.set(between("Topic", "Jobs"), way);
        design.ways.set({.from = id("Topic"), .to = card}, way);
        before = before.with(design);
        QCOMPARE(design.ways.size(), std::size_t(2));
        // Neither opening the card nor an edit while it is closed means them.
        const Snapshot edited = with(before, "Jobs", "DelaySeconds", syntax::Node::scalar("5"));
        QCOMPARE(scene::withoutLooseBends(before, edited).ways.size(), std::size_t(2));
        Design open = edited.design;
        open.placements.erase(card);
        QCOMPARE(scene::withoutLooseBends(before, before.with(open)).ways.size(), std::size_t(2));
        // What led to one in the card led to the card.
        const Snapshot apart = with(before, "Feed", "Endpoint", syntax::Node::scalar("https://example.org"));
        QVERIFY(scene::withoutLooseBends(before, apart).ways.empty());
    }

    void aLineOfAnotherViewKeepsItsBends()
    {
        const char *const network = "Resources:\n"
                                    "  Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}\n"
                                    "  Key: {Type: AWS::KMS::Key, Properties: {KeyPolicy: {}}}\n"
                                    "  Data: {Type: AWS::S3::Bucket, Properties: {BucketEncryption: "
                                    "{ServerSideEncryptionConfiguration: [{ServerSideEncryptionByDefault: "
                                    "{SSEAlgorithm: 'aws:kms', KMSMasterKeyID: !Ref Key}}]}}}\n";
        const Snapshot before = bent({between("Data", "Key")}, network);
        const auto scene = scene::build(before, nullptr, {});
        QVERIFY(std::ranges::none_of(scene.picture->pictures(), [](const auto &picture) { return picture->edge > 0; }));
        QVERIFY(scene::joins(before, between("Data", "Key")));
        const Snapshot after = with(before, "Data", "BucketName", syntax::Node::scalar("data"));
        QCOMPARE(scene::withoutLooseBends(before, after).ways.size(), std::size_t(1));
        const Snapshot open = with(before, "Data", "BucketEncryption", nullptr);
        QVERIFY(scene::withoutLooseBends(before, open).ways.empty());
    }
};

QTEST_APPLESS_MAIN(TestBends)
#include "tst_bends.moc"
