#include "quizbank/readiness/readiness.h"

#include <algorithm>
#include <cmath>

namespace cirro::quiz {

namespace {

constexpr int draws = 1000;
constexpr std::uint64_t seed = 20'260'101; // any: the same answers have to give the same numbers
constexpr double tail = 0.1;               // of each side of "four times of five"

/// What the scored questions of an exam are like, by domain: how often each kind of item is asked.
struct Kind {
    std::size_t task = 0;
    double difficulty = 0;
    double guess = 0.25;
    double share = 0; // of the domain's questions
};

struct Slots {
    int scored = 0;
    std::vector<Kind> kinds{};
};

std::vector<Slots> slotsOf(const Pack &pack)
{
    const Manifest &manifest = pack.manifest;
    std::vector<Slots> domains;
    for (const Domain &domain : manifest.domains) {
        Slots row{.scored = domain.scored};
        double all = 0;
        for (const TaskRow &task : manifest.tasks)
            if (task.domain == domain.id)
                all += task.total;
        for (std::size_t i = 0; i < manifest.tasks.size(); ++i) {
            const TaskRow &task = manifest.tasks[i];
            if (task.domain != domain.id || all <= 0)
                continue;
            // As hard and as easily guessed as the pack's questions of the task are.
            std::vector<const Question *> questions;
            for (const Question &question : pack.questions)
                if (question.task == task.id && question.status != Status::Retired)
                    questions.push_back(&question);
            const double share = task.total / all;
            if (questions.empty())
                row.kinds.push_back({.task = i, .share = share});
            for (const Question *question : questions) {
                const Kind kind{i, difficultyOf(*question), guessOf(*question),
                                share / static_cast<double>(questions.size())};
                const auto same = std::ranges::find_if(row.kinds, [&](const Kind &other) {
                    return other.task == kind.task && other.difficulty == kind.difficulty && other.guess == kind.guess;
                });
                if (same == row.kinds.end())
                    row.kinds.push_back(kind);
                else
                    same->share += kind.share;
            }
        }
        domains.push_back(std::move(row));
    }
    return domains;
}

/// The chances of 0, 1, 2 … right answers.
std::vector<double> scoresOf(const std::vector<Slots> &domains, std::span<const double> abilities)
{
    std::vector<double> scores{1};
    for (const Slots &domain : domains) {
        double right = 0;
        for (const Kind &kind : domain.kinds)
            right += kind.share * chanceToBeRight(abilities[kind.task], kind.difficulty, kind.guess);
        for (int i = 0; i < domain.scored; ++i) {
            scores.push_back(0);
            for (std::size_t k = scores.size() - 1; k > 0; --k)
                scores[k] = scores[k] * (1 - right) + scores[k - 1] * right;
            scores[0] *= 1 - right;
        }
    }
    return scores;
}

double atLeast(const std::vector<double> &scores, int cut)
{
    double sum = 0;
    for (std::size_t k = static_cast<std::size_t>(cut); k < scores.size(); ++k)
        sum += scores[k];
    return std::min(sum, 1.0);
}

double quantile(std::vector<double> &values, double share)
{
    const auto at = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::ranges::nth_element(values, values.begin() + at);
    return values[static_cast<std::size_t>(at)];
}

double shareRight(const std::vector<Slots> &domains, std::size_t task, double ability)
{
    double right = 0;
    double all = 0;
    for (const Slots &domain : domains)
        for (const Kind &kind : domain.kinds)
            if (kind.task == task) {
                right += kind.share * chanceToBeRight(ability, kind.difficulty, kind.guess);
                all += kind.share;
            }
    return all > 0 ? right / all : 0;
}

} // namespace

double chanceToPass(const Pack &pack, std::span<const double> abilities, int cut)
{
    return atLeast(scoresOf(slotsOf(pack), abilities), cut);
}

Readiness readinessOf(const Pack &pack, std::span<const ItemHistory> histories, int exams, std::int64_t nowMs)
{
    const auto answers = firstAnswersOf(pack, histories, nowMs);
    const Abilities abilities(pack.manifest, answers);
    const auto domains = slotsOf(pack);
    Readiness readiness{.answers = answers.size(), .examNeeded = exams == 0};
    constexpr double side = 1.2816; // a normal value lies within so many deviations four times of five
    for (std::size_t i = 0; i < pack.manifest.tasks.size(); ++i) {
        Mastery mastery{.task = pack.manifest.tasks[i].id};
        for (const FirstAnswer &answer : answers)
            if (answer.task == mastery.task) {
                ++mastery.answers;
                mastery.right += answer.correct ? 1 : 0;
            }
        const double mean = abilities.mean(i);
        const double reach = side * abilities.deviation(i);
        mastery.share = shareRight(domains, i, mean);
        mastery.least = shareRight(domains, i, mean - reach);
        mastery.most = shareRight(domains, i, mean + reach);
        readiness.tasks.push_back(std::move(mastery));
    }
    if (readiness.examNeeded || answers.size() < answersNeeded)
        return readiness;

    std::mt19937_64 chance(seed);
    std::vector<double> hard;
    std::vector<double> mild;
    std::vector<double> means;
    double middle = 0;
    for (int i = 0; i < draws; ++i) {
        const auto scores = scoresOf(domains, abilities.draw(chance));
        hard.push_back(atLeast(scores, mostCut));
        mild.push_back(atLeast(scores, leastCut));
        middle += atLeast(scores, (leastCut + mostCut) / 2) / draws;
        double score = 0;
        for (std::size_t k = 0; k < scores.size(); ++k)
            score += scores[k] * static_cast<double>(k);
        means.push_back(score);
    }
    readiness.band = Readiness::Band{.least = quantile(hard, tail),
                                     .most = quantile(mild, 1 - tail),
                                     .middle = middle,
                                     .scoreLeast = quantile(means, tail),
                                     .scoreMost = quantile(means, 1 - tail)};
    return readiness;
}

std::vector<PlanDay> planFor(const PlanFacts &facts)
{
    constexpr int daysForOldThings = 3; // before the exam nothing is met for the first time
    constexpr int mockMinutes = 130;
    std::vector<PlanDay> plan;
    const int left = facts.examDay - facts.today;
    if (left < 0)
        return plan;
    const int learning = std::max(1, left - daysForOldThings);
    int met = 0;
    for (int i = 0; i <= left; ++i) {
        PlanDay day{.day = facts.today + i};
        const auto at = static_cast<std::size_t>(i);
        day.reviews = at < facts.due.size() ? facts.due[at] : 0;
        const int wanted = i >= learning
                               ? facts.unseen
                               : static_cast<int>(std::ceil(static_cast<double>(facts.unseen) * (i + 1) / learning));
        if (i < left) {
            day.newQuestions = std::max(0, wanted - met);
            met += day.newQuestions;
        }
        // Counted back from the exam: the last one two days before, the others each a week earlier.
        const int before = left - i;
        day.mockExam = before >= 2 && (before - 2) % 7 == 0 && (before - 2) / 7 < facts.mockExams;
        day.minutes =
            ((day.reviews + day.newQuestions) * facts.secondsEach + 59) / 60 + (day.mockExam ? mockMinutes : 0);
        plan.push_back(day);
    }
    return plan;
}

} // namespace cirro::quiz
