#include "quizbank/bank/lint.h"
#include "quizbank/bank/prose.h"

#include <algorithm>
#include <array>

namespace cirro::quiz::checks {

namespace {

// Where more than one option works, the word that decides stands out: upper case in English, bold in Korean.
constexpr std::array<std::string_view, 18> superlatives{
    "MOST",    "LEAST",    "HIGHEST",  "LOWEST",   "FEWEST",   "BEST",    "GREATEST",  "MINIMUM",  "MAXIMUM",
    "FASTEST", "SHORTEST", "SMALLEST", "QUICKEST", "CHEAPEST", "LARGEST", "STRONGEST", "SIMPLEST", "EASIEST"};

void check(const Question &question, Inspector &inspector)
{
    const auto shown = std::ranges::count_if(
        superlatives, [&](std::string_view word) { return prose::saysExactly(question.stem.en, word); });
    const std::size_t bold = prose::bold(question.stem.ko).size();
    if (question.qualifier == Qualifier::None) {
        if (shown > 0)
            inspector.tell(question, "stem/en", {"quiz.qualifier-unsaid", {}});
        if (bold > 0)
            inspector.tell(question, "stem/ko", {"quiz.qualifier-unsaid", {}});
        return;
    }
    if (shown == 0)
        inspector.tell(question, "stem/en", {"quiz.qualifier-not-upper", {}});
    if (bold == 0)
        inspector.tell(question, "stem/ko", {"quiz.qualifier-not-bold", {}});
    if (shown > 1)
        inspector.tell(question, "stem/en", {"quiz.qualifier-twice", {}});
    if (bold > 1)
        inspector.tell(question, "stem/ko", {"quiz.qualifier-twice", {}});
}

} // namespace

extern constinit const Check qualifier_shown{.name = "qualifier-shown", .severity = Severity::Error, .question = check};

} // namespace cirro::quiz::checks
