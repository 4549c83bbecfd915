#pragma once

#include "model/placing/placing.h"

namespace cirro::placing {

/// A free block of addresses instead of one that a neighbour has already: of the container's block, of the private
/// 10.0.0.0/8 for what lies in none.
Result<Design> withFreeBlocks(const Design &design, const Snapshot &before, const ElementId &fresh,
                              const ElementId &container);

/// The Availability Zone of the column it was put into, else the first that no neighbour has; for containers that can
/// say one and were not put into a zone's frame.
Result<Design> withZone(const Design &design, const Drawn &before, const ElementId &fresh, std::string_view type,
                        const ElementId &container, Point middle);

/// What a fresh element must refer to and what the design has: the nearest one of the type that a required property
/// expects.
Result<Design> withRequiredReferences(const Design &design, const Drawn &before, const ElementId &fresh,
                                      std::string_view type, Point middle);

/// The containers around a rectangle, from the inside out, grown to hold it.
Design withRoomFor(const Design &design, const Drawn &before, const ElementId &fresh, const ElementId &container,
                   Rect rect);

} // namespace cirro::placing
