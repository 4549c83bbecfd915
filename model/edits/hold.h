#pragma once

#include "model/edits/edits.h"

#include <vector>

// What automatic layout and routing leave where a person put it.
namespace cirro {

/// Holds the inner pieces of a connector where `way` says; an empty one lets the program find its way again.
Result<EditResult> bend(const Design &design, const ConnectorId &connector, const Way &way);
/// Pins elements that have a place to it, or lets them go. What can have none of its own (zones nobody drew, groups)
/// stays as it is.
Result<EditResult> pin(const Design &design, const std::vector<ElementId> &ids, bool pinned);
bool isPinned(const Design &design, const ElementId &id);

} // namespace cirro
