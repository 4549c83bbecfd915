#include "model/expression/cidr.h"

#include <QTest>

#include <rapidcheck.h>

#include <array>
#include <tuple>

using cirro::AddressFamily;
using cirro::Cidr;

namespace {

Cidr cidr(const char *text)
{
    return Cidr::parse(text).value();
}

/// Zeros in a row are what the short spelling is about.
rc::Gen<Cidr> anyBlock()
{
    const auto half =
        rc::gen::map(rc::gen::container<std::array<std::uint16_t, 4>>(rc::gen::weightedOneOf<std::uint16_t>(
                         {{3, rc::gen::just<std::uint16_t>(0)}, {1, rc::gen::arbitrary<std::uint16_t>()}})),
                     [](const std::array<std::uint16_t, 4> &groups) {
                         std::uint64_t bits = 0;
                         for (const std::uint16_t group : groups)
                             bits = bits << 16 | group;
                         return bits;
                     });
    return rc::gen::map(rc::gen::tuple(rc::gen::arbitrary<bool>(), half, half, rc::gen::inRange(0, 129)),
                        [](const auto &parts) {
                            const auto &[v6, high, low, prefix] = parts;
                            return v6 ? Cidr{AddressFamily::V6, high, low, prefix}
                                      : Cidr{AddressFamily::V4, 0, low & 0xFFFFFFFF, prefix % 33};
                        });
}

} // namespace

class TestCidr : public QObject
{
    Q_OBJECT

private slots:
    void onlyWholeBlocksAreRead_data();
    void onlyWholeBlocksAreRead();
    void hostBitsAreClearedAndNothingElse();
    void containmentAndOverlapFollowTheBits();
    void theNextFreeBlockIsTheFirstThatOverlapsNothing();
    void thereIsNoFreeBlockInAFullSpace();
    void splittingTilesTheBlock();
    void anyBlockReadsBackAsItself();
};

void TestCidr::onlyWholeBlocksAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // as written back; empty: refused
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QString(text) << QString(expected);
    };
    row("10.0.0.0/16", "10.0.0.0/16");
    row("10.0.0.1/8", "10.0.0.1/8");
    row("0.0.0.0/0", "0.0.0.0/0");
    row("255.255.255.255/32", "255.255.255.255/32");
    row("::/0", "::/0");
    row("2001:DB8:0:0:1:0:0:1/64", "2001:db8::1:0:0:1/64");
    row("2001:0db8::/32", "2001:db8::/32");
    row("1:2:3:4:5:6:7:8/128", "1:2:3:4:5:6:7:8/128");
    row("1:0:3:4:5:6:7:8/128", "1:0:3:4:5:6:7:8/128");
    row("::ffff:10.0.0.1/128", "::ffff:a00:1/128");
    row("fe80::1/10", "fe80::1/10");
    for (const char *bad : {"",
                            "10.0.0.0",
                            "10.0.0/16",
                            "10.0.0.0.0/16",
                            "10.0.0.256/16",
                            "10.0.0.0/33",
                            "10.0.0.0/",
                            "10.0.0.0/-1",
                            " 10.0.0.0/8",
                            "10.0.0.0/8 ",
                            "10..0.0/8",
                            "a.b.c.d/8",
                            "::/129",
                            ":::/1",
                            "1::2::3/8",
                            "1:2:3/8",
                            "1:2:3:4:5:6:7:8:9/8",
                            "12345::/8",
                            "g::/8",
                            "1:2:3:4:5:6:7::8/8",
                            "10.0.0.0/+8",
                            "10.0.0.0/0008",
                            "010.0.0.0/16",
                            "/16",
                            "1:/64"})
        row(bad, "");
}

void TestCidr::onlyWholeBlocksAreRead()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto block = Cidr::parse(text.toStdString());
    QCOMPARE(block ? QString::fromStdString(block->text()) : QString(), expected);
}

void TestCidr::containmentAndOverlapFollowTheBits()
{
    QVERIFY(cidr("10.0.0.0/16").contains(cidr("10.0.255.0/24")));
    QVERIFY(!cidr("10.0.0.0/16").contains(cidr("10.1.0.0/24")));
    QVERIFY(!cidr("10.0.0.0/24").contains(cidr("10.0.0.0/16")));
    QVERIFY(cidr("10.0.0.0/24").overlaps(cidr("10.0.0.0/16")));
    QVERIFY(cidr("10.0.0.77/24").overlaps(cidr("10.0.0.1/24")));
    QVERIFY(!cidr("10.0.0.0/25").overlaps(cidr("10.0.0.128/25")));
    QVERIFY(cidr("2001:db8::/32").contains(cidr("2001:db8:ffff::/64")));
    QVERIFY(!cidr("::/0").overlaps(cidr("0.0.0.0/0")));
}

void TestCidr::splittingTilesTheBlock()
{
    QVERIFY(rc::check([] {
        const Cidr whole = *anyBlock();
        const int bits = *rc::gen::inRange(0, 130);
        const int count = *rc::gen::inRange(1, 257);
        const auto pieces = whole.split(count, bits);
        const bool fits =
            bits <= whole.hostBits() && (whole.hostBits() - bits >= 9 || count <= 1 << (whole.hostBits() - bits));
        RC_ASSERT(pieces.has_value() == fits);
        if (!pieces)
            return;
        RC_ASSERT(pieces->size() == std::size_t(count));
        RC_ASSERT(std::tie(pieces->front().high, pieces->front().low) ==
                  std::tuple(whole.canonical().high, whole.canonical().low));
        for (std::size_t i = 0; i < pieces->size(); ++i) {
            const Cidr &piece = (*pieces)[i];
            RC_ASSERT(piece.hostBits() == bits);
            RC_ASSERT(whole.contains(piece));
            RC_ASSERT(piece.isCanonical());
            if (i == 0)
                continue;
            const Cidr &before = (*pieces)[i - 1];
            RC_ASSERT(!piece.overlaps(before));
            RC_ASSERT(std::tie(before.high, before.low) < std::tie(piece.high, piece.low));
        }
    }));
}

void TestCidr::anyBlockReadsBackAsItself()
{
    QVERIFY(rc::check([] {
        const Cidr block = *anyBlock();
        RC_ASSERT(Cidr::parse(block.text()) == block);
    }));
}

void TestCidr::hostBitsAreClearedAndNothingElse()
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

void TestCidr::theNextFreeBlockIsTheFirstThatOverlapsNothing()
{
    const std::vector<Cidr> spaces{cidr("10.0.0.0/16")};
    const std::vector<Cidr> taken{cidr("10.0.0.0/24"), cidr("10.0.1.0/25"), cidr("10.0.4.0/22")};
    QCOMPARE(nextFree(spaces, taken, 24)->text(), std::string("10.0.2.0/24"));
    QCOMPARE(nextFree(spaces, taken, 25)->text(), std::string("10.0.1.128/25"));
    QCOMPARE(nextFree(spaces, taken, 22)->text(), std::string("10.0.8.0/22"));
    QVERIFY(rc::check("a free block lies inside and overlaps nothing", [spaces] {
        const auto blocks = *rc::gen::container<std::vector<Cidr>>(
            rc::gen::map(rc::gen::tuple(rc::gen::inRange(0, 65536), rc::gen::inRange(17, 29)), [](const auto &parts) {
                return Cidr{AddressFamily::V4, 0, 0x0A000000u | static_cast<std::uint64_t>(std::get<0>(parts)),
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

void TestCidr::thereIsNoFreeBlockInAFullSpace()
{
    const std::vector<Cidr> spaces{cidr("10.0.0.0/24")};
    QVERIFY(!nextFree(spaces, std::vector{cidr("10.0.0.0/25"), cidr("10.0.0.128/25")}, 28));
    QVERIFY(!nextFree(spaces, std::vector{cidr("10.0.0.64/28")}, 24));
    QVERIFY(!nextFree(std::vector{cidr("255.255.255.0/24")}, std::vector{cidr("255.255.255.0/24")},
                      28)); // the end of all addresses
}

QTEST_APPLESS_MAIN(TestCidr)
#include "tst_cidr.moc"
