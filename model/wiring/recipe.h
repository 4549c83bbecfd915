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

/// A member of a step; null where it says nothing.
inline const Json *member(const Json &step, const char *key)
{
    const auto found = step.find(key);
    return found == step.end() ? nullptr : &*found;
}

inline std::string textOf(const Json &step, const char *key)
{
    const Json *found = member(step, key);
    return found ? found->get<std::string>() : std::string();
}

/// What a recipe calls an element: a resource's type, "drawing:<kind>"; empty for what no recipe can join.
std::string kindOf(const Snapshot &snapshot, const ElementId &id);

} // namespace cirro::wiring
