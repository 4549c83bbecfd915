#pragma once

#include "model/geometry/rect.h"

#include <vector>

namespace cirro {

/// The same boxes in rows and columns, in the order in which they lie now and about where: what is nearly level becomes
/// level, what is too close moves apart, gaps that are very wide close up. Their upper left corner stays, and nothing
/// comes to lie over `others`. Doing it again changes nothing.
std::vector<Rect> tidied(const std::vector<Rect> &boxes, const std::vector<Rect> &others, double gap, double grid);

} // namespace cirro
