#pragma once

#include "model/geometry/route_space.h"

namespace cirro {

/// A connector while its segments are being moved apart.
struct NudgedEdge {
    std::vector<Point> points{};
    int from = -1; // indices of boxes in the space
    int to = -1;
    int bundle = -1;
    bool fixedStart = false; // its port was given
    bool fixedEnd = false;
    std::size_t heldBegin = 0; // the first of its segments that stay where they are
    std::size_t heldEnd = 0;   // the one behind the last
    bool kept = false;         // stays as it is; others keep their distance from it
};

/// Spreads segments that lie on or close to each other, centres those in narrow channels, and so also spreads the ports
/// of connectors on one side of a box.
void nudgeApart(const RouteSpace &space, const RouteMetrics &metrics, std::vector<NudgedEdge> &edges);

} // namespace cirro
