#include "model/rules/network/membership.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

#include <algorithm>

namespace cirro::rules {

namespace {

/// From so many on (each counted once a subnet) endpoints cost about twice what a NAT gateway does.
constexpr std::size_t many = 10;

void check(Context &context, const Element *subject)
{
    network::Membership &membership = context.once<network::Membership>();
    const Index &index = context.index();
    const bool leavesAnyway = std::ranges::any_of(index.ofType("AWS::EC2::NatGateway"), [&](const ElementId &id) {
        return membership.vpcOf(*index.find(id)) == subject->id;
    });
    if (!leavesAnyway)
        return; // without another way out they are what keeps it closed
    std::size_t endpoints = 0;
    std::size_t paid = 0;
    for (const ElementId &id : index.ofType("AWS::EC2::VPCEndpoint")) {
        const Element &endpoint = *index.find(id);
        if (membership.vpcOf(endpoint) != subject->id ||
            comesTo(context, endpoint, "VpcEndpointType", "Interface", false) != true)
            continue;
        ++endpoints;
        paid += membership.subnetsOf(endpoint).subnets.size();
    }
    if (paid >= many)
        context.report({.severity = Severity::Advice,
                        .element = subject->id,
                        .path = placeOf(*subject),
                        .args = {subject->id.text(), std::to_string(endpoints), std::to_string(paid)},
                        .world = worldOf(*subject).text()});
}

} // namespace

extern const Rule endpoints_by_the_hour{
    .id = "cost.endpoints-by-the-hour",
    .severity = Severity::Advice,
    .pillar = Pillar::CostOptimization,
    .examTasks = {"4.4"},
    .docsUrl =
        "https://docs.aws.amazon.com/whitepapers/latest/building-scalable-secure-multi-vpc-network-infrastructure/"
        "centralized-access-to-vpc-private-endpoints.html",
    .types = {"AWS::EC2::VPC"},
    .reads = network::readsOfMembership({"AWS::EC2::VPCEndpoint", "AWS::EC2::NatGateway"}),
    .check = check,
};

} // namespace cirro::rules
