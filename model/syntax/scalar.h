#pragma once

#include "model/syntax/node.h"

#include <string>

namespace cirro::syntax {

/// The text of a scalar, through aliases; empty when something else stands there, or nothing.
inline std::string scalarText(const NodePtr &source)
{
    const NodePtr node = resolved(source);
    return node && node->isScalar() ? node->text : std::string();
}

} // namespace cirro::syntax
