#pragma once

#include "model/geometry/block_packing.h"

namespace cirro {

/// Lays a connected set of items out in layers from left to right, ordered by barycentre to avoid crossings. Layers
/// that would become too tall take several columns, and a flow that would become too wide goes on below, like text.
Packed layeredFlow(const std::vector<PackItem> &items, const std::vector<PackLink> &links, const PackOptions &options);

} // namespace cirro
