#include "quizbank/schedule/scheduler.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace cirro::quiz {

namespace {

constexpr std::int64_t msPerMinute = 60'000;
constexpr std::int64_t msPerDay = 24 * 60 * msPerMinute;
constexpr int examRampDays = 14;
constexpr double examRetention = 0.95;

std::int64_t floorDiv(std::int64_t a, std::int64_t b)
{
    return a / b - (a % b < 0 ? 1 : 0);
}

/// 0 ≤ u < 1, the same for the same card and count of answers on every machine (FNV-1a, then a finaliser that spreads
/// neighbouring counts).
double spreadOf(std::string_view cardId, int reps)
{
    std::uint64_t hash = 14695981039346656037u;
    const auto mix = [&](unsigned char byte) { hash = (hash ^ byte) * 1099511628211u; };
    for (const char c : cardId)
        mix(static_cast<unsigned char>(c));
    for (int shift = 0; shift < 32; shift += 8)
        mix(static_cast<unsigned char>(static_cast<unsigned>(reps) >> shift));
    hash ^= hash >> 33;
    hash *= 0xff51afd7ed558ccdu;
    hash ^= hash >> 33;
    return static_cast<double>(hash >> 11) * 0x1.0p-53;
}

class Answering
{
public:
    Answering(const SchedulerSettings &settings, std::string_view cardId, const CardState &card, const Moment &now)
        : m_settings(settings),
          m_cardId(cardId),
          m_card(card),
          m_now(now),
          m_today(dayOf(now)),
          m_elapsed(card.phase == Phase::New ? 0 : std::max(0, m_today - card.lastDay)),
          m_steps(!settings.learningSteps.empty() || !settings.relearningSteps.empty()),
          m_retention(retentionOn(settings, m_today))
    {}

    Scheduled operator()(Grade grade)
    {
        Scheduled result{.state = m_card};
        result.state.memory = memoryAfter(grade);
        result.state.lastMs = m_now.ms;
        result.state.lastDay = m_today;
        ++result.state.reps;
        result.reason.retention = m_retention;
        result.reason.recall =
            m_card.phase == Phase::New ? 0 : retrievability(m_settings.weights, m_elapsed, m_card.memory.stability);
        switch (m_card.phase) {
        case Phase::New:
        case Phase::Learning:
            step(result, grade, m_settings.learningSteps, Phase::Learning);
            break;
        case Phase::Relearning:
            step(result, grade, m_settings.relearningSteps, Phase::Relearning);
            break;
        case Phase::Review:
            if (grade == Grade::Again) {
                ++result.state.lapses;
                if (!m_settings.relearningSteps.empty()) {
                    result.state.phase = Phase::Relearning;
                    result.state.step = 0;
                    inMinutes(result, m_settings.relearningSteps.front());
                    break;
                }
            }
            review(result, grade);
            break;
        }
        return result;
    }

private:
    Memory memoryAfter(Grade grade) const
    {
        return m_card.phase == Phase::New ? firstMemory(m_settings.weights, grade)
                                          : nextMemory(m_settings.weights, m_card.memory, m_elapsed, grade, m_steps);
    }

    void inMinutes(Scheduled &result, int minutes) const { result.state.dueMs = m_now.ms + minutes * msPerMinute; }

    void step(Scheduled &result, Grade grade, const std::vector<int> &steps, Phase phase)
    {
        const int count = static_cast<int>(steps.size());
        const int at = m_card.phase == Phase::New ? 0 : std::clamp(m_card.step, 0, std::max(0, count - 1));
        const bool done = count == 0 || grade == Grade::Easy || (grade == Grade::Good && at + 1 >= count);
        if (done) {
            review(result, grade);
            return;
        }
        result.state.phase = phase;
        result.state.step = grade == Grade::Again ? 0 : grade == Grade::Good ? at + 1 : at;
        if (grade == Grade::Hard) {
            const int minutes = count == 1 ? static_cast<int>(std::lround(steps[0] * 1.5))
                                           : static_cast<int>(std::lround((steps[0] + steps[1]) / 2.0));
            inMinutes(result, minutes);
            return;
        }
        const int minutes = steps[static_cast<std::size_t>(result.state.step)];
        if (minutes >= 24 * 60) { // a step of days is a matter of days
            result.state.phase = Phase::Review;
            inDays(result, minutes / (24 * 60));
            return;
        }
        inMinutes(result, minutes);
    }

    void inDays(Scheduled &result, int days) const
    {
        result.reason.days = days;
        result.state.step = 0;
        result.state.dueMs = beginOf(m_today + days, m_now);
    }

    int wished(Grade grade) const
    {
        return std::clamp(
            static_cast<int>(std::lround(interval(m_settings.weights, memoryAfter(grade).stability, m_retention))), 1,
            m_settings.longestInterval);
    }

    /// Better answers come back later, whatever the rounding says.
    int ordered(Grade grade) const
    {
        if (m_card.phase != Phase::Review && m_steps)
            return wished(grade); // in the steps, only some grades lead to days at all
        int again = wished(Grade::Again);
        int hard = wished(Grade::Hard);
        int good = wished(Grade::Good);
        hard = std::min(hard, good);
        if (!m_steps) {
            again = std::min(again, hard);
            hard = std::max(hard, again + 1);
        }
        good = std::max(good, hard + 1);
        switch (grade) {
        case Grade::Again:
            return again;
        case Grade::Hard:
            return hard;
        case Grade::Good:
            return good;
        case Grade::Easy:
            break;
        }
        return std::max(wished(Grade::Easy), good + 1);
    }

    void review(Scheduled &result, Grade grade)
    {
        result.state.phase = Phase::Review;
        result.reason.exactDays = interval(m_settings.weights, result.state.memory.stability, m_retention);
        int days = std::min(ordered(grade), m_settings.longestInterval);
        FuzzRange range{days, days};
        if (m_settings.fuzz)
            range = fuzzRange(days, m_elapsed, m_settings.longestInterval);
        const double u = spreadOf(m_cardId, m_card.reps);
        days = static_cast<int>(std::floor(u * (range.most - range.least + 1))) + range.least;
        if (m_settings.examDay && m_today < *m_settings.examDay) {
            const int left = *m_settings.examDay - m_today;
            result.reason.examNear = days > left;
            days = std::min(days, left);
        }
        result.reason.leastDays = std::min(range.least, days);
        result.reason.mostDays = std::max(days, std::min(range.most, days));
        inDays(result, std::max(1, days));
    }

    const SchedulerSettings &m_settings;
    std::string_view m_cardId;
    const CardState &m_card;
    const Moment &m_now;
    Day m_today;
    int m_elapsed;
    bool m_steps; // the day is divided: answers within it have formulas of their own
    double m_retention;
};

} // namespace

Day dayOf(const Moment &moment)
{
    return static_cast<Day>(
        floorDiv(moment.ms + (moment.utcOffsetMinutes - rolloverHour * 60) * msPerMinute, msPerDay));
}

std::int64_t beginOf(Day day, const Moment &like)
{
    return day * msPerDay - (like.utcOffsetMinutes - rolloverHour * 60) * msPerMinute;
}

double retentionOn(const SchedulerSettings &settings, Day day)
{
    if (!settings.examDay || day > *settings.examDay || *settings.examDay - day >= examRampDays ||
        settings.retention >= examRetention)
        return settings.retention;
    const double passed = static_cast<double>(examRampDays - (*settings.examDay - day)) / examRampDays;
    return settings.retention + (examRetention - settings.retention) * passed;
}

FuzzRange fuzzRange(int days, int elapsedDays, int longestInterval)
{
    if (days < 2.5)
        return {days, days};
    // The longer the interval, the smaller the share that it is spread by.
    static constexpr std::array<std::array<double, 3>, 3> parts{{{2.5, 7, 0.15}, {7, 20, 0.10}, {20, 1e9, 0.05}}};
    double delta = 1;
    for (const auto &[from, to, share] : parts)
        delta += share * std::max(std::min<double>(days, to) - from, 0.0);
    int least = std::max(2, static_cast<int>(std::lround(days - delta)));
    const int most = std::min(static_cast<int>(std::lround(days + delta)), longestInterval);
    if (days > elapsedDays)
        least = std::max(least, elapsedDays + 1);
    return {std::min(least, most), most};
}

Scheduled answered(const SchedulerSettings &settings, std::string_view cardId, const CardState &card, const Moment &now,
                   Grade grade)
{
    return Answering(settings, cardId, card, now)(grade);
}

} // namespace cirro::quiz
