#pragma once

#include "model/form/form.h"
#include "model/form/value_text.h"

// Inside this room only: values as the text that a field shows, and back.
namespace cirro::form {

/// The property that a place belongs to: an item's is its list's.
std::string_view propertyOf(const syntax::Path &path);
/// The value that a text means where a value of `type` is expected.
Result<syntax::NodePtr> nodeOf(std::string_view text, const ValueType &type);
/// What is wrong with a known text as the value of a property; nothing when it may be right.
std::optional<Message> problemOf(std::string_view property, const ValueType &type, std::string_view text);

} // namespace cirro::form
