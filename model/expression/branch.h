#pragma once

#include "model/syntax/node.h"

#include <string>
#include <vector>

namespace cirro::expression {

/// One side of an Fn::If on the way to a node: taken where the condition holds, or where it does not.
struct Side {
    std::string condition{};
    bool holds = true;
    std::size_t steps = 0; // of the path, from its beginning to the node that is the Fn::If
    bool operator==(const Side &) const = default;
};

/// The sides of Fn::If that a path from `node` goes through, outermost first; the path as `syntax::at` follows it.
std::vector<Side> sidesOn(const syntax::NodePtr &node, const syntax::Path &path);

} // namespace cirro::expression
