#include "model/rules/network/readdress.h"

#include <algorithm>

namespace cirro::rules {

namespace {

using network::Block;
using network::Blocks;
using network::Topology;

/// The largest subnet there can be. A larger one is said by another rule.
constexpr int largestSubnet = 16;

std::string list(const std::vector<Block> &blocks, AddressFamily family)
{
    std::string text;
    for (const Block &block : blocks)
        if (block.cidr.family == family)
            text += (text.empty() ? "" : ", ") + block.cidr.text();
    return text;
}

void check(Context &context, const Element *subject)
{
    Topology &topology = context.once<Topology>();
    const ElementId vpc = topology.vpcOf(*subject);
    if (vpc.isNull())
        return;
    const Blocks &around = topology.blocksOf(vpc);
    for (const Block &own : topology.blocksOfSubnet(subject->id).known) {
        if (own.cidr.family == AddressFamily::V4 && own.cidr.prefix < largestSubnet)
            continue;
        const bool inside = std::ranges::any_of(around.known, [&](const Block &block) {
            return block.cidr.contains(own.cidr) && block.world.with(own.world);
        });
        if (inside || !around.allKnown(own.cidr.family))
            continue;
        const std::string blocks = list(around.known, own.cidr.family);
        context.report({.severity = Severity::Error,
                        .element = subject->id,
                        .path = own.path,
                        .args = {subject->id.text(), own.cidr.text(), vpc.text(), blocks},
                        .variant = blocks.empty() ? "no-block" : "outside",
                        .world = own.world.text()});
    }
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Snapshot &snapshot = context.snapshot();
    Topology &topology = context.once<Topology>();
    const Element *subnet = snapshot.index->find(finding.element);
    const auto place = network::writablePlace(snapshot, finding.path);
    const auto own = Cidr::parse(finding.args[1]);
    if (!subnet || !place || !own || own->family != AddressFamily::V4)
        return {};
    const auto free = network::freeBlockIn(topology, topology.vpcOf(*subnet), own->prefix, subnet->id);
    if (!free)
        return {};
    return {network::writeBlock({"fix.next-free-block", {free->text(), finding.args[2]}}, *place, *free)};
}

} // namespace

extern const Rule subnet_outside_vpc{
    .id = "net.subnet-outside-vpc",
    .severity = Severity::Error,
    .pillar = Pillar::Reliability,
    .examTasks = {"3.4"},
    .docsUrl = "https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html",
    .sameAs = {"E3059"},
    .types = {"AWS::EC2::Subnet"},
    .reads = {.related = true, .types = {"AWS::EC2::VPC", "AWS::EC2::VPCCidrBlock"}, .connected = true},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
