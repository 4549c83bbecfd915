#pragma once

#include <array>
#include <cstdint>

namespace cirro::quiz {

/// FSRS-6: how a memory fades and what an answer does to it. Formulas and default weights as published by the Open
/// Spaced Repetition project (github.com/open-spaced-repetition, "The Algorithm"); checked against its vectors.

enum class Grade : std::uint8_t { Again = 1, Hard = 2, Good = 3, Easy = 4 };

struct Weights {
    std::array<double, 21> w{0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001,  1.8722, 0.1666, 0.796,
                             1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};
    bool operator==(const Weights &) const = default;
};
/// Weights that came from elsewhere, each brought between its published bounds.
Weights clipped(const Weights &weights);

/// What is known of one card's trace in a learner's head.
struct Memory {
    double stability = 0;  // days until the chance to recall falls to 90 %; 0.001 … 36,500
    double difficulty = 0; // 1 (easy) … 10
    bool operator==(const Memory &) const = default;
};

inline constexpr double leastStability = 0.001;
inline constexpr double mostStability = 36500;

/// The chance to recall after `days` (≥ 0), 0 … 1.
double retrievability(const Weights &weights, double days, double stability);
/// Days until the chance to recall falls to `retention` (0 … 1, both excluded); not rounded.
double interval(const Weights &weights, double stability, double retention);

/// After the first answer.
Memory firstMemory(const Weights &weights, Grade grade);
/// After a later answer, `days` whole days after the one before (0: the same day). `sameDay` false leaves what happens
/// within a day to the formulas of later days.
Memory nextMemory(const Weights &weights, const Memory &memory, int days, Grade grade, bool sameDay = true);

namespace fsrs {

// The parts of nextMemory(), for proving each of them.
double nextDifficulty(const Weights &weights, double difficulty, Grade grade);
double stabilityAfterRecall(const Weights &weights, const Memory &memory, double retrievability, Grade grade);
double stabilityAfterForgetting(const Weights &weights, const Memory &memory, double retrievability,
                                bool sameDay = true);
/// Without the cap that keeps it below what a same-day failure leaves.
double uncappedStabilityAfterForgetting(const Weights &weights, const Memory &memory, double retrievability);
double stabilityOnTheSameDay(const Weights &weights, double stability, Grade grade);
double firstDifficulty(const Weights &weights, Grade grade); // not clamped to 1 … 10

} // namespace fsrs
} // namespace cirro::quiz
