#pragma once

#include "model/geometry/rect.h"

#include <vector>

namespace cirro {

/// Words on a connector: the number of its way, and the room they need.
struct LabelRequest {
    std::size_t way = 0;
    Size size{};
};

/// Where labels stand, in the order of the requests: on a free straight piece of their own way, a level one if it is
/// long enough, near its middle, off what is in `taken`, other ways and each other. Where nothing is free, where they
/// hide least. An empty rectangle for a way without points.
std::vector<Rect> placeLabels(const std::vector<std::vector<Point>> &ways, const std::vector<LabelRequest> &labels,
                              const std::vector<Rect> &taken);

} // namespace cirro
