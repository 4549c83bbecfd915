#pragma once

#include "model/rules/world.h"

#include <functional>

namespace cirro::rules {

/// Calls `visit` for every rule of a security group: the items of its lists, or the resource that is a rule itself.
void forEachGroupRule(const Element &subject,
                      const std::function<void(const syntax::NodePtr &, const syntax::Path &, const World &)> &visit);

} // namespace cirro::rules
