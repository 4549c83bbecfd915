#pragma once

#include "quizbank/session/plan.h"
#include "quizbank/store/statistics.h"
#include "quizbank/store/store.h"

#include <array>
#include <set>
#include <vector>

namespace cirro::quiz {

/// What is known of a learner at a moment: a value, so that it can be worked out beside the window.
struct StudyFacts {
    static constexpr int answersOfADay = 10; // so many make a day count for the streak
    static constexpr int forecastDays = 30;
    static constexpr int retentionWeeks = 12;

    struct Sat {
        std::string id{};
        int form = 1;
        Moment started{};
        int estimate = 0;
        bool wouldPass = false;
        bool operator==(const Sat &) const = default;
    };

    std::int64_t atMs = 0;
    Day today = 0;
    std::vector<ItemHistory> histories{};
    std::vector<ScheduledItem> schedule{}; // of items that the pack still asks
    std::vector<Sat> exams{};              // finished ones of the pack's family, oldest first
    Readiness readiness{};
    SchedulerSettings scheduler{};
    bool protectsExams = true;
    std::set<std::string, std::less<>> protectedItems{}; // none unless protectsExams
    int dueQuestions = 0;
    int dueCards = 0;
    int unseenCards = 0;
    int unseenQuestions = 0;
    int freshForms = 0;
    Streak streak{};
    std::vector<DayWork> work{};        // days on which something was answered
    std::vector<int> forecast{};        // what falls due today, tomorrow …
    std::vector<PlanDay> plan{};        // up to the exam; none without a day of it
    std::vector<Retention> retention{}; // of each week, oldest first
    std::array<Calibration, 3> calibration{};

    int answersToday() const { return !work.empty() && work.back().day == today ? work.back().answers : 0; }
    Known known(const Pack &pack, std::int64_t nowMs) const { return {&pack, histories, schedule, nowMs}; }
};

Result<StudyFacts> factsOf(const Store &store, const Pack &pack, const Moment &now);

/// Whether the questions of the next mock exams are kept from practice; they are until the learner says otherwise.
Result<bool> protectsExams(const Store &store);
[[nodiscard]] std::optional<Error> setProtectsExams(Store &store, bool on, const Moment &now);

} // namespace cirro::quiz
