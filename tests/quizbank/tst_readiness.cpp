#include "generated_pack.h"
#include "learner.h"

#include "quizbank/readiness/readiness.h"

#include <QElapsedTimer>

using namespace learner;

namespace {

constexpr Day today = 20'700;

/// Somebody whose ability is known, because we made it up.
struct Simulated {
    std::vector<double> abilities{}; // in the order of the manifest's tasks
};

Simulated anybody(const Manifest &manifest, std::mt19937_64 &chance)
{
    const double overall = Abilities::standardNormal(chance) * Abilities::spreadOfLearners;
    std::map<std::string, double> domains;
    for (const Domain &domain : manifest.domains)
        domains[domain.id] = Abilities::standardNormal(chance) * Abilities::spreadOfDomains;
    Simulated learner;
    for (const TaskRow &task : manifest.tasks)
        learner.abilities.push_back(overall + domains[task.domain] +
                                    Abilities::standardNormal(chance) * Abilities::spreadOfTasks);
    return learner;
}

double even(std::mt19937_64 &chance)
{
    return double(chance() >> 11) * 0x1.0p-53;
}

double abilityIn(const Pack &pack, const Simulated &learner, const std::string &task)
{
    const auto found = std::ranges::find(pack.manifest.tasks, task, &TaskRow::id);
    return learner.abilities[std::size_t(found - pack.manifest.tasks.begin())];
}

std::vector<ItemHistory> answersOf(const Pack &pack, const Simulated &learner, std::size_t count,
                                   std::mt19937_64 &chance)
{
    std::vector<const Question *> order;
    for (const Question &question : pack.questions)
        order.push_back(&question);
    for (std::size_t i = order.size(); i > 1; --i)
        std::swap(order[i - 1], order[chance() % i]);
    order.resize(count);
    std::vector<ItemHistory> histories;
    for (const Question *question : order) {
        const bool right = even(chance) < chanceToBeRight(abilityIn(pack, learner, question->task),
                                                          difficultyOf(*question), guessOf(*question));
        histories.push_back({.item = question->id,
                             .task = question->task,
                             .answers = 1,
                             .right = right ? 1 : 0,
                             .firstMs = noon(today).ms,
                             .firstCorrect = right,
                             .lastMs = noon(today).ms,
                             .lastCorrect = right});
    }
    return histories;
}

double shareRight(const Pack &pack, const Simulated &learner, const std::string &task)
{
    double right = 0;
    int count = 0;
    for (const Question &question : pack.questions)
        if (question.task == task) {
            right += chanceToBeRight(abilityIn(pack, learner, task), difficultyOf(question), guessOf(question));
            ++count;
        }
    return right / count;
}

} // namespace

/// What is claimed about passing, against learners whose ability is known.
class TestReadiness : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_pack = generated::pack(2); }
    void nothingIsClaimedTooEarly();
    void bandsCoverTheTruthAsOftenAsTheySay();
    void whoIsSaidToPassPassesAsOften();
    void moreAnswersNarrowTheBand();
    void theSameAnswersGiveTheSameNumbers();
    void anOwnedUpGuessIsNoKnowledge();
    void oldAnswersWeighLess();
    void aTaskWithoutAnswersBorrowsFromItsNeighbours();
    void thePlanReachesTheDayWithEverythingMet();

private:
    Pack m_pack;
};

void TestReadiness::nothingIsClaimedTooEarly()
{
    std::mt19937_64 chance(1);
    const Simulated learner = anybody(m_pack.manifest, chance);
    const auto histories = answersOf(m_pack, learner, 60, chance);
    const std::int64_t now = noon(today).ms;
    QVERIFY(readinessOf(m_pack, histories, 1, now).band);
    QVERIFY(!readinessOf(m_pack, histories, 0, now).band);
    QVERIFY(readinessOf(m_pack, histories, 0, now).examNeeded);
    const Readiness few = readinessOf(m_pack, std::span(histories).first(59), 1, now);
    QVERIFY(!few.band);
    QCOMPARE(few.answers, std::size_t(59));
    QVERIFY(std::ranges::any_of(few.tasks, [](const Mastery &mastery) { return !mastery.enough(); }));
    QCOMPARE(readinessOf(m_pack, {}, 0, now).tasks.size(), std::size_t(14));
}

void TestReadiness::bandsCoverTheTruthAsOftenAsTheySay()
{
    constexpr int learners = 250;
    std::mt19937_64 chance(42);
    std::map<int, int> passes;
    int masteries = 0;
    double width = 0;
    for (int i = 0; i < learners; ++i) {
        const Simulated learner = anybody(m_pack.manifest, chance);
        const auto histories = answersOf(m_pack, learner, i % 2 == 0 ? 65 : 125, chance);
        const Readiness readiness = readinessOf(m_pack, histories, 1, noon(today).ms);
        width += (readiness.band->most - readiness.band->least) / learners;
        for (int cut = leastCut; cut <= mostCut; ++cut) {
            const double truth = chanceToPass(m_pack, learner.abilities, cut);
            // Chances below one in a thousand and above 999 are the same to anybody.
            passes[cut] += readiness.band->least <= truth + 1e-3 && truth - 1e-3 <= readiness.band->most ? 1 : 0;
        }
        for (const Mastery &mastery : readiness.tasks) {
            const double truth = shareRight(m_pack, learner, mastery.task);
            masteries += mastery.least <= truth && truth <= mastery.most ? 1 : 0;
        }
    }
    // Said: four of five. 250 learners tell it to ± 5 of 100 (two deviations).
    for (const auto &[cut, covered] : passes)
        QVERIFY2(covered >= learners * 0.75, qPrintable(QString("cut %1: %2").arg(cut).arg(covered)));
    const double share = masteries / (14.0 * learners);
    QVERIFY2(share > 0.75 && share < 0.85, qPrintable(QString::number(share)));
    QVERIFY2(width < 0.6, qPrintable(QString::number(width))); // a band over everything would cover everything
}

void TestReadiness::whoIsSaidToPassPassesAsOften()
{
    constexpr int learners = 400;
    std::mt19937_64 chance(7);
    double said = 0;
    double happened = 0;
    std::map<bool, std::pair<double, double>> halves; // said to be more likely than not: sums of said and happened
    for (int i = 0; i < learners; ++i) {
        const Simulated learner = anybody(m_pack.manifest, chance);
        const auto histories = answersOf(m_pack, learner, 80, chance);
        const double middle = readinessOf(m_pack, histories, 1, noon(today).ms).band->middle;
        const double truth = chanceToPass(m_pack, learner.abilities, 36);
        said += middle;
        happened += truth;
        halves[middle > 0.5].first += middle;
        halves[middle > 0.5].second += truth;
    }
    QVERIFY2(std::abs(said - happened) / learners < 0.03, qPrintable(QString("%1 %2").arg(said).arg(happened)));
    for (const auto &[likely, sums] : halves)
        QVERIFY2(std::abs(sums.first - sums.second) / learners < 0.03,
                 qPrintable(QString("%1 %2").arg(sums.first).arg(sums.second)));
}

void TestReadiness::moreAnswersNarrowTheBand()
{
    std::mt19937_64 chance(12);
    Simulated learner;
    learner.abilities.assign(14, 0.9);
    double few = 0;
    double many = 0;
    for (int i = 0; i < 20; ++i) {
        const auto histories = answersOf(m_pack, learner, 130, chance);
        const auto less = readinessOf(m_pack, std::span(histories).first(60), 1, noon(today).ms);
        const auto more = readinessOf(m_pack, histories, 1, noon(today).ms);
        few += less.band->scoreMost - less.band->scoreLeast;
        many += more.band->scoreMost - more.band->scoreLeast;
    }
    QVERIFY(many < few * 0.9);
    // Whoever knows everything is told so, and whoever guesses too.
    const Pack full = generated::pack(6);
    learner.abilities.assign(14, 3.5);
    QVERIFY(readinessOf(full, answersOf(full, learner, 350, chance), 1, noon(today).ms).band->least > 0.95);
    learner.abilities.assign(14, -3.5);
    QVERIFY(readinessOf(full, answersOf(full, learner, 350, chance), 1, noon(today).ms).band->most < 0.01);
}

void TestReadiness::theSameAnswersGiveTheSameNumbers()
{
    std::mt19937_64 chance(3);
    auto histories = answersOf(m_pack, anybody(m_pack.manifest, chance), 90, chance);
    QElapsedTimer timer;
    timer.start();
    const auto once = readinessOf(m_pack, histories, 1, noon(today).ms);
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(once.band == readinessOf(m_pack, histories, 1, noon(today).ms).band);
}

void TestReadiness::anOwnedUpGuessIsNoKnowledge()
{
    std::mt19937_64 chance(3);
    auto histories = answersOf(m_pack, anybody(m_pack.manifest, chance), 90, chance);
    const auto before = readinessOf(m_pack, histories, 1, noon(today).ms);
    for (ItemHistory &history : histories)
        history.firstCertainty = Certainty::Guessed;
    const auto after = readinessOf(m_pack, histories, 1, noon(today).ms);
    QVERIFY(after.band->middle < before.band->middle);
    QVERIFY(std::ranges::all_of(after.tasks, [](const Mastery &mastery) { return mastery.right == 0; }));
}

void TestReadiness::oldAnswersWeighLess()
{
    std::mt19937_64 chance(3);
    Simulated learner;
    learner.abilities.assign(14, -1.5); // that was a year ago …
    auto histories = answersOf(m_pack, learner, 130, chance);
    learner.abilities.assign(14, 1.5); // … and this is now
    auto now = answersOf(m_pack, learner, 130, chance);
    std::ranges::sort(histories, {}, &ItemHistory::item);
    std::ranges::sort(now, {}, &ItemHistory::item);
    for (std::size_t i = 0; i < histories.size(); ++i)
        if (i % 2 == 0)
            histories[i] = now[i];
    const double even = readinessOf(m_pack, histories, 1, noon(today).ms).band->middle;
    for (std::size_t i = 1; i < histories.size(); i += 2)
        histories[i].firstMs -= 365 * msPerDay;
    QVERIFY(readinessOf(m_pack, histories, 1, noon(today).ms).band->middle > even + 0.1);
}

void TestReadiness::aTaskWithoutAnswersBorrowsFromItsNeighbours()
{
    std::mt19937_64 chance(8);
    Simulated learner;
    learner.abilities.assign(14, 2.0);
    auto histories = answersOf(m_pack, learner, 130, chance);
    std::erase_if(histories, [](const ItemHistory &history) { return history.task == "1.1"; });
    const Readiness readiness = readinessOf(m_pack, histories, 1, noon(today).ms);
    const Mastery &unknown = readiness.tasks.front();
    QCOMPARE(unknown.answers, 0);
    QVERIFY(!unknown.enough());
    QVERIFY(unknown.share > 0.75);
    const Mastery &known = readiness.tasks[1];
    QVERIFY(unknown.most - unknown.least > known.most - known.least);
}

void TestReadiness::thePlanReachesTheDayWithEverythingMet()
{
    const PlanFacts facts{
        .today = today, .examDay = today + 30, .unseen = 200, .mockExams = 3, .due = {12, 5, 0, 7}, .secondsEach = 80};
    const auto plan = planFor(facts);
    QCOMPARE(plan.size(), std::size_t(31));
    int met = 0;
    int most = 0;
    std::vector<Day> exams;
    for (const PlanDay &day : plan) {
        met += day.newQuestions;
        most = std::max(most, day.newQuestions);
        if (day.mockExam)
            exams.push_back(day.day - today);
        if (day.day > today + 27)
            QCOMPARE(day.newQuestions, 0);
    }
    QCOMPARE(met, 200);
    QVERIFY(most <= 8); // evenly
    QVERIFY((exams == std::vector<Day>{14, 21, 28}));
    QCOMPARE(plan.front().reviews, 12);
    QCOMPARE(plan.front().minutes, ((12 + plan.front().newQuestions) * 80 + 59) / 60);
    QVERIFY(planFor({.today = today, .examDay = today - 1}).empty());
    const auto tomorrow = planFor({.today = today, .examDay = today + 1, .unseen = 9});
    QCOMPARE(tomorrow.front().newQuestions, 9);
}

QTEST_APPLESS_MAIN(TestReadiness)
#include "tst_readiness.moc"
