#include "quizbank/bank/lint.h"
#include "quizbank/bank/prose.h"

namespace cirro::quiz::checks {

namespace {

constexpr std::size_t leastWords = 45;
constexpr std::size_t mostWords = 110;
constexpr std::size_t leastKorean = 120; // characters
constexpr std::size_t mostKorean = 330;

void check(const Question &question, Inspector &inspector)
{
    if (const std::size_t words = prose::wordCount(question.stem.en); words < leastWords || words > mostWords)
        inspector.tell(question, "stem/en", {"quiz.stem-length", {std::to_string(words)}});
    if (const std::size_t length = prose::characters(question.stem.ko); length < leastKorean || length > mostKorean)
        inspector.tell(question, "stem/ko", {"quiz.stem-length-ko", {std::to_string(length)}});
}

} // namespace

extern constinit const Check stem_length{.name = "stem-length", .severity = Severity::Warning, .question = check};

} // namespace cirro::quiz::checks
