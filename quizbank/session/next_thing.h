#pragma once

#include "quizbank/session/study_facts.h"
#include "quizbank/session/study_session.h"

namespace cirro::quiz {

/// The one thing to do now that promises most. The window and the command line offer the same.
struct NextThing {
    enum class What : std::uint8_t {
        Nothing,  // the pack has nothing to ask
        Exam,     // a mock exam is being sat, and its clock runs
        Session,  // one was left
        Review,   // what is due
        MockExam, // without one there is no estimate
        Practice  // the weakest tasks
    };
    What what = What::Nothing;
    StudySession::Kind kind = StudySession::Kind::Practice; // of a session
    int position = 0;                                       // in an exam or a session
    int count = 0;                                          // of what it asks
    std::string task{};                                     // the weakest
    bool operator==(const NextThing &) const = default;
};
Result<NextThing> nextThing(Store &store, const Pack &pack, const StudyFacts &facts);

/// What a new session asks, wherever it is begun. `tasks` of the exam: empty for all of them; `length` 0: the usual
/// one.
std::vector<Queued> queueOf(StudySession::Kind kind, const Pack &pack, const StudyFacts &facts, const Moment &now,
                            const std::set<std::string, std::less<>> &tasks = {}, int length = 0);

} // namespace cirro::quiz
