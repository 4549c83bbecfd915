#include "app/code/code_model.h"

#include "tests/app/sample.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace cirro;

namespace {

struct Bench {
    DesignDocument document;
    Selection selection;
    CodeModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    explicit Bench(bool synchronous = true)
    {
        document.setSynchronous(synchronous);
        model.setDocument(&document);
        model.setSelection(&selection);
        model.setActive(true);
    }
    QString line(int row) const { return model.index(row).data(CodeModel::PlainRole).toString(); }
    int lineWith(const QString &words) const { return model.find(words, 0); }
    QStringList selectedLines() const
    {
        QStringList lines;
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.index(row).data(CodeModel::SelectedRole).toBool())
                lines << line(row);
        return lines;
    }
    void setImage(const std::string &image)
    {
        document.push({"edit.set", {"Web"}},
                      setProperty(document.design(), document.index(), ElementId::resource("Web"),
                                  {std::string("Properties"), std::string("ImageId")}, syntax::Node::scalar(image)));
    }
};

} // namespace

class TestCodeModel : public QObject
{
    Q_OBJECT
private slots:
    void theLinesAreTheText()
    {
        Bench bench;
        QCOMPARE(bench.model.rowCount(), 0);
        bench.document.openText("a", sample::text);
        QCOMPARE(bench.line(0), QString("Parameters:"));
        bench.model.copyAll();
        QCOMPARE(QGuiApplication::clipboard()->text().toStdString(), sample::text);
        bench.model.copyLines(0, 1);
        QCOMPARE(QGuiApplication::clipboard()->text(), QString("Parameters:\n  Size:\n"));
    }

    void whatIsSelectedIsMarkedAlsoAfterAnEdit()
    {
        Bench bench;
        bench.document.openText("a", sample::text);
        bench.selection.set({ElementId::resource("Front")});
        const QStringList front{"  Front:", "    Type: AWS::EC2::Subnet",
                                "    Properties: { VpcId: !Ref Net, CidrBlock: 10.0.0.0/24 }"};
        QCOMPARE(bench.selectedLines(), front);
        QCOMPARE(bench.line(bench.model.selectedLine()), QString("  Front:"));
        QVERIFY(bench.line(bench.model.selectedEnd()).contains("VpcId"));
        bench.setImage("ami-1");
        QCOMPARE(bench.selectedLines(), front);
        bench.selection.clear();
        QCOMPARE(bench.selectedLines(), QStringList());
        QCOMPARE(bench.model.selectedLine(), -1);
    }

    void aLineKnowsItsElement()
    {
        Bench bench;
        bench.document.openText("a", sample::text);
        const auto elementAt = [&](const QString &words) { return bench.model.elementAt(bench.lineWith(words)); };
        QCOMPARE(elementAt("Parameters:"), QString());
        QCOMPARE(elementAt("Resources:"), QString());
        QCOMPARE(elementAt("CidrBlock: 10.0.0.0/16"), QString("resource:Net"));
        QCOMPARE(elementAt("behind the others"), QString("resource:Web"));
    }

    void anEditChangesTheFewestRows()
    {
        Bench bench;
        bench.document.openText("a", sample::text);
        QSignalSpy reset(&bench.model, &QAbstractItemModel::modelReset);
        QSignalSpy rewritten(&bench.model, &CodeModel::rewritten);
        bench.setImage("ami-1");
        QCOMPARE(reset.size(), 0);
        QCOMPARE(rewritten.size(), 1);
        const int line = bench.lineWith("ami-1");
        QCOMPARE(rewritten[0], (QVariantList{line, line}));
        bench.document.push({"edit.delete", {"Web"}},
                            remove(bench.document.design(), bench.document.index(), {ElementId::resource("Web")}));
        QCOMPARE(reset.size(), 0);
        QCOMPARE(bench.lineWith("ami-1"), -1);
        bench.document.undo();
        QVERIFY(bench.lineWith("ami-1") > 0);
    }

    void theOtherFormatIsTheSameTemplate()
    {
        Bench bench;
        bench.document.openText("a", sample::text);
        QCOMPARE(bench.model.shownFormat(), QString("yaml"));
        bench.model.setFormat("json");
        QCOMPARE(bench.model.shownFormat(), QString("json"));
        QCOMPARE(bench.line(0), QString("{"));
        bench.selection.set({ElementId::resource("Net")});
        QCOMPARE(bench.line(bench.model.selectedLine()).trimmed(), QString("\"Net\": {"));
        QVERIFY(!bench.document.isModified());
    }

    void findingsStandWhereTheirFaultDoes()
    {
        Bench bench;
        bench.document.openText("a", sample::text + "  Wrong:\n    Type: AWS::EC2::Subnet\n    Properties:\n"
                                                    "      VpcId: !Ref Nowhere\n      CidrBlock: 10.0.2.0/24\n");
        const QModelIndex line = bench.model.index(bench.lineWith("Nowhere"));
        QCOMPARE(line.data(CodeModel::SeverityRole).toString(), QString("error"));
        QVERIFY(line.data(CodeModel::FindingsRole).toString().contains("Nowhere"));
        QCOMPARE(bench.model.findingElement(line.row()), QString("resource:Wrong"));
    }

    void coloursAreEscapedMarkup()
    {
        Bench bench;
        bench.model.setInks({Qt::red, Qt::green, Qt::blue, Qt::cyan, Qt::gray});
        bench.document.openText("a", "Resources:\n  A: <b>&\n");
        QCOMPARE(
            bench.model.index(1).data(CodeModel::MarkupRole).toString(),
            QString(
                "&nbsp;&nbsp;<font color=\"#ff0000\">A</font>:&nbsp;<font color=\"#00ff00\">&lt;b&gt;&amp;</font>"));
    }

    void findingGoesRound()
    {
        Bench bench;
        bench.document.openText("a", sample::text);
        const int first = bench.model.find("subnet", 0);
        const int second = bench.model.find("SUBNET", first + 1);
        QVERIFY(second > first);
        QCOMPARE(bench.model.find("subnet", bench.model.rowCount() - 1), first);
        QCOMPARE(bench.model.find("subnet", second - 1, -1), first);
        QCOMPARE(bench.model.find("nobody", 0), -1);
    }

    void onlyTheNewestOfManyVersionsCountsAndNothingWhileHidden()
    {
        Bench bench(false);
        bench.document.openText("a", sample::text);
        QTRY_VERIFY(bench.model.rowCount() > 0);
        for (int i = 0; i < 20; ++i)
            bench.setImage("ami-" + std::to_string(i));
        QTRY_VERIFY(bench.lineWith("ami-19") > 0);
        bench.model.setActive(false);
        bench.setImage("ami-hidden");
        QTest::qWait(30);
        QCOMPARE(bench.lineWith("ami-hidden"), -1);
        bench.model.setActive(true);
        QTRY_VERIFY(bench.lineWith("ami-hidden") > 0);
    }
};

QTEST_MAIN(TestCodeModel)
#include "tst_code_model.moc"
