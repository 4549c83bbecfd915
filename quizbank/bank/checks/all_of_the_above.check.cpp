#include "quizbank/bank/lint.h"
#include "quizbank/bank/prose.h"

#include <array>

namespace cirro::quiz::checks {

namespace {

constexpr std::array<std::string_view, 4> english{"all of the above", "none of the above", "both of the above",
                                                  "any of the above"};
constexpr std::array<std::string_view, 6> korean{"모두 해당", "모두 맞",   "정답 없음",
                                                 "정답이 없", "위의 모든", "위 모두"};

void check(const Question &question, Inspector &inspector)
{
    for (const Passage &passage : optionTextsOf(question)) {
        for (const std::string_view phrase : english)
            if (prose::says(passage.text->en, phrase))
                inspector.tell(question, passage.path + "/en", {"quiz.all-of-the-above", {std::string(phrase)}});
        for (const std::string_view phrase : korean)
            if (passage.text->ko.find(phrase) != std::string::npos)
                inspector.tell(question, passage.path + "/ko", {"quiz.all-of-the-above", {std::string(phrase)}});
    }
}

} // namespace

extern constinit const Check all_of_the_above{
    .name = "all-of-the-above", .severity = Severity::Error, .question = check};

} // namespace cirro::quiz::checks
