#include "quizbank/store/statistics.h"

#include "quizbank/store/database.h"
#include "quizbank/store/words_of_record.h"

#include <algorithm>

namespace cirro::quiz {

Result<std::vector<DayWork>> workOf(const Store &store, Day from, Day to)
{
    return guarded(store.file(), [&] {
        std::vector<DayWork> work;
        SQLite::Statement query(store.database(),
                                "SELECT day, count(*), sum(correct), sum(latency_ms) FROM review WHERE day "
                                "BETWEEN ? AND ? GROUP BY day ORDER BY day");
        query.bind(1, from);
        query.bind(2, to);
        while (query.executeStep())
            work.push_back({query.getColumn(0).getInt(), query.getColumn(1).getInt(), query.getColumn(2).getInt(),
                            query.getColumn(3).getInt64()});
        return work;
    });
}

Streak streakOf(std::span<const DayWork> work, Day today, int least)
{
    Streak streak;
    int run = 0;
    Day last = 0;
    for (const DayWork &day : work) {
        if (day.answers < least || day.day > today)
            continue;
        run = run > 0 && day.day == last + 1 ? run + 1 : 1;
        last = day.day;
        streak.longest = std::max(streak.longest, run);
    }
    streak.doneToday = run > 0 && last == today;
    streak.days = run > 0 && last >= today - 1 ? run : 0;
    return streak;
}

Result<std::vector<int>> forecastOf(const Store &store, const Moment &now, int days)
{
    return guarded(store.file(), [&] {
        std::vector<int> due(static_cast<std::size_t>(std::max(0, days)));
        SQLite::Statement query(store.database(), "SELECT due_ms FROM built_card WHERE due_ms < ?");
        query.bind(1, beginOf(dayOf(now) + days, now));
        while (query.executeStep()) {
            const Day day = dayOf({query.getColumn(0).getInt64(), now.utcOffsetMinutes}) - dayOf(now);
            ++due[static_cast<std::size_t>(std::max(0, day))];
        }
        return due;
    });
}

namespace {

/// Calls `visit` with the day of each answer to what had been answered on an earlier day, and whether it was
/// remembered.
template <class Visit> void forEachRecall(const Store &store, Visit visit)
{
    // In the order of the table's key: an item's answers follow one another. One pass is four times as fast as asking
    // for the answer before each.
    SQLite::Statement query(store.database(), "SELECT item, day, grade FROM review");
    std::string item;
    Day before = 0;
    while (query.executeStep()) {
        const Day day = query.getColumn(1).getInt();
        if (const char *name = query.getColumn(0).getText(); item != name)
            item = name;
        else if (before < day)
            visit(day, query.getColumn(2).getInt() > static_cast<int>(Grade::Again));
        before = day;
    }
}

void count(Retention &retention, bool remembered)
{
    ++retention.asked;
    retention.remembered += remembered ? 1 : 0;
}

} // namespace

Result<Retention> retentionSince(const Store &store, Day from)
{
    return guarded(store.file(), [&] {
        Retention retention;
        forEachRecall(store, [&](Day day, bool remembered) {
            if (day >= from)
                count(retention, remembered);
        });
        return retention;
    });
}

Result<std::vector<Retention>> retentionByWeek(const Store &store, Day today, int weeks)
{
    return guarded(store.file(), [&] {
        constexpr int daysOfAWeek = 7;
        std::vector<Retention> all(static_cast<std::size_t>(std::max(0, weeks)));
        forEachRecall(store, [&](Day day, bool remembered) {
            const int week = weeks - 1 - (today - day) / daysOfAWeek;
            if (day <= today && week >= 0)
                count(all[static_cast<std::size_t>(week)], remembered);
        });
        return all;
    });
}

Result<std::array<Calibration, 3>> calibrationOf(const Store &store)
{
    return guarded(store.file(), [&] {
        std::array<Calibration, 3> rows{
            {{Certainty::Guessed, 0, 0}, {Certainty::Unsure, 0, 0}, {Certainty::Sure, 0, 0}}};
        SQLite::Statement query(
            store.database(),
            "SELECT certainty, count(*), sum(correct) FROM review WHERE certainty <> '' GROUP BY certainty");
        while (query.executeStep()) {
            const Certainty certainty = certaintyOf(query.getColumn(0).getText());
            rows[static_cast<std::size_t>(certainty) - 1] = {certainty, query.getColumn(1).getInt(),
                                                             query.getColumn(2).getInt()};
        }
        return rows;
    });
}

} // namespace cirro::quiz
