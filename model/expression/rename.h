#pragma once

#include "model/syntax/node.h"

#include <map>
#include <string>

namespace cirro::expression {

/// What names become, all at once: two may change places.
using NewNames = std::map<std::string, std::string, std::less<>>;

/// The tree with every reference to one of the names naming its new one instead, as withReferencesRenamed() of one
/// name; null when nothing refers to any.
syntax::NodePtr withReferencesRenamed(const syntax::Node &node, const NewNames &names, bool conditions = false);

} // namespace cirro::expression
