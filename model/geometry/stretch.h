#pragma once

#include "model/geometry/rect.h"

namespace cirro {

/// A level or upright piece of a connector that stays at its coordinate across, however long the pieces beside it make
/// it: y of a level one, x of an upright one.
struct Stretch {
    Orientation along = Orientation::Horizontal;
    double at = 0;

    bool operator==(const Stretch &) const = default;
};

} // namespace cirro
