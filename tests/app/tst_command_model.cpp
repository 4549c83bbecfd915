#include "app/commands/command_model.h"

#include "tests/app/bench_fixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace cirro;

class TestCommandModel : public BenchFixture
{
    Q_OBJECT

    std::unique_ptr<CommandModel> m_model;

    void search(const QString &text)
    {
        m_model->begin();
        m_model->setSearch(text);
    }
    QString at(int row, int role = CommandModel::KeyRole) const { return m_model->index(row).data(role).toString(); }
    int rowOf(const QString &key) const
    {
        for (int row = 0; row < m_model->count(); ++row)
            if (at(row) == key)
                return row;
        return -1;
    }

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init()
    {
        begin();
        m_bench->document()->openText("a.yaml", sample::text);
        m_model = std::make_unique<CommandModel>();
        m_model->setWorkbench(m_bench.get());
    }
    void cleanup()
    {
        m_model.reset();
        end();
    }

    void everyActionButItsOwnIsListed()
    {
        m_model->begin();
        for (const Action *action : m_bench->actions()->all())
            QCOMPARE(rowOf("action:" + action->name()) >= 0, action->name() != commandsAction);
    }

    void rowsStayConsistentWhileTyping()
    {
        QAbstractItemModelTester tester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->begin();
        for (const QString text : {"v", "vp", "vpc", "vpcx", "", " ", "web"})
            m_model->setSearch(text);
        QVERIFY(m_model->count() > 0);
    }

    void everyKindIsFoundByItsName()
    {
        m_preferences->addRecentFile("/designs/shop.yaml");
        search("lay out");
        QCOMPARE(at(0), QString("action:edit.lay-out"));
        search("back");
        QCOMPARE(at(0), QString("element:resource:Back"));
        search("s3 bucket");
        QCOMPARE(at(0), QString("type:AWS::S3::Bucket"));
        search("three tier");
        QVERIFY(rowOf("example:three-tier-web") >= 0);
        search("shop");
        const int file = rowOf("file:/designs/shop.yaml");
        QVERIFY(file >= 0);
        QVERIFY2(!m_model->canRun(file), "a file that is not there cannot be opened");
        search("qqqqq");
        QCOMPARE(m_model->count(), 0);
    }

    void initialsOfHangulFindWhatIsNamedSo()
    {
        search(QString::fromUtf8("ㅅㅂㄴ")); // 서브넷
        QVERIFY(rowOf("type:AWS::EC2::Subnet") >= 0);
    }

    void groupsAreNotTornApart()
    {
        search("net");
        QStringList groups;
        for (int row = 0; row < m_model->count(); ++row)
            if (const QString group = at(row, CommandModel::GroupRole); !group.isEmpty())
                groups << group;
        QVERIFY(groups.size() > 1);
        QCOMPARE(QSet<QString>(groups.begin(), groups.end()).size(), groups.size());
        QVERIFY(!at(0, CommandModel::GroupRole).isEmpty());
    }

    void whatWasUsedLastComesFirst()
    {
        m_model->begin();
        const int row = rowOf("action:view.palette");
        const bool shown = m_preferences->paletteShown();
        m_model->run(row);
        QCOMPARE(m_preferences->paletteShown(), !shown);
        m_model->begin();
        QCOMPARE(at(0), QString("action:view.palette"));
        // Also in another run of the program.
        QCOMPARE(Preferences(m_folder.filePath("settings.ini")).recentCommands(), QStringList{"action:view.palette"});
    }

    void whatCannotBeDoneIsListedAndNotDone()
    {
        search("undo");
        const int row = rowOf("action:edit.undo");
        QVERIFY(row >= 0 && !m_model->index(row).data(CommandModel::AvailableRole).toBool());
        m_model->run(row);
        QVERIFY(m_preferences->recentCommands().isEmpty());
    }

    void anElementIsSelectedAndShown()
    {
        m_bench->setPlace("home");
        search("web");
        m_model->run(rowOf("element:resource:Web"));
        QCOMPARE(m_bench->selection()->elements(), QStringList{"resource:Web"});
        QCOMPARE(m_bench->place(), QString("design"));
    }

    void aServiceIsHandedToWhoPlacesIt()
    {
        QSignalSpy wanted(m_bench.get(), &Workbench::placementWanted);
        search("sqs");
        m_model->run(rowOf("type:AWS::SQS::Queue"));
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toString(), QString("type:AWS::SQS::Queue"));
    }

    void withoutADesignNothingOfItIsOffered()
    {
        Workbench empty(*m_preferences);
        m_model->setWorkbench(&empty);
        search("vpc");
        for (int row = 0; row < m_model->count(); ++row)
            QVERIFY2(!at(row).startsWith("type:"), qPrintable(at(row)));
    }
};

QTEST_MAIN(TestCommandModel)
#include "tst_command_model.moc"
