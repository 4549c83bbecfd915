#pragma once

#include "model/syntax/node.h"

#include <optional>
#include <string>
#include <string_view>

namespace cirro::syntax {

/// The source of a folded, plain or quoted YAML scalar over several lines, `raw`, with those of its words exchanged
/// that the scalar `now` has otherwise: its line breaks stay where their author made them. Nothing when the outcome
/// would not be read as `now`.
std::optional<std::string> reworded(std::string_view raw, const Node &now);

} // namespace cirro::syntax
