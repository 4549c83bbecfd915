#pragma once

#include "model/geometry/router.h"
#include "model/geometry/stretch.h"

#include <vector>

// Connectors that a person bent: their inner pieces stay where they were put, the ends adapt.
namespace cirro {

/// Piece number `piece` of a way; 0: from its first point to its second.
Stretch stretchOf(const std::vector<Point> &points, std::size_t piece);

/// The way through `bends` from one box to the other; empty when there is none: an end has no area, they overlap, or
/// a bend leads from an end to itself.
std::vector<Point> bentWay(const RouteBox &from, const RouteBox &to, const std::vector<Stretch> &bends);

/// What has to be kept of a way for one of its pieces to lie at `at`: `bends` as they are, none
/// for a way that was found by the router.
std::vector<Stretch> bendsWith(const std::vector<Point> &points, const std::vector<Stretch> &bends, std::size_t piece,
                               double at);
/// What is kept of a way without its piece: none when nothing of it was bent but that.
std::vector<Stretch> bendsWithout(const std::vector<Point> &points, const std::vector<Stretch> &bends,
                                  std::size_t piece);

} // namespace cirro
