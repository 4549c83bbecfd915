#include "quizbank/bank/lint.h"

#include <set>

namespace cirro::quiz::checks {

namespace {

void check(const Question &question, Inspector &inspector)
{
    std::set<Fail> types;
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        const Option &option = question.options[i];
        const std::string path = "options/" + std::to_string(i) + "/fail";
        if (option.correct && option.fail != Fail::None)
            inspector.tell(question, path, {"quiz.key-fails", {}});
        if (option.correct)
            continue;
        if (option.fail == Fail::None)
            inspector.tell(question, path, {"quiz.no-failure-type", {}});
        types.insert(option.fail);
    }
    if (types.size() < 2)
        inspector.tell(question, "options", {"quiz.one-failure-type", {}});
}

} // namespace

extern constinit const Check failure_types{.name = "failure-types", .severity = Severity::Error, .question = check};

} // namespace cirro::quiz::checks
