#pragma once

#include "model/placing/placing.h"

#include <string_view>

namespace cirro::placing {

/// One container of a type (a subnet) in each zone of `outer`, for what stretches over several: beside `seed` those
/// that are like it, without one (null) those that suit a tier.
std::vector<ElementId> stretchOver(const Drawn &drawn, std::string_view memberType, const ElementId &seed,
                                   const ElementId &outer, std::string_view tier);

/// True when a container suits a tier: public ones have a way from the internet, the others do not.
bool suits(const Snapshot &snapshot, const ElementId &container, std::string_view tier);

} // namespace cirro::placing
