#include "quizbank/bank/lint.h"
#include "quizbank/bank/prose.h"

#include <array>
#include <set>

namespace cirro::quiz::checks {

namespace {

// A quantity in the key that the scenario does not name is AWS's own, and AWS changes such numbers.
constexpr std::array<std::string_view, 27> units{"KB",     "KiB",     "MB",     "MiB",     "GB",    "GiB",   "TB",
                                                 "TiB",    "PB",      "IOPS",   "MB/s",    "MiB/s", "Gbps",  "Mbps",
                                                 "second", "seconds", "minute", "minutes", "hour",  "hours", "day",
                                                 "days",   "months",  "years",  "vCPU",    "vCPUs", "ACUs"};

bool hasUnit(std::string_view text, std::string_view number)
{
    for (const std::string_view unit : units)
        for (const std::string_view between : {" ", "-", ""})
            if (prose::saysExactly(text, std::string(number) + std::string(between) + std::string(unit)))
                return true;
    return false;
}

std::string withoutCommas(std::string text)
{
    // Of "10,000" the reading of numbers keeps "10000".
    for (std::size_t i = 1; i + 1 < text.size();)
        if (text[i] == ',' && text[i - 1] >= '0' && text[i - 1] <= '9' && text[i + 1] >= '0' && text[i + 1] <= '9')
            text.erase(i, 1);
        else
            ++i;
    return text;
}

void check(const Question &question, Inspector &inspector)
{
    std::set<std::string> told = prose::numbers(question.stem.en);
    for (const Volatile &fact : question.volatiles)
        told.merge(prose::numbers(fact.fact.en));
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        if (!question.options[i].correct)
            continue;
        const std::string text = withoutCommas(question.options[i].text.en);
        for (const std::string &number : prose::numbers(text))
            if (!told.contains(number) && hasUnit(text, number))
                inspector.tell(question, "options/" + std::to_string(i) + "/text/en",
                               {"quiz.number-not-volatile", {number}});
    }
}

} // namespace

extern constinit const Check volatile_numbers{
    .name = "volatile-numbers", .severity = Severity::Error, .question = check};

} // namespace cirro::quiz::checks
