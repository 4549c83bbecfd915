#include "quizbank/bank/lint.h"
#include "quizbank/bank/prose.h"

#include <set>
#include <vector>

namespace cirro::quiz::checks {

namespace {

// A reason that fits two options explains neither.
void check(const Question &question, Inspector &inspector)
{
    for (const Language language : bothLanguages) {
        std::vector<std::set<std::string>> reasons;
        reasons.reserve(question.options.size());
        for (std::size_t i = 0; i < question.options.size(); ++i) {
            const std::vector<std::string> words = prose::words(question.options[i].why.in(language));
            reasons.emplace_back(words.begin(), words.end());
            for (std::size_t before = 0; before < i; ++before)
                if (prose::likeness(reasons[i], reasons[before]) >= 0.85)
                    inspector.tell(question, "options/" + std::to_string(i) + "/why/" + std::string(codeOf(language)),
                                   {"quiz.why-same", {question.options[before].id}});
        }
    }
}

} // namespace

extern constinit const Check why_own{.name = "why-own", .severity = Severity::Error, .question = check};

} // namespace cirro::quiz::checks
