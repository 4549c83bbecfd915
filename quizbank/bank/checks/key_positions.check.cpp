#include "quizbank/bank/lint.h"
#include "quizbank/bank/statistics.h"

#include <algorithm>
#include <cmath>

namespace cirro::quiz::checks {

namespace {

constexpr int longestRun = 4;

void check(Inspector &inspector)
{
    const Statistics statistics = statisticsOf(inspector.loaded);
    const double even = statistics.singles / 4.0;
    // 22 … 28 %; in a bank of a few items one or two more say nothing.
    const double slack = std::max(0.03 * statistics.singles, 1.5);
    for (std::size_t i = 0; i < statistics.keyPositions.size(); ++i)
        if (std::abs(statistics.keyPositions[i] - even) > slack)
            inspector.tell({"quiz.key-position",
                            {std::to_string(i + 1), std::to_string(statistics.keyPositions[i]),
                             std::to_string(statistics.singles)}});
    if (statistics.longestRun > longestRun)
        inspector.tell({"quiz.key-run", {std::to_string(statistics.longestRun)}});
}

} // namespace

extern constinit const Check key_positions{.name = "key-positions", .severity = Severity::Bank, .bank = check};

} // namespace cirro::quiz::checks
