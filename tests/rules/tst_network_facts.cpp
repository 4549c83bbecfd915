#include "model/rules/check_context.h"
#include "model/rules/network/cidr.h"
#include "model/rules/network/topology.h"
#include "tests/rules/sample.h"

#include <rapidcheck.h>

using namespace cirro;
using namespace cirro::network;

class TestNetworkFacts : public QObject
{
    Q_OBJECT

private slots:
    void aBlockReadsAndWritesTheSame_data();
    void aBlockReadsAndWritesTheSame();
    void whatIsNoBlockIsRefused_data();
    void whatIsNoBlockIsRefused();
    void hostBitsAreClearedAndNothingElse();
    void aBlockContainsItsHalvesAndNotItsNeighbour();
    void theNextFreeBlockIsTheFirstThatOverlapsNothing();
    void thereIsNoFreeBlockInAFullSpace();
    void aSubnetIsPublicByTheTableThatCountsForIt();
};

namespace {

Cidr cidr(std::string_view text)
{
    const auto parsed = parseCidr(text);
    if (!parsed)
        throw std::invalid_argument(std::string(text));
    return *parsed;
}

rc::Gen<Cidr> anyBlock()
{
    return rc::gen::map(
        rc::gen::tuple(rc::gen::arbitrary<bool>(), rc::gen::arbitrary<std::uint64_t>(),
                       rc::gen::arbitrary<std::uint64_t>(), rc::gen::inRange(0, 129)),
        [](const auto &parts) {
            const auto &[v6, high, low, prefix] = parts;
            return v6 ? Cidr{Family::V6, high, low, prefix} : Cidr{Family::V4, 0, low & 0xFFFFFFFF, prefix % 33};
        });
}

} // namespace

void TestNetworkFacts::aBlockReadsAndWritesTheSame_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    QTest::newRow("v4") << "10.0.0.0/16"
                        << "10.0.0.0/16";
    QTest::newRow("host bits stay") << "10.0.0.5/16"
                                    << "10.0.0.5/16";
    QTest::newRow("everything") << "0.0.0.0/0"
                                << "0.0.0.0/0";
    QTest::newRow("v6 everything") << "::/0"
                                   << "::/0";
    QTest::newRow("v6") << "2001:DB8:0:0:1::/64"
                        << "2001:db8:0:0:1::/64";
    QTest::newRow("v6 full") << "2001:db8:1:2:3:4:5:6/128"
                             << "2001:db8:1:2:3:4:5:6/128";
    QTest::newRow("v6 with v4 in it") << "::ffff:10.0.0.1/128"
                                      << "::ffff:a00:1/128";
    QTest::newRow("v6 one zero") << "1:0:2:3:4:5:6:7/64"
                                 << "1:0:2:3:4:5:6:7/64";
}

void TestNetworkFacts::aBlockReadsAndWritesTheSame()
{
    QFETCH(QString, text);
    QFETCH(QString, written);
    const auto block = parseCidr(text.toStdString());
    QVERIFY(block);
    QCOMPARE(block->text(), written.toStdString());
    QVERIFY(rc::check("what is written reads as the same block", [] {
        const Cidr any = *anyBlock();
        RC_ASSERT(parseCidr(any.text()) == any);
    }));
}

void TestNetworkFacts::whatIsNoBlockIsRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "10.0.0.0", "10.0.0/16", "10.0.0.0/33", "10.0.0.256/24", "10.0.0.0/", "/16", "10.0.0.0/16 ",
          "010.0.0.0/16", "1::2::3/64", ":::/64", "1:2:3/64", "2001:db8::/129", "g::/64", "10.0.0.0/-1", "1:/64"})
        QTest::newRow(text) << text;
}

void TestNetworkFacts::whatIsNoBlockIsRefused()
{
    QFETCH(QString, text);
    QVERIFY(!parseCidr(text.toStdString()));
}

void TestNetworkFacts::hostBitsAreClearedAndNothingElse()
{
    QCOMPARE(cidr("10.1.2.3/16").canonical().text(), std::string("10.1.0.0/16"));
    QCOMPARE(cidr("2001:db8::ffff/64").canonical().text(), std::string("2001:db8::/64"));
    QCOMPARE(cidr("255.255.255.255/0").canonical().text(), std::string("0.0.0.0/0"));
    QVERIFY(rc::check("a canonical block contains what it was made of", [] {
        const Cidr any = *anyBlock();
        RC_ASSERT(any.canonical().contains(any));
        RC_ASSERT(any.canonical().isCanonical());
    }));
}

void TestNetworkFacts::aBlockContainsItsHalvesAndNotItsNeighbour()
{
    QVERIFY(cidr("10.0.0.0/16").contains(cidr("10.0.128.0/17")));
    QVERIFY(!cidr("10.0.0.0/16").contains(cidr("10.1.0.0/17")));
    QVERIFY(!cidr("10.0.0.0/17").contains(cidr("10.0.0.0/16")));
    QVERIFY(cidr("10.0.0.0/17").overlaps(cidr("10.0.0.0/16")));
    QVERIFY(!cidr("0.0.0.0/0").contains(cidr("::/0")));
    QVERIFY(cidr("2001:db8::/32").contains(cidr("2001:db8:ffff::/48")));
}

void TestNetworkFacts::theNextFreeBlockIsTheFirstThatOverlapsNothing()
{
    const std::vector<Cidr> spaces{cidr("10.0.0.0/16")};
    const std::vector<Cidr> taken{cidr("10.0.0.0/24"), cidr("10.0.1.0/25"), cidr("10.0.4.0/22")};
    QCOMPARE(nextFree(spaces, taken, 24)->text(), std::string("10.0.2.0/24"));
    QCOMPARE(nextFree(spaces, taken, 25)->text(), std::string("10.0.1.128/25"));
    QCOMPARE(nextFree(spaces, taken, 22)->text(), std::string("10.0.8.0/22"));
    QVERIFY(rc::check("a free block lies inside and overlaps nothing", [spaces] {
        const auto blocks = *rc::gen::container<std::vector<Cidr>>(
            rc::gen::map(rc::gen::tuple(rc::gen::inRange(0, 65536), rc::gen::inRange(17, 29)), [](const auto &parts) {
                return Cidr{Family::V4, 0, 0x0A000000u | static_cast<std::uint64_t>(std::get<0>(parts)),
                            std::get<1>(parts)}
                    .canonical();
            }));
        const int prefix = *rc::gen::inRange(16, 29);
        const auto free = nextFree(spaces, blocks, prefix);
        if (!free)
            return;
        RC_ASSERT(spaces.front().contains(*free));
        for (const Cidr &block : blocks)
            RC_ASSERT(!block.overlaps(*free));
    }));
}

void TestNetworkFacts::thereIsNoFreeBlockInAFullSpace()
{
    const std::vector<Cidr> spaces{cidr("10.0.0.0/24")};
    QVERIFY(!nextFree(spaces, std::vector{cidr("10.0.0.0/25"), cidr("10.0.0.128/25")}, 28));
    QVERIFY(!nextFree(spaces, std::vector{cidr("10.0.0.64/28")}, 24));
    QVERIFY(!nextFree(std::vector{cidr("255.255.255.0/24")}, std::vector{cidr("255.255.255.0/24")},
                      28)); // the end of all addresses
}

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
    QCOMPARE(topology.isPublic(id("Public"), Family::V6), Answer::Yes);
    QCOMPARE(topology.isPublic(id("Public"), Family::V4), Answer::No);
    QCOMPARE(topology.isPublic(id("Public")), Answer::Yes);
    QCOMPARE(topology.isPublic(id("Main")), Answer::No);
    QCOMPARE(topology.isPublic(id("Elsewhere")), Answer::CannotTell);
}

QTEST_APPLESS_MAIN(TestNetworkFacts)
#include "tst_network_facts.moc"
