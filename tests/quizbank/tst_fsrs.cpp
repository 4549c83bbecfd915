#include "quizbank/schedule/scheduler.h"

#include <nlohmann/json.hpp>
#include <rapidcheck.h>

#include <QFile>
#include <QTest>

using namespace cirro::quiz;
using nlohmann::json;

/// The scheduler against the reference's numbers (fsrs_vectors.json, made with ts-fsrs 5.4.2), and the laws that no
/// sample can show.
class TestFsrs : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void recallFadesAsPublished();
    void intervalsAreAsPublished();
    void theFirstAnswerSetsTheMemory();
    void difficultyMovesAsPublished();
    void recallStrengthensAsPublished();
    void forgettingWeakensAsPublished();
    void theSameDayCountsByItsOwnFormula();
    void wholeSequencesAreAsPublished_data();
    void wholeSequencesAreAsPublished();
    void previewsAreAsPublished_data();
    void previewsAreAsPublished();
    void intervalsAreSpreadWithinThePublishedRange();
    void theSpreadIsTheSameEveryTime();
    void theDayBeginsAtFour();
    void noAnswerBreaksTheLaws();
    void betterAnswersComeBackLater();
    void everythingIsAskedOnceMoreBeforeTheExam();
    void retentionRisesTowardsTheExamAndFallsBackAfterIt();
    void strangeWeightsAreBroughtWithinBounds();

private:
    json m_vectors;
    Weights m_weights{};
};

namespace {

constexpr std::int64_t msPerMinute = 60'000;
constexpr int minutesPerDay = 24 * 60;

bool near(double measured, double published)
{
    // The reference rounds to eight decimals.
    return std::abs(measured - published) <= std::max(1e-6 * std::abs(published), 6e-9);
}

#define NEAR(measured, published)                                                                                      \
    do {                                                                                                               \
        const double nearMeasured = (measured);                                                                        \
        const double nearPublished = (published);                                                                      \
        QVERIFY2(                                                                                                      \
            near(nearMeasured, nearPublished),                                                                         \
            qPrintable(QString("%1 instead of %2").arg(nearMeasured, 0, 'g', 12).arg(nearPublished, 0, 'g', 12)));     \
    } while (false)

Grade gradeOf(const json &row)
{
    return static_cast<Grade>(row["g"].get<int>());
}

SchedulerSettings plain()
{
    SchedulerSettings settings;
    settings.fuzz = false;
    return settings;
}

/// Noon, far from the change of days.
Moment noon(Day day)
{
    return {beginOf(day, {}) + 8 * 60 * msPerMinute, 0};
}

Grade anyGrade()
{
    return static_cast<Grade>(*rc::gen::inRange(1, 5));
}

} // namespace

void TestFsrs::initTestCase()
{
    QFile file(QString(CIRRO_SOURCE_DIR) + "/tests/quizbank/fsrs_vectors.json");
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_vectors = json::parse(file.readAll().toStdString());
    QCOMPARE(m_vectors["weights"].get<std::vector<double>>(),
             std::vector<double>(m_weights.w.begin(), m_weights.w.end()));
}

void TestFsrs::recallFadesAsPublished()
{
    for (const json &row : m_vectors["retrievability"])
        NEAR(retrievability(m_weights, row["t"], row["S"]), row["R"]);
    for (const double stability : {0.001, 0.7, 30.0, 36500.0})
        NEAR(retrievability(m_weights, stability, stability), 0.9);
}

void TestFsrs::intervalsAreAsPublished()
{
    for (const json &row : m_vectors["interval_unrounded"])
        NEAR(interval(m_weights, row["S"], row["dr"]), row["I"]);
}

void TestFsrs::theFirstAnswerSetsTheMemory()
{
    for (const json &row : m_vectors["init"]) {
        const Memory memory = firstMemory(m_weights, gradeOf(row));
        NEAR(memory.stability, row["S0"]);
        NEAR(memory.difficulty, row["D0"]);
        NEAR(fsrs::firstDifficulty(m_weights, gradeOf(row)), row["D0_raw"]);
    }
}

void TestFsrs::difficultyMovesAsPublished()
{
    for (const json &row : m_vectors["next_difficulty"])
        NEAR(fsrs::nextDifficulty(m_weights, row["D"], gradeOf(row)), row["D1"]);
}

void TestFsrs::recallStrengthensAsPublished()
{
    for (const json &row : m_vectors["recall"])
        NEAR(fsrs::stabilityAfterRecall(m_weights, {row["S"], row["D"]}, row["R"], gradeOf(row)), row["S1"]);
}

void TestFsrs::forgettingWeakensAsPublished()
{
    for (const json &row : m_vectors["forget"]) {
        const Memory memory{row["S"], row["D"]};
        NEAR(fsrs::uncappedStabilityAfterForgetting(m_weights, memory, row["R"]), row["S1_raw"]);
        NEAR(fsrs::stabilityAfterForgetting(m_weights, memory, row["R"]), row["S1"]);
    }
}

void TestFsrs::theSameDayCountsByItsOwnFormula()
{
    for (const json &row : m_vectors["short_term"])
        NEAR(fsrs::stabilityOnTheSameDay(m_weights, row["S"], gradeOf(row)), row["S1"]);
}

void TestFsrs::wholeSequencesAreAsPublished_data()
{
    QTest::addColumn<QString>("name");
    for (const auto &[name, rows] : m_vectors["sequences"].items())
        if (rows.front().contains("state"))
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
    QVERIFY(m_vectors["sequences"].size() > 9);
}

void TestFsrs::wholeSequencesAreAsPublished()
{
    QFETCH(QString, name);
    SchedulerSettings settings = plain();
    if (name.startsWith("long")) {
        settings.learningSteps.clear();
        settings.relearningSteps.clear();
    }
    settings.retention = name.endsWith("r95") ? 0.95 : name.endsWith("r85") ? 0.85 : 0.9;
    CardState card;
    std::int64_t minutes = 0;
    for (const json &row : m_vectors["sequences"][name.toStdString()]) {
        const int elapsed = row["elapsed_min"].is_null() ? 0 : row["elapsed_min"].get<int>();
        minutes += elapsed;
        const Moment now{noon(20'000).ms + minutes * msPerMinute, 0};
        const Scheduled next = answered(settings, "card", card, now, gradeOf(row));
        NEAR(next.state.memory.stability, row["S"]);
        NEAR(next.state.memory.difficulty, row["D"]);
        const std::string state = row["state"];
        QCOMPARE(next.state.phase, state == "Learning"     ? Phase::Learning
                                   : state == "Relearning" ? Phase::Relearning
                                                           : Phase::Review);
        QCOMPARE(next.state.step, row["step"].get<int>());
        QCOMPARE(next.reason.days, row["ivl"].get<int>());
        const int due = row["due_min"];
        if (due < minutesPerDay)
            QCOMPARE(next.state.dueMs - now.ms, due * msPerMinute);
        else
            QCOMPARE(next.state.dueMs, beginOf(dayOf(now) + due / minutesPerDay, now));
        card = next.state;
    }
}

void TestFsrs::previewsAreAsPublished_data()
{
    QTest::addColumn<QString>("name");
    for (const auto &[name, rows] : m_vectors["sequences"].items())
        if (QString::fromStdString(name).startsWith("preview"))
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
}

void TestFsrs::previewsAreAsPublished()
{
    QFETCH(QString, name);
    const QStringList parts = name.split('_'); // preview_S5_D6_t5
    const Memory memory{parts[1].mid(1).toDouble(), parts[2].mid(1).toDouble()};
    const int elapsed = parts[3].mid(1).toInt();
    for (const json &row : m_vectors["sequences"][name.toStdString()]) {
        const Memory next = nextMemory(m_weights, memory, elapsed, gradeOf(row));
        NEAR(next.stability, row["S"]);
        NEAR(next.difficulty, row["D"]);
        QCOMPARE(std::max(1L, std::lround(interval(m_weights, next.stability, 0.9))), row["ivl"].get<long>());
    }
}

void TestFsrs::intervalsAreSpreadWithinThePublishedRange()
{
    for (const json &row : m_vectors["sequences"]["fuzz"]) {
        const int days = row["ivl"];
        if (days < 3)
            continue; // shorter than 2.5 days: never spread
        const FuzzRange range = fuzzRange(days, 0, 36500);
        QCOMPARE(range.least, row["min_ivl"].get<int>());
        QCOMPARE(range.most, row["max_ivl"].get<int>());
    }
    QCOMPARE(fuzzRange(2, 0, 36500).most, 2);
    QCOMPARE(fuzzRange(10, 9, 36500).least, 10); // never back to what was waited already
    QCOMPARE(fuzzRange(10, 0, 11).most, 11);
    // All of the range is used, by different cards evenly.
    const SchedulerSettings settings;
    CardState card{.memory = {10, 5}, .phase = Phase::Review, .lastDay = 100, .reps = 4};
    std::map<int, int> seen;
    for (int i = 0; i < 3000; ++i)
        ++seen[answered(settings, "card-" + std::to_string(i), card, noon(110), Grade::Good).reason.days];
    const auto plainDays = answered(plain(), "card", card, noon(110), Grade::Good).reason.days;
    const FuzzRange range = fuzzRange(plainDays, 10, 36500);
    QCOMPARE(seen.begin()->first, range.least);
    QCOMPARE(seen.rbegin()->first, range.most);
    const double even = 3000.0 / (range.most - range.least + 1);
    for (const auto &[days, count] : seen)
        QVERIFY2(count > even * 0.6 && count < even * 1.4, qPrintable(QString("%1: %2").arg(days).arg(count)));
}

void TestFsrs::theSpreadIsTheSameEveryTime()
{
    const SchedulerSettings settings;
    const CardState card{.memory = {40, 5}, .phase = Phase::Review, .lastDay = 100, .reps = 7};
    const auto first = answered(settings, "vpc-endpoints", card, noon(140), Grade::Good);
    const auto again = answered(settings, "vpc-endpoints", card, noon(140), Grade::Good);
    QVERIFY(first.state == again.state);
    QVERIFY(first.reason.leastDays <= first.reason.days && first.reason.days <= first.reason.mostDays);
}

void TestFsrs::theDayBeginsAtFour()
{
    const int seoul = 9 * 60;
    const std::int64_t midnight = 20'000LL * 24 * 3'600'000 - seoul * msPerMinute; // local
    QCOMPARE(dayOf({midnight + 3 * 3'600'000 + 59 * msPerMinute, seoul}), 19'999);
    QCOMPARE(dayOf({midnight + 4 * 3'600'000, seoul}), 20'000);
    QCOMPARE(beginOf(20'000, {0, seoul}), midnight + 4 * 3'600'000);
    QCOMPARE(dayOf({-1, 0}), -1); // before 1970, too
    // Midnight in between is no new day for the memory: these two answers are of one evening.
    const CardState evening = answered(plain(), "c", {}, {midnight - 3'600'000, seoul}, Grade::Easy).state;
    const CardState later = answered(plain(), "c", evening, {midnight + 3'600'000, seoul}, Grade::Good).state;
    NEAR(later.memory.stability, fsrs::stabilityOnTheSameDay(m_weights, evening.memory.stability, Grade::Good));
}

void TestFsrs::noAnswerBreaksTheLaws()
{
    QVERIFY(rc::check("a thousand answers", [] {
        SchedulerSettings settings;
        settings.retention = *rc::gen::element(0.8, 0.9, 0.97);
        CardState card;
        Moment now = noon(20'000);
        for (int i = 0; i < 1000; ++i) {
            const Grade grade = anyGrade();
            const CardState before = card;
            card = answered(settings, "c", card, now, grade).state;
            RC_ASSERT(std::isfinite(card.memory.stability) && std::isfinite(card.memory.difficulty));
            RC_ASSERT(card.memory.stability >= leastStability && card.memory.stability <= mostStability);
            RC_ASSERT(card.memory.difficulty >= 1 && card.memory.difficulty <= 10);
            RC_ASSERT(card.dueMs > now.ms - minutesPerDay * msPerMinute);
            if (before.phase != Phase::New && grade != Grade::Again)
                RC_ASSERT(card.memory.stability >= before.memory.stability * (1 - 1e-12));
            if (before.phase == Phase::Review && grade == Grade::Again)
                RC_ASSERT(card.memory.stability <= before.memory.stability);
            now.ms += *rc::gen::inRange<std::int64_t>(0, 400 * minutesPerDay) * msPerMinute;
        }
    }));
}

void TestFsrs::betterAnswersComeBackLater()
{
    QVERIFY(rc::check("the order of the buttons", [] {
        SchedulerSettings settings = plain();
        if (*rc::gen::arbitrary<bool>())
            settings.learningSteps = settings.relearningSteps = {};
        const CardState card{.memory = {*rc::gen::inRange(1, 400) / 10.0, *rc::gen::inRange(10, 100) / 10.0},
                             .phase = Phase::Review,
                             .lastDay = 20'000,
                             .reps = 3};
        const Moment now = noon(20'000 + *rc::gen::inRange(0, 60));
        std::int64_t before = 0;
        for (const Grade grade : {Grade::Again, Grade::Hard, Grade::Good, Grade::Easy}) {
            const std::int64_t due = answered(settings, "c", card, now, grade).state.dueMs;
            RC_ASSERT(due > before);
            before = due;
        }
    }));
}

void TestFsrs::everythingIsAskedOnceMoreBeforeTheExam()
{
    SchedulerSettings settings;
    settings.examDay = 20'030;
    const CardState card{.memory = {200, 3}, .phase = Phase::Review, .lastDay = 19'900, .reps = 6};
    const Scheduled next = answered(settings, "c", card, noon(20'000), Grade::Good);
    QCOMPARE(dayOf({next.state.dueMs, 0}), 20'030);
    QVERIFY(next.reason.examNear);
    const Scheduled after = answered(settings, "c", card, noon(20'030), Grade::Good);
    QVERIFY(!after.reason.examNear && after.reason.days > 30); // nothing to undo once it is over
    QVERIFY(next.state.memory == answered(plain(), "c", card, noon(20'000), Grade::Good).state.memory);
}

void TestFsrs::retentionRisesTowardsTheExamAndFallsBackAfterIt()
{
    SchedulerSettings settings;
    settings.examDay = 20'030;
    QCOMPARE(retentionOn(settings, 20'016), 0.9);
    NEAR(retentionOn(settings, 20'023), 0.925);
    NEAR(retentionOn(settings, 20'030), 0.95);
    QCOMPARE(retentionOn(settings, 20'031), 0.9);
    settings.retention = 0.97;
    QCOMPARE(retentionOn(settings, 20'029), 0.97);
}

void TestFsrs::strangeWeightsAreBroughtWithinBounds()
{
    Weights weights;
    weights.w.fill(1e9);
    weights.w[3] = std::nan("");
    const Weights bounded = clipped(weights);
    QCOMPARE(bounded.w[0], 100.0);
    QCOMPARE(bounded.w[3], Weights{}.w[3]);
    QCOMPARE(bounded.w[20], 0.8);
    QVERIFY(clipped(Weights{}) == Weights{});
}

QTEST_APPLESS_MAIN(TestFsrs)
#include "tst_fsrs.moc"
