#include "quizbank/store/statistics.h"

#include "quizbank/store/database.h"
#include "quizbank/store/words_of_record.h"

#include <algorithm>

namespace cirro::quiz {

namespace {

constexpr int daysOfAWeek = 7;
constexpr std::array<Calibration, 3> noCalibration{
    {{Certainty::Guessed, 0, 0}, {Certainty::Unsure, 0, 0}, {Certainty::Sure, 0, 0}}};

} // namespace

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

Result<Retention> retentionSince(const Store &store, Day from)
{
    return guarded(store.file(), [&] {
        Retention retention;
        // In the order of the table's key: an item's answers follow one another. One pass is four times as fast as
        // asking for the answer before each.
        SQLite::Statement query(store.database(), "SELECT item, day, grade FROM review");
        std::string item;
        Day before = 0;
        while (query.executeStep()) {
            const Day day = query.getColumn(1).getInt();
            if (const char *name = query.getColumn(0).getText(); item != name) {
                item = name;
            } else if (day >= from && before < day) {
                ++retention.asked;
                retention.remembered += query.getColumn(2).getInt() > static_cast<int>(Grade::Again) ? 1 : 0;
            }
            before = day;
        }
        return retention;
    });
}

Result<std::array<Calibration, 3>> calibrationOf(const Store &store)
{
    return guarded(store.file(), [&] {
        std::array<Calibration, 3> rows = noCalibration;
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

Result<LogDigest> digestOf(const Store &store, Day today, int weeks)
{
    return guarded(store.file(), [&] {
        LogDigest digest{.weeks = std::vector<Retention>(static_cast<std::size_t>(weeks)),
                         .calibration = noCalibration};
        // In the order of the table's key: an item's answers follow one another, the oldest first.
        SQLite::Statement query(store.database(),
                                "SELECT item, at_ms, correct, certainty, task, kind, day, grade FROM review");
        Day before = 0; // when the item was answered last
        while (query.executeStep()) {
            const std::int64_t at = query.getColumn(1).getInt64();
            const bool correct = query.getColumn(2).getInt() != 0;
            const Certainty certainty = certaintyOf(query.getColumn(3).getText());
            const Day day = query.getColumn(6).getInt();
            const char *item = query.getColumn(0).getText();
            if (digest.histories.empty() || digest.histories.back().item != item) {
                digest.histories.push_back(
                    {.item = item, .firstMs = at, .firstCorrect = correct, .firstCertainty = certainty});
            } else if (const int week = weeks - 1 - (today - day) / daysOfAWeek;
                       before < day && week >= 0 && day <= today) {
                Retention &retention = digest.weeks[static_cast<std::size_t>(week)];
                ++retention.asked;
                retention.remembered += query.getColumn(7).getInt() > static_cast<int>(Grade::Again) ? 1 : 0;
            }
            before = day;
            ItemHistory &history = digest.histories.back();
            if (const char *task = query.getColumn(4).getText(); history.task != task)
                history.task = task;
            history.kind = kindOf(query.getColumn(5).getText());
            ++history.answers;
            history.right += correct ? 1 : 0;
            history.rightInARow = correct ? history.rightInARow + 1 : 0;
            history.lastMs = at;
            history.lastCorrect = correct;
            history.lastCertainty = certainty;
            if (certainty != Certainty::NotAsked) {
                Calibration &level = digest.calibration[static_cast<std::size_t>(certainty) - 1];
                ++level.answers;
                level.right += correct ? 1 : 0;
            }
        }
        return digest;
    });
}

} // namespace cirro::quiz
