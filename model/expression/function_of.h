#pragma once

#include "model/syntax/node.h"

#include <string_view>

namespace cirro::expression {

/// The name of the function that a node calls (the long form's key: "Ref", "Fn::Sub" …); empty when it calls none.
/// Quicker than intrinsicOf(), which makes a node for the argument of a short form.
std::string_view functionOf(const syntax::Node &node);
inline bool isCall(const syntax::Node &node)
{
    return !functionOf(node).empty();
}

} // namespace cirro::expression
