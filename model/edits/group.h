#pragma once

#include "model/design/groups.h"
#include "model/design/index.h"

namespace cirro::edits {

/// The groups' members after a resource's rename, or without the resources and groups that go (`to` empty). A group
/// that is left without members goes, too.
Result<syntax::Document> withMembersRenamed(const Design &design, std::string_view from, std::string_view to);
Result<syntax::Document> withoutMembers(const Design &design, const std::vector<ElementId> &gone);

/// Groups replaced by the resources in them; others as they are.
std::vector<ElementId> withoutGroups(const Design &design, const std::vector<ElementId> &ids);

} // namespace cirro::edits
