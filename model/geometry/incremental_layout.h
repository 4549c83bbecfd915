#pragma once

#include "model/geometry/layout_tree.h"

namespace cirro {

/// Rectangles of everything but overlays when some boxes are fixed: see layOut().
std::vector<Rect> layOutIncrementally(const LayoutTree &tree, const LayoutMetrics &metrics);

} // namespace cirro
