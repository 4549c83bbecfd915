#pragma once

#include "model/design/design.h"

#include <string>
#include <string_view>
#include <vector>

namespace cirro {

/// Where AWS's graphical editors keep groups in a template, so that teams that use them see the same ones:
/// Metadata: { AWS::Composer::Groups: { <name>: { Label: <text>, Members: [<logical id or group>, …] } } }.
inline constexpr std::string_view groupsKey = "AWS::Composer::Groups";

/// A named set of elements that are shown together; it owns nothing and deploys as nothing.
struct Group {
    std::string name{};                 // its key; unique among the groups
    std::string label{};                // empty: it is called by its name
    std::vector<std::string> members{}; // logical ids of resources, names of other groups; as written
    bool operator==(const Group &) const = default;
};

/// The groups of the template in the order of its text; what is not in the form above is left out (and left alone).
std::vector<Group> groupsOf(const Design &design);

/// The resources in a group and in the groups in it, each once; a group in itself counts once.
std::vector<ElementId> resourcesIn(const std::vector<Group> &groups, std::string_view name);

} // namespace cirro
