#pragma once

#include "model/expression/intrinsic.h"
#include "model/rules/rule.h"

#include <functional>
#include <string_view>

namespace cirro::rules {

/// One call of an intrinsic function in a template.
struct Call {
    std::string_view name{};    // the long form's key
    syntax::NodePtr node{};     // the call itself
    syntax::NodePtr argument{}; // may be null
    syntax::Path path{};        // from the template's root to the call
};

/// Calls `visit` for every call in a resource's body, or, without one, in the outputs and the conditions.
void forEachCall(Context &context, const Element *subject, const std::function<void(const Call &)> &visit);

} // namespace cirro::rules
