#pragma once

#include "model/comparison/compare.h"
#include "model/edits/edits.h"

namespace cirro::comparison {

/// The newer of two versions with one difference taken back. What was added goes, with what is folded into it; what
/// was removed comes back where it stood; what lies in the diagram lies as it did at `placeBefore`.
struct TakingBack {
    const Snapshot &before;
    const Snapshot &after;
    PlaceOf placeBefore{};

    Result<EditResult> element(const ElementChange &change) const;
    /// One value of an element.
    Result<EditResult> value(const ElementChange &element, const Change &change) const;
    Result<EditResult> part(const PartChange &change) const;
    Result<EditResult> value(const PartChange &part, const Change &change) const;
};

} // namespace cirro::comparison
