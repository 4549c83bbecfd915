#include "app/commands/shortcut_model.h"
#include "app/shell/workbench.h"

#include <QAbstractItemModelTester>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace cirro;

class TestShortcutModel : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    Preferences m_preferences{m_folder.filePath("settings.ini")};
    Workbench m_bench{m_preferences};

    static QStringList texts(const ShortcutModel &model)
    {
        QStringList list;
        for (int row = 0; row < model.count(); ++row)
            list << model.index(row).data(ShortcutModel::TextRole).toString();
        return list;
    }

private slots:
    void everyActionWithKeysStandsUnderItsMenu()
    {
        ShortcutModel model;
        model.setActions(m_bench.actions());
        QString heading;
        QSet<QPair<QString, QString>> rows;
        QSet<QString> headings;
        for (int row = 0; row < model.count(); ++row) {
            const QString text = model.index(row).data(ShortcutModel::TextRole).toString();
            if (model.index(row).data(ShortcutModel::HeadingRole).toBool()) {
                QVERIFY2(!headings.contains(text), "a menu is one group");
                headings << text;
                heading = text;
            } else {
                rows << QPair(heading, text);
            }
        }
        for (const Action *action : m_bench.actions()->all())
            QCOMPARE(rows.contains({menuTitle(action->menu()), action->text()}), !action->shortcuts().isEmpty());
        QVERIFY(rows.contains(QPair<QString, QString>("On the canvas", "Move the view")));
        QVERIFY(rows.contains(QPair<QString, QString>("In a question", "In practice: what the services it names are")));
    }

    void allKeysOfAnActionAreSaid()
    {
        ShortcutModel model;
        model.setActions(m_bench.actions());
        model.setSearch("redo");
        QCOMPARE(texts(model), QStringList({"Edit", "Redo"}));
        QCOMPARE(model.index(1).data(ShortcutModel::KeysRole).toString(), QString("Ctrl+Shift+Z, Ctrl+Y"));
    }

    void itIsFoundByWordsAndByKeys()
    {
        ShortcutModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setActions(m_bench.actions());
        model.setSearch("Ctrl+D");
        QVERIFY(texts(model).contains("Duplicate"));
        model.setSearch("rubber");
        QCOMPARE(texts(model), QStringList({"On the canvas", "Select with a rubber band"}));
        model.setSearch("qqqqq");
        QCOMPARE(model.count(), 0);
    }

    void theSecondColumnBeginsWithAHeadingNearTheMiddle()
    {
        ShortcutModel model;
        model.setActions(m_bench.actions());
        QVERIFY(model.index(model.half()).data(ShortcutModel::HeadingRole).toBool());
        QVERIFY(model.half() > model.count() / 4 && model.half() < model.count() * 3 / 4);
        model.setSearch("rubber");
        QCOMPARE(model.half(), model.count()); // one group stays together
    }
};

QTEST_MAIN(TestShortcutModel)
#include "tst_shortcut_model.moc"
