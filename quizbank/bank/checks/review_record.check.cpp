#include "quizbank/bank/lint.h"
#include "quizbank/bank/prose.h"

namespace cirro::quiz::checks {

namespace {

template <class Item> void check(const Item &item, Inspector &inspector)
{
    if (!prose::isDay(item.lastReviewed))
        inspector.tell(item, "lastReviewed", {"quiz.not-a-day", {item.lastReviewed}});
    if (item.author.empty())
        inspector.tell(item, "author", {"quiz.no-author", {}});
    if (!item.verifiedBy.empty() && item.verifiedBy == item.author)
        inspector.tell(item, "verifiedBy", {"quiz.verified-by-author", {}});
    if (item.status == Status::Verified && item.verifiedBy.empty())
        inspector.tell(item, "status", {"quiz.nobody-verified", {}});
}

void checkQuestion(const Question &question, Inspector &inspector)
{
    check(question, inspector);
    if (question.status == Status::Verified && question.verdict.source.empty())
        inspector.tell(question, "verdict", {"quiz.no-verdict", {}});
}

} // namespace

extern constinit const Check review_record{
    .name = "review-record", .severity = Severity::Error, .question = checkQuestion, .card = check<Card>};

} // namespace cirro::quiz::checks
