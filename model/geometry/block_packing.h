#pragma once

#include "model/geometry/rect.h"

#include <optional>
#include <vector>

// Arranges boxes that no tier or zone places: connected ones flow from left to right in layers, all others fill a
// near-square grid.
namespace cirro {

struct PackItem {
    Size size{};
    std::optional<Point> pull{}; // where its neighbours outside the block lie; only the order among items counts
    int group = -1;              // items of one group want to be neighbours; -1: none
};

struct PackLink {
    int from = 0; // indices of items
    int to = 0;
    double weight = 1;
};

struct PackOptions {
    double gap = 0;
    double aspect = 1; // width to height to aim at
    double grid = 1;
    double maxHeight = 0; // grow sideways rather than above this height; 0: free
};

struct Packed {
    std::vector<Point> at{}; // top left of each item; the block starts at (0, 0)
    Size size{};
};

/// The order of `items` decides between equals.
Packed packBlock(const std::vector<PackItem> &items, const std::vector<PackLink> &links, const PackOptions &options);

} // namespace cirro
