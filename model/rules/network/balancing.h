#pragma once

#include "model/rules/rule.h"

#include <string_view>
#include <unordered_map>
#include <vector>

namespace cirro::network {

/// A listener, or a rule of one, that forwards to a target group.
struct Forwarding {
    const Element *listener{}; // the listener itself, also where a rule of it forwards; null: cannot be told
    const Element *balancer{}; // null: cannot be told
    ElementId group{};
};

/// Which balancers send to which target groups. Made with Context::once.
class Balancing
{
public:
    explicit Balancing(rules::Context &context);

    const std::vector<Forwarding> &towards(const ElementId &targetGroup) const;

private:
    std::unordered_map<ElementId, std::vector<Forwarding>> m_byGroup;
};

/// The types that this is read from.
std::vector<std::string_view> balancingTypes();

} // namespace cirro::network
