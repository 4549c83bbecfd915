#include "model/deploy/deploy.h"

#include "model/catalog/catalog.h"
#include "model/core/assets.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace cirro;

class TestDeploy : public QObject
{
    Q_OBJECT

    static DeployNeeds needsOf(const std::string &text, std::size_t bytes = 100)
    {
        return deployNeeds(syntax::read(text)->document, bytes);
    }
    static QString commandOf(const std::string &text)
    {
        return QString::fromStdString(deployCommand(needsOf(text), "a.yaml", "a"));
    }

private slots:
    void aTemplateWithoutIamNeedsNothing()
    {
        QCOMPARE(commandOf("Resources: {Box: {Type: AWS::S3::Bucket}}"),
                 QString("aws cloudformation deploy --template-file a.yaml --stack-name a"));
    }
    void aRoleIsAcknowledgedAndANamedOneMoreSo()
    {
        QVERIFY(commandOf("Resources: {R: {Type: AWS::IAM::Role}}").endsWith(" --capabilities CAPABILITY_IAM"));
        QVERIFY(commandOf("Resources: {P: {Type: AWS::IAM::Policy, Properties: {PolicyName: x}}}")
                    .endsWith(" --capabilities CAPABILITY_IAM"));
        QVERIFY(
            commandOf("Resources: {P: {Type: AWS::IAM::Policy}, R: {Type: AWS::IAM::Role, Properties: {RoleName: x}}}")
                .endsWith(" --capabilities CAPABILITY_NAMED_IAM"));
    }
    void aMacroIsAcknowledged()
    {
        QVERIFY(commandOf("Transform: AWS::Serverless-2016-10-31\nResources: {R: {Type: AWS::IAM::Role}}")
                    .endsWith(" --capabilities CAPABILITY_IAM CAPABILITY_AUTO_EXPAND"));
    }
    void parametersWithoutADefaultAreAskedFor()
    {
        QVERIFY(commandOf("Parameters: {A: {Type: String}, B: {Type: String, Default: x}, C: {Type: Number}}")
                    .endsWith(" --parameter-overrides A=VALUE C=VALUE"));
    }
    void aLargeTemplateGoesThroughABucket()
    {
        QVERIFY(!needsOf("Resources: {}", 51200).bucket);
        QVERIFY(needsOf("Resources: {}", 51201).bucket);
        QVERIFY(deployCommand({.bucket = true}, "a", "a").ends_with(" --s3-bucket BUCKET"));
    }
    void aPathIsOneWordForTheShell()
    {
        QCOMPARE(QString::fromStdString(deployCommand({}, "it's mine.yaml", "a")),
                 QString("aws cloudformation deploy --template-file 'it'\\''s mine.yaml' --stack-name a"));
    }
    void aStackNameIsOneThatIsAllowed()
    {
        QCOMPARE(stackNameFor("web app_2.prod.yaml"), std::string("web-app-2-prod"));
        QCOMPARE(stackNameFor("3-tier.yaml"), std::string("tier"));
        QCOMPARE(stackNameFor("\xec\x9b\xb9.yaml"), std::string("my-stack"));
        QCOMPARE(stackNameFor(std::string(200, 'a')).size(), std::size_t(128));
    }
    void theCatalogKnowsEveryTypeOfTheFacts()
    {
        const auto facts = nlohmann::json::parse(asset("deploy/capabilities.json"));
        for (const auto &[type, name] : facts["acknowledged"].items())
            QVERIFY2(Catalog::builtin().find(type), type.c_str());
    }
};

QTEST_GUILESS_MAIN(TestDeploy)
#include "tst_deploy.moc"
