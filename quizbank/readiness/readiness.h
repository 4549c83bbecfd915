#pragma once

#include "quizbank/readiness/ability.h"

#include <array>
#include <optional>

namespace cirro::quiz {

/// How likely a learner is to pass, as an estimate of this program and nobody else's.

/// AWS publishes neither how many of the scored questions have to be right nor how forms are equated: a range of cuts.
inline constexpr int leastCut = 34;
inline constexpr int mostCut = 38;
inline constexpr std::size_t answersNeeded = 60; // first answers before anything is said
inline constexpr int answersOfATaskNeeded = 8;

struct Mastery {
    std::string task{};
    int answers = 0; // first ones
    int right = 0;
    double share = 0; // of the task's exam questions that would be right, 0 … 1; guesses included
    double least = 0; // four times of five it lies between these
    double most = 1;
    bool enough() const { return answers >= answersOfATaskNeeded; }
    bool operator==(const Mastery &) const = default;
};

struct Readiness {
    /// Four times of five the true chance to pass lies between these, wherever between leastCut and mostCut the cut is.
    struct Band {
        double least = 0;
        double most = 1;
        double middle = 0.5;   // with the cut in the middle
        double scoreLeast = 0; // of the scored questions right, four times of five
        double scoreMost = 0;
        bool operator==(const Band &) const = default;
    };
    std::optional<Band> band{};
    std::size_t answers = 0;      // first ones so far
    bool examNeeded = false;      // no mock exam was finished yet
    std::vector<Mastery> tasks{}; // in the order of the manifest
};

/// `exams`: how many mock exams were finished. The same arguments give the same numbers.
Readiness readinessOf(const Pack &pack, std::span<const ItemHistory> histories, int exams, std::int64_t nowMs);

/// The chance of at least `cut` right answers among the scored questions, for abilities in the manifest's tasks.
double chanceToPass(const Pack &pack, std::span<const double> abilities, int cut);

/// One day on the way to the exam.
struct PlanDay {
    Day day = 0;
    int reviews = 0;      // that fall due
    int newQuestions = 0; // to be met for the first time
    bool mockExam = false;
    int minutes = 0; // about
    bool operator==(const PlanDay &) const = default;
};
struct PlanFacts {
    Day today = 0;
    Day examDay = 0;
    int unseen = 0;         // questions that may be practised
    int mockExams = 0;      // that can still be sat without meeting a question twice
    std::vector<int> due{}; // items that fall due today, tomorrow …
    int secondsEach = 60;   // the learner's own pace
};
/// Every unseen question is met a few days before the exam at the latest, mock exams lie a week apart and the last day
/// is for what is due. Empty once the exam is over.
std::vector<PlanDay> planFor(const PlanFacts &facts);

} // namespace cirro::quiz
