#include "app/study/study_facts.h"

#include "quizbank/session/form.h"
#include "quizbank/session/sitting.h"

#include <algorithm>

namespace cirro {

using namespace quiz;

namespace {

bool isAsked(const Pack &pack, const ScheduledItem &item)
{
    if (item.kind == ItemKind::Card) {
        const Card *card = pack.card(item.item);
        return card && card->status != Status::Retired;
    }
    const Question *question = pack.question(item.item);
    return question && question->status != Status::Retired;
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
    auto histories = store.histories();
    if (!histories)
        return histories.error();
    facts.histories = std::move(histories).value();
    auto items = store.items();
    if (!items)
        return items.error();
    for (ScheduledItem &item : *items)
        if (isAsked(pack, item))
            facts.schedule.push_back(std::move(item));
    const auto scheduler = store.scheduler(facts.today);
    if (!scheduler)
        return scheduler.error();
    facts.scheduler = *scheduler;
    auto retention = retentionByWeek(store, facts.today, StudyFacts::retentionWeeks);
    if (!retention)
        return retention.error();
    facts.retention = std::move(retention).value();
    auto work = workOf(store, 0, facts.today);
    if (!work)
        return work.error();
    facts.work = std::move(work).value();
    facts.streak = streakOf(facts.work, facts.today, StudyFacts::answersOfADay);
    const auto calibration = calibrationOf(store);
    if (!calibration)
        return calibration.error();
    facts.calibration = *calibration;
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
    return facts;
}

} // namespace cirro
