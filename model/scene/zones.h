#pragma once

#include "model/geometry/rect.h"

#include <vector>

namespace cirro::scene {

/// Rectangles that together enclose the members and no stranger, as few as that takes: one around all of them, or
/// where strangers lie between them several.
std::vector<Rect> piecesAround(const std::vector<Rect> &members, const std::vector<Rect> &strangers);

} // namespace cirro::scene
