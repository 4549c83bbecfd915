#pragma once

#include "model/rules/said.h"

#include <span>
#include <string_view>
#include <vector>

namespace cirro::rules {

/// A setting that has to come to one value: what many rules have in common.
struct Wanted {
    std::string_view type{};     // of the resource
    std::string_view property{}; // dotted, no lists on the way
    std::string_view value{};    // what it has to come to; also what a fix writes
    std::string_view standard{}; // what it comes to where nothing is written; "?": cannot be told, so nothing is said
};

/// Reports where a resource's setting certainly comes to something else. Variants "not-set" and "set"; arguments: the
/// element, the property, what it comes to, what is wanted.
void reportUnwanted(Context &context, const Element &subject, std::span<const Wanted> wanted, Severity severity);
/// Fix "set" with the same arguments: writes what is wanted.
std::vector<Fix> settingWanted(Context &context, const Finding &finding, std::span<const Wanted> wanted);
std::vector<std::string_view> typesOf(std::span<const Wanted> wanted);

/// True when a property can be written by its dotted name: what stands above it is not there or plain.
bool isPlainWayTo(const Element &element, std::string_view dotted);

/// The value of true, false and numbers plain, of everything else as text.
syntax::NodePtr nodeOf(std::string_view value);

} // namespace cirro::rules
