#include "quizbank/bank/lint.h"
#include "quizbank/bank/statistics.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace cirro::quiz::checks {

namespace {

/// Within the tolerance of what a bank of this size should hold; one item more or less is nothing.
void compare(const std::string &what, int found, double expected, Inspector &inspector)
{
    const double slack = std::max(1.0, expected * inspector.blueprint.plan.tolerancePercent / 100);
    if (std::abs(found - expected) > slack)
        inspector.tell({"quiz.quota", {what, std::to_string(found), std::to_string(std::lround(expected))}});
}

int countOf(const std::map<std::string, int> &counts, const std::string &value)
{
    const auto found = counts.find(value);
    return found == counts.end() ? 0 : found->second;
}

void check(Inspector &inspector)
{
    const Plan &plan = inspector.blueprint.plan;
    if (plan.full == 0 || inspector.asked.empty())
        return;
    const Statistics statistics = statisticsOf(inspector.loaded);
    for (const Statistics::Task &task : statistics.tasks)
        compare("task " + task.id, task.questions, task.expected, inspector);
    for (const Quota &quota : plan.choose) {
        const auto found = statistics.choose.find(std::stoi(quota.value));
        compare("select " + quota.value, found == statistics.choose.end() ? 0 : found->second,
                inspector.scaled(quota.count), inspector);
    }
    for (const Quota &quota : plan.difficulties)
        compare("difficulty " + quota.value, countOf(statistics.difficulties, quota.value),
                inspector.scaled(quota.count), inspector);
    for (const Quota &quota : plan.qualifiers)
        compare("qualifier " + quota.value, countOf(statistics.qualifiers, quota.value), inspector.scaled(quota.count),
                inspector);
    for (const Share &share : plan.cognitives) {
        const int found = countOf(statistics.cognitives, share.value);
        const double percent = 100.0 * found / statistics.questions;
        if (percent < share.leastPercent || percent > share.mostPercent)
            inspector.tell({"quiz.share",
                            {"cognitive " + share.value, std::to_string(std::lround(percent)),
                             std::to_string(share.leastPercent), std::to_string(share.mostPercent)}});
    }
}

} // namespace

extern constinit const Check quotas{.name = "quotas", .severity = Severity::Bank, .bank = check};

} // namespace cirro::quiz::checks
