#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string_view>

namespace cirro::rules {

/// What AWS decides and may decide otherwise: assets/rules/facts/<name>.json, each with its source and the day when it
/// was looked up ("asOf"). There is no clock here: what has a date is over when it was over on that day.
const nlohmann::json &factsOf(std::string_view name);
/// Whether a text is one of a list of facts.
bool isListed(const nlohmann::json &list, std::string_view text);

} // namespace cirro::rules
