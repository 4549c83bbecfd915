#include "app/editor/template_file.h"

#include "tests/app/sample.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace cirro;

class TestTemplateFile : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void whatWasReadIsWhatIsThere()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath("a.yaml");
        sample::write(path, sample::text);
        const auto file = readTemplateFile(path);
        QVERIFY(file.ok());
        QCOMPARE(file->text.toStdString(), sample::text);
        QVERIFY(!file->beside);
        QCOMPARE(file->fingerprint, fingerprintOf(file->text));
    }

    void aMissingFileIsAnErrorThatNamesIt()
    {
        const auto file = readTemplateFile("/no/such/file.yaml");
        QVERIFY(!file.ok());
        QCOMPARE(file.error().code, std::string("file.cannot-read"));
        QCOMPARE(file.error().args.front(), std::string("/no/such/file.yaml"));
    }

    void savingKeepsTheVersionBefore()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath("a.yaml");
        sample::write(path, "one");
        QVERIFY(!writeTemplateFile(path, {.text = "two"}, LayoutHome::Beside));
        QCOMPARE(sample::read(path), std::string("two"));
        QCOMPARE(sample::read(previousVersionPath(path)), std::string("one"));
        // Nothing turns up beside the template.
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{"a.yaml"});
    }

    void theLayoutBesideComesAndGoes()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath("a.yaml");
        QVERIFY(!writeTemplateFile(path, {.text = "t", .beside = "layout"}, LayoutHome::Beside));
        QCOMPARE(sample::read(besidePath(path)), std::string("layout"));
        QVERIFY(!writeTemplateFile(path, {.text = "t"}, LayoutHome::Beside));
        QVERIFY(!QFile::exists(besidePath(path)));
    }

    void aFileThatCannotBeWrittenStaysAsItWas()
    {
        if (geteuid() == 0)
            QSKIP("root may write everywhere");
        QTemporaryDir folder;
        const QString path = folder.filePath("a.yaml");
        sample::write(path, "one");
        QVERIFY(QFile::setPermissions(folder.path(), QFileDevice::ReadOwner | QFileDevice::ExeOwner));
        const auto error = writeTemplateFile(path, {.text = "two"}, LayoutHome::Beside);
        QFile::setPermissions(folder.path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        QVERIFY(error);
        QCOMPARE(error->code, std::string("file.cannot-write"));
        QCOMPARE(sample::read(path), std::string("one"));
    }

    void aFullDiskLeavesTheFileAsItWas()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath("a.yaml");
        sample::write(path, "one");
        // A limit on the size of files ends a write the way a full disk does.
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        rlimit small = before;
        small.rlim_cur = 4096;
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto error = writeTemplateFile(path, {.text = std::string(1 << 20, 'x')}, LayoutHome::Beside);
        setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(error);
        QCOMPARE(error->code, std::string("file.cannot-write"));
        QCOMPARE(sample::read(path), std::string("one"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{"a.yaml"});
    }

    void whatIsNoFileIsNotWrittenOver()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath("pipe");
        QCOMPARE(mkfifo(qPrintable(path), 0600), 0);
        QVERIFY(writeWhole(path, "two"));
        QVERIFY(!QFileInfo(path).isFile());
    }

    void aLinkStaysALink()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath("a.yaml");
        const QString link = folder.filePath("link.yaml");
        sample::write(path, "one");
        QVERIFY(QFile::link(path, link));
        QVERIFY(!writeTemplateFile(link, {.text = "two"}, LayoutHome::Beside));
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(sample::read(path), std::string("two"));
    }
};

QTEST_GUILESS_MAIN(TestTemplateFile)
#include "tst_template_file.moc"
