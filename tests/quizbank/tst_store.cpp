#include "learner.h"

#include "quizbank/store/backup.h"
#include "quizbank/store/database.h"
#include "quizbank/store/profiles.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <set>

using namespace learner;

namespace {

constexpr Day today = 20'700;

ExamRecord someExam()
{
    ExamRecord exam{.id = "e1", .family = "saa", .form = 1, .seed = 7, .started = noon(today), .minutes = 160};
    for (int i = 0; i < 5; ++i)
        exam.items.push_back({.item = "q" + std::to_string(i),
                              .task = "1.1",
                              .domain = "1",
                              .scored = i != 2,
                              .shown = {"d", "b", "a", "c"},
                              .key = {"a"}});
    return exam;
}

/// What a child process does until it is killed: says each answer aloud once it is on the disk.
int answerWithoutEnd(const char *file)
{
    auto store = opened(QString::fromLocal8Bit(file), noon(today));
    std::mt19937 chance(1);
    const auto before = store->log();
    if (!before)
        return 1;
    if (!*store->openExam() && store->beginExam(someExam()))
        return 1;
    for (std::int64_t i = static_cast<std::int64_t>(before->size());; ++i) {
        const Moment at = noon(today, i);
        if (!store->record(anyAnswer(chance, "q" + std::to_string(i % 50), at)) ||
            store->addEvent("e1", {at.ms, ExamEvent::Kind::Answer, int(i % 5), {"a" + std::to_string(i)}}))
            return 1;
        std::printf("%lld\n", static_cast<long long>(i));
        std::fflush(stdout);
    }
}

} // namespace

/// The learner's file, on real disks and after real crashes.
class TestStore : public QObject
{
    Q_OBJECT
private slots:
    void whatWasDoneIsThereTheNextTime();
    void theScheduleIsAFunctionOfTheLog();
    void aChangedWishChangesEveryItem();
    void theExamDayIsForgottenWhenItIsOver();
    void finishingAnExamTwiceCountsItsAnswersOnce();
    void anOlderFileIsBroughtUpToDate_data();
    void anOlderFileIsBroughtUpToDate();
    void aNewerFileIsReadAndNotTouched();
    void damageIsNoticedAndTheLastBackupOffered_data();
    void damageIsNoticedAndTheLastBackupOffered();
    void backupsAreRotated();
    void learnersHaveFilesOfTheirOwn();
    void aRenamedLearnerKeepsEverything();
    void ofARemovedLearnerNothingIsLeft();
    void whoLearnsIsRemembered();
    void whatWasSaidToBeKeptSurvivesAKill();
    void aHundredThousandAnswersDoNotSlowItDown();

private:
    QString fresh() { return m_folder.filePath(QString("%1.study").arg(++m_count)); }
    QTemporaryDir m_folder;
    int m_count = 0;
};

void TestStore::whatWasDoneIsThereTheNextTime()
{
    const QString file = fresh();
    std::mt19937 chance(3);
    std::vector<Answer> answers;
    const std::vector<ExamEvent> events{{noon(today).ms + 5, ExamEvent::Kind::Visit, 0, {}},
                                        {noon(today).ms + 9, ExamEvent::Kind::Answer, 0, {"a"}},
                                        {noon(today).ms + 12, ExamEvent::Kind::Flag, 0, {"on"}},
                                        {noon(today).ms + 15, ExamEvent::Kind::Highlight, 1, {"ko:3-9"}}};
    {
        auto store = opened(file, noon(today));
        for (int i = 0; i < 40; ++i) {
            answers.push_back(anyAnswer(chance, "q" + std::to_string(i % 7), noon(today, i * 1000)));
            QVERIFY(store->record(answers.back()));
        }
        DONE(store->beginExam(someExam()));
        for (const ExamEvent &event : events)
            DONE(store->addEvent("e1", event));
        DONE(store->setNote("q1", "읽기 전용 복제본은 비동기", 5));
        DONE(store->setNote("q2", "gone", 5));
        DONE(store->setNote("q2", "", 6));
        DONE(store->setBookmark("q1", true, 5));
        DONE(store->setBookmark("q2", true, 6));
        DONE(store->setBookmark("q1", false, 7));
        DONE(store->addReport({"q3", 9, "key-wrong", "two are right"}));
        DONE(store->setSetting("language", "ko", 1));
        DONE(store->setSession({"practice", R"({"position":3})"}, 1));
    }
    auto store = opened(file, noon(today, 1));
    QVERIFY(*store->log() == answers);
    ExamRecord exam = someExam();
    exam.events = events;
    QVERIFY(*store->openExam() == exam);
    QVERIFY((*store->notes() == std::vector<Note>{{"q1", "읽기 전용 복제본은 비동기", 5}}));
    QVERIFY(*store->bookmarks() == std::vector<std::string>{"q2"});
    QVERIFY((*store->reports() == std::vector<Report>{{"q3", 9, "key-wrong", "two are right"}}));
    QVERIFY(*store->setting("language") == "ko");
    QVERIFY(*store->session("practice") == R"({"position":3})");
    DONE(store->setSession({"practice", ""}, 2));
    QVERIFY(!*store->session("practice"));
    DONE(store->dropExam("e1"));
    QVERIFY(!*store->openExam() && store->exams()->empty() && !*store->exam("e1"));
}

void TestStore::theScheduleIsAFunctionOfTheLog()
{
    auto store = opened(fresh(), noon(today));
    std::mt19937 chance(11);
    Day day = today;
    for (int i = 0; i < 300; ++i) {
        day += static_cast<Day>(chance() % 3);
        QVERIFY(store->record(anyAnswer(chance, "q" + std::to_string(chance() % 40), noon(day, i))));
    }
    const auto lived = *store->items();
    QCOMPARE(lived.size(), std::size_t(40));
    DONE(store->rebuild(noon(day)));
    QVERIFY(*store->items() == lived); // to the last bit
    const auto due = *store->due(noon(day + 400).ms);
    QVERIFY(!due.empty() && *store->nextDue(noon(day + 400).ms) == due.front());
    QVERIFY(std::ranges::is_sorted(due, {}, [](const ScheduledItem &item) { return item.state.dueMs; }));
}

void TestStore::aChangedWishChangesEveryItem()
{
    auto store = opened(fresh(), noon(today));
    const Answer known{.item = "q", .task = "1.1", .at = noon(today), .grade = Grade::Easy, .correct = true};
    QVERIFY(store->record(known));
    const auto before = *store->item("q");
    SchedulerSettings settings = *store->scheduler(today);
    settings.retention = 0.97;
    settings.fuzz = false;
    DONE(store->setScheduler(settings, noon(today)));
    QVERIFY(*store->scheduler(today) == settings);
    QVERIFY((*store->item("q"))->state.dueMs < before->state.dueMs);
    QVERIFY((*store->item("q"))->state.memory == before->state.memory); // a wish does not make anybody forget
}

void TestStore::theExamDayIsForgottenWhenItIsOver()
{
    const QString file = fresh();
    auto store = opened(file, noon(today));
    SchedulerSettings settings;
    settings.fuzz = false;
    settings.examDay = today + 3;
    DONE(store->setScheduler(settings, noon(today)));
    const Answer known{.item = "q", .task = "1.1", .at = noon(today), .grade = Grade::Easy, .correct = true};
    QVERIFY(store->record(known));
    QCOMPARE(dayOf({(*store->item("q"))->state.dueMs, 9 * 60}), today + 3);
    store.reset();
    store = opened(file, noon(today + 4));
    QVERIFY(dayOf({(*store->item("q"))->state.dueMs, 9 * 60}) > today + 3);
    QVERIFY(!store->scheduler(today + 4)->examDay);
}

void TestStore::finishingAnExamTwiceCountsItsAnswersOnce()
{
    auto store = opened(fresh(), noon(today));
    DONE(store->beginExam(someExam()));
    const std::vector<Answer> answers{
        {.item = "q0", .task = "1.1", .at = noon(today, 9), .correct = true, .source = Source::Exam},
        {.item = "q1", .task = "1.1", .at = noon(today, 9), .grade = Grade::Again, .source = Source::Exam}};
    DONE(store->finishExam("e1", noon(today, 99).ms, ExamRecord::EndedBy::Time, answers));
    DONE(store->finishExam("e1", noon(today, 100).ms, ExamRecord::EndedBy::Learner, answers));
    QVERIFY(*store->log() == answers);
    const auto exam = *store->exam("e1");
    QVERIFY(exam->finishedMs == noon(today, 99).ms && exam->endedBy == ExamRecord::EndedBy::Time);
    QVERIFY(!*store->openExam());
}

void TestStore::anOlderFileIsBroughtUpToDate_data()
{
    QTest::addColumn<int>("schema");
    for (int schema = 1; schema < newestSchema(); ++schema)
        QTest::addRow("%d", schema) << schema;
}

void TestStore::anOlderFileIsBroughtUpToDate()
{
    QFETCH(int, schema);
    const QString file = fresh();
    {
        const auto database = openForWriting(file.toStdString());
        migrate(*database, schema);
        database->exec(
            "INSERT INTO review VALUES ('q1', 1000, 540, 0, 'question', '2.1', 3, 1, 'sure', '[\"a\"]', 900, "
            "'practice')");
    }
    auto store = opened(file, noon(today));
    QCOMPARE(schemaOf(store->database()), newestSchema());
    QCOMPARE(store->log()->size(), std::size_t(1));
    QVERIFY(*store->item("q1"));
    DONE(store->setNote("q1", "a table that is new", 1));
    const auto backups = backupsOf(file.toStdString());
    QCOMPARE(backups.size(), std::size_t(1));
    QCOMPARE(schemaOf(*openForReading(backups.front().file)), schema); // as it was
}

void TestStore::aNewerFileIsReadAndNotTouched()
{
    const QString file = fresh();
    {
        auto store = opened(file, noon(today));
        DONE(store->setNote("q1", "kept", 1));
        store->database().exec("PRAGMA user_version = 900");
        store->database().exec("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    const QByteArray before = bytesOf(file);
    {
        auto result = Store::open(file.toStdString(), noon(today + 9));
        QVERIFY(result && result->store && result->store->isReadOnly());
        QCOMPARE(result->notice->code, std::string("study.newer"));
        QCOMPARE(result->store->notes()->size(), std::size_t(1));
        QCOMPARE(result->store->setNote("q1", "lost", 2)->code, std::string("study.cannot-write"));
    }
    QVERIFY(bytesOf(file) == before);
}

void TestStore::damageIsNoticedAndTheLastBackupOffered_data()
{
    QTest::addColumn<int>("from"); // percent of the file
    QTest::addColumn<int>("length");
    QTest::addColumn<bool>("readable");
    QTest::newRow("the beginning") << 0 << 100 << false;
    QTest::newRow("no page is left whole") << 0 << 1'000'000'000 << false;
    QTest::newRow("the middle") << 40 << 30'000 << true;
    QTest::newRow("the end") << 80 << 1'000'000'000 << true;
}

void TestStore::damageIsNoticedAndTheLastBackupOffered()
{
    QFETCH(int, from);
    QFETCH(int, length);
    QFETCH(bool, readable);
    const QString file = fresh();
    std::mt19937 chance(5);
    std::vector<Answer> answers;
    {
        auto store = opened(file, noon(today));
        for (int i = 0; i < 150; ++i) {
            answers.push_back(anyAnswer(chance, "q" + std::to_string(i % 90), noon(today, i)));
            answers.back().chosen.emplace_back(800, 'a'); // many pages in few answers
            QVERIFY(store->record(answers.back()));
        }
        QVERIFY(makeBackup(*store, noon(today, 5000)));
        QVERIFY(store->record(anyAnswer(chance, "later", noon(today, 9000))));
    }
    QFile damage(file);
    QVERIFY(damage.open(QIODevice::ReadWrite));
    QVERIFY(damage.seek(damage.size() * from / 100));
    damage.write(QByteArray(std::min<qint64>(length, damage.size() - damage.pos()), '\x5a'));
    damage.close();
    const QByteArray before = bytesOf(file);
    {
        auto result = Store::open(file.toStdString(), noon(today + 1));
        QVERIFY(result);
        QCOMPARE(result->notice->code, std::string("study.damaged"));
        QCOMPARE(result->store != nullptr, readable);
        QVERIFY(!readable || result->store->isReadOnly());
        QVERIFY(bytesOf(file) == before);
        QVERIFY(result->backup);
    }
    const auto kept = restore(file.toStdString(), *newestSound(file.toStdString()), noon(today + 1));
    QVERIFY(kept);
    QVERIFY(bytesOf(QString::fromStdString(kept->string())) == before);
    auto store = opened(file, noon(today + 1));
    QVERIFY(*store->log() == answers);
    QVERIFY(store->record(anyAnswer(chance, "on", noon(today + 1))));
}

void TestStore::backupsAreRotated()
{
    const QString file = fresh();
    for (Day day = today; day < today + 60; ++day) { // every day, for two months
        auto store = opened(file, noon(day));
        DONE(store->setSetting("day", std::to_string(day), day));
    }
    const auto backups = backupsOf(file.toStdString());
    QVERIFY(backups.size() <= 12);
    QCOMPARE(dayOf({backups.front().atMs, 540}), today + 59);
    QVERIFY(dayOf({backups.back().atMs, 540}) <= today + 59 - 28); // four weeks back
    std::set<Day> days;
    for (const Backup &backup : backups)
        days.insert(dayOf({backup.atMs, 540}));
    for (Day day = today + 53; day < today + 60; ++day)
        QVERIFY(days.contains(day));
    // The newest was made in the morning: what was done on that day is in the file only.
    const auto newest = openForReading(backups.front().file);
    SQLite::Statement query(*newest, "SELECT value FROM setting WHERE name = 'day'");
    QVERIFY(query.executeStep());
    QCOMPARE(query.getColumn(0).getInt(), today + 58);
}

void TestStore::learnersHaveFilesOfTheirOwn()
{
    const std::string folder = m_folder.filePath("learners").toStdString();
    for (const char *name : {"민지", "../../etc", "a/b\\c:d*?", "con.study", "100%"}) {
        const auto profile = profileNamed(folder, name);
        QVERIFY(profile && profile->file.parent_path() == folder);
        QVERIFY(Store::open(profile->file, noon(today)));
    }
    std::vector<std::string> names;
    for (const Profile &profile : profilesIn(folder)) {
        names.push_back(profile.name);
        QVERIFY(profileNamed(folder, profile.name).value() == profile);
    }
    QVERIFY((names == std::vector<std::string>{"../../etc", "100%", "a/b\\c:d*?", "con.study", "민지"}));
    QCOMPARE(profileNamed(folder, "  ").error().code, std::string("study.bad-profile-name"));
    QVERIFY(!profileNamed(folder, std::string(200, 'x')));
}

void TestStore::aRenamedLearnerKeepsEverything()
{
    const std::filesystem::path folder = m_folder.filePath("renamed").toStdString();
    const auto before = profileNamed(folder, "Minji").value();
    {
        auto store = Store::open(before.file, noon(today)).value().store;
        QVERIFY(!store->setNote("saa-1.1-one", "mine", 1));
        QVERIFY(makeBackup(*store, noon(today)));
    }
    const auto other = profileNamed(folder, "Jun").value();
    QVERIFY(Store::open(other.file, noon(today)));
    QCOMPARE(renameProfile(folder, "Minji", "Jun").error().code, std::string("study.profile-name-taken"));
    QVERIFY(!renameProfile(folder, "Minji", " "));
    QCOMPARE(renameProfile(folder, "Minji", "Minji").value(), before);
    const auto after = renameProfile(folder, "Minji", "민지/2").value();
    QCOMPARE(profilesIn(folder), (std::vector<Profile>{other, after}));
    QCOMPARE(backupsOf(after.file).size(), std::size_t{1});
    QVERIFY(backupsOf(before.file).empty());
    QCOMPARE(Store::open(after.file, noon(today)).value().store->notes().value().front().text, std::string("mine"));
}

void TestStore::ofARemovedLearnerNothingIsLeft()
{
    const std::filesystem::path folder = m_folder.filePath("removed").toStdString();
    for (const char *name : {"gone", "gone too"}) {
        const auto profile = profileNamed(folder, name).value();
        auto store = Store::open(profile.file, noon(today)).value().store;
        const auto backup = makeBackup(*store, noon(today)).value();
        store.reset();
        QVERIFY(restore(profile.file, backup, noon(today + 1))); // leaves the file that was there before
    }
    QVERIFY(!removeProfile(folder, "gone"));
    for (const auto &entry : std::filesystem::directory_iterator(folder))
        QVERIFY2(entry.path().filename().string().starts_with("gone too"), entry.path().c_str());
    QCOMPARE(profilesIn(folder).size(), std::size_t{1});
    QCOMPARE(backupsOf(profileNamed(folder, "gone too").value().file).size(), std::size_t{1});
}

void TestStore::whoLearnsIsRemembered()
{
    const std::filesystem::path folder = m_folder.filePath("who").toStdString();
    QCOMPARE(currentProfile(folder), std::string(firstProfile));
    QVERIFY(!setCurrentProfile(folder, "민지"));
    QCOMPARE(currentProfile(folder), std::string("민지"));
    QVERIFY(!setCurrentProfile(folder, "  ")); // what cannot be a name is nobody's
    QCOMPARE(currentProfile(folder), std::string(firstProfile));
}

void TestStore::whatWasSaidToBeKeptSurvivesAKill()
{
    const QString file = fresh();
    const int kills = qEnvironmentVariableIntValue("CIRRO_KILLS") ? qEnvironmentVariableIntValue("CIRRO_KILLS") : 20;
    std::mt19937 chance(23);
    qint64 said = -1;
    for (int i = 0; i < kills; ++i) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {"--answer-without-end", file});
        QByteArray output;
        while (!output.contains('\n')) { // under way
            QVERIFY2(child.waitForReadyRead(120'000), child.readAllStandardError());
            output += child.readAllStandardOutput();
        }
        QTest::qSleep(static_cast<int>(chance() % 40)); // any moment will do
        child.kill();
        QVERIFY(child.waitForFinished());
        output += child.readAllStandardOutput();
        const QByteArray whole = output.left(output.lastIndexOf('\n'));
        said = whole.mid(whole.lastIndexOf('\n') + 1).toLongLong();

        auto result = Store::open(file.toStdString(), noon(today));
        QVERIFY(result && result->store && !result->notice);
        const auto log = *result->store->log();
        const auto exam = *result->store->openExam();
        // At most the one in flight is there without having been said, and none is missing.
        QVERIFY(qint64(log.size()) == said + 1 || qint64(log.size()) == said + 2);
        QVERIFY(qint64(exam->events.size()) >= said + 1);
        QCOMPARE(exam->events[std::size_t(said)].value, std::vector<std::string>{"a" + std::to_string(said)});
        const auto lived = *result->store->items();
        DONE(result->store->rebuild(noon(today)));
        QVERIFY(*result->store->items() == lived);
        // An answer without its event is the kill between two transactions of the child: it goes on with the next.
        if (exam->events.size() < log.size())
            DONE(result->store->addEvent(
                "e1", {noon(today).ms, ExamEvent::Kind::Answer, 0, {"a" + std::to_string(log.size() - 1)}}));
    }
}

void TestStore::aHundredThousandAnswersDoNotSlowItDown()
{
    const QString file = fresh();
    auto store = opened(file, noon(today));
    {
        SQLite::Transaction transaction(store->database());
        SQLite::Statement insert(store->database(),
                                 "INSERT INTO review VALUES (?, ?, 540, ?, 'question', '1.1', ?, 1, '', "
                                 "'[\"a\"]', 30000, 'practice')");
        std::mt19937 chance(2);
        for (int i = 0; i < 100'000; ++i) {
            const Day day = today - 365 + i / 274;
            insert.reset();
            insert.bind(1, "q" + std::to_string(chance() % 1500));
            insert.bind(2, noon(day).ms + i);
            insert.bind(3, day);
            insert.bind(4, 1 + static_cast<int>(chance() % 4));
            insert.exec();
        }
        transaction.commit();
    }
    DONE(store->rebuild(noon(today)));
    QElapsedTimer timer;
    timer.start();
    const auto next = *store->nextDue(noon(today).ms);
    const qint64 ns = timer.nsecsElapsed();
    QVERIFY(next);
    QVERIFY2(ns < 5'000'000, qPrintable(QString("%1 ms").arg(double(ns) / 1e6)));
}

int main(int argc, char *argv[])
{
    if (argc == 3 && std::string_view(argv[1]) == "--answer-without-end")
        return answerWithoutEnd(argv[2]);
    QCoreApplication application(argc, argv);
    TestStore test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_store.moc"
