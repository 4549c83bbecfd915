#pragma once

#include <optional>
#include <string_view>

namespace cirro {

/// Whether a whole text is of a regular expression's language; nothing when the expression cannot be read.
std::optional<bool> matchesWhole(std::string_view pattern, std::string_view text);

} // namespace cirro
