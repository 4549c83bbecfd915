#include "model/catalog/catalog.h"
#include "model/catalog/search.h"

#include <QElapsedTimer>
#include <QTest>

using namespace cirro;

namespace {

std::vector<Findable> everything()
{
    std::vector<Findable> things;
    const Catalog &catalog = Catalog::builtin();
    for (const TypeSummary &type : catalog.types()) {
        const Presentation &shown = catalog.services().presentationOf(type.name);
        Findable thing{
            .names = {shown.name.en, shown.name.ko}, .aliases = shown.aliases, .type = std::string(type.name)};
        if (const Service *service = catalog.services().serviceOf(type.name); service && shown.shape != Shape::Plumbing)
            thing.aliases.insert(thing.aliases.end(), service->aliases.begin(), service->aliases.end());
        thing.rank = shown.service.empty() ? 2 : shown.shape == Shape::Plumbing ? 1 : 0;
        if (thing.names.front().starts_with("Classic"))
            thing.rank = 1;
        things.push_back(thing);
    }
    return things;
}

QString first(const char *query)
{
    static const std::vector<Findable> things = everything();
    static const Search search(things);
    const auto found = search.find(query);
    return found.empty() ? QString() : QString::fromStdString(things[found.front()].type);
}

} // namespace

class TestSearch : public QObject
{
    Q_OBJECT
private slots:
    void whatIsTypedFindsWhatIsMeant_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QString>("type");
        const QString loadBalancer = "AWS::ElasticLoadBalancingV2::LoadBalancer";
        QTest::newRow("an abbreviation") << QByteArray("alb") << loadBalancer;
        QTest::newRow("capitals") << QByteArray("ALB") << loadBalancer;
        QTest::newRow("Korean without the blank") << QByteArray("로드밸런서") << loadBalancer;
        QTest::newRow("Korean with a blank") << QByteArray("로드 밸런서") << loadBalancer;
        QTest::newRow("a name") << QByteArray("subnet") << QString("AWS::EC2::Subnet");
        QTest::newRow("a Korean name") << QByteArray("서브넷") << QString("AWS::EC2::Subnet");
        QTest::newRow("an unfinished syllable") << QByteArray("서븐") << QString("AWS::EC2::Subnet");
        QTest::newRow("a lone consonant at the end") << QByteArray("서브ㄴ") << QString("AWS::EC2::Subnet");
        QTest::newRow("initials") << QByteArray("ㅅㅂㄴ") << QString("AWS::EC2::Subnet");
        QTest::newRow("a whole type") << QByteArray("AWS::SQS::Queue") << QString("AWS::SQS::Queue");
        QTest::newRow("a type nobody described") << QByteArray("glue crawler") << QString("AWS::Glue::Crawler");
        QTest::newRow("a short name") << QByteArray("vpc") << QString("AWS::EC2::VPC");
        QTest::newRow("another short name") << QByteArray("s3") << QString("AWS::S3::Bucket");
        QTest::newRow("a word that many types are called") << QByteArray("instance") << QString("AWS::EC2::Instance");
        QTest::newRow("words inside") << QByteArray("scaling group") << QString("AWS::AutoScaling::AutoScalingGroup");
    }
    void whatIsTypedFindsWhatIsMeant()
    {
        QFETCH(QByteArray, query);
        QFETCH(QString, type);
        QCOMPARE(first(query.constData()), type);
    }

    void nonsenseFindsNothing() { QCOMPARE(first("qzxqzx"), QString()); }

    void everyPrefixOfAKoreanWordStillFindsIt()
    {
        // As an input method shows it while "서브넷" is typed: each step is what the field holds then.
        const Search search({{.names = {"Subnet", "서브넷"}}});
        for (const char *step : {"ㅅ", "서", "섭", "서브", "서븐", "서브네", "서브넷"})
            QVERIFY2(!search.find(step).empty(), step);
        for (const char *other : {"서바", "넷서", "섭넷"})
            QVERIFY2(search.find(other).empty(), other);
    }

    void aBlankQueryKeepsEverythingInOrderOfRank()
    {
        const Search search({{.names = {"b"}, .rank = 2}, {.names = {"a"}, .rank = 1}});
        QCOMPARE(search.find("  "), (std::vector<std::size_t>{1, 0}));
    }

    void textThatIsNoUtf8IsFoundNowhere()
    {
        const Search search({{.names = {"Subnet", "서브넷"}}});
        QVERIFY(search.find("\xEC\x84").empty());
        QVERIFY(search.find("\xFF\xFF\xFF").empty());
    }

    void aKeystrokeOverEveryTypeIsFasterThanTheEye()
    {
        const Search search(everything());
        QElapsedTimer timer;
        qint64 best = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 5; ++i) { // the machine may be busy once, not five times
            timer.start();
            QVERIFY(!search.find("load b").empty());
            best = std::min(best, timer.nsecsElapsed());
        }
        qInfo("%lld us", best / 1000);
#ifdef NDEBUG
        QVERIFY(best < 5'000'000);
#endif
    }
};

QTEST_APPLESS_MAIN(TestSearch)
#include "tst_search.moc"
