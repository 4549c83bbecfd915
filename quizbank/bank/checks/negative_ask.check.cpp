#include "quizbank/bank/lint.h"
#include "quizbank/bank/prose.h"

#include <array>

namespace cirro::quiz::checks {

namespace {

constexpr std::array<std::string_view, 6> english{"except",       "incorrect", "least suitable", "least appropriate",
                                                  "least likely", "false"};
constexpr std::array<std::string_view, 9> korean{"아닌 것",   "않은 것",   "않는 것",   "틀린",         "잘못된",
                                                 "않은 방법", "아닌 방법", "않는 방법", "적절하지 않은"};

void check(const Question &question, Inspector &inspector)
{
    const std::string_view ask = prose::question(question.stem.en);
    if (prose::saysExactly(ask, "NOT") || prose::saysExactly(ask, "CANNOT"))
        inspector.tell(question, "stem/en", {"quiz.negative-ask", {"NOT"}});
    for (const std::string_view phrase : english)
        if (prose::says(ask, phrase))
            inspector.tell(question, "stem/en", {"quiz.negative-ask", {std::string(phrase)}});
    const std::string_view koreanAsk = prose::question(question.stem.ko);
    for (const std::string_view phrase : korean)
        if (koreanAsk.find(phrase) != std::string_view::npos)
            inspector.tell(question, "stem/ko", {"quiz.negative-ask", {std::string(phrase)}});
}

} // namespace

extern constinit const Check negative_ask{.name = "negative-ask", .severity = Severity::Error, .question = check};

} // namespace cirro::quiz::checks
