#pragma once

#include "model/rules/engine.h"

#include <functional>
#include <string>
#include <vector>

namespace cirro::rules {

/// A finding that was cured, and how.
struct Cure {
    Finding finding{};
    Message label{}; // of the fix that was taken
};

struct Mended {
    Snapshot snapshot{};
    std::vector<Cure> cures{}; // in the order in which they were done
};

/// Cures all that can be cured of the findings that `wanted` picks: the best fix of each that takes its finding away
/// and adds no error. What a cure brings to light is cured as well.
Mended mend(const Snapshot &snapshot, const Profile &profile, const std::function<bool(const Finding &)> &wanted);

} // namespace cirro::rules
