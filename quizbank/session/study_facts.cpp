#include "quizbank/session/study_facts.h"

#include "quizbank/session/form.h"
#include "quizbank/session/sitting.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace cirro::quiz {

namespace {

constexpr std::string_view protectSetting = "protect-exams";

/// The ids of all that the pack still asks.
std::unordered_set<std::string_view> askedBy(const Pack &pack)
{
    std::unordered_set<std::string_view> ids;
    for (const Question &question : pack.questions)
        if (question.status != Status::Retired)
            ids.insert(question.id);
    for (const Card &card : pack.cards)
        if (card.status != Status::Retired)
            ids.insert(card.id);
    return ids;
}

constexpr int secondsEach = 75; // until the learner's own pace is known

/// What to do on each day until the exam.
std::vector<PlanDay> planOf(const StudyFacts &facts, const Moment &now)
{
    if (!facts.scheduler.examDay)
        return {};
    const Day days = *facts.scheduler.examDay - facts.today + 1;
    std::vector<int> due(static_cast<std::size_t>(std::max(0, days)));
    for (const ScheduledItem &item : facts.schedule) {
        const Day ahead = std::max(0, dayOf({item.state.dueMs, now.utcOffsetMinutes}) - facts.today);
        if (ahead < days)
            ++due[static_cast<std::size_t>(ahead)];
    }
    std::int64_t spentMs = 0;
    int answers = 0;
    for (const DayWork &day : facts.work) {
        spentMs += day.spentMs;
        answers += day.answers;
    }
    return planFor({.today = facts.today,
                    .examDay = *facts.scheduler.examDay,
                    .unseen = facts.unseenQuestions,
                    .mockExams = facts.freshForms,
                    .due = std::move(due),
                    .secondsEach = spentMs > 0 ? static_cast<int>(spentMs / answers / 1000) : secondsEach});
}

void countSchedule(StudyFacts &facts, const Moment &now)
{
    facts.forecast.assign(StudyFacts::forecastDays, 0);
    for (const ScheduledItem &item : facts.schedule) {
        if (item.state.dueMs <= now.ms)
            ++(item.kind == ItemKind::Card ? facts.dueCards : facts.dueQuestions);
        const Day due = std::max(facts.today, dayOf({item.state.dueMs, now.utcOffsetMinutes}));
        if (due - facts.today < StudyFacts::forecastDays)
            ++facts.forecast[static_cast<std::size_t>(due - facts.today)];
    }
}

} // namespace

Result<StudyFacts> factsOf(const Store &store, const Pack &pack, const Moment &now)
{
    StudyFacts facts{.atMs = now.ms, .today = dayOf(now)};
    auto digest = digestOf(store, facts.today, StudyFacts::retentionWeeks);
    if (!digest)
        return digest.error();
    facts.histories = std::move(digest->histories);
    facts.retention = std::move(digest->weeks);
    facts.calibration = digest->calibration;
    auto items = store.items();
    if (!items)
        return items.error();
    const auto asked = askedBy(pack);
    for (ScheduledItem &item : *items)
        if (asked.contains(item.item))
            facts.schedule.push_back(std::move(item));
    const auto scheduler = store.scheduler(facts.today);
    if (!scheduler)
        return scheduler.error();
    facts.scheduler = *scheduler;
    auto work = workOf(store, 0, facts.today);
    if (!work)
        return work.error();
    facts.work = std::move(work).value();
    facts.streak = streakOf(facts.work, facts.today, StudyFacts::answersOfADay);
    countSchedule(facts, now);
    const auto exams = store.exams();
    if (!exams)
        return exams.error();
    for (const ExamRecord &exam : *exams) {
        if (!exam.finishedMs || exam.family != pack.manifest.family)
            continue;
        const auto whole = store.exam(exam.id);
        if (!whole)
            return whole.error();
        const ExamResult result = resultOf(**whole, pack.manifest.exam);
        facts.exams.push_back({.id = exam.id,
                               .form = exam.form,
                               .started = exam.started,
                               .estimate = result.estimate,
                               .wouldPass = result.wouldPass});
    }
    const auto sat = static_cast<int>(facts.exams.size());
    const LastSeen seen = lastSeenOf(facts.histories);
    const auto isProtected = protectsExams(store);
    if (!isProtected)
        return isProtected.error();
    facts.protectsExams = *isProtected;
    if (facts.protectsExams)
        facts.protectedItems = protectedItems(pack, sat, seen);
    facts.freshForms = freshForms(pack, seen);
    for (const Card &card : pack.cards)
        facts.unseenCards += card.status != Status::Retired && !seen.contains(card.id) ? 1 : 0;
    for (const Question &question : pack.questions)
        facts.unseenQuestions += question.status != Status::Retired && !seen.contains(question.id) &&
                                         !facts.protectedItems.contains(question.id)
                                     ? 1
                                     : 0;
    facts.readiness = readinessOf(pack, facts.histories, sat, now.ms);
    facts.plan = planOf(facts, now);
    return facts;
}

Result<bool> protectsExams(const Store &store)
{
    const auto kept = store.setting(protectSetting);
    if (!kept)
        return kept.error();
    return *kept != "off";
}

std::optional<Error> setProtectsExams(Store &store, bool on, const Moment &now)
{
    return store.setSetting(protectSetting, on ? "on" : "off", now.ms);
}

} // namespace cirro::quiz
