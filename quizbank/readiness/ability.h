#pragma once

#include "quizbank/bank/pack.h"
#include "quizbank/store/records.h"

#include <cstdint>
#include <random>
#include <span>
#include <string>
#include <vector>

namespace cirro::quiz {

/// How able a learner is, told from first answers only: what was seen before says more about memory than about the
/// exam.
///
/// A right answer to an item of difficulty b has the chance c + (1 − c) / (1 + e^(b − ability)), c being that of a
/// guess (Rasch's model with a floor; Birnbaum 1968). The ability in a task is that over all plus what its domain and
/// the task itself differ by; both differences are small unless the answers say otherwise, so that a task with few
/// answers borrows from its neighbours. What is known is a normal distribution around the likeliest values (Laplace's
/// approximation).

struct FirstAnswer {
    std::string task{};
    double difficulty = 0; // logits
    double guess = 0.25;   // the chance to be right without knowing anything
    bool correct = false;
    double weight = 1; // below 1: long ago
    bool operator==(const FirstAnswer &) const = default;
};

/// The author's guess, until there are answers of many: −1, 0 and +1 logit.
double difficultyOf(const Question &question);
/// One of all choices of so many options.
double guessOf(const Question &question);
/// What a learner of an ability does with an item.
double chanceToBeRight(double ability, double difficulty, double guess);

/// First answers to questions that are still in the pack. An answer weighs half as much after 60 days: people learn.
std::vector<FirstAnswer> firstAnswersOf(const Pack &pack, std::span<const ItemHistory> histories, std::int64_t nowMs);

/// Where each task's ability lies. Rows are in the order of the manifest's tasks.
class Abilities
{
public:
    Abilities(const Manifest &manifest, std::span<const FirstAnswer> answers);

    /// How much abilities differ before anything is known: of learners, of one learner's domains and of their tasks.
    static constexpr double spreadOfLearners = 1.0;
    static constexpr double spreadOfDomains = 0.4;
    static constexpr double spreadOfTasks = 0.4;

    double mean(std::size_t task) const { return m_means[task]; }
    double deviation(std::size_t task) const { return m_deviations[task]; }
    /// Abilities in all tasks as they may be.
    std::vector<double> draw(std::mt19937_64 &chance) const;
    static double standardNormal(std::mt19937_64 &chance);

private:
    std::vector<double> together(const std::vector<double> &parts) const;

    std::vector<std::size_t> m_domains{}; // of each task
    std::size_t m_domainCount = 0;
    std::vector<double> m_likeliest{};              // overall, domains, tasks
    std::vector<std::vector<double>> m_precision{}; // Cholesky factor of the inverse covariance, lower
    std::vector<double> m_means{};
    std::vector<double> m_deviations{};
};

} // namespace cirro::quiz
