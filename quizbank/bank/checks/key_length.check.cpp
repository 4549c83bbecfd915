#include "quizbank/bank/lint.h"
#include "quizbank/bank/statistics.h"

#include <algorithm>

namespace cirro::quiz::checks {

namespace {

constexpr double most = 0.27;

void check(Inspector &inspector)
{
    const Statistics statistics = statisticsOf(inspector.loaded);
    // In a bank of a few items one or two say nothing.
    const double bound = std::max(most * statistics.singles, 2.0);
    if (statistics.keyLongest > bound)
        inspector.tell(
            {"quiz.keys-longest", {std::to_string(statistics.keyLongest), std::to_string(statistics.singles)}});
    if (statistics.keyShortest > bound)
        inspector.tell(
            {"quiz.keys-shortest", {std::to_string(statistics.keyShortest), std::to_string(statistics.singles)}});
}

} // namespace

extern constinit const Check key_length{.name = "key-length", .severity = Severity::Bank, .bank = check};

} // namespace cirro::quiz::checks
