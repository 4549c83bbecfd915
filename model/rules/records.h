#pragma once

#include "model/rules/world.h"

#include <functional>

namespace cirro::rules {

/// A record of Route 53, a resource of its own or an item of a group's list.
struct Record {
    const Element *element{};
    syntax::NodePtr body{};  // its properties
    syntax::NodePtr group{}; // the properties of the group that it is in; its own where it is in none
    syntax::Path path{};
    World world{};
};
void forEachRecord(const Element &subject, const std::function<void(const Record &)> &visit);

} // namespace cirro::rules
