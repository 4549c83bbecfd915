#pragma once

#include "model/form/form.h"

#include <map>
#include <memory>

// Inside this room only: what assets/catalog/limits.jsonl says of values.
namespace cirro::form {

/// By place: "DelaySeconds", of a nested shape "Ebs.VolumeSize".
using LimitTable = std::map<std::string, Limits, std::less<>>;
/// The limits of a type's properties; empty where none are known. Read on first use and kept.
std::shared_ptr<const LimitTable> limitsOf(std::string_view type);

/// What is wrong with a text of that kind of value; nothing when it is within the limits.
std::optional<Message> problemOf(const Limits &limits, const ValueType &type, std::string_view text);
/// "1–65535"; empty where there is not both a least and a most.
std::string rangeOf(const Limits &limits);

/// How many letters a text has, not bytes.
std::size_t lettersIn(std::string_view text);

} // namespace cirro::form
