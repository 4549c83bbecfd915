#include "model/rules/network/topology.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    network::Topology &topology = context.once<network::Topology>();
    const ElementId near = topology.named(propertyAt(*subject, "VpcId"));
    const ElementId far = topology.named(propertyAt(*subject, "PeerVpcId"));
    if (near.isNull() || far.isNull())
        return;
    if (near == far) {
        context.report({.severity = Severity::Error,
                        .element = subject->id,
                        .path = placeOf(*subject, "PeerVpcId"),
                        .args = {subject->id.text(), near.text(), std::string(), std::string(), std::string()},
                        .variant = "itself"});
        return;
    }
    const World world = worldOf(*subject);
    for (const network::Block &a : topology.blocksOf(near).known)
        for (const network::Block &b : topology.blocksOf(far).known) {
            if (!a.cidr.overlaps(b.cidr) || !canCoexist(context, a.world, b.world))
                continue;
            context.report({.severity = Severity::Error,
                            .element = subject->id,
                            .path = placeOf(*subject, "PeerVpcId"),
                            .args = {subject->id.text(), near.text(), a.cidr.text(), far.text(), b.cidr.text()},
                            .variant = "blocks"});
            return;
        }
}

} // namespace

extern const Rule peering_overlap{
    .id = "net.peering-overlap",
    .severity = Severity::Error,
    .pillar = Pillar::Reliability,
    .examTasks = {"3.4"},
    .docsUrl = "https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html",
    .types = {"AWS::EC2::VPCPeeringConnection"},
    .reads = connectedReadsOf({"AWS::EC2::VPC", "AWS::EC2::VPCCidrBlock"}),
    .check = check,
};

} // namespace cirro::rules
