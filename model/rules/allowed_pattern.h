#pragma once

#include <optional>
#include <string_view>

namespace cirro::rules {

/// Whether the whole text is of a regular expression's language, in time that no expression can make explode. Reads
/// what Java's expressions have in common with all others: nothing for what goes beyond (looking around, referring
/// back, classes of Unicode) and for what cannot be read.
std::optional<bool> matchesAllowedPattern(std::string_view pattern, std::string_view text);

} // namespace cirro::rules
