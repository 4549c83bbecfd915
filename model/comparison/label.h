#pragma once

#include "model/syntax/node.h"

#include <string>

namespace cirro::comparison {

/// A place below a resource's body (or that of another part) as people call it: "VpcId", "Tags.Name",
/// "Ingress[2].CidrIp", "DependsOn". Items that have a Key are called by it, others are counted from 1.
std::string labelOf(const syntax::NodePtr &body, const syntax::Path &path);

} // namespace cirro::comparison
