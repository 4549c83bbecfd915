#pragma once

#include "quizbank/session/plan.h"
#include "quizbank/store/statistics.h"
#include "quizbank/store/store.h"

#include <array>
#include <set>
#include <vector>

namespace cirro {

/// What is known of a learner at a moment: a value, so that it can be worked out beside the window.
struct StudyFacts {
    static constexpr int answersOfADay = 10; // so many make a day count for the streak
    static constexpr int forecastDays = 30;
    static constexpr int retentionWeeks = 12;

    struct Sat {
        std::string id{};
        int form = 1;
        quiz::Moment started{};
        int estimate = 0;
        bool wouldPass = false;
        bool operator==(const Sat &) const = default;
    };

    std::int64_t atMs = 0;
    quiz::Day today = 0;
    std::vector<quiz::ItemHistory> histories{};
    std::vector<quiz::ScheduledItem> schedule{}; // of items that the pack still asks
    std::vector<Sat> exams{};                    // finished ones of the pack's family, oldest first
    quiz::Readiness readiness{};
    quiz::SchedulerSettings scheduler{};
    std::set<std::string, std::less<>> protectedItems{};
    int dueQuestions = 0;
    int dueCards = 0;
    int unseenCards = 0;
    int unseenQuestions = 0;
    int freshForms = 0;
    quiz::Streak streak{};
    std::vector<quiz::DayWork> work{};        // days on which something was answered
    std::vector<int> forecast{};              // what falls due today, tomorrow …
    std::vector<quiz::Retention> retention{}; // of each week, oldest first
    std::array<quiz::Calibration, 3> calibration{};

    int answersToday() const { return !work.empty() && work.back().day == today ? work.back().answers : 0; }
    quiz::Known known(const quiz::Pack &pack, std::int64_t nowMs) const { return {&pack, histories, schedule, nowMs}; }
};

Result<StudyFacts> factsOf(const quiz::Store &store, const quiz::Pack &pack, const quiz::Moment &now);

} // namespace cirro
