#pragma once

#include "model/design/groups.h"
#include "model/design/index.h"
#include "model/expression/rename.h"

namespace cirro::edits {

/// The groups' members after resources were renamed, or without the resources and groups that go. A group that is left
/// without members goes, too.
Result<syntax::Document> withMembersRenamed(const Design &design, const expression::NewNames &names);
Result<syntax::Document> withoutMembers(const Design &design, const std::vector<ElementId> &gone);

/// Groups replaced by the resources in them; others as they are.
std::vector<ElementId> withoutGroups(const Design &design, const std::vector<ElementId> &ids);

} // namespace cirro::edits
