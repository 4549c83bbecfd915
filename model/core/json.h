#pragma once

#include <nlohmann/json.hpp>

#include <string_view>

namespace cirro {

// nlohmann's reader is compiled here alone: every other source that called it would cost the compiler five seconds.

/// Throws nlohmann::json::parse_error.
nlohmann::json parseJson(std::string_view text);
/// The same; objects keep the order of the text.
nlohmann::ordered_json parseOrderedJson(std::string_view text);
/// is_discarded() where the text is no JSON.
nlohmann::json parseJsonOrNone(std::string_view text);
nlohmann::ordered_json parseOrderedJsonOrNone(std::string_view text);

} // namespace cirro
