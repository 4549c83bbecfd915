#include "quizbank/bank/lint.h"
#include "quizbank/bank/prose.h"

#include <array>

namespace cirro::quiz::checks {

namespace {

constexpr std::array<std::string_view, 2> english{"always", "never"};
constexpr std::array<std::string_view, 2> korean{"항상", "절대"};

void check(const Question &question, Inspector &inspector)
{
    for (const Passage &passage : optionTextsOf(question)) {
        for (const std::string_view word : english)
            if (prose::says(passage.text->en, word))
                inspector.tell(question, passage.path + "/en", {"quiz.absolute", {std::string(word)}});
        for (const std::string_view word : korean)
            if (passage.text->ko.find(word) != std::string::npos)
                inspector.tell(question, passage.path + "/ko", {"quiz.absolute", {std::string(word)}});
    }
}

} // namespace

extern constinit const Check absolutes{.name = "absolutes", .severity = Severity::Error, .question = check};

} // namespace cirro::quiz::checks
