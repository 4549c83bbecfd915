#pragma once

#include "quizbank/session/form.h"
#include "quizbank/session/sitting.h"
#include "quizbank/store/store.h"

namespace cirro::quiz {

/// A mock exam being sat, as at the test centre: whatever is done is on the disk before the call comes back, the clock
/// on the wall runs while the program does not, and at its end the exam is handed in. Texts are the pack's business:
/// the room knows ids only.
class ExamRoom
{
public:
    struct Wish {
        bool extraTime = false; // 30 minutes for people who do not sit it in their own language
        std::int64_t seed = 0;
    };
    /// The next form. An error when one is being sat or the pack has too few questions.
    static Result<ExamRoom> begin(Store &store, const Pack &pack, const Wish &wish, const Moment &now);
    /// The exam that was not handed in; nothing when there is none. If its time ran out meanwhile, it has been handed
    /// in at that moment: isOver().
    static Result<std::optional<ExamRoom>> resume(Store &store, const Moment &now);

    const ExamRecord &record() const { return m_record; }
    const Sitting &sitting() const { return m_sitting; }
    bool isOver() const { return m_record.finishedMs.has_value(); }
    std::int64_t remainingMs(std::int64_t nowMs) const { return quiz::remainingMs(m_record, nowMs); }

    // Each hands the exam in instead when the time is over.
    [[nodiscard]] std::optional<Error> visit(int position, const Moment &now);
    [[nodiscard]] std::optional<Error> choose(int position, std::vector<std::string> options, const Moment &now);
    [[nodiscard]] std::optional<Error> flag(int position, bool on, const Moment &now);
    [[nodiscard]] std::optional<Error> strike(int position, std::vector<std::string> options, const Moment &now);
    [[nodiscard]] std::optional<Error> highlight(int position, const std::vector<Highlight> &ranges, const Moment &now);
    /// To be called while the clock runs.
    [[nodiscard]] std::optional<Error> tick(const Moment &now);
    [[nodiscard]] std::optional<Error> handIn(const Moment &now);
    /// As if it had never been begun: nothing of it is counted.
    [[nodiscard]] std::optional<Error> abandon();

private:
    ExamRoom(Store &store, ExamRecord record);
    std::optional<Error> add(ExamEvent event);
    std::optional<Error> end(std::int64_t atMs, ExamRecord::EndedBy endedBy);

    Store *m_store;
    ExamRecord m_record;
    Sitting m_sitting;
};

} // namespace cirro::quiz
