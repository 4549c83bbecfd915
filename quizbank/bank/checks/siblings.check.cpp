#include "quizbank/bank/lint.h"

#include <map>

namespace cirro::quiz::checks {

namespace {

void check(const Question &question, Inspector &inspector)
{
    if (question.sibling.empty())
        return;
    const Question *sibling = inspector.pack.question(question.sibling);
    if (!sibling || sibling == &question)
        inspector.tell(question, "sibling", {"quiz.no-sibling", {question.sibling}});
    else if (sibling->sibling != question.id)
        inspector.tell(question, "sibling", {"quiz.sibling-one-way", {question.sibling}});
    else if (sibling->concept_ != question.concept_)
        inspector.tell(question, "sibling", {"quiz.sibling-other-concept", {question.sibling}});
}

// An exam asks no concept twice, so that two items on one are a waste unless they are meant as a pair.
void checkConcepts(Inspector &inspector)
{
    std::map<std::string_view, const Question *> first;
    for (const Question *question : inspector.asked) {
        const auto [row, fresh] = first.emplace(question->concept_, question);
        if (!fresh && question->sibling != row->second->id)
            inspector.tell(*question, "concept", {"quiz.concept-twice", {row->second->id}});
    }
}

} // namespace

extern constinit const Check siblings{
    .name = "siblings", .severity = Severity::Error, .question = check, .bank = checkConcepts};

} // namespace cirro::quiz::checks
