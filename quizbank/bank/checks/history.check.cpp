#include "quizbank/bank/lint.h"

namespace cirro::quiz::checks {

namespace {

void check(Inspector &inspector)
{
    for (const GivenOut &known : inspector.blueprint.ledger) {
        const Question *question = inspector.pack.question(known.id);
        const Card *card = inspector.pack.card(known.id);
        if (!question && !card)
            inspector.tellAt(known.spot, known.id, {"quiz.id-gone", {known.id}});
        else if (question && question->concept_ != known.concept_)
            inspector.tell(*question, "concept", {"quiz.id-reused", {known.concept_}});
    }
}

} // namespace

extern constinit const Check history{.name = "history", .severity = Severity::Error, .bank = check};

} // namespace cirro::quiz::checks
