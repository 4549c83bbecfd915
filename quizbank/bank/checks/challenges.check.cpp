#include "quizbank/bank/lint.h"

namespace cirro::quiz::checks {

namespace {

// A question may open a design: it has to be in the pack.
void check(const Question &question, Inspector &inspector)
{
    if (!question.challenge.empty() && !inspector.loaded.challenges.contains(question.challenge))
        inspector.tell(question, "challenge", {"quiz.no-such-challenge", {question.challenge}});
}

} // namespace

extern constinit const Check challenges{.name = "challenges", .severity = Severity::Error, .question = check};

} // namespace cirro::quiz::checks
