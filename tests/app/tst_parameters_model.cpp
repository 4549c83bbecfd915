#include "app/editor/parameters_model.h"

#include "tests/app/sample.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace cirro;

class TestParametersModel : public QObject
{
    Q_OBJECT
private slots:
    void rowsAreTheTemplatesParameters()
    {
        DesignDocument document;
        document.setSynchronous(true);
        ParametersModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDocument(&document);
        QCOMPARE(model.rowCount(), 0);
        document.openText("a", sample::text);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0).data(ParametersModel::NameRole).toString(), QString("Size"));
        QCOMPARE(model.index(0).data(ParametersModel::TypeRole).toString(), QString("String"));
        QCOMPARE(model.index(0).data(ParametersModel::DefaultRole).toString(), QString("t3.micro"));
        QCOMPARE(model.index(0).data(ParametersModel::AllowedRole).toStringList(),
                 (QStringList{"t3.micro", "t3.small"}));
        QCOMPARE(model.index(0).data(ParametersModel::DescriptionRole).toString(), QString("How large"));
        QVERIFY(model.index(1).data(ParametersModel::AllowedRole).toStringList().isEmpty());
    }

    void anAssumedValueIsAStepAndLeavesTheTemplate()
    {
        DesignDocument document;
        document.setSynchronous(true);
        ParametersModel model;
        model.setDocument(&document);
        document.openText("a", sample::text);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.assume(0, "t3.small");
        QCOMPARE(model.index(0).data(ParametersModel::AssumedRole).toString(), QString("t3.small"));
        QCOMPARE(reset.size(), 0);
        QCOMPARE(document.undoText(), QString("assume a value for Size"));
        QCOMPARE(document.index().assumptions().parameters.at("Size"), std::string("t3.small"));
        model.assume(0, "");
        QVERIFY(document.design().settings->parameters.empty());
        document.undo();
        document.undo();
        QVERIFY(!document.isModified());
    }

    void theSameValueAgainIsNoStep()
    {
        DesignDocument document;
        document.setSynchronous(true);
        ParametersModel model;
        model.setDocument(&document);
        document.openText("a", sample::text);
        model.assume(1, "");
        QVERIFY(!document.canUndo());
    }
};

QTEST_GUILESS_MAIN(TestParametersModel)
#include "tst_parameters_model.moc"
