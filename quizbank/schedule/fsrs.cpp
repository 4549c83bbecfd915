#include "quizbank/schedule/fsrs.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace cirro::quiz {

namespace {

constexpr std::array<std::pair<double, double>, 21> bounds{
    {{0.001, 100},  {0.001, 100}, {0.001, 100}, {0.001, 100}, {1, 10},    {0.001, 4},    {0.001, 4},
     {0.001, 0.75}, {0, 4.5},     {0, 0.8},     {0.001, 3.5}, {0.001, 5}, {0.001, 0.25}, {0.001, 0.9},
     {0, 4},        {0, 1},       {1, 6},       {0, 2},       {0, 2},     {0, 0.8},      {0.1, 0.8}}};

double decayOf(const Weights &weights)
{
    return -weights.w[20];
}

/// Chosen so that the chance to recall is 90 % when as many days have passed as the stability says.
double factorOf(const Weights &weights)
{
    return std::pow(0.9, 1 / decayOf(weights)) - 1;
}

int number(Grade grade)
{
    return static_cast<int>(grade);
}

double clampedDifficulty(double difficulty)
{
    return std::clamp(difficulty, 1.0, 10.0);
}

} // namespace

Weights clipped(const Weights &weights)
{
    Weights result = weights;
    for (std::size_t i = 0; i < bounds.size(); ++i)
        result.w[i] =
            std::clamp(std::isfinite(result.w[i]) ? result.w[i] : Weights{}.w[i], bounds[i].first, bounds[i].second);
    return result;
}

double retrievability(const Weights &weights, double days, double stability)
{
    return std::pow(1 + factorOf(weights) * days / stability, decayOf(weights));
}

double interval(const Weights &weights, double stability, double retention)
{
    return stability / factorOf(weights) * (std::pow(retention, 1 / decayOf(weights)) - 1);
}

namespace fsrs {

double firstDifficulty(const Weights &weights, Grade grade)
{
    return weights.w[4] - std::exp(weights.w[5] * (number(grade) - 1)) + 1;
}

double nextDifficulty(const Weights &weights, double difficulty, Grade grade)
{
    const double change = -weights.w[6] * (number(grade) - 3);
    const double damped = difficulty + change * (10 - difficulty) / 9;
    // Everything drifts towards what an easy card would have.
    return clampedDifficulty(weights.w[7] * firstDifficulty(weights, Grade::Easy) + (1 - weights.w[7]) * damped);
}

double stabilityAfterRecall(const Weights &weights, const Memory &memory, double retrievability, Grade grade)
{
    const auto &w = weights.w;
    const double hard = grade == Grade::Hard ? w[15] : 1;
    const double easy = grade == Grade::Easy ? w[16] : 1;
    return memory.stability * (1 + std::exp(w[8]) * (11 - memory.difficulty) * std::pow(memory.stability, -w[9]) *
                                       (std::exp(w[10] * (1 - retrievability)) - 1) * hard * easy);
}

double uncappedStabilityAfterForgetting(const Weights &weights, const Memory &memory, double retrievability)
{
    const auto &w = weights.w;
    return w[11] * std::pow(memory.difficulty, -w[12]) * (std::pow(memory.stability + 1, w[13]) - 1) *
           std::exp(w[14] * (1 - retrievability));
}

double stabilityAfterForgetting(const Weights &weights, const Memory &memory, double retrievability, bool sameDay)
{
    const double cap = sameDay ? std::exp(weights.w[17] * weights.w[18]) : 1;
    return std::min(uncappedStabilityAfterForgetting(weights, memory, retrievability), memory.stability / cap);
}

double stabilityOnTheSameDay(const Weights &weights, double stability, Grade grade)
{
    const auto &w = weights.w;
    double growth = std::exp(w[17] * (number(grade) - 3 + w[18])) * std::pow(stability, -w[19]);
    if (grade != Grade::Again)
        growth = std::max(growth, 1.0); // a pass never weakens
    return stability * growth;
}

} // namespace fsrs

Memory firstMemory(const Weights &weights, Grade grade)
{
    return {.stability =
                std::clamp(weights.w[static_cast<std::size_t>(number(grade) - 1)], leastStability, mostStability),
            .difficulty = clampedDifficulty(fsrs::firstDifficulty(weights, grade))};
}

Memory nextMemory(const Weights &weights, const Memory &memory, int days, Grade grade, bool sameDay)
{
    const double recall = retrievability(weights, days, memory.stability);
    const double stability = days <= 0 && sameDay    ? fsrs::stabilityOnTheSameDay(weights, memory.stability, grade)
                             : grade == Grade::Again ? fsrs::stabilityAfterForgetting(weights, memory, recall, sameDay)
                                                     : fsrs::stabilityAfterRecall(weights, memory, recall, grade);
    return {.stability = std::clamp(stability, leastStability, mostStability),
            .difficulty = fsrs::nextDifficulty(weights, memory.difficulty, grade)};
}

} // namespace cirro::quiz
