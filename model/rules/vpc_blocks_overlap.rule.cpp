#include "model/rules/network/topology.h"
#include "model/rules/related.h"

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    const auto &blocks = context.once<network::Topology>().blocksOf(subject->id).known;
    for (std::size_t later = 1; later < blocks.size(); ++later)
        for (std::size_t earlier = 0; earlier < later; ++earlier) {
            const network::Block &a = blocks[earlier];
            const network::Block &b = blocks[later];
            if (!a.cidr.overlaps(b.cidr) || a.element == b.element || !canCoexist(context, a.world, b.world))
                continue;
            context.report({.severity = Severity::Error,
                            .element = b.element,
                            .path = b.path,
                            .args = {b.element.text(), b.cidr.text(), a.cidr.text(), subject->id.text()},
                            .world = b.world.text()});
            break;
        }
}

} // namespace

extern const Rule vpc_blocks_overlap{
    .id = "net.vpc-blocks-overlap",
    .severity = Severity::Error,
    .pillar = Pillar::Reliability,
    .examTasks = {"3.4"},
    .docsUrl = "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html",
    .types = {"AWS::EC2::VPC"},
    .reads = connectedReadsOf({"AWS::EC2::VPCCidrBlock"}),
    .check = check,
};

} // namespace cirro::rules
