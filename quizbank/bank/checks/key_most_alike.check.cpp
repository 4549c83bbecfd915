#include "quizbank/bank/lint.h"
#include "quizbank/bank/prose.h"

#include <algorithm>
#include <set>
#include <vector>

namespace cirro::quiz::checks {

namespace {

constexpr double margin = 1.1; // so much more alike than the next option

// Who makes wrong options by changing the right one gives it away.
void check(const Question &question, Inspector &inspector)
{
    if (question.type != Type::Single)
        return;
    std::vector<std::set<std::string>> texts;
    texts.reserve(question.options.size());
    for (const Option &option : question.options) {
        const std::vector<std::string> words = prose::words(option.text.en);
        texts.emplace_back(words.begin(), words.end());
    }
    double key = 0;
    double next = 0;
    std::size_t keyAt = 0;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        double sum = 0;
        for (std::size_t k = 0; k < texts.size(); ++k)
            sum += k == i ? 0 : prose::likeness(texts[i], texts[k]);
        if (question.options[i].correct) {
            key = sum;
            keyAt = i;
        } else {
            next = std::max(next, sum);
        }
    }
    if (key > next * margin)
        inspector.tell(question, "options/" + std::to_string(keyAt) + "/text/en", {"quiz.key-most-alike", {}});
}

} // namespace

extern constinit const Check key_most_alike{.name = "key-most-alike", .severity = Severity::Warning, .question = check};

} // namespace cirro::quiz::checks
