#include "model/rules/engine.h"
#include "model/wiring/wiring.h"
#include "tests/placing/two_zones.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace cirro;

namespace {

// Two zones, and a second VPC.
const std::string network = R"(AWSTemplateFormatVersion: '2010-09-09'
Resources:
  Net: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16, EnableDnsSupport: true, EnableDnsHostnames: true}}
  Other: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.9.0.0/16}}
)" + tests::twoZones;

/// Put where it belongs, with what is made along with it.
Snapshot placed(const Drawn &before, const Fresh &fresh)
{
    const auto places = placesFor(before, fresh, {});
    if (places.empty())
        qFatal("%s has no place", fresh.type.c_str());
    const auto put = putInto(before, fresh, places.front(), {});
    if (!put)
        qFatal("%s is refused: %s", fresh.type.c_str(), put.error().code.c_str());
    const auto whole = wiring::furnish(before.snapshot.with(put->edit.design), put->edit.made.front(), places.front());
    if (!whole)
        qFatal("%s is not furnished: %s %s", fresh.type.c_str(), whole.error().code.c_str(),
               whole.error().detail.c_str());
    return before.snapshot.with(whole->design);
}

QStringList errorsIn(const Snapshot &snapshot)
{
    QStringList errors;
    const auto judgement = rules::judge(snapshot);
    for (const rules::Finding &finding : judgement->findings)
        // That a service has ended is no fault of what a fresh resource of it needs.
        if (finding.severity == rules::Severity::Error && finding.rule != "ops.closed-service")
            errors << QString::fromStdString(toString(finding.element) + ": " + rules::wordsOf(finding, "en").what);
    return errors;
}

/// What the judges look at afterwards (tests/judges).
void keepForTheJudges(const QString &name, const Design &design)
{
    QDir().mkpath(CIRRO_SOURCE_DIR "/build/wired");
    QFile file(QString(CIRRO_SOURCE_DIR "/build/wired/%1.yaml").arg(name));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(file.fileName()));
    file.write(QByteArray::fromStdString(writeDesign(design).text));
}

} // namespace

/// Whatever the palette offers deploys as it comes: with its defaults, its place and what is made along with it.
class TestFresh : public QObject
{
    Q_OBJECT
private slots:
    void whatIsOfferedDeploysAsItIsPlaced_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("properties");
        const ServiceTable &services = Catalog::builtin().services();
        for (const Service &service : services.all())
            for (const std::string &type : service.types) {
                const Presentation &look = services.presentationOf(type);
                if (look.shape == Shape::Plumbing || Catalog::builtin().find(type)->needsTransform)
                    continue; // neither is listed
                QTest::newRow(type.c_str()) << QString::fromStdString(type) << QString::fromStdString(look.defaults);
                for (const Variant &variant : look.variants)
                    if (!variant.defaults.empty())
                        QTest::addRow("%s as %s", type.c_str(), variant.name.en.c_str())
                            << QString::fromStdString(type) << QString::fromStdString(variant.defaults);
            }
    }

    void whatIsOfferedDeploysAsItIsPlaced()
    {
        QFETCH(QString, type);
        QFETCH(QString, properties);
        Drawn before = tests::drawn(tests::opened(network));
        // Members of a cluster that is there before them.
        static const QMap<QString, std::string> clusters{{"AWS::EKS::Nodegroup", "AWS::EKS::Cluster"},
                                                         {"AWS::DocDB::DBInstance", "AWS::DocDB::DBCluster"}};
        if (const std::string cluster = clusters.value(type); !cluster.empty())
            before = tests::drawn(
                placed(before, {.type = cluster,
                                .properties = Catalog::builtin().services().presentationOf(cluster).defaults}));
        QCOMPARE(errorsIn(before.snapshot), QStringList());
        const Snapshot now = placed(before, {.type = type.toStdString(), .properties = properties.toStdString()});
        QString name = QTest::currentDataTag();
        keepForTheJudges("fresh " + name.replace(':', '-').replace('/', '-'), now.design);
        const QStringList errors = errorsIn(now);
        QVERIFY2(errors.isEmpty(), qPrintable(errors.join('\n')));
    }
};

QTEST_APPLESS_MAIN(TestFresh)
#include "tst_fresh.moc"
