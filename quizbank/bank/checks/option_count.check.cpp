#include "quizbank/bank/lint.h"

namespace cirro::quiz::checks {

namespace {

void check(const Question &question, Inspector &inspector)
{
    const std::size_t options = question.options.size();
    const bool fits = question.type == Type::Single
                          ? options == 4 && question.select == 1
                          : (options == 5 && question.select == 2) || (options == 6 && question.select == 3);
    if (!fits)
        inspector.tell(question, "options",
                       {"quiz.option-count", {std::to_string(options), std::to_string(question.select)}});
}

} // namespace

extern constinit const Check option_count{.name = "option-count", .severity = Severity::Error, .question = check};

} // namespace cirro::quiz::checks
