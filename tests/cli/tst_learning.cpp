#include "program.h"

#include "tests/quizbank/generated_pack.h"

#include <QDateTime>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace {

/// Of a learner whose answers lie in a folder of the test's own.
class Learner
{
public:
    explicit Learner(const char *name) : m_folder(QDir(m_home.path()).filePath(name)) {}
    Run quiz(const char *command, const QStringList &arguments = {}) const
    {
        return program(QStringList{"quiz", command, "--data", m_folder} + arguments);
    }
    QJsonObject asked(const QStringList &arguments = {}) const
    {
        return QJsonDocument::fromJson(quiz("next", QStringList{"--format", "json"} + arguments).out).object();
    }
    QByteArray everything() const { return quiz("export").out; }
    QString file() const { return m_folder + "/default.study"; }

private:
    QTemporaryDir m_home;
    QString m_folder;
};

/// As many options as the question asks for, the first ones.
QString anyAnswer(const QJsonObject &asked)
{
    QStringList numbers;
    for (int i = 1; i <= asked["select"].toInt(); ++i)
        numbers << QString::number(i);
    return numbers.join(',');
}

void writePack(const QTemporaryDir &folder, int exams)
{
    for (const auto &[path, text] : generated::files(exams)) {
        const QString place = folder.filePath(QString::fromStdString(path));
        QVERIFY(QDir().mkpath(QFileInfo(place).path()));
        QFile file(place);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(text));
    }
}

} // namespace

/// Learning with the program as scripts call it.
class TestLearning : public QObject
{
    Q_OBJECT
private slots:
    void aQuestionWaitsUntilItIsAnswered();
    void anAnswerIsExplained();
    void aWrongCallIsToldApart_data();
    void aWrongCallIsToldApart();
    void cardsAreTurnedAndGraded();
    void whatWasLearntIsTakenElsewhere();
    void theSameSeedIsTheSameExam();
    void theDayOfTheExamMakesAPlan();
    void aDamagedFileIsPutRight();
    void koreanIsAskedInKorean();
    void whoLearnsInTheWindowLearnsHere();
    void aMockExamIsNamedWhenItPromisesMost();
};

void TestLearning::aQuestionWaitsUntilItIsAnswered()
{
    const Learner learner("one");
    const QJsonObject first = learner.asked();
    QVERIFY(!first["stem"].toString().isEmpty());
    QCOMPARE(first["position"].toInt(), 1);
    QVERIFY(first["options"].toArray().size() >= 4);
    QCOMPARE(learner.asked(), first); // not answered: the same again, options where they were
    QVERIFY(learner.quiz("next").out.contains(first["options"].toArray()[0].toString().toUtf8()));
    QCOMPARE(learner.quiz("next", {"--answer", anyAnswer(first), "--certainty", "sure"}).status, 0);
    const QJsonObject second = learner.asked();
    QVERIFY(second["item"] != first["item"]);
    QCOMPARE(second["position"].toInt(), 2);
}

void TestLearning::anAnswerIsExplained()
{
    const Learner learner("one");
    const QJsonObject asked = learner.asked();
    const Run run = learner.quiz("next", {"--answer", anyAnswer(asked)});
    QCOMPARE(run.status, 0);
    QVERIFY(run.out.startsWith("Right.") || run.out.startsWith("Wrong."));
    for (const auto &option : asked["options"].toArray())
        QVERIFY(run.out.contains(option.toString().toUtf8()));
    QCOMPARE(run.out.count("✔"), asked["select"].toInt());
    QVERIFY(run.out.contains("https://docs.aws.amazon.com/"));
    const Run again = learner.quiz("next", {"--answer", anyAnswer(asked)});
    QCOMPARE(again.status, 3);
    QVERIFY(again.error.contains("answered"));
}

void TestLearning::aWrongCallIsToldApart_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::newRow("an option that there is not") << QStringList{"next", "--answer", "9"} << 64;
    QTest::newRow("a word for an option") << QStringList{"next", "--answer", "two"} << 64;
    QTest::newRow("too many options") << QStringList{"next", "--answer", "1,2,3,4"} << 3;
    QTest::newRow("a day that there is not") << QStringList{"progress", "--exam-day", "2027-02-30"} << 64;
    QTest::newRow("a retention out of reach") << QStringList{"progress", "--retention", "0.99"} << 64;
    QTest::newRow("a pack that there is not") << QStringList{"next", "--pack", "no-such-pack"} << 3;
    QTest::newRow("a form that the pack cannot fill") << QStringList{"exam", "--simulate", "--form", "0"} << 64;
    QTest::newRow("a file that there is not") << QStringList{"import", "/no/such/file"} << 3;
    QTest::newRow("no backup") << QStringList{"restore"} << 3;
}

void TestLearning::aWrongCallIsToldApart()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    const Learner learner("one");
    if (arguments.front() == "next" && !arguments.contains("--pack")) {
        QCOMPARE(learner.quiz("next", {"--answer", "1"}).status, 3); // to what?
        QVERIFY(!learner.asked().isEmpty());
    }
    const QByteArray command = arguments.takeFirst().toUtf8();
    const Run run = learner.quiz(command.constData(), arguments);
    QCOMPARE(run.status, status);
    QVERIFY(!run.error.isEmpty() || status == 64);
}

void TestLearning::cardsAreTurnedAndGraded()
{
    const QTemporaryDir pack;
    writePack(pack, 1);
    const QStringList cards{"--kind", "flashcards", "--pack", pack.path()};
    const Learner learner("one");
    const QJsonObject card = learner.asked(cards);
    QVERIFY(card["front"].toString().startsWith("What is thing"));
    QVERIFY(!learner.quiz("next", cards).out.contains("the answer"));
    QVERIFY(learner.quiz("next", cards + QStringList{"--turn"}).out.contains("the answer"));
    QCOMPARE(learner.quiz("next", cards + QStringList{"--answer", "fine"}).status, 64);
    QCOMPARE(learner.quiz("next", cards + QStringList{"--answer", "good"}).status, 0);
    QVERIFY(learner.asked(cards)["item"] != card["item"]);
}

void TestLearning::whatWasLearntIsTakenElsewhere()
{
    const Learner one("one");
    for (int i = 0; i < 3; ++i)
        QCOMPARE(one.quiz("next", {"--answer", anyAnswer(one.asked())}).status, 0);
    const Files files;
    const Learner two("two");
    const QByteArray everything = one.everything();
    QCOMPARE(two.quiz("import", {files.put("all.json", everything)}).status, 0);
    QCOMPARE(two.everything(), everything);
    const QByteArray table = one.quiz("export", {"--format", "csv"}).out;
    QCOMPARE(table.count('\n'), 4);
    const Run known = two.quiz("import", {files.put("answers.csv", table)});
    QVERIFY(known.out.startsWith("New answers: 0"));
    const Learner three("three");
    QVERIFY(three.quiz("import", {files.path("answers.csv")}).out.startsWith("New answers: 3"));
    QCOMPARE(three.quiz("import", {files.put("picture.png", "\x89PNG")}).status, 3);
    QVERIFY(one.quiz("export", {"--format", "anki"}).out.startsWith("#separator:Comma\n"));
}

void TestLearning::theSameSeedIsTheSameExam()
{
    const Learner learner("one");
    const auto exam = [&](const QStringList &more) {
        return QJsonDocument::fromJson(
                   learner.quiz("exam", QStringList{"--simulate", "--format", "json", "--seed", "5"} + more).out)
            .object();
    };
    const QJsonObject one = exam({});
    QCOMPARE(one["scored"].toInt(), 50);
    QCOMPARE(one["estimate"].toInt(), 100 + 18 * one["right"].toInt());
    QCOMPARE(one, exam({}));
    QCOMPARE(one["tasks"].toArray().size(), 14);
    QCOMPARE(exam({"--runs", "200", "--ability", "4"})["passed"].toInt(), 200);
    QCOMPARE(exam({"--runs", "200", "--ability", "-4"})["passed"].toInt(), 0);
    QVERIFY(!QFile::exists(learner.file())); // nothing is kept of it
    QVERIFY(learner.quiz("exam").out.contains("No mock exam"));
}

void TestLearning::theDayOfTheExamMakesAPlan()
{
    const Learner learner("one");
    QVERIFY(learner.quiz("progress").out.contains("0/60"));
    QVERIFY(learner.quiz("progress", {"--plan"}).out.contains("--exam-day"));
    const QString day = QDate::currentDate().addDays(20).toString(Qt::ISODate);
    const Run plan = learner.quiz("progress", {"--exam-day", day, "--plan"});
    QCOMPARE(plan.status, 0);
    QVERIFY(plan.out.contains("  " + day.toUtf8() + "  "));
    QVERIFY(plan.out.contains("a mock exam"));
    QVERIFY(learner.quiz("progress", {"--plan"}).out.contains(day.toUtf8())); // it was kept
    learner.quiz("progress", {"--exam-day", "none"});
    QVERIFY(!learner.quiz("progress", {"--plan"}).out.contains(day.toUtf8()));
}

void TestLearning::aDamagedFileIsPutRight()
{
    const Learner learner("one");
    QCOMPARE(learner.quiz("next", {"--answer", anyAnswer(learner.asked())}).status, 0);
    learner.asked(); // the first call of a day with something to keep makes a backup
    QVERIFY(!learner.quiz("restore", {"--list"}).out.isEmpty());
    const QByteArray backedUp = learner.everything();
    QFile file(learner.file());
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write("no longer a database, whatever comes after it");
    file.close();
    const Run told = learner.quiz("next");
    QCOMPARE(told.status, 3);
    QVERIFY(told.error.contains("damaged") && told.error.contains("cirro quiz restore"));
    const Run restored = learner.quiz("restore");
    QCOMPARE(restored.status, 0);
    const QString kept = QString::fromUtf8(restored.out.trimmed()).section(' ', -1);
    QVERIFY(kept.contains("damaged") && QFile::exists(kept));
    QCOMPARE(learner.quiz("next").status, 0);
    QVERIFY(!learner.everything().isEmpty() && !backedUp.isEmpty());
}

void TestLearning::whoLearnsInTheWindowLearnsHere()
{
    const Learner learner("one");
    QVERIFY(QDir().mkpath(QFileInfo(learner.file()).path()));
    QFile current(QFileInfo(learner.file()).path() + "/current.learner");
    QVERIFY(current.open(QIODevice::WriteOnly));
    current.write("Minji");
    current.close();
    QVERIFY(!learner.asked().isEmpty());
    QVERIFY(QFile::exists(QFileInfo(learner.file()).path() + "/Minji.study"));
    QVERIFY(!QFile::exists(learner.file()));
    QVERIFY(!learner.asked({"--profile", "default"}).isEmpty());
    QVERIFY(QFile::exists(learner.file()));
}

void TestLearning::aMockExamIsNamedWhenItPromisesMost()
{
    const QTemporaryDir pack;
    writePack(pack, 4);
    // Sixty-five first answers of today: nothing is due, and only a mock exam is missing for an estimate.
    QByteArray csv = "item,at_ms,utc_offset_min,day,kind,task,grade,correct,certainty,chosen,latency_ms,source\n";
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    int given = 0;
    for (const auto &question : generated::pack(4).questions)
        if (given++ % 4 == 0) // of all tasks, so that whole exams are left
            csv += QByteArray::fromStdString(question.id + ',') + QByteArray::number(now - given) + ",0," +
                   QByteArray::number(now / 86'400'000) + ",question," + QByteArray::fromStdString(question.task) +
                   ",3,1,sure,[],1000,practice\n";
    const Files files;
    const Learner learner("one");
    QCOMPARE(learner.quiz("import", {files.put("answers.csv", csv)}).status, 0);
    const QStringList of{"--pack", pack.path()};
    QCOMPARE(learner.asked(of), (QJsonObject{{"next", "mock-exam"}}));
    QVERIFY(learner.quiz("next", of).out.contains("mock exam"));
    // Whoever wants questions gets them, and goes on with them afterwards.
    const QJsonObject asked = learner.asked(of + QStringList{"--kind", "practice"});
    QVERIFY(!asked["stem"].toString().isEmpty());
    QCOMPARE(learner.asked(of), asked);
}

void TestLearning::koreanIsAskedInKorean()
{
    const Learner learner("one");
    const auto hangul = [](const QByteArray &text) {
        const QString words = QString::fromUtf8(text);
        return std::any_of(words.begin(), words.end(), [](QChar c) { return c >= u'가' && c <= u'힣'; });
    };
    QVERIFY(!hangul(learner.quiz("next").out));
    QVERIFY(hangul(learner.quiz("next", {"--language", "ko"}).out));
    QVERIFY(learner.quiz("progress", {"--language", "ko"}).out.contains("추정"));
}

QTEST_GUILESS_MAIN(TestLearning)
#include "tst_learning.moc"
