#pragma once

#include "model/syntax/node.h"

#include <string>

// Values as the text that people read.
namespace cirro::form {

/// A copy that stands in no text yet.
syntax::NodePtr afresh(const syntax::NodePtr &source);
/// One line for whatever fits a field, in YAML's flow style.
std::string lineOf(const syntax::NodePtr &node);
/// Several lines of YAML, for values without a schema.
std::string linesOf(const syntax::NodePtr &node);

} // namespace cirro::form
