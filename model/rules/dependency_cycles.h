#pragma once

#include "model/design/index.h"

#include <optional>
#include <vector>

namespace cirro::rules {

/// Resources that all wait for each other to be created first, in the order of the text.
using Component = std::vector<ElementId>;

/// The strongly connected components of what CloudFormation waits for that hold a circle; in the order of the text.
std::vector<Component> cyclicComponents(const Index &index);
/// The one that a resource is in; nothing when it waits in no circle.
std::optional<Component> componentOf(const Index &index, const ElementId &id);

/// References that lead round: each from the target of the one before. Points into the index.
struct Cycle {
    std::vector<const Link *> links{};
};
/// The shortest circle through the component's first member that is in one.
Cycle shortestCycle(const Index &index, const Component &component);

} // namespace cirro::rules
