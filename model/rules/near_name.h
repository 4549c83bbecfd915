#pragma once

#include <span>
#include <string>
#include <string_view>

namespace cirro::rules {

/// How many letters have to be put in, left out, replaced or swapped with the next one to make one word of the other;
/// upper and lower case count as equal. More than `most` is answered as most + 1.
int letterDistance(std::string_view a, std::string_view b, int most);

/// The closest of some names to what was written; empty when none is close enough to be meant.
std::string nearName(std::string_view written, std::span<const std::string_view> names);

} // namespace cirro::rules
