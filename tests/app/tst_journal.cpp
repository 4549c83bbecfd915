#include "app/editor/journal.h"
#include "tests/app/sample.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace cirro;

class TestJournal : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QString m_unsaved;
    const ElementId web = ElementId::resource("Web");

    static void setImage(DesignDocument &document, const std::string &image)
    {
        document.push({"edit.set-property", {"ImageId"}},
                      cirro::setProperty(document.design(), document.index(), ElementId::resource("Web"),
                                         {std::string("Properties"), std::string("ImageId")},
                                         syntax::Node::scalar(image)));
    }
    /// As a killed program leaves it: kept, and nobody holds it.
    void leaveBehind(const std::string &image)
    {
        DesignDocument document;
        document.setSynchronous(true);
        document.open(m_path);
        Journal journal(document, m_unsaved);
        setImage(document, image);
        QVERIFY(journal.flush());
        const QString folder = QDir(m_unsaved).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot).value(0).filePath();
        QVERIFY(QProcess::execute("cp", {"-r", folder, folder + "-copy"}) == 0);
        QFile::remove(folder + "-copy/lock");
    }

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath("web.yaml");
        m_unsaved = m_folder->filePath("unsaved");
        sample::write(m_path, sample::text);
    }

    void whatIsNotSavedIsOnTheDiskUntilItIsSaved()
    {
        DesignDocument document;
        document.setSynchronous(true);
        document.open(m_path);
        Journal journal(document, m_unsaved);
        const auto kept = [&] { return QDir(m_unsaved).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot); };
        QVERIFY(kept().isEmpty());
        setImage(document, "ami-1");
        QVERIFY(journal.flush());
        QCOMPARE(kept().size(), 1);
        QVERIFY(sample::read(kept()[0].filePath() + "/template").find("ImageId: ami-1\n") != std::string::npos);
        QCOMPARE(sample::read(m_path), sample::text);
        setImage(document, "ami-2");
        document.undo();
        QVERIFY(journal.flush());
        QVERIFY(sample::read(kept()[0].filePath() + "/template").find("ImageId: ami-1\n") != std::string::npos);
        QVERIFY(document.save());
        QVERIFY(kept().isEmpty());
        document.undo();
        QVERIFY(journal.flush());
        QCOMPARE(kept().size(), 1);
        document.redo();
        QVERIFY(kept().isEmpty());
    }

    void aTextWithAnErrorIsKeptBesideTheDesignUntilItIsTakenBack()
    {
        DesignDocument document;
        document.setSynchronous(true);
        document.open(m_path);
        Journal journal(document, m_unsaved);
        const auto kept = [&] { return QDir(m_unsaved).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot); };
        const auto has = [&](const char *file, const std::string &words) {
            const QString path = kept().value(0).filePath() + file;
            return QFile::exists(path) && sample::read(path).find(words) != std::string::npos;
        };
        // Of a design that nobody changed, too, with the design that it was typed into.
        journal.keepDraft(Draft{.text = "Resources: ["});
        QVERIFY(journal.flush());
        QCOMPARE(kept().size(), 1);
        QVERIFY(has("/draft", "Resources: ["));
        QCOMPARE(sample::read(kept()[0].filePath() + "/template"), sample::text);
        setImage(document, "ami-1");
        journal.keepDraft(Draft{.text = "Resources: [1"});
        QVERIFY(journal.flush());
        QVERIFY(has("/draft", "Resources: [1"));
        QVERIFY(has("/template", "ami-1"));
        // A save of the design alone leaves it where it is.
        QVERIFY(document.save());
        QVERIFY(journal.flush());
        QVERIFY(has("/draft", "Resources: [1"));
        setImage(document, "ami-2");
        journal.keepDraft({});
        QVERIFY(journal.flush());
        QVERIFY(!QFile::exists(kept().value(0).filePath() + "/draft"));
        QVERIFY(has("/template", "ami-2"));
        document.undo();
        QVERIFY(kept().isEmpty());
        journal.keepDraft(Draft{.text = "Resources: ["});
        journal.keepDraft({});
        QVERIFY(kept().isEmpty());
    }

    void ofAFileThatIsNoTemplateOnlyWhatWasTypedIsKept()
    {
        sample::write(m_path, "Resources: [");
        const QString copy = m_unsaved + "/left";
        {
            DesignDocument document;
            document.setSynchronous(true);
            document.open(m_path);
            Journal journal(document, m_unsaved);
            journal.keepDraft(Draft{.text = "Resources: [1", .apart = true});
            QVERIFY(journal.flush());
            QVERIFY(unsavedDesigns(m_unsaved).empty());
            const QString folder = QDir(m_unsaved).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot).value(0).filePath();
            QCOMPARE(QProcess::execute("cp", {"-r", folder, copy}), 0);
            QFile::remove(copy + "/lock");
        }
        const auto left = unsavedDesigns(m_unsaved);
        QCOMPARE(left.size(), std::size_t(1));
        QVERIFY(!left[0].hasTemplate());
        QCOMPARE(left[0].draft(), std::optional(Draft{.text = "Resources: [1", .apart = true}));
        QCOMPARE(left[0].path, m_path);
        QVERIFY(left[0].changed.isValid());
        DesignDocument document;
        document.setSynchronous(true);
        int done = 0;
        document.recover(left[0].path, left[0].name, left[0].fingerprint, {}, [&] { ++done; });
        QCOMPARE(done, 1);
        QCOMPARE(document.status(), DesignDocument::Status::Unreadable);
        QVERIFY(!document.changedOnDisk());
        // Its file may be gone meanwhile: then what was typed has an empty design to stand beside.
        QVERIFY(QFile::remove(m_path));
        document.recover(left[0].path, left[0].name, left[0].fingerprint, {}, [&] { ++done; });
        QCOMPARE(done, 2);
        QCOMPARE(document.status(), DesignDocument::Status::Ready);
        QVERIFY(document.path().isEmpty());
        left[0].discard();
        QVERIFY(unsavedDesigns(m_unsaved).empty());
    }

    void whoClosesInGoodOrderLeavesNothing()
    {
        {
            DesignDocument document;
            document.setSynchronous(true);
            document.open(m_path);
            Journal journal(document, m_unsaved);
            setImage(document, "ami-1");
            QVERIFY(journal.flush());
        }
        QVERIFY(QDir(m_unsaved).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
    }

    void whatALivingWindowHasIsNotOffered()
    {
        DesignDocument document;
        document.setSynchronous(true);
        document.open(m_path);
        Journal journal(document, m_unsaved);
        setImage(document, "ami-1");
        QVERIFY(journal.flush());
        QVERIFY(unsavedDesigns(m_unsaved).empty());
    }

    void whatWasLeftBehindComesBackAsOneStepAfterTheFile()
    {
        leaveBehind("ami-left");
        const auto left = unsavedDesigns(m_unsaved);
        QCOMPARE(left.size(), std::size_t(1));
        QCOMPARE(left[0].path, m_path);
        DesignDocument document;
        document.setSynchronous(true);
        int done = 0;
        document.recover(left[0].path, left[0].name, left[0].fingerprint, *readTemplateFile(left[0].templatePath()),
                         [&] { ++done; });
        QCOMPARE(done, 1);
        QVERIFY(document.isModified());
        QVERIFY(!document.changedOnDisk());
        QCOMPARE(document.path(), m_path);
        document.undo();
        QVERIFY(!document.isModified());
        document.redo();
        QVERIFY(document.save());
        QVERIFY(sample::read(m_path).find("ImageId: ami-left\n") != std::string::npos);
        left[0].discard();
        QVERIFY(unsavedDesigns(m_unsaved).empty());
    }

    void aFileThatChangedSinceIsSaidToHaveChanged()
    {
        leaveBehind("ami-left");
        sample::write(m_path, sample::text + "# later\n");
        const auto left = unsavedDesigns(m_unsaved);
        DesignDocument document;
        document.setSynchronous(true);
        document.recover(left[0].path, left[0].name, left[0].fingerprint, *readTemplateFile(left[0].templatePath()),
                         [] {});
        QVERIFY(document.changedOnDisk());
        QVERIFY(document.isModified());
    }

    void withoutItsFileItComesBackWithoutOne()
    {
        leaveBehind("ami-left");
        QFile::remove(m_path);
        const auto left = unsavedDesigns(m_unsaved);
        DesignDocument document;
        document.setSynchronous(true);
        document.recover(left[0].path, left[0].name, left[0].fingerprint, *readTemplateFile(left[0].templatePath()),
                         [] {});
        QVERIFY(document.path().isEmpty());
        QCOMPARE(document.title(), QString("web.yaml"));
        QVERIFY(document.isModified());
        QVERIFY(document.index().resource("Web"));
    }

    void aJournalThatCannotBeWrittenIsSaidOnceAndTheWorkGoesOn()
    {
        sample::write(m_unsaved, "a file where the folder would be");
        DesignDocument document;
        document.setSynchronous(true);
        document.open(m_path);
        Journal journal(document, m_unsaved);
        QSignalSpy failed(&journal, &Journal::failed);
        setImage(document, "ami-1");
        QVERIFY(!journal.flush());
        setImage(document, "ami-2");
        QVERIFY(!journal.flush());
        QCOMPARE(failed.count(), 1);
        QVERIFY(document.save());
        QVERIFY(sample::read(m_path).find("ami-2") != std::string::npos);
    }

    void anEditStormThatIsKilledLosesOneEditAtMost()
    {
        // CIRRO_KILLS: the campaign has thousands.
        const int kills = qEnvironmentVariable("CIRRO_KILLS", "20").toInt();
        auto *chance = QRandomGenerator::global();
        for (int kill = 0; kill < kills; ++kill) {
            QProcess storm;
            storm.start(EDIT_STORM, {m_path, m_unsaved});
            QVERIFY(storm.waitForStarted());
            QVERIFY(storm.waitForReadyRead());
            QTest::qWait(int(chance->bounded(400u)));
            storm.kill();
            QVERIFY(storm.waitForFinished());
            const int last = storm.readAllStandardOutput().trimmed().split('\n').constLast().toInt();
            const auto left = unsavedDesigns(m_unsaved);
            QCOMPARE(left.size(), std::size_t(last > 1 ? 1 : left.size()));
            if (left.empty())
                continue; // its first edit was its last
            DesignDocument document;
            document.setSynchronous(true);
            document.recover(left[0].path, left[0].name, left[0].fingerprint, *readTemplateFile(left[0].templatePath()),
                             [] {});
            QCOMPARE(document.status(), DesignDocument::Status::Ready);
            const std::string text = writeDesign(document.design()).text;
            const auto at = text.find("ami-");
            QVERIFY(at != std::string::npos);
            const int kept = QByteArray::fromStdString(text.substr(at + 4)).split('\n').constFirst().toInt();
            QVERIFY2(kept >= last - 1, qPrintable(QString("%1 of %2").arg(kept).arg(last)));
            left[0].discard();
        }
        QCOMPARE(sample::read(m_path), sample::text);
    }

    void whatIsTypedWhenTheProgramIsKilledIsLostForASecondAtMost()
    {
        const int kills = std::max(4, qEnvironmentVariable("CIRRO_KILLS", "20").toInt() / 5);
        auto *chance = QRandomGenerator::global();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("XDG_DATA_HOME", m_unsaved);
        environment.insert("QT_QPA_PLATFORM", "offscreen");
        for (int kill = 0; kill < kills; ++kill) {
            QProcess storm;
            storm.setProcessEnvironment(environment);
            storm.start(TYPING_STORM, {m_path, m_folder->filePath("settings.ini")});
            QVERIFY(storm.waitForReadyRead());
            QTest::qWait(int(chance->bounded(2000u)));
            storm.kill();
            QVERIFY(storm.waitForFinished());
            std::vector<std::pair<int, int>> keys; // number, ms
            for (const QByteArray &line : storm.readAllStandardOutput().trimmed().split('\n'))
                keys.emplace_back(line.split(' ').value(0).toInt(), line.split(' ').value(1).toInt());
            int sure = 0; // what was typed more than a second before the end
            for (const auto &[number, ms] : keys)
                if (ms <= keys.back().second - 1000)
                    sure = number;
            const auto left = unsavedDesigns(m_unsaved + "/typing_storm/unsaved");
            QCOMPARE(left.size(), std::size_t(sure > 0 ? 1 : left.size()));
            if (left.empty())
                continue;
            const auto draft = left[0].draft();
            QVERIFY(draft || sure == 0);
            if (draft) {
                QVERIFY(draft->text.startsWith(QByteArray::fromStdString(sample::text) + "  Half: ["));
                const int kept = draft->text.trimmed().split(' ').constLast().chopped(1).toInt();
                QVERIFY2(kept >= sure, qPrintable(QString("%1 of %2").arg(kept).arg(sure)));
            }
            left[0].discard();
        }
        QCOMPARE(sample::read(m_path), sample::text);
    }

    void aFileThatIsOpenInAnotherWindowIsNoticed()
    {
        DesignDocument first;
        first.setSynchronous(true);
        first.open(m_path);
        QVERIFY(!first.isOpenElsewhere());
        auto second = std::make_unique<DesignDocument>();
        second->setSynchronous(true);
        second->open(m_path);
        QVERIFY(second->isOpenElsewhere());
        QVERIFY(!first.isOpenElsewhere());
        // The one that stays has it for itself again.
        first.openText("another", sample::text);
        QTRY_VERIFY(!second->isOpenElsewhere());
    }
};

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
