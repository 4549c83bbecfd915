#pragma once

#include "model/syntax/node.h"

#include <string>

namespace cirro::wiring {

/// A value as a string that is the same for every way of writing it: short or long intrinsics, any order of keys, Ref
/// or GetAtt of the same element.
std::string essence(const syntax::NodePtr &node);

bool alike(const syntax::NodePtr &a, const syntax::NodePtr &b);
/// True when all that `pattern` says is alike in `node`, which may say more (members of mappings, at any depth).
bool contains(const syntax::NodePtr &node, const syntax::NodePtr &pattern);
/// True when something in the node names the element.
bool names(const syntax::NodePtr &node, const std::string &logicalId);

} // namespace cirro::wiring
