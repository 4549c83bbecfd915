#include "quizbank/bank/lint.h"
#include "quizbank/bank/prose.h"

namespace cirro::quiz::checks {

namespace {

constexpr std::size_t leastWords = 12;
constexpr std::size_t leastKorean = 25; // characters

void check(const Question &question, Inspector &inspector)
{
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        const Text &why = question.options[i].why;
        const std::string path = "options/" + std::to_string(i) + "/why/";
        if (const std::size_t words = prose::wordCount(why.en); words < leastWords)
            inspector.tell(question, path + "en", {"quiz.why-short", {std::to_string(words)}});
        if (const std::size_t characters = prose::characters(why.ko); characters < leastKorean)
            inspector.tell(question, path + "ko", {"quiz.why-short-ko", {std::to_string(characters)}});
    }
}

} // namespace

extern constinit const Check why_length{.name = "why-length", .severity = Severity::Warning, .question = check};

} // namespace cirro::quiz::checks
