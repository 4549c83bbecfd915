#include "app/shell/preferences.h"
#include "app/shell/recent_files_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace cirro;

class TestPreferences : public QObject
{
    Q_OBJECT
private slots:
    void whatWasChosenIsThereNextTime()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("settings.ini");
        {
            Preferences preferences(file);
            QCOMPARE(preferences.theme(), QString("system"));
            preferences.setTheme("dark");
            preferences.setLanguage("ko");
            preferences.setColorBlind(true);
            preferences.setGridShown(false);
            preferences.setSnapping(false);
            preferences.setGridStep(16);
            preferences.setSaveAfter(30);
            preferences.setPanelWidth(400);
            preferences.setPanelShown(false);
            preferences.setPanel("code");
            preferences.setPaletteShown(false);
            preferences.setPaletteWidth(300);
            preferences.toggleFavourite("drawing:users");
            QVERIFY(preferences.isPaletteSectionClosed("drawings"));
            preferences.togglePaletteSection("drawings");
            preferences.setWindowGeometry({10, 20, 800, 600});
        }
        Preferences again(file);
        QCOMPARE(again.theme(), QString("dark"));
        QCOMPARE(again.effectiveTheme(), QString("dark"));
        QCOMPARE(again.language(), QString("ko"));
        QVERIFY(again.colorBlind() && !again.gridShown() && !again.snapping());
        QCOMPARE(again.look(), QString("dark+categories-color-blind"));
        QCOMPARE(again.gridStep(), 16);
        QCOMPARE(again.saveAfter(), 30);
        QCOMPARE(again.panelWidth(), 400);
        QVERIFY(!again.panelShown());
        QCOMPARE(again.panel(), QString("code"));
        QVERIFY(!again.paletteShown());
        QCOMPARE(again.paletteWidth(), 300);
        QCOMPARE(again.favourites(), QStringList({"drawing:users"}));
        QVERIFY(!again.isPaletteSectionClosed("drawings"));
        QCOMPARE(again.windowGeometry(), QRect(10, 20, 800, 600));
    }

    void resettingKeepsFilesAndFavourites()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("settings.ini");
        Preferences preferences(file);
        preferences.setTheme("dark");
        preferences.setLanguage("ko");
        preferences.setColorBlind(true);
        preferences.setReducedMotion(true);
        preferences.setGridShown(false);
        preferences.setSnapping(false);
        preferences.setGridStep(32);
        preferences.setSaveAfter(5);
        preferences.toggleFavourite("drawing:users");
        preferences.addRecentFile("/designs/a.yaml");
        preferences.reset();
        const Preferences again(file);
        for (const Preferences *now : {static_cast<const Preferences *>(&preferences), &again}) {
            QCOMPARE(now->theme(), QString("system"));
            QCOMPARE(now->language(), QString("system"));
            QVERIFY(!now->colorBlind() && !now->reducedMotion() && now->gridShown() && now->snapping());
            QCOMPARE(now->gridStep(), 8);
            QCOMPARE(now->saveAfter(), 0);
            QCOMPARE(now->favourites().size(), 1);
            QCOMPARE(now->recentFiles().size(), 1);
        }
    }

    void aGridStepOfNobodysIsBroughtBack()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("settings.ini");
        QSettings(file, QSettings::IniFormat).setValue("grid/step", 0);
        QCOMPARE(Preferences(file).gridStep(), 2);
    }

    void theLastEightThatWerePlacedAreKept()
    {
        QTemporaryDir folder;
        Preferences preferences(folder.filePath("settings.ini"));
        for (int i = 0; i < 10; ++i)
            preferences.addRecentlyPlaced(QString::number(i));
        preferences.addRecentlyPlaced("5");
        QCOMPARE(preferences.recentlyPlaced(), QStringList({"5", "9", "8", "7", "6", "4", "3", "2"}));
    }

    void aValueOfNobodysFallsBack()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("settings.ini");
        QSettings(file, QSettings::IniFormat).setValue("theme", "mauve");
        QCOMPARE(Preferences(file).theme(), QString("system"));
    }

    void aChoiceForOneRunIsNotRemembered()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("settings.ini");
        Preferences preferences(file);
        preferences.chooseForThisRun("dark", "ko");
        QCOMPARE(preferences.theme(), QString("dark"));
        QCOMPARE(Preferences(file).theme(), QString("system"));
        QCOMPARE(Preferences(file).language(), QString("system"));
    }

    void aPinnedFileStaysAndStandsFirst()
    {
        QTemporaryDir folder;
        Preferences preferences(folder.filePath("settings.ini"));
        RecentFilesModel model;
        QAbstractItemModelTester tester(&model);
        model.setPreferences(&preferences);
        preferences.addRecentFile("/a/kept.yaml");
        model.togglePinned(0);
        for (int i = 0; i < 12; ++i)
            preferences.addRecentFile(QString("/a/%1.yaml").arg(i));
        QCOMPARE(model.rowCount(), 10);
        QCOMPARE(model.data(model.index(0), RecentFilesModel::NameRole).toString(), QString("kept.yaml"));
        QVERIFY(model.data(model.index(0), RecentFilesModel::PinnedRole).toBool());
        QVERIFY(model.data(model.index(0), RecentFilesModel::MissingRole).toBool());
        model.forget(0);
        QVERIFY(!preferences.recentFiles().contains("/a/kept.yaml"));
        QVERIFY(preferences.pinnedFiles().isEmpty());
    }

    void theLatestTenFilesAreKept()
    {
        QTemporaryDir folder;
        Preferences preferences(folder.filePath("settings.ini"));
        RecentFilesModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setPreferences(&preferences);
        for (int i = 0; i < 12; ++i)
            preferences.addRecentFile(QString("/designs/%1.yaml").arg(i));
        QCOMPARE(model.rowCount(), 10);
        QCOMPARE(model.index(0).data(RecentFilesModel::NameRole).toString(), QString("11.yaml"));
        QCOMPARE(model.index(9).data(RecentFilesModel::NameRole).toString(), QString("2.yaml"));
        preferences.addRecentFile("/designs/5.yaml");
        QCOMPARE(model.rowCount(), 10);
        QCOMPARE(model.index(0).data(RecentFilesModel::UrlRole).toUrl(), QUrl("file:///designs/5.yaml"));
        QCOMPARE(model.index(0).data(RecentFilesModel::FolderRole).toString(), QString("/designs"));
        preferences.forgetRecentFiles();
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestPreferences)
#include "tst_preferences.moc"
