#pragma once

#include "model/geometry/rect.h"

#include <vector>

namespace cirro {

struct SnapOptions {
    double reach = 6;   // how far a rectangle is pulled, in diagram units: divide a screen distance by the zoom
    double grid = 8;    // 0: no grid
    double margin = 16; // how far guide lines stick out beyond what they join
};

/// A line that shows what the moving rectangle is level with.
struct GuideLine {
    Point from{};
    Point to{};

    bool operator==(const GuideLine &) const = default;
};

struct Snapped {
    Rect rect{};
    std::vector<GuideLine> guides{};
};

/// Moves a rectangle so that an edge or its centre is level with that of a neighbour, each axis on its own; where no
/// neighbour is within reach, its top left goes to the grid. Only neighbours in view should be passed.
Snapped snap(const Rect &moving, const std::vector<Rect> &neighbours, const SnapOptions &options);

} // namespace cirro
