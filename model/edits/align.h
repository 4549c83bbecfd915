#pragma once

#include "model/edits/edits.h"

namespace cirro {

enum class Alignment { Left, Center, Right, Top, Middle, Bottom };

/// Makes elements level with the outermost edge, or the centre, of what they span together. What lies in an element
/// goes with it, and nothing leaves the container that it is in. Elements without a place of their own stay.
Result<EditResult> align(const Design &design, const Index &index, const std::vector<ElementId> &ids, Alignment how);
/// Makes the gaps between elements equal; the first and the last one stay where they are.
Result<EditResult> distribute(const Design &design, const Index &index, const std::vector<ElementId> &ids,
                              Orientation along);

} // namespace cirro
