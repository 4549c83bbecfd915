#include "quizbank/bank/lint.h"
#include "quizbank/bank/statistics.h"

#include <cmath>

namespace cirro::quiz::checks {

namespace {

void check(Inspector &inspector)
{
    if (inspector.asked.empty())
        return;
    const Statistics statistics = statisticsOf(inspector.loaded);
    for (const ServiceRow &service : inspector.pack.services) {
        // Of a smaller bank the whole part: what a full one asks three times, a quarter of it need not ask.
        const int least = static_cast<int>(std::floor(inspector.scaled(service.least)));
        const auto found = statistics.services.find(service.id);
        const int count = found == statistics.services.end() ? 0 : found->second;
        if (count < least)
            inspector.tell({"quiz.service-minimum", {service.name, std::to_string(count), std::to_string(least)}});
    }
}

} // namespace

extern constinit const Check service_minima{.name = "service-minima", .severity = Severity::Bank, .bank = check};

} // namespace cirro::quiz::checks
