#include "model/edits/hold.h"

namespace cirro {

Result<EditResult> bend(const Design &design, const ConnectorId &connector, const Way &way)
{
    EditResult result{.design = design};
    if (way.empty())
        result.design.ways.erase(connector);
    else
        result.design.ways.set(connector, way);
    return result;
}

Result<EditResult> pin(const Design &design, const std::vector<ElementId> &ids, bool pinned)
{
    EditResult result{.design = design};
    for (const ElementId &id : ids)
        if (const Placement *placement = design.placements.find(id)) {
            Placement next = *placement;
            next.pinned = pinned;
            result.design.placements.set(id, next);
        }
    return result;
}

bool isPinned(const Design &design, const ElementId &id)
{
    const Placement *placement = design.placements.find(id);
    return placement && placement->pinned;
}

} // namespace cirro
