#include "app/editor/journal.h"
#include "app/shell/workbench.h"
#include "tests/app/sample.h"
#include "tests/app/tiny_disk.h"

#include "quizbank/store/store.h"

#include <QDir>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace cirro;
using namespace cirro::tests;

namespace {

bool s_hasDisks = false;

quiz::Answer answerTo(const std::string &item, std::int64_t ms)
{
    return {.item = item, .task = "1.1", .at = {.ms = ms}, .correct = true, .chosen = {"a"}, .latencyMs = 1000};
}

} // namespace

/// What the kernel refuses is said, and nothing of what was there or of what was done is lost.
class TestFullDisk : public QObject
{
    Q_OBJECT

    std::unique_ptr<TinyDisk> m_disk;

    static void setImage(DesignDocument &document, const std::string &image)
    {
        document.push({"edit.set-property", {"ImageId"}},
                      cirro::setProperty(document.design(), document.index(), ElementId::resource("Web"),
                                         {std::string("Properties"), std::string("ImageId")},
                                         syntax::Node::scalar(image)));
    }
    /// More than a page of the disk, so that no write fits by chance.
    static std::string longText()
    {
        std::string text = sample::text;
        for (int i = 0; i < 400; ++i)
            text += "# A line that only makes the file longer.\n";
        return text;
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        if (!s_hasDisks)
            QSKIP(("no file system of one's own here: " + TinyDisk::whyNot()).constData());
    }
    void init()
    {
        m_disk = std::make_unique<TinyDisk>();
        if (!m_disk->mountHere())
            QSKIP(("no file system of one's own here: " + TinyDisk::whyNot()).constData());
    }
    void cleanup() { m_disk.reset(); }

    void aSaveThatFindsNoRoomIsTriedAgainWithNothingLost()
    {
        const QString path = m_disk->file("web.yaml");
        const std::string before = longText();
        sample::write(path, before);
        DesignDocument document;
        document.setSynchronous(true);
        document.open(path);
        setImage(document, "ami-new");
        QSignalSpy failed(&document, &DesignDocument::failed);
        QVERIFY(m_disk->fill());

        QVERIFY(!document.save());
        QCOMPARE(failed.size(), 1);
        const QString words = failed[0][0].toString();
        QVERIFY2(words.contains("web.yaml") && words.contains("No space left on device"), qPrintable(words));
        QCOMPARE(sample::read(path), before);
        QVERIFY(document.isModified() && document.canUndo());
        // Nothing half written is left lying about.
        QCOMPARE(QDir(m_disk->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name),
                 (QStringList{"filler", "web.yaml"}));

        QVERIFY(m_disk->makeRoom());
        QVERIFY(document.save());
        QVERIFY(!document.isModified());
        QVERIFY(sample::read(path).find("ami-new") != std::string::npos);
        QCOMPARE(failed.size(), 1);
    }

    void aFullDiskForOldVersionsDoesNotKeepASaveFromSucceeding()
    {
        QTemporaryDir roomy;
        const QByteArray home = qgetenv("XDG_DATA_HOME");
        QStandardPaths::setTestModeEnabled(false);
        qputenv("XDG_DATA_HOME", m_disk->path().toLocal8Bit());
        const QString path = roomy.filePath("web.yaml");
        sample::write(path, longText());
        QVERIFY(m_disk->fill());
        const auto error = writeTemplateFile(path, {.text = "two"}, LayoutHome::Beside);
        qputenv("XDG_DATA_HOME", home);
        QStandardPaths::setTestModeEnabled(true);
        QVERIFY(!error);
        QCOMPARE(sample::read(path), std::string("two"));
    }

    void whatADiskThatMayOnlyBeReadRefusesIsSavedElsewhere()
    {
        const QString path = m_disk->file("web.yaml");
        sample::write(path, longText());
        QVERIFY(m_disk->setReadOnly(true));
        Preferences preferences(QDir::temp().filePath("cirrograph-full-disk.ini"));
        Workbench bench(preferences);
        bench.document()->setSynchronous(true);
        bench.open(QUrl::fromLocalFile(path));
        setImage(*bench.document(), "ami-new");
        QSignalSpy failed(bench.document(), &DesignDocument::failed);

        bench.save();
        QCOMPARE(failed.size(), 1);
        QVERIFY2(failed[0][0].toString().contains("not writable"), qPrintable(failed[0][0].toString()));
        QCOMPARE(sample::read(path), longText());
        QVERIFY(bench.document()->isModified());

        QTemporaryDir elsewhere;
        const QString other = elsewhere.filePath("web.yaml");
        bench.saveAs(QUrl::fromLocalFile(other));
        QVERIFY(!bench.document()->isModified());
        QVERIFY(sample::read(other).find("ami-new") != std::string::npos);
        QCOMPARE(sample::read(path), longText());
        QFile::remove(QDir::temp().filePath("cirrograph-full-disk.ini"));
    }

    void theJournalSaysSoKeepsWhatItHasAndGoesOnWhenThereIsRoom()
    {
        QTemporaryDir roomy;
        const QString path = roomy.filePath("web.yaml");
        sample::write(path, longText());
        const QString unsaved = m_disk->file("unsaved");
        const auto kept = [&] {
            const auto folders = QDir(unsaved).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
            return folders.isEmpty() ? std::string() : sample::read(folders[0].filePath() + "/template");
        };
        DesignDocument document;
        document.setSynchronous(true);
        document.open(path);
        Journal journal(document, unsaved);
        QSignalSpy failed(&journal, &Journal::failed);
        setImage(document, "ami-1");
        QVERIFY(journal.flush());
        QVERIFY(kept().find("ami-1") != std::string::npos);

        QVERIFY(m_disk->fill());
        setImage(document, "ami-2");
        QVERIFY(!journal.flush());
        QCOMPARE(failed.size(), 1);
        QVERIFY2(failed[0][0].toString().contains("No space left on device"), qPrintable(failed[0][0].toString()));
        QVERIFY(kept().find("ami-1") != std::string::npos); // whole, not half of the next
        setImage(document, "ami-3");
        QVERIFY(!journal.flush());
        QCOMPARE(failed.size(), 1); // said once

        QVERIFY(m_disk->makeRoom());
        // By itself: nobody has to do anything more.
        QTRY_VERIFY_WITH_TIMEOUT(kept().find("ami-3") != std::string::npos, 15000);
        QVERIFY(document.save());
    }

    void anAnswerThatFindsNoRoomIsNotHalfKept()
    {
        const quiz::Moment now{.ms = 1'700'000'000'000};
        const std::string file = m_disk->file("learner.sqlite").toStdString();
        auto opened = quiz::Store::open(file, now);
        QVERIFY(opened && opened->store && !opened->store->isReadOnly());
        auto &store = *opened->store;
        QVERIFY(store.record(answerTo("q1", now.ms)).ok());

        QVERIFY(m_disk->fill());
        // What is already reserved for the log of the database may take some more.
        std::optional<Error> refused;
        int taken = 1;
        for (int i = 0; i < 2000 && !refused; ++i)
            if (const auto done = store.record(answerTo("q2", now.ms + 1000 + i)))
                ++taken;
            else
                refused = done.error();
        QVERIFY(refused);
        QCOMPARE(refused->code, std::string("study.disk-full"));
        QCOMPARE(store.log()->size(), std::size_t(taken));

        QVERIFY(m_disk->makeRoom());
        QVERIFY(store.record(answerTo("q3", now.ms + 900'000)).ok());
        opened->store.reset();
        const auto again = quiz::Store::open(file, now);
        QVERIFY(again && again->store && !again->notice);
        QCOMPARE(again->store->log()->size(), std::size_t(taken + 1));
    }

    void aLearnersFileThatMayOnlyBeReadIsShownAndSaidToBe()
    {
        const quiz::Moment now{.ms = 1'700'000'000'000};
        const std::string file = m_disk->file("learner.sqlite").toStdString();
        {
            auto opened = quiz::Store::open(file, now);
            QVERIFY(opened && opened->store->record(answerTo("q1", now.ms)).ok());
        }
        QVERIFY(m_disk->setReadOnly(true));
        const auto opened = quiz::Store::open(file, now);
        QVERIFY(opened && opened->store);
        QVERIFY(opened->store->isReadOnly() && opened->notice);
        QCOMPARE(opened->notice->code, std::string("study.cannot-write"));
        QCOMPARE(opened->store->log()->size(), std::size_t(1));
        const auto refused = opened->store->record(answerTo("q2", now.ms + 1));
        QCOMPARE(refused.error().code, std::string("study.cannot-write"));
    }
};

int main(int argc, char **argv)
{
    s_hasDisks = TinyDisk::prepare(); // while there is one thread
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    TestFullDisk test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_full_disk.moc"
