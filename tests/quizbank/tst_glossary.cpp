#include "quizbank/bank/glossary.h"
#include "quizbank/bank/loader.h"

#include "model/catalog/catalog.h"

#include <QTest>

#include <algorithm>

using namespace cirro;
using namespace cirro::quiz;

namespace {

Pack shipped()
{
    auto loaded = load(builtinGlossary(builtinPacks().front()));
    return loaded ? std::move(loaded->pack) : Pack();
}

/// What a resource is by its properties, as a glossary writes it: "Engine=mysql".
std::string conditionOf(const Variant &variant)
{
    std::string text;
    for (const auto &[path, value] : variant.when)
        text.append(text.empty() ? "" : "&").append(path).append("=").append(value);
    return text;
}

bool isOnDiagrams(const std::string &word)
{
    const Catalog &catalog = Catalog::builtin();
    if (word.find("::") == std::string::npos)
        return catalog.services().find(word) != nullptr;
    const std::string type = word.substr(0, word.find('?'));
    if (!catalog.find(type) || type == word)
        return catalog.find(type) != nullptr;
    const auto &variants = catalog.services().presentationOf(type).variants;
    return std::ranges::any_of(variants,
                               [&](const Variant &variant) { return type + '?' + conditionOf(variant) == word; });
}

} // namespace

class TestGlossary : public QObject
{
    Q_OBJECT

    std::vector<std::string> named(const std::string &text) const
    {
        std::vector<std::string> services;
        for (const std::size_t position : m_glossary.namedIn({text}))
            services.push_back(m_glossary.entries()[position].service);
        return services;
    }

    Glossary m_glossary;

private slots:
    void initTestCase() { m_glossary = Glossary(shipped()); }

    void itIsReadWithoutTheQuestions()
    {
        const Pack alone = shipped();
        const auto whole = load(builtinPack(builtinPacks().front()));
        QVERIFY(whole.ok());
        QVERIFY(alone.questions.empty() && alone.cards.empty());
        QVERIFY(!alone.glossary.empty());
        QCOMPARE(alone.glossary, whole->pack.glossary);
    }

    void everyTermStandsForThingsThatTheCatalogHas()
    {
        for (const Term &term : shipped().glossary)
            for (const std::string &word : term.catalog.value_or(std::vector{term.service})) {
                QVERIFY2(isOnDiagrams(word), qPrintable(QString::fromStdString(term.service + ": " + word)));
                QCOMPARE(m_glossary.ofCatalog(word), m_glossary.find(term.service));
            }
    }

    void whatOftenStandsOnADiagramHasALine_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("service");
        const auto row = [](const char *word, const char *service) { QTest::newRow(word) << word << service; };
        row("instance", "ec2");
        row("s3-bucket", "s3");
        row("load-balancer", "elb");
        row("auto-scaling-group", "auto-scaling");
        row("AWS::RDS::DBCluster", "aurora");
        row("AWS::RDS::DBCluster?Engine=mysql", "rds");
        row("lambda", "lambda");
        row("subnet", "vpc");
        row("snow-family", "snow-family");
    }
    void whatOftenStandsOnADiagramHasALine()
    {
        QFETCH(QString, word);
        QFETCH(QString, service);
        const Glossary::Entry *entry = m_glossary.ofCatalog(word.toStdString());
        QVERIFY(entry);
        QCOMPARE(QString::fromStdString(entry->service), service);
    }

    void aServiceIsFoundByItsNameWithAndWithoutWhoseItIs()
    {
        const std::vector<std::string> s3{"s3"};
        QCOMPARE(named("Store it in Amazon S3."), s3);
        QCOMPARE(named("an S3 bucket"), s3);
        QCOMPARE(named("S3"), s3);
    }

    void aParticleBehindANameDoesNotHideIt()
    {
        QCOMPARE(named("객체를 Amazon S3에 저장하고 Lambda로 처리합니다."), (std::vector<std::string>{"s3", "lambda"}));
        QCOMPARE(named("예약 인스턴스를 구매합니다."), std::vector<std::string>{"reserved-instances"});
    }

    void theLongestNameCounts()
    {
        QCOMPARE(named("Use Route 53 Resolver DNS Firewall."), std::vector<std::string>{"dns-firewall"});
        QCOMPARE(named("a Lambda@Edge function"), std::vector<std::string>{"lambda-edge"});
        QCOMPARE(named("Amazon Aurora Serverless v2"), std::vector<std::string>{"aurora-serverless"});
    }

    void aPluralIsTheSameName()
    {
        QCOMPARE(named("two VPCs and three NAT gateways"), (std::vector<std::string>{"vpc", "nat-gateway"}));
    }

    void aPartOfAWordOrACommonWordNamesNothing()
    {
        QCOMPARE(named("SSE-KMSx, S3x and xS3"), std::vector<std::string>());
        QCOMPARE(named("Backup copies of the config; Batch jobs; Detective controls"), std::vector<std::string>());
    }

    void eachServiceIsNamedOnceInTheOrderOfTheText()
    {
        QCOMPARE(named("Amazon SQS calls AWS Lambda, which reads SQS again"),
                 (std::vector<std::string>{"sqs", "lambda"}));
    }

    void aServiceWithoutALineIsNotTakenForAnother()
    {
        const Pack pack{.glossary = {{.service = "s3", .line = {.en = "Objects", .ko = "객체"}}},
                        .services = {{.id = "s3", .name = "Amazon S3"}, {.id = "s3-x", .name = "Amazon S3 Outback"}}};
        QVERIFY(Glossary(pack).namedIn({"S3 Outback"}).empty());
        QCOMPARE(Glossary(pack).namedIn({"S3 out back"}).size(), std::size_t(1));
    }
};

QTEST_APPLESS_MAIN(TestGlossary)
#include "tst_glossary.moc"
