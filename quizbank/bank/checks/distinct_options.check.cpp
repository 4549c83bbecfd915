#include "quizbank/bank/lint.h"
#include "quizbank/bank/prose.h"

#include <algorithm>
#include <set>
#include <vector>

namespace cirro::quiz::checks {

namespace {

constexpr double alike = 0.85;

void check(const Question &question, Inspector &inspector)
{
    for (const Language language : bothLanguages) {
        std::vector<std::set<std::string>> texts;
        texts.reserve(question.options.size());
        for (std::size_t i = 0; i < question.options.size(); ++i) {
            const std::vector<std::string> words = prose::words(question.options[i].text.in(language));
            texts.emplace_back(words.begin(), words.end());
            for (std::size_t before = 0; before < i; ++before) {
                const bool part =
                    std::ranges::includes(texts[i], texts[before]) || std::ranges::includes(texts[before], texts[i]);
                if (part || prose::likeness(texts[i], texts[before]) >= alike)
                    inspector.tell(
                        question, "options/" + std::to_string(i) + "/text/" + std::string(codeOf(language)),
                        {part ? "quiz.option-part-of" : "quiz.options-alike", {question.options[before].id}});
            }
        }
    }
}

} // namespace

extern constinit const Check distinct_options{
    .name = "distinct-options", .severity = Severity::Error, .question = check};

} // namespace cirro::quiz::checks
