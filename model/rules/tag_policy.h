#pragma once

#include "model/design/design.h"

#include <string>
#include <string_view>
#include <vector>

namespace cirro::rules {

/// The tags that a design asks of its resources, kept with it.

/// The design that asks for these, without blanks, empty names and repetitions.
Design requireTags(Design design, std::vector<std::string> keys);
/// The same of names as people write them, separated by commas.
Design requireTags(Design design, std::string_view list);
/// As people write them: "Owner, CostCenter".
std::string requiredTags(const Settings &settings);

} // namespace cirro::rules
