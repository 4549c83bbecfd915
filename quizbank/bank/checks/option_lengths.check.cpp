#include "quizbank/bank/lint.h"
#include "quizbank/bank/prose.h"

#include <algorithm>
#include <cmath>

namespace cirro::quiz::checks {

namespace {

std::string twoPlaces(double value)
{
    const auto hundredths = std::lround(value * 100);
    const std::string rest = std::to_string(hundredths % 100);
    return std::to_string(hundredths / 100) + '.' + (rest.size() == 1 ? "0" : "") + rest;
}

void check(const Question &question, Inspector &inspector)
{
    for (const Language language : bothLanguages) {
        double shortest = 0;
        double longest = 0;
        double wrong = 0;
        double wrongCount = 0;
        for (const Option &option : question.options) {
            const auto length = static_cast<double>(prose::characters(option.text.in(language)));
            shortest = shortest == 0 ? length : std::min(shortest, length);
            longest = std::max(longest, length);
            wrong += option.correct ? 0 : length;
            wrongCount += option.correct ? 0 : 1;
        }
        if (longest > shortest * 2)
            inspector.tell(question, "options",
                           {"quiz.option-lengths", {std::string(codeOf(language)), twoPlaces(longest / shortest)}});
        for (std::size_t i = 0; i < question.options.size(); ++i) {
            if (!question.options[i].correct)
                continue;
            const auto length = static_cast<double>(prose::characters(question.options[i].text.in(language)));
            const double ratio = length / (wrong / wrongCount);
            if (ratio < 0.75 || ratio > 1.25)
                inspector.tell(question, "options/" + std::to_string(i) + "/text/" + std::string(codeOf(language)),
                               {"quiz.key-length", {twoPlaces(ratio)}});
        }
    }
}

} // namespace

extern constinit const Check option_lengths{.name = "option-lengths", .severity = Severity::Warning, .question = check};

} // namespace cirro::quiz::checks
