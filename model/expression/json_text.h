#pragma once

#include "model/expression/evaluate.h"

#include <optional>
#include <string>

namespace cirro::expression {

/// A wholly known value as compact JSON, members in their order; nothing when it would be longer than `limit` bytes.
std::optional<std::string> jsonText(const Value &value, std::size_t limit);

} // namespace cirro::expression
