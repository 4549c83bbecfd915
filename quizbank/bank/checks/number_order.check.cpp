#include "quizbank/bank/lint.h"

#include <vector>

namespace cirro::quiz::checks {

namespace {

/// A text with its numbers cut out, and the numbers.
struct Measured {
    std::string rest{};
    std::vector<double> numbers{};
};

Measured measured(std::string_view text)
{
    Measured out;
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] < '0' || text[i] > '9') {
            out.rest += text[i++];
            continue;
        }
        std::string digits;
        for (; i < text.size() && ((text[i] >= '0' && text[i] <= '9') || text[i] == ',' || text[i] == '.'); ++i)
            if (text[i] != ',')
                digits += text[i];
        // A full stop behind the number ends the sentence.
        if (digits.ends_with('.')) {
            digits.pop_back();
            --i;
        }
        out.numbers.push_back(std::stod(digits.substr(0, 15)));
    }
    return out;
}

// Options that differ in numbers alone stand in their order; ranges do not overlap.
void check(const Question &question, Inspector &inspector)
{
    const Measured first = measured(question.options.front().text.en);
    double last = 0;
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        const Measured next = measured(question.options[i].text.en);
        if (next.rest != first.rest || next.numbers.empty() || next.numbers.size() > 2)
            return;
    }
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        const Measured next = measured(question.options[i].text.en);
        if (i > 0 && next.numbers.front() <= last)
            inspector.tell(question, "options/" + std::to_string(i) + "/text/en", {"quiz.number-order", {}});
        last = next.numbers.back();
    }
}

} // namespace

extern constinit const Check number_order{.name = "number-order", .severity = Severity::Error, .question = check};

} // namespace cirro::quiz::checks
