#pragma once

#include "quizbank/schedule/fsrs.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace cirro::quiz {

/// A local calendar day, counted from 1970-01-01. It begins at 04:00: what is answered after midnight still belongs to
/// the evening before.
using Day = std::int32_t;

/// A moment as the wall clock of the learner shows it.
struct Moment {
    std::int64_t ms = 0;      // since 1970-01-01T00:00Z
    int utcOffsetMinutes = 0; // of local time, then and there
    bool operator==(const Moment &) const = default;
};
inline constexpr int rolloverHour = 4;
Day dayOf(const Moment &moment);
/// When a day begins where the offset is that of `like`, in ms.
std::int64_t beginOf(Day day, const Moment &like);

enum class Phase : std::uint8_t { New, Learning, Review, Relearning };

/// What the scheduler knows of one card; can be rebuilt from the log of answers at any time.
struct CardState {
    Memory memory{};
    Phase phase = Phase::New;
    int step = 0;           // of the learning or relearning steps
    std::int64_t dueMs = 0; // when it is asked next
    Day lastDay = 0;        // of the last answer; no meaning for New
    std::int64_t lastMs = 0;
    int reps = 0;
    int lapses = 0; // times it was forgotten after it had been learnt
    bool operator==(const CardState &) const = default;
};

struct SchedulerSettings {
    Weights weights{};
    double retention = 0.9;                // wished chance to recall when a card is asked, 0.80 … 0.97
    std::vector<int> learningSteps{1, 10}; // minutes; none: a card is in Review at once
    std::vector<int> relearningSteps{10};
    int longestInterval = 36500; // days
    bool fuzz = true;            // spread cards that were learnt together
    std::optional<Day> examDay{};
    bool operator==(const SchedulerSettings &) const = default;
};

/// Why a card comes back when it does: what is said when somebody asks.
struct Reason {
    double retention = 0; // wished, on that day
    double recall = 1;    // the chance to recall just before the answer
    double exactDays = 0; // until the chance falls to the wished one
    int leastDays = 0;    // the range that the spread chose from
    int mostDays = 0;
    int days = 0;          // 0: a step within the day
    bool examNear = false; // shortened, so that it is fresh on the day of the exam
};

struct Scheduled {
    CardState state{};
    Reason reason{};
};

/// The wished retention on a day: raised evenly to 0.95 over the last 14 days before an exam.
double retentionOn(const SchedulerSettings &settings, Day day);

/// The days that a spread interval may take; the interval itself below 2.5 days.
struct FuzzRange {
    int least = 0;
    int most = 0;
};
FuzzRange fuzzRange(int days, int elapsedDays, int longestInterval);

/// The card after an answer. `cardId` seeds the spread, so that what a button promises is what it does.
Scheduled answered(const SchedulerSettings &settings, std::string_view cardId, const CardState &card, const Moment &now,
                   Grade grade);

} // namespace cirro::quiz
