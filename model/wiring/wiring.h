#pragma once

#include "model/design/index.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cirro::wiring {

/// What a line drawn from one element to another means in resources. A recipe is a file of assets/wiring: which kinds
/// it joins, the steps that make the connection, and its words. The steps run forwards to connect and backwards to
/// disconnect, so that a template that was written elsewhere can be disconnected, too.
struct Recipe;

struct RecipeWords {
    std::string title{}; // of the connection, "CloudFront serves the bucket"
    std::string what{};  // what it makes, and what that is good for
};

/// Every recipe, sorted by id.
std::span<const Recipe *const> allRecipes();
std::string_view idOf(const Recipe &recipe);
/// Resource types and, for what is only drawn, "drawing:users" …
std::span<const std::string> fromKinds(const Recipe &recipe);
std::span<const std::string> toKinds(const Recipe &recipe);
std::string_view docsUrlOf(const Recipe &recipe);
RecipeWords wordsOf(const Recipe &recipe, std::string_view language);

/// The recipe for two elements; null when a line between them means nothing.
const Recipe *recipeFor(const Snapshot &snapshot, const ElementId &from, const ElementId &to);

/// Elements that a line from `from` may lead to, in the order of the index.
struct Target {
    ElementId id{};
    const Recipe *recipe = nullptr;
};
std::vector<Target> targetsOf(const Snapshot &snapshot, const ElementId &from);

struct Connected {
    Design design{};
    std::vector<ElementId> made{}; // new resources and drawings
    const Recipe *recipe = nullptr;
};
/// Makes what the connection needs and is not there yet. Errors: "wiring.no-recipe" (from, to), "wiring.needs-vpc"
/// (element), "wiring.other-vpc" (from, to) …
Result<Connected> connect(const Snapshot &snapshot, const ElementId &from, const ElementId &to);
/// Takes away what serves only this connection.
Result<Design> disconnect(const Snapshot &snapshot, const ElementId &from, const ElementId &to);

/// What a new element cannot do without beside its place, made along with it: the launch template of a group, the role
/// of a function … (assets/placing/<type with - for ::>.json). `container` is what it was put into; may be null.
Result<Connected> furnish(const Snapshot &snapshot, const ElementId &id, const ElementId &container);

} // namespace cirro::wiring
