#pragma once

#include "model/scene/build.h"

#include <vector>

namespace cirro::scene {

/// What serves an element is folded into it; what of it has a pinned place is shown there, on a small card of its own.

/// The plumbing of an element that can be shown beside it.
std::vector<ElementId> plumbingOf(const Index &index, const ElementId &host);
/// True when some of it is shown.
bool isUnfolded(const Design &design, const Index &index, const ElementId &host);
/// Puts the plumbing of an element on cards beside it, where the scene has room; of what is shown already nothing
/// changes.
Design unfolded(Design design, const Index &index, const Scene &scene, const ElementId &host);
Design folded(Design design, const Index &index, const ElementId &host);

/// A container or a group shown as one card, and open again.
bool isCollapsed(const Design &design, const ElementId &id);
/// The card stands where the scene shows what it is made of: the group or, of one that it does not show yet, these.
Design collapsed(Design design, const Scene &scene, const ElementId &id, const std::vector<ElementId> &members = {});
Design expanded(Design design, const ElementId &id);

/// What lies beside an element and is like it: resources of its type in its container, itself included.
std::vector<ElementId> likeSiblings(const Index &index, const ElementId &id);

} // namespace cirro::scene
