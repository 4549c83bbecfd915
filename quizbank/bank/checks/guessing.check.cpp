#include "quizbank/bank/lint.h"
#include "quizbank/bank/statistics.h"

#include <algorithm>
#include <cmath>

namespace cirro::quiz::checks {

namespace {

constexpr double most = 0.30;

void check(Inspector &inspector)
{
    const Statistics statistics = statisticsOf(inspector.loaded);
    // Of a few items a guesser gets some right by chance.
    const double bound = std::max(most, statistics.singles == 0 ? 1 : 0.25 + 2.0 / statistics.singles);
    for (const Guess &guess : statistics.guesses)
        if (guess.right > bound)
            inspector.tell({"quiz.guessable", {guess.rule, std::to_string(std::lround(guess.right * 100))}});
}

} // namespace

extern constinit const Check guessing{.name = "guessing", .severity = Severity::Bank, .bank = check};

} // namespace cirro::quiz::checks
