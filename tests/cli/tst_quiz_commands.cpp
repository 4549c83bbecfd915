#include "tests/cli/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace {

const QString repository = CIRRO_SOURCE_DIR;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A pack of one question in a folder of its own.
class PackFolder
{
public:
    explicit PackFolder(const QByteArray &question = contentOf(repository + "/tests/quizbank/bank/question.json"))
    {
        for (const char *name : {"pack.json", "services.json"})
            put(name, contentOf(repository + "/quizbank/packs/saa-c03/" + name));
        put("questions/3.3.json", "[\n" + question + "\n]\n");
    }
    void put(const QString &name, const QByteArray &bytes) const
    {
        QDir(m_folder.path()).mkpath(QFileInfo(name).path());
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
    }
    QByteArray get(const QString &name) const { return contentOf(m_folder.filePath(name)); }
    QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

QByteArray changed(const char *from, const char *to)
{
    QByteArray question = contentOf(repository + "/tests/quizbank/bank/question.json");
    if (!question.contains(from))
        qFatal("the sample has no %s", from);
    return question.replace(from, to);
}

} // namespace

class TestQuizCommands : public QObject
{
    Q_OBJECT

private slots:
    void aSealedPackOfSoundItemsHasNothingToReport();
    void anErrorIsToldWithItsPlaceAndAsAStatus();
    void aWarningIsAnotherStatus();
    void findingsComeAsAJsonArray();
    void findingsSpeakKorean();
    void whatCannotBeReadDoesNotKeepOtherPacksFromBeingJudged();
    void figuresComeAsTextAndAsJson();
    void thePackOfTheProgramIsMeantWhereNoneIsNamed();
    void aBrokenPackIsNotSealed();
};

void TestQuizCommands::aSealedPackOfSoundItemsHasNothingToReport()
{
    const PackFolder pack;
    QCOMPARE(program({"quiz", "lint", pack.path()}).status, 1); // not sealed
    const QByteArray before = pack.get("pack.json");
    QCOMPARE(program({"quiz", "seal", pack.path()}).status, 0);
    QVERIFY(pack.get("pack.json") != before);
    const Run run = program({"quiz", "lint", pack.path()});
    QCOMPARE(run.out, QByteArray("Nothing to report.\n"));
    QCOMPARE(run.status, 0);
    const QByteArray sealed = pack.get("pack.json");
    QCOMPARE(program({"quiz", "seal", pack.path()}).status, 0);
    QCOMPARE(pack.get("pack.json"), sealed);
}

void TestQuizCommands::anErrorIsToldWithItsPlaceAndAsAStatus()
{
    const PackFolder pack(changed("\"fail\": \"partial\"", "\"fail\": \"\""));
    const Run run = program({"quiz", "lint", pack.path()});
    QCOMPARE(run.status, 2);
    const QByteArray line = run.out.split('\n').first();
    QVERIFY2(line.startsWith(pack.path().toUtf8() + "/questions/3.3.json:"), line.constData());
    QVERIFY2(line.contains(": error: saa-3.3-read-heavy-catalogue: "), line.constData());
    QVERIFY2(line.endsWith("[failure-types]"), line.constData());
}

void TestQuizCommands::aWarningIsAnotherStatus()
{
    const PackFolder pack(
        changed("Faster storage helps both a little, but reports and shoppers still share processor and "
                "memory of one instance. It is right where the disk alone is the limit.",
                "Faster storage helps a little."));
    const Run run = program({"quiz", "lint", pack.path()});
    QCOMPARE(run.status, 1);
    QVERIFY2(run.out.contains("[why-length]"), run.out.constData());
}

void TestQuizCommands::findingsComeAsAJsonArray()
{
    const PackFolder pack(changed("\"task\": \"3.3\"", "\"task\": \"9.9\""));
    const Run run = program({"quiz", "lint", "--format", "json", pack.path()});
    QCOMPARE(run.status, 2);
    const QJsonArray findings = QJsonDocument::fromJson(run.out).array();
    QVERIFY(!findings.isEmpty());
    const QJsonObject first = findings.first().toObject();
    QCOMPARE(first["check"].toString(), QString("shape"));
    QCOMPARE(first["code"].toString(), QString("quiz.unknown-task"));
    QCOMPARE(first["severity"].toString(), QString("error"));
    QCOMPARE(first["file"].toString(), QString("questions/3.3.json"));
    QCOMPARE(first["line"].toInt(), 2);
    QCOMPARE(first["column"].toInt(), 1);
}

void TestQuizCommands::findingsSpeakKorean()
{
    const PackFolder pack(changed("\"fail\": \"partial\"", "\"fail\": \"\""));
    const Run run = program({"--language", "ko", "quiz", "lint", pack.path()});
    QVERIFY2(QString::fromUtf8(run.out).contains("오답에는 오답 유형이 있어야 합니다."), run.out.constData());
}

void TestQuizCommands::whatCannotBeReadDoesNotKeepOtherPacksFromBeingJudged()
{
    const PackFolder pack(changed("\"fail\": \"partial\"", "\"fail\": \"\""));
    const PackFolder broken;
    broken.put("pack.json", "{\n  \"format\": oops\n}\n");
    const Run run = program({"quiz", "lint", "no-such-pack", broken.path(), pack.path()});
    QCOMPARE(run.status, 3);
    QVERIFY2(run.error.contains("no-such-pack: error: "), run.error.constData());
    QVERIFY2(run.error.contains("/pack.json:2:13: error: "), run.error.constData());
    QVERIFY2(run.out.contains("[failure-types]"), run.out.constData());
}

void TestQuizCommands::figuresComeAsTextAndAsJson()
{
    const PackFolder pack;
    const Run text = program({"quiz", "stats", pack.path()});
    QCOMPARE(text.status, 0);
    QVERIFY2(text.out.contains("Questions: 1\n"), text.out.constData());
    QVERIFY2(text.out.contains("Key positions: 0 / 0 / 1 / 0 (1)\n"), text.out.constData());
    const Run json = program({"quiz", "stats", "--format", "json", pack.path()});
    QCOMPARE(json.status, 0);
    const QJsonObject figures = QJsonDocument::fromJson(json.out).array().first().toObject();
    QCOMPARE(figures["questions"].toInt(), 1);
    QCOMPARE(figures["services"].toObject()["elasticache"].toInt(), 1);
}

void TestQuizCommands::thePackOfTheProgramIsMeantWhereNoneIsNamed()
{
    const Run run = program({"quiz", "stats", "--format", "json"});
    QCOMPARE(run.status, 0);
    const QJsonArray packs = QJsonDocument::fromJson(run.out).array();
    QCOMPARE(packs.size(), 1);
    QCOMPARE(packs.first().toObject()["pack"].toString(), QString("saa-c03"));
    QVERIFY(packs.first().toObject()["questions"].toInt() >= 130);
}

void TestQuizCommands::aBrokenPackIsNotSealed()
{
    const PackFolder pack(changed("\"type\": \"single\"", "\"type\": \"essay\""));
    const QByteArray before = pack.get("pack.json");
    const Run run = program({"quiz", "seal", pack.path()});
    QCOMPARE(run.status, 3);
    QVERIFY2(run.error.contains("/questions/3.3.json:"), run.error.constData());
    QCOMPARE(pack.get("pack.json"), before);
}

QTEST_GUILESS_MAIN(TestQuizCommands)
#include "tst_quiz_commands.moc"
