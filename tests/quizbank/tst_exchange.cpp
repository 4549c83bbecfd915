#include "generated_pack.h"
#include "learner.h"

#include "quizbank/session/anki.h"
#include "quizbank/store/exchange.h"
#include "quizbank/store/statistics.h"

#include <QTemporaryDir>

#include <set>

using namespace learner;

namespace {

constexpr Day today = 20'700;

void live(Store &store, std::uint32_t seed)
{
    std::mt19937 chance(seed);
    for (int i = 0; i < 30; ++i)
        if (!store.record(anyAnswer(chance, "q" + std::to_string(chance() % 9),
                                    noon(today - 30 + i, static_cast<std::int64_t>(seed) * 1000 + i))))
            qFatal("not recorded");
    ExamRecord exam{.id = "exam-" + std::to_string(seed), .family = "saa", .form = 1, .started = noon(today)};
    exam.items = {{.item = "q1", .task = "1.1", .domain = "1", .shown = {"a", "b"}, .key = {"b"}}};
    if (store.beginExam(exam) || store.addEvent(exam.id, {noon(today).ms, ExamEvent::Kind::Answer, 0, {"b"}}) ||
        store.setNote("q" + std::to_string(seed), "“quoted”, with\nlines", seed) ||
        store.setNote("both", "written at " + std::to_string(seed), seed) || store.setBookmark("q1", true, seed) ||
        store.addReport({"q2", seed, "unclear", "why?"}) || store.setSetting("language", "ko", seed))
        qFatal("not written");
}

} // namespace

/// What leaves the store and comes back, and what a dashboard reads from it.
class TestExchange : public QObject
{
    Q_OBJECT
private slots:
    void everythingComesBack();
    void twoLearnersBecomeOne();
    void anExportOfAnOlderVersionIsTaken();
    void theLogComesBackFromATable();
    void whatIsNotOursIsRefusedWhole_data();
    void whatIsNotOursIsRefusedWhole();
    void cellsSurviveEveryCharacter();
    void ankiGetsEveryItemOnce();
    void aStreakIsBrokenByADayOnly();
    void theDashboardCountsWhatHappened();

private:
    QString fresh() { return m_folder.filePath(QString("%1.study").arg(++m_count)); }
    QTemporaryDir m_folder;
    int m_count = 0;
};

void TestExchange::everythingComesBack()
{
    auto store = opened(fresh(), noon(today));
    live(*store, 1);
    const std::string text = *exportJson(*store);
    auto other = opened(fresh(), noon(today));
    const auto imported = importText(*other, text, noon(today));
    QVERIFY(imported);
    QCOMPARE(imported->answers, 30);
    QVERIFY(*other->log() == *store->log());
    QVERIFY(*other->items() == *store->items());
    QVERIFY(*other->openExam() == *store->openExam());
    QVERIFY(*other->notes() == *store->notes());
    QVERIFY(*exportJson(*other) == text);
    QVERIFY((*importText(*other, text, noon(today)) == Imported{0, 0})); // once is enough
}

void TestExchange::twoLearnersBecomeOne()
{
    auto one = opened(fresh(), noon(today));
    auto two = opened(fresh(), noon(today));
    live(*one, 1);
    live(*two, 2);
    QVERIFY(importText(*one, *exportJson(*two), noon(today)));
    QVERIFY(importText(*two, *exportJson(*one), noon(today)));
    QVERIFY(*exportJson(*one) == *exportJson(*two));
    QCOMPARE(one->log()->size(), std::size_t(60));
    QCOMPARE(one->exams()->size(), std::size_t(2));
    const auto notes = *one->notes();
    QCOMPARE(std::ranges::find(notes, "both", &Note::item)->text, std::string("written at 2"));
}

void TestExchange::anExportOfAnOlderVersionIsTaken()
{
    auto store = opened(fresh(), noon(today));
    const auto imported = importText(*store, R"({"format": "cirrograph-study", "schema": 1, "tables": {"review": [
        {"item": "q1", "at_ms": 5, "utc_offset_min": 540, "day": 0, "kind": "question", "task": "1.1", "grade": 3,
         "correct": 1, "certainty": "", "chosen": "[]", "latency_ms": 7, "source": "practice"}]}})",
                                     noon(today));
    QVERIFY(imported && *imported == (Imported{1, 0}));
    QVERIFY(*store->item("q1"));
}

void TestExchange::theLogComesBackFromATable()
{
    auto store = opened(fresh(), noon(today));
    live(*store, 1);
    const std::string text = *exportCsv(*store);
    QCOMPARE(csvRows(text).size(), std::size_t(31));
    auto other = opened(fresh(), noon(today));
    QVERIFY((*importText(*other, "\xef\xbb\xbf" + text, noon(today)) == Imported{30, 0}));
    QVERIFY(*other->log() == *store->log());
    QVERIFY(*other->items() == *store->items());
}

void TestExchange::whatIsNotOursIsRefusedWhole_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    const QByteArray row =
        R"({"item": "q1", "at_ms": 5, "utc_offset_min": 0, "day": 0, "kind": "question", "task": "1.1",
        "grade": 3, "correct": 1, "certainty": "", "chosen": "[]", "latency_ms": 7, "source": "practice"})";
    const auto with = [](const QByteArray &table, const QByteArray &rows) {
        return R"({"format": "cirrograph-study", "schema": 1, "tables": {")" + table + R"(": [)" + rows + "]}}";
    };
    QTest::newRow("nothing") << QByteArray() << "study.import-unreadable";
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n") << "study.import-unreadable";
    QTest::newRow("a list") << QByteArray("[1, 2]") << "study.import-unreadable";
    QTest::newRow("another format") << QByteArray(R"({"format": 5, "schema": 1, "tables": {}})")
                                    << "study.import-unreadable";
    QTest::newRow("a newer version") << QByteArray(R"({"format": "cirrograph-study", "schema": 99, "tables": {}})")
                                     << "study.import-newer";
    QTest::newRow("a table of SQLite") << with("sqlite_master", "") << "study.import-unreadable";
    QTest::newRow("a grade that there is not")
        << with("review", row + ", " + QByteArray(row).replace("q1", "q2").replace("\"grade\": 3", "\"grade\": 9"))
        << "study.import-bad-row";
    QTest::newRow("a column that there is not")
        << with("review", QByteArray(row).replace("day", "day\\\" = 1; DROP TABLE review; --"))
        << "study.import-bad-row";
    QTest::newRow("the same answer twice") << with("review", row + ", " + row) << "study.import-bad-row";
    QTest::newRow("a list in a cell") << with("review", QByteArray(row).replace("\"[]\"", "[]"))
                                      << "study.import-bad-row";
    QTest::newRow("a short line") << QByteArray("item,at_ms\nq1\n") << "study.import-bad-row";
    QTest::newRow("a word for a time") << QByteArray("item,at_ms\nq1,noon\n") << "study.import-bad-row";
}

void TestExchange::whatIsNotOursIsRefusedWhole()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    auto store = opened(fresh(), noon(today));
    live(*store, 1);
    const std::string before = *exportJson(*store);
    const auto imported = importText(*store, text.toStdString(), noon(today));
    QVERIFY(!imported);
    QCOMPARE(QString::fromStdString(imported.error().code), code);
    QVERIFY(*exportJson(*store) == before);
}

void TestExchange::cellsSurviveEveryCharacter()
{
    const std::vector<std::string> cells{"", "plain", "a,b", "say \"yes\"", "two\nlines", "\r", " 한국어 ", "\""};
    const auto rows = csvRows(csvRow(cells) + "\n\n" + csvRow({"x"}) + csvRow({"never \"closed"}));
    QCOMPARE(rows.size(), std::size_t(3));
    QVERIFY(rows[0] == cells);
    QVERIFY(csvRows("\"open, to the\nend") == (std::vector<std::vector<std::string>>{{"open, to the\nend"}}));
}

void TestExchange::ankiGetsEveryItemOnce()
{
    Pack pack = generated::pack(1);
    pack.cards[0].kind = CardKind::Cloze;
    pack.cards[0].front.en = "An endpoint of type {{gateway}} costs **nothing**";
    pack.cards[0].back.en = "a < b";
    pack.questions[0].status = Status::Retired;
    std::string text = exportAnki(pack, Language::English);
    QVERIFY(text.starts_with("#separator:Comma\n#html:true\n"));
    while (text.starts_with('#'))
        text.erase(0, text.find('\n') + 1);
    const auto rows = csvRows(text);
    QCOMPARE(rows.size(), pack.cards.size() + pack.questions.size() - 1);
    std::set<std::string> ids;
    for (const auto &row : rows) {
        QCOMPARE(row.size(), std::size_t(4));
        QVERIFY(ids.insert(row[0]).second);
    }
    QCOMPARE(rows[0][1], std::string("An endpoint of type […] costs <b>nothing</b>"));
    QCOMPARE(rows[0][2], std::string("An endpoint of type <b>gateway</b> costs <b>nothing</b><br>a &lt; b"));
    QCOMPARE(rows[0][3], std::string("saa-c03 task::1.1 service::s3"));
    QVERIFY(exportAnki(pack, Language::Korean).find("한 회사가") != std::string::npos);
}

void TestExchange::aStreakIsBrokenByADayOnly()
{
    std::vector<DayWork> work;
    for (const Day day : {1, 2, 3, 5, 6, 7, 8})
        work.push_back({.day = day, .answers = 10});
    QVERIFY((streakOf(work, 8, 10) == Streak{4, 4, true}));
    QVERIFY((streakOf(work, 9, 10) == Streak{4, 4, false})); // today is not over
    QVERIFY((streakOf(work, 10, 10) == Streak{0, 4, false}));
    QVERIFY((streakOf(work, 8, 11) == Streak{0, 0, false}));
    work.back().answers = 3; // less than the minimum
    QVERIFY((streakOf(work, 8, 10) == Streak{3, 3, false}));
    QVERIFY((streakOf({}, 8, 10) == Streak{}));
}

void TestExchange::theDashboardCountsWhatHappened()
{
    auto store = opened(fresh(), noon(today));
    const auto answer = [&](const char *item, Day day, bool correct, Certainty certainty, std::int64_t later = 0) {
        return store->record({.item = item,
                              .task = "1.1",
                              .at = noon(day, later),
                              .grade = gradeOf(correct, certainty),
                              .correct = correct,
                              .certainty = certainty,
                              .latencyMs = 1000});
    };
    QVERIFY(answer("a", today - 9, true, Certainty::Sure));
    QVERIFY(answer("b", today - 9, false, Certainty::Sure, 5));
    QVERIFY(answer("b", today - 9, true, Certainty::Unsure, 900'000)); // the same day: no test of memory
    QVERIFY(answer("a", today - 2, true, Certainty::Guessed));
    QVERIFY(answer("b", today - 2, true, Certainty::NotAsked, 5));
    QVERIFY(answer("b", today, false, Certainty::Sure));
    QVERIFY((*workOf(*store, today - 5, today) == std::vector<DayWork>{{today - 2, 2, 2, 2000}, {today, 1, 0, 1000}}));
    QVERIFY((*retentionSince(*store, today - 30) == Retention{3, 1})); // a right guess is not remembered
    QVERIFY((*retentionSince(*store, today - 1) == Retention{1, 0}));
    // The last week has all three; the one before it first answers only, which test no memory.
    QVERIFY((digestOf(*store, today, 2)->weeks == std::vector<Retention>{{0, 0}, {3, 1}}));
    QVERIFY((digestOf(*store, today + 6, 2)->weeks == std::vector<Retention>{{2, 1}, {1, 0}}));
    const auto calibration = *calibrationOf(*store);
    QVERIFY((calibration[0] == Calibration{Certainty::Guessed, 1, 1}));
    QVERIFY((calibration[2] == Calibration{Certainty::Sure, 3, 1}));
    const auto forecast = *forecastOf(*store, noon(today, 3'600'000), 30);
    QCOMPARE(forecast.size(), std::size_t(30));
    QCOMPARE(forecast[0], 2);
    const auto histories = *store->histories();
    QCOMPARE(histories.size(), std::size_t(2));
    QVERIFY(histories[1].item == "b" && histories[1].answers == 4 && histories[1].right == 2 &&
            histories[1].rightInARow == 0 && !histories[1].firstCorrect && !histories[1].lastCorrect);
}

QTEST_APPLESS_MAIN(TestExchange)
#include "tst_exchange.moc"
