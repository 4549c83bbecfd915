#pragma once

#include "model/rules/network/topology.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace cirro::network {

/// The subnets that a resource says it is in.
struct SubnetSet {
    std::vector<const Element *> subnets{}; // of the template
    bool complete = false;                  // false: there are, or may be, others
    syntax::Path path{};                    // where they are said
};

/// Where resources lie, on whatever way they say it: in subnets, through a subnet group, or with an "VpcId".
/// Made with Context::once.
class Membership
{
public:
    explicit Membership(rules::Context &context) : m_context(context) {}

    const SubnetSet &subnetsOf(const Element &element);
    /// The VPC of the template; null id when it cannot be told, or there are two.
    ElementId vpcOf(const Element &element);
    /// Whether the resource lies in the account's default VPC, for it names none.
    bool isInDefaultVpc(const Element &element) const;

private:
    SubnetSet read(const Element &element);

    rules::Context &m_context;
    std::unordered_map<ElementId, SubnetSet> m_subnets;
    std::unordered_map<ElementId, ElementId> m_vpcs;
};

/// What a rule reads that asks for the VPCs and subnets of resources.
rules::Reads readsOfMembership(std::vector<std::string_view> others = {});

} // namespace cirro::network
