#pragma once

#include "model/rules/world.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace cirro::rules {

/// What a resource's properties say, for checks that look at one resource after another.

/// The node of a property ("A.B.C", no lists on the way); null when it is not written.
syntax::NodePtr propertyAt(const Element &element, std::string_view dotted);
/// The place of a property in the template, whether it is written or not.
syntax::Path placeOf(const Element &element, std::string_view dotted);

/// One of the values that a property comes to, behind the Fn::If above it, and the place of it.
struct Said {
    expression::Value value{};
    syntax::NodePtr node{};
    syntax::Path path{};
    std::string world{};
};
/// Calls `visit` for each; once with no value where the property is not written.
void forEachSaid(Context &context, const Element &element, std::string_view dotted,
                 const std::function<void(const Said &)> &visit);

/// Whether a property comes to `text`, or to nothing and `byDefault` says that this means `text`; nothing when it
/// cannot be told.
std::optional<bool> comesTo(Context &context, const Element &element, std::string_view name, std::string_view text,
                            bool byDefault);

/// A finding about a property.
Finding findingAt(const Element &element, const Said &said, Severity severity, std::vector<std::string> args,
                  std::string variant = {});

/// Fixes that write or remove one value.
Fix fixBySetting(Message label, syntax::Path place, syntax::NodePtr value);
Fix fixByRemoving(Message label, syntax::Path place);

/// A list in a property as nodes behind its Fn::If, with their places; empty for what is computed otherwise.
void forEachItem(const Element &element, std::string_view dotted,
                 const std::function<void(const syntax::NodePtr &, const syntax::Path &, const World &)> &visit);

/// The mappings that a dotted name leads to ("A.B", empty: the properties), through the sides of every Fn::If and the
/// items of every list on the way; none of those that are computed or put together otherwise.
void forEachHolder(const Element &element, std::string_view dotted,
                   const std::function<void(const syntax::Node &, const syntax::Path &, const World &)> &visit);

} // namespace cirro::rules
