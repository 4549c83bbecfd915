#include "quizbank/bank/lint.h"
#include "quizbank/bank/statistics.h"

#include <vector>

namespace cirro::quiz::checks {

namespace {

std::string joined(const std::vector<std::string> &ids)
{
    std::string text;
    for (const std::string &id : ids)
        text += (text.empty() ? "" : ", ") + id;
    return text;
}

void check(Inspector &inspector)
{
    const Statistics statistics = statisticsOf(inspector.loaded);
    if (!statistics.seedsUnused.empty())
        inspector.tell(
            {"quiz.seeds-unused", {std::to_string(statistics.seedsUnused.size()), joined(statistics.seedsUnused)}});
    if (!statistics.seedsUncorrected.empty())
        inspector.tell({"quiz.seeds-uncorrected",
                        {std::to_string(statistics.seedsUncorrected.size()), joined(statistics.seedsUncorrected)}});
}

} // namespace

extern constinit const Check seed_coverage{.name = "seed-coverage", .severity = Severity::Bank, .bank = check};

} // namespace cirro::quiz::checks
