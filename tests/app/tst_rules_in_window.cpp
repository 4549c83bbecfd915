#include "app/editor/findings_model.h"
#include "app/editor/fix_preview.h"
#include "app/editor/profiles_model.h"
#include "app/editor/rule_page.h"
#include "app/editor/rules_model.h"

#include "tests/app/sample.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <memory>
#include <set>

using namespace cirro;

namespace {

/// Two subnets outside their VPC, a reference to nothing, and a database whose storage nobody encrypts.
const std::string faulty = R"(Resources:
  Net:
    Type: AWS::EC2::VPC
    Properties: { CidrBlock: 10.0.0.0/16 }
  Front:
    Type: AWS::EC2::Subnet
    Properties: { VpcId: !Ref Net, CidrBlock: 10.1.0.0/24 } # kept
  Back:
    Type: AWS::EC2::Subnet
    Properties: { VpcId: !Ref Net, CidrBlock: 10.2.0.0/24 }
  Topic:
    Type: AWS::SNS::Topic
    Properties: { DisplayName: !Ref Nett }
  Data:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: mysql
      DBInstanceClass: db.m6g.large
      AllocatedStorage: '20'
      StorageEncrypted: false
      ManageMasterUserPassword: true
      MasterUsername: somebody
)";

QStringList all(const QAbstractItemModel &model, int role)
{
    QStringList values;
    for (int row = 0; row < model.rowCount(); ++row)
        values << model.index(row, 0).data(role).toString();
    return values;
}

} // namespace

// Groups, search, profiles, switches, previews and the page of a rule.
class TestRulesInWindow : public QObject
{
    Q_OBJECT

    std::unique_ptr<DesignDocument> open(const std::string &text = faulty) const
    {
        auto document = std::make_unique<DesignDocument>();
        document->setSynchronous(true);
        document->openText("a", text);
        return document;
    }

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void everyGroupingHoldsEveryFindingAndTearsNoGroupApart()
    {
        const auto document = open();
        FindingsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDocument(document.get());
        const auto rules = [&] {
            const QStringList names = all(model, FindingsModel::RuleRole);
            return std::set<QString>(names.begin(), names.end());
        };
        const auto before = rules();
        const int count = model.rowCount();
        QVERIFY(count >= 4);
        for (const char *grouping : {"element", "pillar", "task", "severity"}) {
            model.setGrouping(grouping);
            QCOMPARE(rules(), before);
            QVERIFY(model.rowCount() >= count);
            QStringList seen;
            int listed = 0;
            for (int row = 0; row < model.rowCount(); ++row) {
                const QString group = model.index(row).data(FindingsModel::GroupRole).toString();
                QVERIFY2(!group.isEmpty(), grouping);
                if (!seen.isEmpty() && seen.last() == group)
                    continue;
                QVERIFY2(!seen.contains(group), qPrintable(group));
                seen << group;
                listed += model.index(row).data(FindingsModel::GroupSizeRole).toInt();
            }
            QCOMPARE(listed, model.rowCount());
            QVERIFY2(seen.size() > 1, grouping);
        }
        QCOMPARE(model.rowCount(), count);
    }

    void tasksOfTheExamAreNamed()
    {
        const auto document = open();
        FindingsModel model;
        model.setDocument(document.get());
        model.setGrouping("task");
        QVERIFY(all(model, FindingsModel::GroupRole).contains("3.4 High-performing and scalable networks"));
        document->setLanguage("ko");
        QVERIFY(all(model, FindingsModel::GroupRole).contains("3.4 고성능의 확장 가능한 네트워크"));
    }

    void theSearchKeepsWhatHasAllItsWords()
    {
        const auto document = open();
        FindingsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDocument(document.get());
        const int count = model.rowCount();
        model.setSearch("back SUBNET");
        QCOMPARE(all(model, FindingsModel::ElementNameRole), QStringList{"Back"});
        QCOMPARE(model.hidden(), count - 1);
        model.setSearch("no finding says this");
        QCOMPARE(model.rowCount(), 0);
        model.setSearch({});
        QCOMPARE(model.rowCount(), count);
        QCOMPARE(model.hidden(), 0);
    }

    void allOfAKindAreFixedAsOneStep()
    {
        const auto document = open();
        FindingsModel model;
        model.setDocument(document.get());
        const QString rule = "net.subnet-outside-vpc";
        const int row = int(all(model, FindingsModel::RuleRole).indexOf(rule));
        QCOMPARE(model.index(row).data(FindingsModel::OfItsKindRole).toInt(), 2);
        QCOMPARE(model.fixKind(row), 2);
        QVERIFY(!all(model, FindingsModel::RuleRole).contains(rule));
        QVERIFY(all(model, FindingsModel::RuleRole).contains("tpl.undefined-reference"));
        document->undo();
        QCOMPARE(all(model, FindingsModel::RuleRole).count(rule), 2);
        QVERIFY(!document->canUndo());
    }

    void allOnTheListAreFixedAndNoOther()
    {
        const auto document = open();
        FindingsModel model;
        model.setDocument(document.get());
        model.setSearch("Front");
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.fixAll(), 1);
        QCOMPARE(model.rowCount(), 0);
        model.setSearch({});
        QCOMPARE(all(model, FindingsModel::RuleRole).count("net.subnet-outside-vpc"), 1);
        QVERIFY(model.fixAll() >= 2);
        QCOMPARE(document->errorCount(), 0);
        QCOMPARE(model.fixAll() > 0, false); // what is left is for people
    }

    void aProfileIsChosenForTheDesignAndUndone()
    {
        const auto document = open();
        FindingsModel findings;
        findings.setDocument(document.get());
        ProfilesModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDocument(document.get());
        QCOMPARE(model.currentName(), QString("Well-Architected"));
        QVERIFY(document->warningCount() > 0);
        const int errors = document->errorCount();
        model.choose(0);
        QCOMPARE(model.currentName(), QString("Deployable"));
        QCOMPARE(document->warningCount() + document->adviceCount(), 0);
        QCOMPARE(document->errorCount(), errors);
        QVERIFY(document->isModified());
        document->undo();
        QCOMPARE(model.currentName(), QString("Well-Architected"));
        QVERIFY(document->warningCount() > 0);
        document->setLanguage("ko");
        QCOMPARE(all(model, ProfilesModel::NameRole).first(), QString("배포 가능"));
    }

    void aRuleSilencedOnTheListIsSilentAndMarked()
    {
        const auto document = open();
        FindingsModel findings;
        findings.setDocument(document.get());
        ProfilesModel profiles;
        profiles.setDocument(document.get());
        RulesModel rules;
        QAbstractItemModelTester tester(&rules, QAbstractItemModelTester::FailureReportingMode::QtTest);
        rules.setDocument(document.get());
        const int at = rules.rowOf("sec.unencrypted-storage");
        QVERIFY(at >= 0);
        QVERIFY(rules.index(at).data(RulesModel::SpeaksRole).toBool());
        findings.silence(int(all(findings, FindingsModel::RuleRole).indexOf("sec.unencrypted-storage")));
        QVERIFY(!all(findings, FindingsModel::RuleRole).contains("sec.unencrypted-storage"));
        QVERIFY(!rules.index(at).data(RulesModel::SpeaksRole).toBool());
        QVERIFY(rules.index(at).data(RulesModel::SwitchedRole).toBool());
        QCOMPARE(profiles.switched(), 1);
        document->undo();
        QVERIFY(all(findings, FindingsModel::RuleRole).contains("sec.unencrypted-storage"));
        QCOMPARE(profiles.switched(), 0);
    }

    void rulesAreFoundByNameAndTitle()
    {
        const auto document = open();
        RulesModel rules;
        rules.setDocument(document.get());
        const int count = rules.rowCount();
        QVERIFY(count > 30);
        rules.setSearch("outside vpc");
        QVERIFY(all(rules, RulesModel::RuleRole).contains("net.subnet-outside-vpc"));
        QVERIFY(rules.rowCount() < count);
        rules.setSearch("net.subnet-outside");
        QCOMPARE(rules.rowCount(), 1);
    }

    void thePageOfEveryRuleIsComplete()
    {
        const auto document = open();
        RulesModel rules;
        rules.setDocument(document.get());
        RulePage page;
        page.setDocument(document.get());
        for (const QString &rule : all(rules, RulesModel::RuleRole)) {
            page.setRule(rule);
            QVERIFY2(page.isKnown(), qPrintable(rule));
            for (const QString &part : {page.title(), page.why(), page.how(), page.pillar(), page.severity(),
                                        page.docs(), page.bad(), page.good(), page.badSays()})
                QVERIFY2(!part.isEmpty(), qPrintable(rule));
            QVERIFY2(!page.tasks().isEmpty() && page.tasks().size() == page.taskIds().size(), qPrintable(rule));
            QVERIFY2(page.tasks().first().size() > 5, qPrintable(page.tasks().first()));
            QVERIFY2(!page.bad().contains("# expect"), qPrintable(rule));
        }
    }

    void aSwitchOnThePageIsKeptOnlyWhereTheProfileSaysOtherwise()
    {
        const auto document = open();
        RulePage page;
        page.setDocument(document.get());
        page.setRule("net.subnet-outside-vpc");
        QCOMPARE(page.findings(), 2);
        QVERIFY(page.speaks() && !page.isSwitched());
        page.report(false);
        QVERIFY(!page.speaks() && page.isSwitched());
        QCOMPARE(page.findings(), 0);
        page.report(true);
        QVERIFY(page.speaks() && !page.isSwitched());
        QVERIFY(document->design().settings->rules.empty());
        page.report(false);
        page.leaveToProfile();
        QVERIFY(page.speaks() && !page.isSwitched());
    }

    void aPreviewShowsTheLinesThatChangeAndChangesNothing()
    {
        const auto document = open();
        FindingsModel findings;
        findings.setDocument(document.get());
        FixPreview preview;
        QAbstractItemModelTester tester(&preview, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const int row = int(all(findings, FindingsModel::ElementNameRole).indexOf("Front"));
        preview.show(&findings, row, 0);
        QCOMPARE(preview.added(), 1);
        QCOMPARE(preview.removed(), 1);
        const QStringList signs = all(preview, FixPreview::SignRole);
        QCOMPARE(signs.count("+"), 1);
        const int added = int(signs.indexOf("+"));
        QVERIFY(preview.index(added).data(FixPreview::TextRole).toString().contains("# kept"));
        QCOMPARE(preview.index(added).data(FixPreview::NumberRole).toInt(), 7);
        QVERIFY(signs.first() == " "); // what stands around it
        QVERIFY(!document->isModified());
        findings.fix(row, 0);
        const std::string text = writeDesign(document->design()).text;
        QVERIFY(QString::fromStdString(text).contains(preview.index(added).data(FixPreview::TextRole).toString()));
        preview.show(&findings, 99, 0);
        QVERIFY(!preview.problem().isEmpty());
        QCOMPARE(preview.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestRulesInWindow)
#include "tst_rules_in_window.moc"
