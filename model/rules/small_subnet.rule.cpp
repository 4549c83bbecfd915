#include "model/rules/network/membership.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

#include <algorithm>

namespace cirro::rules {

namespace {

constexpr int smallestForBalancer = 27; // prefix length: a balancer wants 32 addresses, 8 of them free
constexpr long long reserved = 5;       // addresses of every subnet that AWS keeps

/// The property that says how many addresses a resource may come to use; empty: it is a balancer.
std::string_view countOf(const Element &element)
{
    if (element.type == "AWS::AutoScaling::AutoScalingGroup")
        return "MaxSize";
    return element.type == "AWS::ECS::Service" ? "DesiredCount" : "";
}

void check(Context &context, const Element *subject)
{
    network::Topology &topology = context.once<network::Topology>();
    const network::SubnetSet &set = context.once<network::Membership>().subnetsOf(*subject);
    const std::string_view property = countOf(*subject);
    long long free = 0;
    for (const Element *subnet : set.subnets) {
        const network::Blocks &blocks = topology.blocksOfSubnet(subnet->id);
        const auto block =
            std::ranges::find(blocks.known, AddressFamily::V4, [](const network::Block &b) { return b.cidr.family; });
        if (block == blocks.known.end())
            return; // cannot be told, or IPv6 only
        free += (1LL << block->cidr.hostBits()) - reserved;
        if (!property.empty() || block->cidr.prefix <= smallestForBalancer)
            continue;
        context.report({.severity = Severity::Warning,
                        .element = subnet->id,
                        .path = block->path,
                        .args = {subnet->id.text(), block->cidr.text(), subject->id.text()},
                        .variant = "balancer"});
    }
    if (property.empty() || !set.complete || set.subnets.empty())
        return;
    forEachSaid(context, *subject, property, [&](const Said &said) {
        const auto count = said.value.integer();
        if (count && *count > free) {
            Finding finding = findingAt(*subject, said, Severity::Warning,
                                        {subject->id.text(), std::to_string(*count), std::to_string(free)}, "count");
            context.report(std::move(finding));
        }
    });
}

} // namespace

extern const Rule small_subnet{
    .id = "net.small-subnet",
    .severity = Severity::Warning,
    .pillar = Pillar::Reliability,
    .examTasks = {"3.4"},
    .docsUrl = "https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html",
    .types = {"AWS::ElasticLoadBalancingV2::LoadBalancer", "AWS::AutoScaling::AutoScalingGroup", "AWS::ECS::Service"},
    .reads = network::readsOfMembership(),
    .check = check,
};

} // namespace cirro::rules
