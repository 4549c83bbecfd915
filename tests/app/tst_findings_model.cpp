#include "app/editor/findings_model.h"
#include "app/editor/ignored_model.h"

#include "tests/app/sample.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace cirro;

namespace {

const ElementId web = ElementId::resource("Web");

/// A reference to nothing and overlapping subnets: two errors of two rules.
std::string faulty()
{
    std::string text = sample::text;
    text.replace(text.find("10.0.1.0/24"), 11, "10.0.0.0/25");
    text.replace(text.find("!Ref Size"), 9, "!Ref Sise");   // mending it moves no element
    return text + "Outputs:\n  Size: {Value: !Ref Size}\n"; // and leaves nothing unused meanwhile
}

} // namespace

class TestFindingsModel : public QObject
{
    Q_OBJECT

    QStringList rules(const FindingsModel &model) const
    {
        QStringList result;
        for (int row = 0; row < model.rowCount(); ++row)
            result << model.index(row).data(FindingsModel::RuleRole).toString();
        return result;
    }

private slots:
    void rowsAreTheFindingsInTheirOrder()
    {
        DesignDocument document;
        document.setSynchronous(true);
        FindingsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDocument(&document);
        QCOMPARE(model.rowCount(), 0);
        document.openText("a", faulty());
        QCOMPARE(model.rowCount(), int(document.appraisal()->judgement->findings.size()));
        QVERIFY(model.rowCount() >= 2);
        QCOMPARE(document.errorCount() + document.warningCount() + document.adviceCount(), model.rowCount());
        for (int row = 0; row < model.rowCount(); ++row) {
            QVERIFY(!model.index(row).data(FindingsModel::TitleRole).toString().isEmpty());
            QVERIFY(!model.index(row).data(FindingsModel::WhatRole).toString().isEmpty());
            QVERIFY(!model.index(row).data(FindingsModel::WhyRole).toString().isEmpty());
            QVERIFY(!model.index(row).data(FindingsModel::HowRole).toString().isEmpty());
        }
    }

    void aFindingNamesThePartOfTheTemplateThatAFormCanChange()
    {
        DesignDocument document;
        document.setSynchronous(true);
        FindingsModel model;
        model.setDocument(&document);
        document.openText("a", "Parameters:\n  Size: {Type: Strin}\nRules:\n  Rule: {Assertions: []}\n"
                               "Resources:\n  Web: {Type: AWS::S3::Bucket, DependsOn: Nobody}\n"
                               "Outputs:\n  Where: {Value: !Ref Nowhere}\n");
        QStringList parts;
        for (int row = 0; row < model.rowCount(); ++row)
            if (const QString element = model.index(row).data(FindingsModel::ElementRole).toString();
                model.index(row).data(FindingsModel::SeverityRole) == "error")
                parts << element + model.index(row).data(FindingsModel::PartRole).toString();
        parts.sort();
        QVERIFY2(parts.contains("Outputs/Where"), qPrintable(parts.join(' ')));
        QVERIFY2(parts.contains("Parameters/Size"), qPrintable(parts.join(' ')));
        QVERIFY2(parts.contains("resource:Web"), qPrintable(parts.join(' ')));
    }

    void onlyFindingsAboutTheWantedElementsAreRows()
    {
        DesignDocument document;
        document.setSynchronous(true);
        FindingsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDocument(&document);
        document.openText("a", faulty());
        const int all = model.rowCount();
        model.setElements({"resource:Web"});
        QVERIFY(model.rowCount() > 0);
        QVERIFY(model.rowCount() < all);
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.index(row).data(FindingsModel::ElementRole).toString(), QString("resource:Web"));
        model.setElements({});
        QCOMPARE(model.rowCount(), all);
    }

    void aFixTakesItsRowAwayAndNoOther()
    {
        DesignDocument document;
        document.setSynchronous(true);
        FindingsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDocument(&document);
        document.openText("a", faulty());
        const int row = int(rules(model).indexOf("tpl.undefined-reference"));
        QVERIFY(row >= 0);
        const QStringList fixes = model.index(row).data(FindingsModel::FixesRole).toStringList();
        QVERIFY(!fixes.isEmpty());
        QStringList expected = rules(model);
        expected.removeAt(row);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        model.fix(row, 0);
        QCOMPARE(rules(model), expected);
        QCOMPARE(reset.size() + inserted.size(), 0);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(document.undoText(), fixes.first());
        document.undo();
        QCOMPARE(rules(model).count("tpl.undefined-reference"), 1);
    }

    void anIgnoredFindingGoesWithItsReason()
    {
        DesignDocument document;
        document.setSynchronous(true);
        FindingsModel model;
        model.setDocument(&document);
        document.openText("a", faulty());
        const int before = model.rowCount();
        model.ignore(0, "   ");
        QCOMPARE(model.rowCount(), before);
        const QString rule = rules(model).first();
        model.ignore(0, "Agreed with the network team");
        QCOMPARE(model.rowCount(), before - 1);
        QCOMPARE(document.design().settings->ignored.size(), std::size_t(1));
        QCOMPARE(document.design().settings->ignored[0].reason, std::string("Agreed with the network team"));
        QCOMPARE(QString::fromStdString(document.design().settings->ignored[0].rule), rule);
    }

    void whatIsIgnoredIsListedAndCanBeTakenBack()
    {
        DesignDocument document;
        document.setSynchronous(true);
        FindingsModel findings;
        findings.setDocument(&document);
        IgnoredModel ignored;
        QAbstractItemModelTester tester(&ignored, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ignored.setDocument(&document);
        document.openText("a", faulty());
        QCOMPARE(ignored.rowCount(), 0);
        const QStringList before = rules(findings);
        const QString title = findings.index(0).data(FindingsModel::TitleRole).toString();
        findings.ignore(0, "Agreed with the network team");
        findings.ignore(0, "So be it");
        QCOMPARE(ignored.rowCount(), 2);
        int row = ignored.index(0).data(IgnoredModel::TitleRole).toString() == title ? 0 : 1;
        QCOMPARE(ignored.index(row).data(IgnoredModel::ReasonRole).toString(), QString("Agreed with the network team"));
        QCOMPARE(ignored.index(row).data(IgnoredModel::SourceRole).toString(), QString("layout"));
        ignored.stop(row);
        QCOMPARE(ignored.rowCount(), 1);
        ignored.stop(0);
        QCOMPARE(ignored.rowCount(), 0);
        QCOMPARE(rules(findings), before);
        document.undo();
        QCOMPARE(ignored.rowCount(), 1);
        document.undo();
        QCOMPARE(ignored.rowCount(), 2);
        document.setLanguage("ko");
        QVERIFY(ignored.index(row).data(IgnoredModel::TitleRole).toString() != title);
    }

    void anotherLanguageRewordsTheSameRows()
    {
        DesignDocument document;
        document.setSynchronous(true);
        FindingsModel model;
        model.setDocument(&document);
        document.openText("a", faulty());
        const QString english = model.index(0).data(FindingsModel::TitleRole).toString();
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        document.setLanguage("ko");
        QVERIFY(model.index(0).data(FindingsModel::TitleRole).toString() != english);
        QCOMPARE(removed.size(), 0);
    }

    void theNextFindingGoesRound()
    {
        DesignDocument document;
        document.setSynchronous(true);
        FindingsModel model;
        model.setDocument(&document);
        QCOMPARE(model.next(-1), -1);
        document.openText("a", faulty());
        QCOMPARE(model.next(-1), 0);
        QCOMPARE(model.next(model.rowCount() - 1), 0);
        const QString element = model.index(1).data(FindingsModel::ElementRole).toString();
        QVERIFY(model.rowOf(element) >= 0 && model.rowOf(element) <= 1);
    }
};

QTEST_GUILESS_MAIN(TestFindingsModel)
#include "tst_findings_model.moc"
