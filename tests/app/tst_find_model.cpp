#include "app/find/find_model.h"

#include "tests/app/sample.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace cirro;

namespace {

struct Bench {
    QTemporaryDir folder;
    Preferences preferences{folder.filePath("settings.ini")};
    Workbench workbench{preferences};
    FindModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QSignalSpy told{&model, &FindModel::told};

    explicit Bench(const std::string &text = sample::text)
    {
        workbench.document()->setSynchronous(true);
        model.setWorkbench(&workbench);
        model.setActive(true);
        workbench.document()->openText("a.yaml", text);
    }
    void find(const QString &text)
    {
        model.setText(text);
        model.settle();
    }
    QStringList places() const
    {
        QStringList all;
        for (int i = 0; i < model.rowCount(); ++i)
            all << model.index(i).data(FindModel::OwnerNameRole).toString() + ": " +
                       model.index(i).data(FindModel::PlaceRole).toString();
        return all;
    }
    QStringList pieces(int row, int role) const
    {
        QStringList all;
        for (const QVariant &piece : model.index(row).data(role).toList()) {
            const QVariantMap map = piece.toMap();
            all << (map["found"].toBool() ? "[" + map["text"].toString() + "]" : map["text"].toString());
        }
        return all;
    }
    std::string text() const { return syntax::write(workbench.document()->design().document); }
};

std::vector<Occurrence> found(const TextPattern &pattern, const char *in)
{
    return finderOf(pattern)(in);
}

} // namespace

class TestFindModel : public QObject
{
    Q_OBJECT
private slots:
    void aPatternFindsByCaseWordAndExpression()
    {
        QCOMPARE(found({.text = "web"}, "Web web").size(), 2u);
        QCOMPARE(found({.text = "web", .matchCase = true}, "Web web").size(), 1u);
        QCOMPARE(found({.text = "web", .wholeWord = true}, "webs web").size(), 1u);
        QCOMPARE(found({.text = "10.0.", .wholeWord = true}, "10.0./x 10.0.1").size(), 1u);
        QCOMPARE(found({.text = "a.c"}, "abc a.c").size(), 1u);
        QCOMPARE(found({.text = "a.c", .regular = true}, "abc a.c").size(), 2u);
        QVERIFY(found({.text = "x*", .regular = true}, "aaa").empty());
        QVERIFY(found({.text = "", .regular = true}, "aaa").empty());
        QVERIFY(found({.text = "(", .regular = true}, "(").empty());
    }
    void whatIsFoundIsCountedInBytesWhateverItIsWrittenIn()
    {
        const std::vector<Occurrence> places = found({.text = "망"}, "서브넷 망 🙂 망");
        QCOMPARE(places.size(), 2u);
        const std::string text = "서브넷 망 🙂 망";
        for (const Occurrence &place : places)
            QCOMPARE(text.substr(place.begin, place.end - place.begin), std::string("망"));
    }
    void anExpressionsGroupsAreFilledIn()
    {
        const auto places = found({.text = "(\\w+)-(\\w+)", .instead = "\\2_\\1\\\\\\n", .regular = true}, "web-prod");
        QCOMPARE(places.size(), 1u);
        QCOMPARE(places[0].instead, std::string("prod_web\\\n"));
        QCOMPARE(found({.text = "a", .instead = "\\1"}, "a")[0].instead, std::string("\\1"));
    }
    void aWrongExpressionSaysWhere()
    {
        Bench bench;
        bench.model.setRegular(true);
        bench.find("We(b");
        QVERIFY2(bench.model.problem().contains("5"), qPrintable(bench.model.problem()));
        QCOMPARE(bench.model.rowCount(), 0);
        bench.model.setRegular(false);
        QVERIFY(bench.model.problem().isEmpty());
    }
    void whatIsFoundStandsBelowWhatItIsOf()
    {
        Bench bench;
        bench.find("size");
        QCOMPARE(bench.places(), (QStringList{"Size: Name, in Parameters", "Web: InstanceType, a name"}));
        bench.find("10.0.");
        QCOMPARE(bench.places(), (QStringList{"Net: CidrBlock", "Front: CidrBlock", "Back: CidrBlock"}));
        QCOMPARE(bench.model.placeCount(), 3);
        QCOMPARE(bench.model.elementCount(), 3);
        QCOMPARE(bench.pieces(1, FindModel::BeforeRole), (QStringList{"[10.0.]", "0.0/24"}));
    }
    void whatIsReplacedIsOneStepAndTheRestStays()
    {
        Bench bench;
        bench.model.setReplacing(true);
        bench.model.setInstead("10.20.");
        bench.find("10.0.");
        QCOMPARE(bench.model.checkedCount(), 3);
        QCOMPARE(bench.pieces(2, FindModel::AfterRole), (QStringList{"[10.20.]", "1.0/24"}));
        bench.model.setChecked(1, false);
        QCOMPARE(bench.model.checkedCount(), 2);
        bench.model.replaceChecked();
        std::string wanted = sample::text;
        for (const auto &[from, to] : {std::pair("CidrBlock: 10.0.0.0/16", "CidrBlock: 10.20.0.0/16"),
                                       std::pair("CidrBlock: 10.0.1.0/24", "CidrBlock: 10.20.1.0/24")})
            wanted.replace(wanted.find(from), strlen(from), to);
        QCOMPARE(QString::fromStdString(bench.text()), QString::fromStdString(wanted));
        QCOMPARE(bench.told.takeFirst().at(0).toString(), QString("2 replaced"));
        QCOMPARE(bench.places(), QStringList{"Front: CidrBlock"});
        QCOMPARE(bench.workbench.document()->undoText(), QString("replace 10.0. with 10.20."));
        bench.workbench.document()->undo();
        QCOMPARE(bench.text(), sample::text);
        QVERIFY(!bench.workbench.document()->canUndo());
    }
    void aNameTakesItsUsesAlongAndSaysThatTheyFollow()
    {
        Bench bench;
        bench.model.setReplacing(true);
        bench.model.setInstead("Kind");
        bench.model.setMatchCase(true);
        bench.find("Size");
        QVERIFY(!bench.model.index(1).data(FindModel::ReplaceableRole).toBool());
        QCOMPARE(bench.model.index(1).data(FindModel::ProblemRole).toString(), QString("It follows the name of Size."));
        bench.model.replaceOne(0);
        QVERIFY(bench.text().find("InstanceType: !Ref Kind") != std::string::npos);
        QCOMPARE(bench.model.rowCount(), 0);
    }
    void whatCannotBeReplacedIsToldAndLeft()
    {
        Bench bench;
        bench.model.setReplacing(true);
        bench.model.setInstead("not a name");
        bench.model.setWhat(FindModel::What::Names);
        bench.find("Front");
        QCOMPARE(bench.model.checkedCount(), 0);
        bench.model.replaceOne(0);
        QVERIFY(bench.told.takeFirst().at(0).toString().startsWith("0 replaced, 1 left: "));
        QVERIFY(!bench.workbench.document()->canUndo());
    }
    void onlyTheSelectionIsSearched()
    {
        Bench bench;
        bench.model.setSelectionOnly(true);
        bench.find("10.0.");
        QCOMPARE(bench.model.rowCount(), 0);
        bench.workbench.selection()->set({ElementId::resource("Back")});
        bench.model.settle();
        QCOMPARE(bench.places(), QStringList{"Back: CidrBlock"});
    }
    void aPlaceIsLedToInFormOrTemplate()
    {
        Bench bench;
        QSignalSpy properties(&bench.model, &FindModel::propertyWanted);
        QSignalSpy parts(&bench.model, &FindModel::partWanted);
        QSignalSpy places(&bench.model, &FindModel::placeWanted);
        bench.find("10.0.1");
        bench.model.activate(0);
        QCOMPARE(bench.workbench.selection()->elements(), QStringList{"resource:Back"});
        QCOMPARE(properties.takeFirst(), (QVariantList{"resource:Back", "/Resources/Back/Properties/CidrBlock"}));
        bench.find("How large");
        bench.model.activate(0);
        QCOMPARE(parts.takeFirst(), (QVariantList{"Parameters/Size", "/Parameters/Size/Description"}));
        QCOMPARE(places.takeFirst(), (QVariantList{"/Resources/Back/Properties/CidrBlock", "10.0.1", false}));
        QCOMPARE(places.takeFirst(), (QVariantList{"/Parameters/Size/Description", "How large", false}));
        bench.find("imageid");
        bench.model.activate(0);
        QCOMPARE(places.takeFirst(), (QVariantList{"/Resources/Web/Properties/ImageId", "ImageId", true}));
    }
    void aLargeTemplateIsSearchedElsewhere()
    {
        Bench bench;
        bench.workbench.document()->setSynchronous(false);
        bench.model.setText("10.0");
        QVERIFY(bench.model.isPending());
        QCOMPARE(bench.model.rowCount(), 0);
        QTRY_VERIFY(!bench.model.isPending());
        QCOMPARE(bench.model.rowCount(), 3);
        // What is to be replaced is what was looked for last, not what was found before.
        bench.model.setReplacing(true);
        bench.model.setText("10.0.1");
        bench.model.setInstead("10.0.7");
        bench.model.replaceChecked();
        QCOMPARE(bench.told.count(), 1);
        QVERIFY(bench.text().find("10.0.7.0/24") != std::string::npos);
        QVERIFY(bench.text().find("10.0.0.0/24") != std::string::npos);
    }

    void whatIsEditedMeanwhileIsFoundAgain()
    {
        Bench bench;
        bench.find("10.9.");
        QCOMPARE(bench.model.rowCount(), 0);
        DesignDocument &document = *bench.workbench.document();
        document.push({"edit.rename", {"a", "b"}},
                      cirro::setProperty(document.design(), document.index(), ElementId::resource("Back"),
                                         {std::string("Properties"), std::string("CidrBlock")},
                                         syntax::Node::scalar("10.9.0.0/24")));
        bench.model.settle();
        QCOMPARE(bench.model.rowCount(), 1);
    }
};

QTEST_MAIN(TestFindModel)
#include "tst_find_model.moc"
