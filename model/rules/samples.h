#pragma once

#include "model/rules/rule.h"

#include <string>

namespace cirro::rules {

/// Templates that show what a rule is about: the samples that its tests judge. Empty where there is none.
struct RuleSamples {
    std::string bad{};
    std::string good{};
};
RuleSamples samplesOf(const Rule &rule);

/// "security", "cost-optimization": the word that files and message codes have for it.
std::string_view nameOf(Pillar pillar);

} // namespace cirro::rules
