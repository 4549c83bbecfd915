#include "quizbank/bank/lint.h"

#include <algorithm>

namespace cirro::quiz::checks {

namespace {

// A question may open a design: it has to be in the pack.
void checkQuestion(const Question &question, Inspector &inspector)
{
    if (!question.challenge.empty() && !inspector.pack.challenge(question.challenge))
        inspector.tell(question, "challenge", {"quiz.no-such-challenge", {question.challenge}});
}

// A design is there for questions: each concept it names is asked about, and no other design has it already.
void checkDesigns(Inspector &inspector)
{
    for (const Challenge &challenge : inspector.pack.challenges) {
        const bool isNamed = std::ranges::any_of(
            inspector.asked, [&](const Question *question) { return question->challenge == challenge.id; });
        if (challenge.concepts.empty() && !isNamed)
            inspector.tell(challenge, "concepts", {"quiz.design-of-nothing", {}});
        for (std::size_t i = 0; i < challenge.concepts.size(); ++i) {
            const std::string &concept_ = challenge.concepts[i];
            const std::string path = "concepts/" + std::to_string(i);
            if (std::ranges::none_of(inspector.asked,
                                     [&](const Question *question) { return question->concept_ == concept_; }))
                inspector.tell(challenge, path, {"quiz.no-such-concept", {concept_}});
            for (const Challenge &other : inspector.pack.challenges) {
                if (&other == &challenge)
                    break;
                if (std::ranges::find(other.concepts, concept_) != other.concepts.end())
                    inspector.tell(challenge, path, {"quiz.concept-has-design", {other.id}});
            }
        }
    }
}

} // namespace

extern constinit const Check challenges{
    .name = "challenges", .severity = Severity::Error, .question = checkQuestion, .bank = checkDesigns};

} // namespace cirro::quiz::checks
