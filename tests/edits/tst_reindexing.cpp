#include "tests/edits/described.h"
#include "tests/edits/opened.h"

#include "model/edits/edits.h"

#include <QTest>

using namespace cirro;
using namespace cirro::tests;

namespace {

const char *const landscape = R"(Parameters:
  Stage: {Type: String, Default: test}
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties: {CidrBlock: 10.0.0.0/16}
  A:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: !Ref Vpc
      CidrBlock: 10.0.0.0/24
      AvailabilityZone: us-east-1a
  B:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: vpc-1
      CidrBlock: 10.0.1.0/24
      AvailabilityZone: !GetAtt A.AvailabilityZone
  Web:
    Type: AWS::EC2::Instance
    Properties:
      SubnetId: !If [IsProd, !Ref A, subnet-7]
      InstanceType: t3.micro
      UserData: !Sub '${Stage} ${Vpc}'
  Table:
    Type: AWS::EC2::RouteTable
    Condition: IsProd
    Properties: {VpcId: !ImportValue Network}
  Joined:
    Type: AWS::EC2::SubnetRouteTableAssociation
    Properties: {RouteTableId: !Ref Table, SubnetId: !Ref A}
)";

syntax::NodePtr valueOf(const char *yaml)
{
    auto read = syntax::read(std::string("v: ") + yaml + "\n");
    return read->document.root->find("v");
}

} // namespace

// An index that follows an edit is the one that would be made anew; what hangs together as before is not made anew.
class TestReindexing : public QObject
{
    Q_OBJECT

private slots:
    void aChangedValueIsIndexedAsIfAnew_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("shares");
        const auto row = [](const char *path, const char *value, bool shares) {
            QTest::addRow("%s = %s", path, value) << QByteArray(path) << QByteArray(value) << shares;
        };
        row("/Resources/Web/Properties/InstanceType", "t3.large", true);
        row("/Resources/Web/Properties/Monitoring", "true", true);
        row("/Resources/A/Properties/CidrBlock", "10.0.9.0/24", true);
        row("/Resources/Web/Properties/UserData", "!Sub '${Vpc} ${Stage}'", false);
        row("/Resources/Web/Properties/UserData", "plain", false);
        row("/Resources/Web/Properties/SubnetId", "!If [IsProd, !Ref B, subnet-7]", false);
        row("/Resources/Web/Properties/SubnetId", "!If [IsProd, !Ref A, subnet-8]", false);
        row("/Resources/Web/Properties/SubnetId", "subnet-7", false);
        row("/Resources/A/Properties/AvailabilityZone", "us-east-1b", false);
        row("/Resources/B/Properties/VpcId", "vpc-2", false);
        row("/Resources/Table/Condition", "IsTest", false);
        row("/Resources/Table/Properties/VpcId", "!ImportValue Other", false);
        row("/Resources/Web/Type", "AWS::EC2::NetworkInterface", false);
        row("/Resources/Web/DependsOn", "Table", false);
        row("/Parameters/Stage/Default", "prod", false);
        row("/Conditions/IsProd", "!Equals [!Ref Stage, test]", false);
        row("/Resources/New", "{Type: 'AWS::SNS::Topic'}", false);
        row("/Outputs", "{Where: {Value: !Ref Web}}", true);
        row("/Description", "says nothing of resources", true);
    }
    void aChangedValueIsIndexedAsIfAnew()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, value);
        QFETCH(bool, shares);
        const Snapshot before = opened(landscape);
        auto edited =
            syntax::set(before.design.document, syntax::fromPointer(path.toStdString()), valueOf(value.constData()));
        QVERIFY(edited.ok());
        Design next = before.design;
        next.document = edited->document;
        const Snapshot after = before.with(next);
        QCOMPARE(described(*after.index), described(*Index::build(next)));
        for (const Element &element : after.index->elements())
            if (element.id.isResource())
                QVERIFY(element.body == next.resource(element.id.text()).body);
        QCOMPARE(after.index->links().data() == before.index->links().data(), shares);
    }

    void aZoneThatReadsAnotherPropertyFollowsIt()
    {
        const Snapshot before = opened(R"(Resources:
  A: {Type: 'AWS::EC2::Subnet', Properties: {VpcId: vpc-1, CidrBlock: us-east-1a}}
  B: {Type: 'AWS::EC2::Subnet', Properties: {VpcId: vpc-1, AvailabilityZone: !GetAtt A.CidrBlock}}
)");
        auto edited = syntax::set(before.design.document, syntax::fromPointer("/Resources/A/Properties/CidrBlock"),
                                  valueOf("us-east-1b"));
        QVERIFY(edited.ok());
        Design next = before.design;
        next.document = edited->document;
        QCOMPARE(described(*before.with(next).index), described(*Index::build(next)));
    }

    void whatOnlyMovesKeepsItsIndex()
    {
        const Snapshot before = opened(landscape);
        auto moved = move(before.design, *before.index, {id("Web")}, {40, 40}, {});
        QVERIFY(moved.ok() || moved.error().code == "drop.scope-unsaid");
        Design next = before.design;
        next.placements.set(id("Web"), {.bounds = {10, 10, 112, 104}});
        QVERIFY(before.with(next).index == before.index);
        QVERIFY(before.with(assumeParameter(next, "Stage", "prod")).index != before.index);
        QVERIFY(before.with(chooseRegion(next, "eu-west-1")).index != before.index);
    }
};

QTEST_APPLESS_MAIN(TestReindexing)
#include "tst_reindexing.moc"
