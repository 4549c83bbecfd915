#include "quizbank/session/exam_room.h"

#include <algorithm>

namespace cirro::quiz {

ExamRoom::ExamRoom(Store &store, ExamRecord record)
    : m_store(&store),
      m_record(std::move(record)),
      m_sitting(sittingOf(m_record))
{}

Result<ExamRoom> ExamRoom::begin(Store &store, const Pack &pack, const Wish &wish, const Moment &now)
{
    const auto open = store.openExam();
    if (!open)
        return open.error();
    if (*open)
        return Error{.code = "study.exam-open", .where = (*open)->id};
    const auto exams = store.exams();
    if (!exams)
        return exams.error();
    const auto histories = store.histories();
    if (!histories)
        return histories.error();
    const auto sat = static_cast<int>(std::ranges::count(*exams, pack.manifest.family, &ExamRecord::family));
    const auto form = nextForm(pack, sat, lastSeenOf(*histories));
    if (!form)
        return form.error();
    const Exam &exam = pack.manifest.exam;
    ExamRecord record{.id = std::to_string(now.ms) + '-' + std::to_string(form->number),
                      .family = pack.manifest.family,
                      .form = form->number,
                      .seed = wish.seed,
                      .started = now,
                      .minutes = wish.extraTime ? exam.extendedMinutes : exam.minutes,
                      .items = arranged(pack, form->questions, wish.seed)};
    if (auto error = store.beginExam(record))
        return *error;
    ExamRoom room(store, std::move(record));
    if (auto error = room.visit(0, now))
        return *error;
    return room;
}

Result<std::optional<ExamRoom>> ExamRoom::resume(Store &store, const Moment &now)
{
    auto open = store.openExam();
    if (!open)
        return open.error();
    if (!*open)
        return std::optional<ExamRoom>();
    ExamRoom room(store, std::move(**open));
    const int position = room.m_sitting.position;
    if (auto error = room.add({now.ms, ExamEvent::Kind::Resume, position, {}}))
        return *error;
    return std::optional(std::move(room));
}

std::optional<Error> ExamRoom::visit(int position, const Moment &now)
{
    return add({now.ms, ExamEvent::Kind::Visit, position, {}});
}

std::optional<Error> ExamRoom::choose(int position, std::vector<std::string> options, const Moment &now)
{
    return add({now.ms, ExamEvent::Kind::Answer, position, std::move(options)});
}

std::optional<Error> ExamRoom::flag(int position, bool on, const Moment &now)
{
    return add(
        {now.ms, ExamEvent::Kind::Flag, position, on ? std::vector<std::string>{"on"} : std::vector<std::string>{}});
}

std::optional<Error> ExamRoom::strike(int position, std::vector<std::string> options, const Moment &now)
{
    return add({now.ms, ExamEvent::Kind::Strike, position, std::move(options)});
}

std::optional<Error> ExamRoom::highlight(int position, const std::vector<Highlight> &ranges, const Moment &now)
{
    return add({now.ms, ExamEvent::Kind::Highlight, position, textsOf(ranges)});
}

std::optional<Error> ExamRoom::tick(const Moment &now)
{
    if (isOver() || remainingMs(now.ms) > 0)
        return {};
    return end(m_record.endsMs(), ExamRecord::EndedBy::Time);
}

std::optional<Error> ExamRoom::handIn(const Moment &now)
{
    if (auto error = tick(now))
        return error;
    return isOver() ? std::nullopt : end(now.ms, ExamRecord::EndedBy::Learner);
}

std::optional<Error> ExamRoom::abandon()
{
    return m_store->dropExam(m_record.id);
}

std::optional<Error> ExamRoom::add(ExamEvent event)
{
    if (auto error = tick({event.atMs, m_record.started.utcOffsetMinutes}))
        return error;
    if (isOver())
        return {};
    if (auto error = m_store->addEvent(m_record.id, event))
        return error;
    apply(m_sitting, m_record, event);
    m_record.events.push_back(std::move(event));
    return {};
}

std::optional<Error> ExamRoom::end(std::int64_t atMs, ExamRecord::EndedBy endedBy)
{
    if (auto error = m_store->finishExam(m_record.id, atMs, endedBy, answersOf(m_record)))
        return error;
    m_record.finishedMs = atMs;
    m_record.endedBy = endedBy;
    return {};
}

} // namespace cirro::quiz
