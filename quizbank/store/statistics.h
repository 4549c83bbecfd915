#pragma once

#include "quizbank/store/store.h"

#include <array>
#include <span>
#include <vector>

namespace cirro::quiz {

/// What a dashboard shows of the log and the schedule.

struct DayWork {
    Day day = 0;
    int answers = 0;
    int right = 0;
    std::int64_t spentMs = 0;
    bool operator==(const DayWork &) const = default;
};
/// Days on which something was answered, both ends included, sorted.
Result<std::vector<DayWork>> workOf(const Store &store, Day from, Day to);

/// Days in a row on which at least so much was answered. A day that is not over breaks nothing.
struct Streak {
    int days = 0; // up to today
    int longest = 0;
    bool doneToday = false;
    bool operator==(const Streak &) const = default;
};
Streak streakOf(std::span<const DayWork> work, Day today, int least);

/// How many items fall due today (with all that waits), tomorrow, …
Result<std::vector<int>> forecastOf(const Store &store, const Moment &now, int days);

/// Answers to what had been answered on an earlier day, and how many of them were remembered.
struct Retention {
    int asked = 0;
    int remembered = 0;
    bool operator==(const Retention &) const = default;
};
Result<Retention> retentionSince(const Store &store, Day from);

/// How often somebody was right who said to be guessing, unsure or sure.
struct Calibration {
    Certainty certainty = Certainty::Guessed;
    int answers = 0;
    int right = 0;
    bool operator==(const Calibration &) const = default;
};
Result<std::array<Calibration, 3>> calibrationOf(const Store &store);

/// What one pass over the whole log tells.
struct LogDigest {
    std::vector<ItemHistory> histories{}; // of everything that was answered, sorted by item
    std::vector<Retention> weeks{};       // each of seven days, the last one up to today; oldest first
    std::array<Calibration, 3> calibration{};
};
Result<LogDigest> digestOf(const Store &store, Day today, int weeks);

} // namespace cirro::quiz
