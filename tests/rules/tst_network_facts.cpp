#include "model/rules/check_context.h"
#include "model/rules/network/topology.h"
#include "tests/rules/sample.h"

using namespace cirro;
using namespace cirro::network;

class TestNetworkFacts : public QObject
{
    Q_OBJECT

private slots:
    void aSubnetIsPublicByTheTableThatCountsForIt();
};

void TestNetworkFacts::aSubnetIsPublicByTheTableThatCountsForIt()
{
    const Snapshot snapshot = rules::snapshotOf(R"(
Parameters:
  Other: { Type: String }
Resources:
  Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: 10.0.0.0/16 } }
  Gateway: { Type: 'AWS::EC2::InternetGateway' }
  Table: { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: !Ref Vpc } }
  OnlyV6: { Type: 'AWS::EC2::Route', Properties: { RouteTableId: !Ref Table, DestinationIpv6CidrBlock: '::/0', GatewayId: !Ref Gateway } }
  Public: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24 } }
  Main: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.1.0/24 } }
  Elsewhere: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: !Ref Other, CidrBlock: 10.0.2.0/24 } }
  A: { Type: 'AWS::EC2::SubnetRouteTableAssociation', Properties: { SubnetId: !Ref Public, RouteTableId: !Ref Table } }
)");
    rules::CheckContext context(snapshot);
    Topology &topology = context.once<Topology>();
    const auto id = [](const char *name) { return ElementId::resource(name); };
    QCOMPARE(topology.isPublic(id("Public"), AddressFamily::V6), Answer::Yes);
    QCOMPARE(topology.isPublic(id("Public"), AddressFamily::V4), Answer::No);
    QCOMPARE(topology.isPublic(id("Public")), Answer::Yes);
    QCOMPARE(topology.isPublic(id("Main")), Answer::No);
    QCOMPARE(topology.isPublic(id("Elsewhere")), Answer::CannotTell);
}

QTEST_APPLESS_MAIN(TestNetworkFacts)
#include "tst_network_facts.moc"
