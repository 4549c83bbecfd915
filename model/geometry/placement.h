#pragma once

#include "model/geometry/rect.h"

#include <optional>
#include <vector>

namespace cirro {

/// Where a box of `size` fits inside `area` nearest to `preferred` (its wished centre), at least `gap` away from all
/// `occupied`, on multiples of `grid`. Nothing when there is no such place.
std::optional<Rect> freeSpot(const Rect &area, const std::vector<Rect> &occupied, Size size, Point preferred,
                             double gap, double grid);

} // namespace cirro
