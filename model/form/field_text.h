#pragma once

#include "model/form/form.h"

// Inside this room only: values as the text that a field shows, and back.
namespace cirro::form {

/// The property that a place belongs to: an item's is its list's.
std::string_view propertyOf(const syntax::Path &path);
/// A copy that stands in no text yet.
syntax::NodePtr afresh(const syntax::NodePtr &source);
/// One line for whatever fits a field, in YAML's flow style.
std::string lineOf(const syntax::NodePtr &node);
/// Several lines of YAML, for values without a schema.
std::string linesOf(const syntax::NodePtr &node);
/// The value that a text means where a value of `type` is expected.
Result<syntax::NodePtr> nodeOf(std::string_view text, const ValueType &type);
/// What is wrong with a known text as the value of a property; nothing when it may be right.
std::optional<Message> problemOf(std::string_view property, const ValueType &type, std::string_view text);

} // namespace cirro::form
