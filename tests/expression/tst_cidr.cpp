#include "model/expression/cidr.h"

#include <QTest>

#include <rapidcheck.h>

using cirro::expression::Cidr;

class TestCidr : public QObject
{
    Q_OBJECT

private slots:
    void onlyWholeBlocksAreRead_data();
    void onlyWholeBlocksAreRead();
    void containmentAndOverlapFollowTheBits();
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
                            "10.0.0.0/0008"})
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
    const auto block = [](const char *text) { return *Cidr::parse(text); };
    QVERIFY(block("10.0.0.0/16").contains(block("10.0.255.0/24")));
    QVERIFY(!block("10.0.0.0/16").contains(block("10.1.0.0/24")));
    QVERIFY(!block("10.0.0.0/24").contains(block("10.0.0.0/16")));
    QVERIFY(block("10.0.0.0/24").overlaps(block("10.0.0.0/16")));
    QVERIFY(block("10.0.0.77/24").overlaps(block("10.0.0.1/24")));
    QVERIFY(!block("10.0.0.0/25").overlaps(block("10.0.0.128/25")));
    QVERIFY(block("2001:db8::/32").contains(block("2001:db8:ffff::/64")));
    QVERIFY(!block("::/0").overlaps(block("0.0.0.0/0")));
    QCOMPARE(block("10.1.2.3/20").network().text(), std::string("10.1.0.0/20"));
}

void TestCidr::splittingTilesTheBlock()
{
    QVERIFY(rc::check([] {
        Cidr whole;
        whole.v6 = *rc::gen::arbitrary<bool>();
        for (std::size_t i = 0; i < whole.width() / 8; ++i)
            whole.address[i] = *rc::gen::arbitrary<std::uint8_t>();
        whole.prefix = *rc::gen::inRange(0u, whole.width() + 1);
        const unsigned bits = *rc::gen::inRange(0u, 130u);
        const unsigned count = *rc::gen::inRange(1u, 257u);
        const auto pieces = whole.split(count, bits);
        const bool fits =
            bits <= whole.hostBits() && (whole.hostBits() - bits >= 9 || count <= 1u << (whole.hostBits() - bits));
        RC_ASSERT(pieces.has_value() == fits);
        if (!pieces)
            return;
        RC_ASSERT(pieces->size() == count);
        RC_ASSERT(pieces->front().address == whole.network().address);
        for (std::size_t i = 0; i < count; ++i) {
            RC_ASSERT((*pieces)[i].hostBits() == bits);
            RC_ASSERT(whole.contains((*pieces)[i]));
            RC_ASSERT((*pieces)[i].network() == (*pieces)[i]);
            if (i == 0)
                continue;
            RC_ASSERT(!(*pieces)[i].overlaps((*pieces)[i - 1]));
            RC_ASSERT((*pieces)[i - 1].address < (*pieces)[i].address);
        }
    }));
}

void TestCidr::anyBlockReadsBackAsItself()
{
    QVERIFY(rc::check([] {
        Cidr block;
        block.v6 = *rc::gen::arbitrary<bool>();
        // Zeros in a row are what the short spelling is about.
        for (std::size_t i = 0; i < block.width() / 8; ++i)
            block.address[i] = *rc::gen::weightedOneOf<std::uint8_t>(
                {{3, rc::gen::just<std::uint8_t>(0)}, {1, rc::gen::arbitrary<std::uint8_t>()}});
        block.prefix = *rc::gen::inRange(0u, block.width() + 1);
        RC_ASSERT(Cidr::parse(block.text()) == block);
    }));
}

QTEST_APPLESS_MAIN(TestCidr)
#include "tst_cidr.moc"
