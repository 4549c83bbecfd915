#include "app/compare/differences_model.h"
#include "app/compare/versions_model.h"

#include "model/design/layout.h"
#include "tests/app/bench_fixture.h"

#include <QAbstractItemModelTester>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace cirro;

namespace {
const ElementId net = ElementId::resource("Net");
const ElementId web = ElementId::resource("Web");
} // namespace

class TestComparisonDesk : public BenchFixture
{
    Q_OBJECT

    ComparisonDesk &desk() { return *m_bench->comparison(); }
    void setBlock(const char *block)
    {
        QVERIFY(document().push({"edit.set-property", {"CidrBlock"}},
                                cirro::setProperty(document().design(), document().index(), net,
                                                   {"Properties", "CidrBlock"}, syntax::Node::scalar(block))));
    }
    QString textNow() { return QString::fromStdString(writeDesign(document().design()).text); }
    static int rowOf(const DifferencesModel &model, const QString &name)
    {
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.index(row).data(DifferencesModel::NameRole) == name)
                return row;
        return -1;
    }

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { beginWithFile(); }
    void cleanup() { end(); }

    void oneKeyShowsWhatChangedSinceSaving()
    {
        setBlock("10.1.0.0/16");
        m_bench->actions()->find("view.compare")->trigger();
        QVERIFY(desk().isOpen());
        QCOMPARE(desk().older(), QString("saved"));
        DifferencesModel model;
        const QAbstractItemModelTester tester(&model);
        model.setDesk(&desk());
        const QModelIndex value = model.index(rowOf(model, "CidrBlock"));
        QCOMPARE(value.data(DifferencesModel::OldRole).toString(), QString("10.0.0.0/16"));
        QCOMPARE(value.data(DifferencesModel::NewRole).toString(), QString("10.1.0.0/16"));
        QCOMPARE(value.data(DifferencesModel::UpdateRole).toString(), QString("replaces"));
        // What lies in the network goes with it.
        const QModelIndex follows = model.index(rowOf(model, "Front"));
        QVERIFY(follows.data(DifferencesModel::UpdateWordsRole).toString().contains("because Net is replaced"));
        // Saving makes the two the same, at once.
        QVERIFY(document().save());
        QVERIFY(desk().isSame());
        QCOMPARE(model.rowCount(), 0);
        m_bench->actions()->find("view.compare")->trigger();
        QVERIFY(!desk().isOpen());
    }

    void nothingIsEditedWhileVersionsAreCompared()
    {
        m_bench->selection()->set({web});
        const Action *remove = m_bench->actions()->find("edit.delete");
        QVERIFY(remove->isEnabled());
        desk().begin();
        QVERIFY(!remove->isEnabled() && !m_bench->actions()->find("edit.paste")->isEnabled());
        QVERIFY(!desk().previewMove({web}, {}, {}).allowed && !desk().commitMove({web}, {8, 0}, {}));
        // What was selected stays so, there and back.
        QCOMPARE(desk().selected(), QString("resource:Web"));
        QVERIFY(m_bench->selection()->isEmpty());
        desk().end();
        QVERIFY(m_bench->selection()->contains(web) && remove->isEnabled());
        // Asking for a page of the side panel ends it: it would stand where the page does.
        desk().begin();
        m_bench->actions()->find("view.panel-findings")->trigger();
        QVERIFY(!desk().isOpen());
        QVERIFY(m_preferences->panelShown());
    }

    void takingAValueBackIsOneUndoStep()
    {
        const QString start = textNow();
        setBlock("10.1.0.0/16");
        const QString edited = textNow();
        desk().begin();
        DifferencesModel model;
        model.setDesk(&desk());
        model.takeBack(rowOf(model, "CidrBlock"));
        QCOMPARE(textNow(), start);
        QVERIFY(desk().isSame());
        document().undo();
        QCOMPARE(textNow(), edited);
        QVERIFY(!desk().isSame());
        // An older version is not to be changed.
        desk().swap();
        QVERIFY(!desk().canTakeBack());
        model.takeBack(rowOf(model, "CidrBlock"));
        QCOMPARE(textNow(), edited);
    }

    void whatIsGoneIsShownAndFoundInTheList()
    {
        const auto before =
            document().push({"edit.delete", {"Web"}}, remove(document().design(), document().index(), {web}));
        QVERIFY(before && !document().picture()->find(web));
        desk().begin();
        QVERIFY(desk().picture()->find(web));
        DifferencesModel model;
        model.setDesk(&desk());
        model.reveal(rowOf(model, "Web"));
        QCOMPARE(desk().selected(), QString("resource:Web"));
        QCOMPARE(model.rowOfSelected(), rowOf(model, "Web"));
        model.takeBack(rowOf(model, "Web"));
        QVERIFY(document().picture()->find(web));
    }

    void everyStepOfUndoAndRedoCanBeChosen()
    {
        setBlock("10.1.0.0/16");
        setBlock("10.2.0.0/16");
        document().undo();
        desk().begin();
        VersionsModel versions;
        const QAbstractItemModelTester tester(&versions);
        versions.setDesk(&desk());
        QStringList names;
        for (int row = 0; row < versions.rowCount(); ++row)
            names << versions.index(row).data(VersionsModel::NameRole).toString();
        QCOMPARE(names, QStringList({"Now", "As it was saved", "On the disk", "After “set CidrBlock”",
                                     "Before “set CidrBlock”", "Another file…"}));
        desk().setNewer(versions.versionAt(3));
        DifferencesModel model;
        model.setDesk(&desk());
        QCOMPARE(model.index(rowOf(model, "CidrBlock")).data(DifferencesModel::NewRole).toString(),
                 QString("10.2.0.0/16"));
        // A step that is forgotten leaves the comparison with what there is.
        setBlock("10.3.0.0/16");
        QCOMPARE(desk().newer(), QString("now"));
    }

    void theFileOnTheDiskIsReadAsItIsNow()
    {
        setBlock("10.1.0.0/16");
        std::string other = sample::text;
        other.replace(other.find("10.0.1.0/24"), 11, "10.0.9.0/24");
        sample::write(m_path, other);
        desk().begin("disk", "now");
        DifferencesModel model;
        model.setDesk(&desk());
        QVERIFY(rowOf(model, "Back") >= 0 && rowOf(model, "Net") >= 0);
        // It is watched while it is compared.
        sample::write(m_path, sample::text);
        QTRY_VERIFY(rowOf(model, "CidrBlock") >= 0 &&
                    model.index(rowOf(model, "Back")).data(DifferencesModel::OldRole).toString().isEmpty());
        QTRY_COMPARE(desk().comparison()->count(comparison::Kind::Changed), std::size_t(1));
        // A file that is none is a sentence, and no comparison.
        const QString bad = m_folder.filePath("bad.yaml");
        sample::write(bad, "Resources: [");
        desk().compareWith(QUrl::fromLocalFile(bad));
        QVERIFY(desk().problem().contains("bad.yaml"));
        QVERIFY(!desk().comparison());
    }

    void aSearchFindsNamesTypesAndValues()
    {
        setBlock("10.1.0.0/16");
        desk().begin();
        DifferencesModel model;
        model.setDesk(&desk());
        const int all = model.rowCount();
        model.setSearch("10.1.");
        QVERIFY(rowOf(model, "Net") >= 0 && model.rowCount() < all);
        model.setSearch("EC2::VPC");
        QVERIFY(rowOf(model, "Net") >= 0 && rowOf(model, "Web") < 0);
        model.setSearch("nowhere");
        QCOMPARE(model.rowCount(), 0);
    }

    void theNextDifferenceGoesAroundAndLeavesOutHeadings()
    {
        setBlock("10.1.0.0/16");
        desk().begin();
        DifferencesModel model;
        model.setDesk(&desk());
        const int first = model.step(-1, false);
        QCOMPARE(model.index(first).data(DifferencesModel::NameRole).toString(), QString("Net"));
        QStringList walked;
        int row = first;
        do {
            walked << model.index(row).data(DifferencesModel::NameRole).toString();
            row = model.step(row, false);
        } while (row != first && walked.size() < 20);
        QVERIFY2(walked.contains("Back") && !walked.contains("CidrBlock"), qPrintable(walked.join(' ')));
        QCOMPARE(model.index(model.step(first, true)).data(DifferencesModel::NameRole).toString(), walked.last());
    }

    void anotherDocumentEndsTheComparison()
    {
        desk().begin();
        m_bench->newDesign();
        QVERIFY(!desk().isOpen());
    }
};

QTEST_MAIN(TestComparisonDesk)
#include "tst_comparison_desk.moc"
