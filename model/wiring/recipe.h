#pragma once

#include "model/wiring/wiring.h"

#include <nlohmann/json.hpp>

namespace cirro::wiring {

using Json = nlohmann::ordered_json; // properties are written in the order in which the recipe lists them

struct Recipe {
    std::string id{};
    std::vector<std::string> from{};
    std::vector<std::string> to{};
    std::string docsUrl{};
    Json unless{}; // conditions under which a line between such kinds means nothing after all
    Json steps{};
    Json words{}; // by language
};

/// What a recipe calls an element: a resource's type, "drawing:<kind>"; empty for what no recipe can join.
std::string kindOf(const Snapshot &snapshot, const ElementId &id);

} // namespace cirro::wiring
