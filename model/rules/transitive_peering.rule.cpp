#include "model/rules/network/routes.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

#include <algorithm>

namespace cirro::rules {

namespace {

using network::Topology;

bool holds(const network::Blocks &blocks, const Cidr &cidr)
{
    return std::ranges::any_of(blocks.known, [&](const network::Block &block) { return block.cidr.overlaps(cidr); });
}

void check(Context &context, const Element *subject)
{
    Topology &topology = context.once<Topology>();
    const network::RouteFact *fact = context.once<network::Routes>().find(subject->id);
    const Element *peering = fact ? context.index().find(fact->target) : nullptr;
    const auto cidr = fact ? Cidr::parse(fact->destination) : std::nullopt;
    if (!peering || peering->type != "AWS::EC2::VPCPeeringConnection" || fact->vpc.isNull() || !cidr)
        return;
    const ElementId near = topology.named(propertyAt(*peering, "VpcId"));
    const ElementId far = topology.named(propertyAt(*peering, "PeerVpcId"));
    const ElementId other = near == fact->vpc ? far : near;
    const Element *peer = context.index().find(other);
    if (near.isNull() || !peer || peer->type != "AWS::EC2::VPC" || (near != fact->vpc && far != fact->vpc))
        return;
    const network::Blocks &blocks = topology.blocksOf(other);
    if (!blocks.allKnown(cidr->family) || blocks.known.empty() || holds(blocks, *cidr))
        return;
    // Behind the peer: another VPC of the template, or the internet through its gateways.
    const Element *behind = nullptr;
    for (const ElementId &id : context.index().ofType("AWS::EC2::VPC"))
        if (id != other && id != fact->vpc && holds(topology.blocksOf(id), *cidr))
            behind = context.index().find(id);
    context.report({.severity = Severity::Error,
                    .element = subject->id,
                    .path = placeOf(*subject),
                    .args = {subject->id.text(), fact->destination, peering->id.text(), other.text(),
                             behind ? behind->id.text() : std::string()},
                    .variant = behind ? "vpc" : "beyond"});
}

/// The VPC behind the peer is found by its addresses: nothing needs to connect it.
Reads reads()
{
    Reads reads = network::readsOfRoutes({"AWS::EC2::VPCPeeringConnection"});
    reads.connected = false;
    return reads;
}

} // namespace

extern const Rule transitive_peering{
    .id = "net.transitive-peering",
    .severity = Severity::Error,
    .pillar = Pillar::Reliability,
    .examTasks = {"3.4"},
    .docsUrl = "https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html",
    .types = {"AWS::EC2::Route"},
    .reads = reads(),
    .check = check,
};

} // namespace cirro::rules
