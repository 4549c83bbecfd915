#pragma once

#include "model/syntax/document.h"

#include <functional>
#include <map>
#include <set>
#include <span>
#include <utility>

// Edits of many places in one pass, however many they are. One by one each of them would look through all members of a
// large mapping.

namespace cirro::syntax {

/// What comes in place of the value at one of several paths (`which`); `present` is null when nothing is there. Null:
/// it is left as it is.
using Rewriting = std::function<NodePtr(std::size_t which, const NodePtr &present)>;
/// As set() for each path, none of which lies inside another. What is not there is not made.
Edited rewrite(const Document &document, std::span<const Path> paths, const Rewriting &next);

/// Appends members to the mapping at a path, which is made where it is missing. None of the keys is there yet.
Result<Edited> append(const Document &document, const Path &mapping,
                      const std::vector<std::pair<std::string, NodePtr>> &members);

/// As renameKey() for members of the mapping at a path, all at once: two may change keys. Of one that is written twice
/// both. An error when one is not there.
Result<Edited> renameKeys(const Document &document, const Path &mapping,
                          const std::map<std::string, std::string, std::less<>> &keys);

/// As remove() for members of the mapping at a path. What is not written there is left to remove().
Result<Edited> removeMembers(const Document &document, const Path &mapping,
                             const std::set<std::string, std::less<>> &keys);

} // namespace cirro::syntax
