#pragma once

#include "model/design/design.h"

#include <string>
#include <vector>

namespace cirro {

/// What differs between two versions of a design. Ids are sorted; a renamed resource is one removed and one added.
struct DesignDiff {
    std::vector<ElementId> added{};
    std::vector<ElementId> removed{};
    std::vector<ElementId> changed{};    // the resource's body, the drawing
    std::vector<ElementId> moved{};      // placement only or as well
    std::vector<ConnectorId> bent{};     // a connector's way was made, changed or forgotten
    std::vector<std::string> sections{}; // top-level sections other than Resources that differ: "Parameters" …
    bool settingsChanged = false;
    bool orderChanged = false; // the same resources in another order

    bool empty() const
    {
        return added.empty() && removed.empty() && changed.empty() && moved.empty() && bent.empty() &&
               sections.empty() && !settingsChanged && !orderChanged;
    }
    bool operator==(const DesignDiff &) const = default;
};

/// Costs what differs where the two share storage, a comparison by meaning where they do not.
DesignDiff diff(const Design &before, const Design &after);

/// One property (or attribute such as DependsOn) of a resource that differs.
struct PropertyChange {
    syntax::Path path{}; // from the resource's body: Properties, VpcId …
    syntax::NodePtr before{};
    syntax::NodePtr after{};
    bool orderOnly = false; // a mapping, or a list of items with a Key, with the same in another order
};
/// The innermost places where two resource bodies differ, in the order of `after`, then what is only in `before`. An
/// expression is one place. A path leads through `after`; of what is only in `before`, through that.
std::vector<PropertyChange> propertyChanges(const syntax::NodePtr &before, const syntax::NodePtr &after);

} // namespace cirro
