#include "quizbank/bank/lint.h"

#include <algorithm>

namespace cirro::quiz::checks {

namespace {

void check(const Question &question, Inspector &inspector)
{
    for (const Language language : bothLanguages) {
        const auto asks = std::ranges::count(question.stem.in(language), '?');
        if (asks != 1)
            inspector.tell(question, "stem/" + std::string(codeOf(language)),
                           {"quiz.not-one-ask", {std::to_string(asks)}});
    }
}

} // namespace

extern constinit const Check one_ask{.name = "one-ask", .severity = Severity::Error, .question = check};

} // namespace cirro::quiz::checks
