#include "tests/addresses/network.h"

#include <QTest>

using namespace cirro;
using namespace cirro::addresses;
using namespace cirro::tests;

namespace {

Cidr block(const char *text)
{
    return *Cidr::parse(text);
}

std::vector<std::string> names(const std::vector<ElementId> &ids)
{
    std::vector<std::string> result;
    for (const ElementId &each : ids)
        result.push_back(each.text());
    std::ranges::sort(result);
    return result;
}

QStringList subnetsIn(const AddressMap &map)
{
    QStringList lines;
    for (const Subnet &subnet : map.subnets)
        lines << QString::fromStdString(subnet.id.text() + " " + (subnet.v4.cidr ? subnet.v4.cidr->text() : "?"));
    return lines;
}

QStringList beyondOf(const AddressMap &map)
{
    QStringList lines;
    for (const Beyond &each : map.beyond) {
        QString line = QString::fromStdString(each.name + " " + (each.cidr ? each.cidr->text() : "?"));
        for (const ElementId &id : each.overlaps)
            line += " over " + QString::fromStdString(id.text());
        lines << line;
    }
    return lines;
}

} // namespace

// Who has which addresses, and what becomes of them.
class TestAddresses : public QObject
{
    Q_OBJECT

private slots:
    void fiveAddressesOfASubnetAreReserved();
    void theMapSaysWhoHasWhat();
    void whatIsComputedIsToldInTheWorldOnShow();
    void whatCannotBeToldIsSaidAndNothingIsGuessed();
    void subnetsThatOverlapOrLieOutsideAreNamed();
    void peersAndOwnNetworksAreMarkedWhereTheyOverlap();
    void blocksOfIpv6AreNumbered();
    void aSubnetIsSplitWithAllThatBelongsToIt();
    void aSubnetGrowsIntoFreeRoomOrSaysWhoHinders();
    void aSubnetMovesIntoAGap();
    void aSubnetIsAddedWhereThereIsRoom();
    void aComputedBlockBecomesALiteralAndThePlanSaysSo();
    void tiersAreToldByName();
    void allIsPlannedAnew();
    void whatDoesNotFitIsRefused();
};

void TestAddresses::fiveAddressesOfASubnetAreReserved()
{
    QStringList lines;
    for (const Reserved &each : reservedIn(block("10.0.4.0/26")))
        lines << QString::fromStdString(each.address + " " + std::string(each.use));
    QCOMPARE(lines, (QStringList{"10.0.4.0 network", "10.0.4.1 router", "10.0.4.2 dns", "10.0.4.3 future",
                                 "10.0.4.63 broadcast"}));
    QCOMPARE(usableIn(block("10.0.4.0/26")), 59u);
    QCOMPARE(usableIn(block("10.0.4.0/28")), 11u);
    QCOMPARE(usableIn(block("10.0.4.0/30")), 0u);
}

void TestAddresses::theMapSaysWhoHasWhat()
{
    const Snapshot in = opened(plain);
    const AddressMap map = mapped(in);
    QCOMPARE(subnetsIn(map), (QStringList{"PublicA 10.0.0.0/24", "PublicB 10.0.1.0/24", "AppA 10.0.16.0/20"}));
    QVERIFY(map.subnets[0].isPublic == network::Answer::Yes && map.subnets[2].isPublic == network::Answer::No);
    QCOMPARE(map.subnets[1].zone, std::string("az[1]"));
    QCOMPARE(texts(map.gaps), (QStringList{"10.0.2.0/23", "10.0.4.0/22", "10.0.8.0/21", "10.0.32.0/19", "10.0.64.0/18",
                                           "10.0.128.0/17"}));
    QVERIFY(map.unsettled().isNull());
    QVERIFY(vpcAround(in, id("AppA")) == id("Vpc"));
    QVERIFY(vpcAround(in, id("TableOfPublicA")) == id("Vpc"));
}

void TestAddresses::whatIsComputedIsToldInTheWorldOnShow()
{
    const AddressMap map = mapped(opened(R"(Parameters:
  Block: {Type: String, Default: 10.1.0.0/16}
  FrontBlock: {Type: String, Default: 10.1.9.0/24}
Conditions:
  Big: !Equals [!Ref Block, 10.1.0.0/16]
Resources:
  Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: !Ref Block}}
  Front: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: !Ref FrontBlock}}
  One: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: !Select [1, !Cidr [!GetAtt Vpc.CidrBlock, 4, 8]]}}
  Two: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: !If [Big, 10.1.16.0/20, 10.1.2.0/28]}}
)"));
    QCOMPARE(subnetsIn(map), (QStringList{"One 10.1.1.0/24", "Front 10.1.9.0/24", "Two 10.1.16.0/20"}));
    QCOMPARE(QString::fromStdString(map.subnets[0].v4.text),
             QString("!Select [1, !Cidr [!GetAtt Vpc.CidrBlock, 4, 8]]"));
    QVERIFY(map.subnets[0].v4.writing == Writing::Computed);
    QVERIFY(map.subnets[1].v4.writing == Writing::Parameter);
    QCOMPARE(map.subnets[1].v4.parameter, std::string("FrontBlock"));
    QVERIFY(map.subnets[2].v4.writing == Writing::Literal);
    QCOMPARE(syntax::toPointer(map.subnets[2].v4.place), std::string("/Resources/Two/Properties/CidrBlock/1"));
}

void TestAddresses::whatCannotBeToldIsSaidAndNothingIsGuessed()
{
    const Snapshot in = opened(R"(Parameters:
  Block: {Type: String}
Resources:
  Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
  A: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24}}
  B: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: !Ref Block}}
  Pooled: {Type: AWS::EC2::VPC, Properties: {Ipv4IpamPoolId: ipam-pool-1, Ipv4NetmaskLength: 20}}
)");
    const AddressMap map = mapped(in);
    QCOMPARE(subnetsIn(map), (QStringList{"A 10.0.0.0/24", "B ?"}));
    QVERIFY(map.subnets[1].v4.why && map.subnets[1].v4.why->subject == "Block");
    QVERIFY(map.gaps.empty());
    QVERIFY(map.unsettled() == id("B"));
    QCOMPARE(said(add(in, map, {}, 24, {}, "")), QStringList{"addresses.unsettled"});
    QCOMPARE(said(resize(in, map, id("A"), 23)), QStringList{"addresses.unsettled"});
    QCOMPARE(said(split(in, map, id("B"), 2)), QStringList{"addresses.unknown"});
    // In its own block a subnet is in nobody's way.
    QCOMPARE(said(split(in, map, id("A"), 2)), (QStringList{"A 10.0.0.0/24 -> 10.0.0.0/25", "A2 -> 10.0.0.128/25"}));
    const AddressMap pooled = mapped(in, "Pooled");
    QVERIFY(pooled.unsettled() == id("Pooled") && !pooled.ranges[0].block.why);
}

void TestAddresses::subnetsThatOverlapOrLieOutsideAreNamed()
{
    const AddressMap map = mapped(opened(R"(Resources:
  Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
  More: {Type: AWS::EC2::VPCCidrBlock, Properties: {VpcId: !Ref Vpc, CidrBlock: 10.9.0.0/24}}
  A: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/20}}
  B: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.15.0/24}}
  C: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: 10.9.0.0/25}}
  D: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: 10.8.0.0/24}}
)"));
    QCOMPARE(names(map.find(id("A"))->overlaps), (std::vector<std::string>{"B"}));
    QCOMPARE(names(map.find(id("B"))->overlaps), (std::vector<std::string>{"A"}));
    QVERIFY(!map.find(id("C"))->outside && map.find(id("D"))->outside);
}

void TestAddresses::peersAndOwnNetworksAreMarkedWhereTheyOverlap()
{
    const AddressMap map = mapped(opened(R"(Resources:
  Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
  A: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24}}
  Near: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/20}}
  Far: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.2.0.0/16}}
  Peering: {Type: AWS::EC2::VPCPeeringConnection, Properties: {VpcId: !Ref Vpc, PeerVpcId: !Ref Near}}
  Unknown: {Type: AWS::EC2::VPCPeeringConnection, Properties: {VpcId: !Ref Vpc, PeerVpcId: vpc-1}}
  Transit: {Type: AWS::EC2::TransitGateway}
  Here: {Type: AWS::EC2::TransitGatewayAttachment, Properties: {VpcId: !Ref Vpc, TransitGatewayId: !Ref Transit, SubnetIds: [!Ref A]}}
  There: {Type: AWS::EC2::TransitGatewayVpcAttachment, Properties: {VpcId: !Ref Far, TransitGatewayId: !Ref Transit, SubnetIds: [subnet-1]}}
  Table: {Type: AWS::EC2::RouteTable, Properties: {VpcId: !Ref Vpc}}
  All: {Type: AWS::EC2::Route, Properties: {RouteTableId: !Ref Table, DestinationCidrBlock: 10.0.0.0/8, TransitGatewayId: !Ref Transit}}
  Own: {Type: AWS::EC2::Route, Properties: {RouteTableId: !Ref Table, DestinationCidrBlock: 10.0.128.0/24, TransitGatewayId: !Ref Transit}}
  Office: {Type: AWS::EC2::Route, Properties: {RouteTableId: !Ref Table, DestinationCidrBlock: 192.168.0.0/16, GatewayId: !Ref VpnGateway}}
  VpnGateway: {Type: AWS::EC2::VPNGateway, Properties: {Type: ipsec.1}}
)"));
    QCOMPARE(beyondOf(map),
             (QStringList{"Near 10.0.0.0/20 over A", "Unknown ?", "Far 10.2.0.0/16", "Transit 10.0.0.0/8",
                          "Transit 10.0.128.0/24 over Vpc", "VpnGateway 192.168.0.0/16"}));
}

void TestAddresses::blocksOfIpv6AreNumbered()
{
    const Snapshot in = opened(R"(Resources:
  Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
  Six: {Type: AWS::EC2::VPCCidrBlock, Properties: {VpcId: !Ref Vpc, AmazonProvidedIpv6CidrBlock: true}}
  A:
    Type: AWS::EC2::Subnet
    DependsOn: Six
    Properties:
      VpcId: !Ref Vpc
      CidrBlock: 10.0.0.0/24
      Ipv6CidrBlock: !Select [0, !Cidr [!Select [0, !GetAtt Vpc.Ipv6CidrBlocks], 256, 64]]
)");
    const AddressMap map = mapped(in);
    QVERIFY(map.ranges.size() == 2 && map.ranges[1].v6);
    QVERIFY(map.subnets[0].v6Number == 0u);
    QVERIFY(map.unsettled().isNull());
    const Result<EditResult> done = apply(in, map, *split(in, map, id("A"), 2));
    QVERIFY(done.ok());
    const QString text = QString::fromStdString(textOf(done->design));
    QVERIFY2(text.contains("!Select [1, !Cidr [!Select [0, !GetAtt Vpc.Ipv6CidrBlocks], 256, 64]]"), qPrintable(text));
    QCOMPARE(mapped(in.with(done->design)).find(id("A2"))->v6Number.value_or(99), 1u);
}

void TestAddresses::aSubnetIsSplitWithAllThatBelongsToIt()
{
    const Snapshot in = opened(plain);
    const AddressMap map = mapped(in);
    const auto plan = split(in, map, id("PublicA"), 4);
    QCOMPARE(said(plan), (QStringList{"PublicA 10.0.0.0/24 -> 10.0.0.0/26", "PublicA2 -> 10.0.0.64/26",
                                      "PublicA3 -> 10.0.0.128/26", "PublicA4 -> 10.0.0.192/26"}));
    const Result<EditResult> done = apply(in, map, *split(in, map, id("PublicA"), 2));
    QVERIFY(done.ok());
    QCOMPARE(changes(in.design, done->design),
             (QStringList{"-CidrBlock: 10.0.0.0/24 # the front", "+CidrBlock: 10.0.0.0/25 # the front", "+PublicA2:",
                          "+Type: AWS::EC2::Subnet", "+Properties:", "+VpcId: !Ref Vpc", "+CidrBlock: 10.0.0.128/25",
                          "+AvailabilityZone: !Select [0, !GetAZs '']", "+Tags: [{Key: Name, Value: public-a-2}]",
                          "+TableOfPublicA2:", "+Type: AWS::EC2::SubnetRouteTableAssociation",
                          "+Properties: {SubnetId: !Ref PublicA2, RouteTableId: !Ref Table}"}));
    QCOMPARE(names(done->made), (std::vector<std::string>{"PublicA2", "TableOfPublicA2"}));
    QCOMPARE(said(split(in, map, id("PublicA"), 32)), QStringList{"addresses.too-small"});
    QVERIFY(mapped(in.with(done->design)).find(id("PublicA2"))->isPublic == network::Answer::Yes);
}

void TestAddresses::aSubnetGrowsIntoFreeRoomOrSaysWhoHinders()
{
    const Snapshot in = opened(plain);
    const AddressMap map = mapped(in);
    QCOMPARE(said(resize(in, map, id("AppA"), 19)), QStringList{"addresses.in-the-way"});
    const auto hindered = resize(in, map, id("PublicB"), 23);
    QVERIFY(!hindered.ok());
    QCOMPARE(hindered.error().args, (std::vector<std::string>{"10.0.0.0/23", "PublicA (10.0.0.0/24)"}));
    QCOMPARE(said(resize(in, map, id("PublicB"), 25)), QStringList{"PublicB 10.0.1.0/24 -> 10.0.1.0/25"});
    const Snapshot alone =
        opened("Resources: {Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/20}}, "
               "A: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.4.0/24}}}\n");
    QCOMPARE(said(resize(alone, mapped(alone), id("A"), 22)), QStringList{"A 10.0.4.0/24 -> 10.0.4.0/22"});
    QCOMPARE(said(resize(alone, mapped(alone), id("A"), 19)), QStringList{"addresses.leaves-vpc"});
    QCOMPARE(said(resize(alone, mapped(alone), id("A"), 15)), QStringList{"addresses.too-large"});
}

void TestAddresses::aSubnetMovesIntoAGap()
{
    const Snapshot in = opened(plain);
    const AddressMap map = mapped(in);
    QCOMPARE(said(moveInto(in, map, id("PublicA"), block("10.0.128.0/17"))),
             QStringList{"PublicA 10.0.0.0/24 -> 10.0.128.0/24"});
    QCOMPARE(said(moveInto(in, map, id("AppA"), block("10.0.2.0/23"))), QStringList{"addresses.no-room"});
    QCOMPARE(said(moveInto(in, map, id("PublicA"), block("10.7.0.0/16"))), QStringList{"addresses.no-room"});
}

void TestAddresses::aSubnetIsAddedWhereThereIsRoom()
{
    const Snapshot in = opened(plain);
    const AddressMap map = mapped(in);
    QCOMPARE(said(add(in, map, {}, 24, id("PublicB"), "az[2]")), QStringList{"PublicB2 -> 10.0.2.0/24 in az[2]"});
    QCOMPARE(said(add(in, map, block("10.0.128.0/17"), 20, {}, "")), QStringList{"Subnet -> 10.0.128.0/20"});
    const Result<EditResult> like = apply(in, map, *add(in, map, {}, 24, id("PublicB"), "az[2]"));
    QVERIFY(like.ok());
    QVERIFY(mapped(in.with(like->design)).find(id("PublicB2"))->zone == "az[2]");
    const Result<EditResult> bare = apply(in, map, *add(in, map, {}, 24, {}, "az[0]"));
    QVERIFY(bare.ok());
    QCOMPARE(changes(in.design, bare->design),
             (QStringList{"+Subnet:", "+Type: AWS::EC2::Subnet", "+Properties:", "+VpcId: !Ref Vpc",
                          "+CidrBlock: 10.0.2.0/24", "+AvailabilityZone: !Select [0, !GetAZs '']"}));
}

void TestAddresses::aComputedBlockBecomesALiteralAndThePlanSaysSo()
{
    const Snapshot in = opened(R"(Parameters:
  FrontBlock: {Type: String, Default: 10.0.9.0/24}
Resources:
  Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
  Front: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: !Ref FrontBlock}}
  One: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: !Select [0, !Cidr [!GetAtt Vpc.CidrBlock, 4, 8]]}}
)");
    const AddressMap map = mapped(in);
    const auto one = resize(in, map, id("One"), 25);
    QCOMPARE(said(one), QStringList{"One 10.0.0.0/24 -> 10.0.0.0/25 instead of !Select [0, !Cidr [!GetAtt "
                                    "Vpc.CidrBlock, 4, 8]]"});
    const Result<EditResult> done = apply(in, map, *one);
    QVERIFY(done.ok());
    QVERIFY(textOf(done->design)
                .find("One: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: "
                      "10.0.0.0/25}}") != std::string::npos);
    const auto front = resize(in, map, id("Front"), 25);
    QVERIFY(front.ok() && (*front)[0].parameter == "FrontBlock" && (*front)[0].instead.empty());
    QCOMPARE(changes(in.design, apply(in, map, *front)->design),
             (QStringList{"-FrontBlock: {Type: String, Default: 10.0.9.0/24}",
                          "+FrontBlock: {Type: String, Default: 10.0.9.0/25}"}));
}

void TestAddresses::tiersAreToldByName()
{
    std::string text = "Resources:\n  Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}\n";
    int at = 0;
    for (const char *name :
         {"PublicSubnet1", "PublicSubnet2", "PrivateA", "PrivateB", "DataAz1", "DataAz2", "VPN", "Db1a", "Db1c"})
        text += "  " + std::string(name) + ": {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0." +
                std::to_string(at++) + ".0/24}}\n";
    QStringList lines;
    for (const Tier &tier : tiersOf(mapped(opened(text))))
        lines << QString::fromStdString(tier.name) + " " + QString::number(tier.subnets.size());
    QCOMPARE(lines, (QStringList{"PublicSubnet 2", "Private 2", "Data 2", "VPN 1", "Db 2"}));
}

void TestAddresses::allIsPlannedAnew()
{
    const Snapshot in = opened(plain);
    const AddressMap map = mapped(in);
    std::vector<Tier> tiers = tiersOf(map);
    QCOMPARE(tiers.size(), 2u);
    tiers[0].prefix = 25;
    tiers.push_back({.name = "Data", .prefix = 24});
    const auto plan = planAnew(in, map, tiers, 3);
    QCOMPARE(said(plan), (QStringList{"PublicA 10.0.0.0/24 -> 10.0.0.0/25", "PublicB 10.0.1.0/24 -> 10.0.0.128/25",
                                      "PublicA2 -> 10.0.1.0/25 in az[2]", "AppA 10.0.16.0/20 -> 10.0.64.0/20",
                                      "AppA2 -> 10.0.80.0/20 in az[1]", "AppA3 -> 10.0.96.0/20 in az[2]",
                                      "Data1 -> 10.0.4.0/24 in az[0]", "Data2 -> 10.0.5.0/24 in az[1]",
                                      "Data3 -> 10.0.6.0/24 in az[2]"}));
    const Result<EditResult> done = apply(in, map, *plan);
    QVERIFY(done.ok());
    const AddressMap after = mapped(in.with(done->design));
    QCOMPARE(after.subnets.size(), 9u);
    for (const Subnet &subnet : after.subnets)
        QVERIFY(subnet.overlaps.empty() && !subnet.outside && !subnet.zone.empty());
}

void TestAddresses::whatDoesNotFitIsRefused()
{
    const Snapshot in = opened(plain);
    const AddressMap map = mapped(in);
    QCOMPARE(said(planAnew(in, map, {{.name = "Big", .prefix = 17}}, 3)), QStringList{"addresses.too-much"});
    QCOMPARE(said(planAnew(in, map, {{.name = "Small", .prefix = 29}}, 3)), QStringList{"addresses.too-small"});
    QCOMPARE(said(add(in, map, {}, 16, {}, "")), QStringList{"addresses.no-room"});
}

QTEST_APPLESS_MAIN(TestAddresses)
#include "tst_addresses.moc"
