#include "model/rules/network/route_tables.h"
#include "model/rules/said.h"

namespace cirro::rules {

namespace {

using expression::Value;
using network::Answer;
using network::Routing;
using network::Topology;

void check(Context &context, const Element *subject)
{
    if (comesTo(context, *subject, "ConnectivityType", "public", true) != true ||
        comesTo(context, *subject, "AvailabilityMode", "regional", false) != false)
        return;
    Topology &topology = context.once<Topology>();
    forEachBranch(network::property(*subject, "SubnetId"), worldOf(*subject), [&](const Branch &branch) {
        const ElementId id = topology.named(valueIn(context, branch.node, branch.world));
        const Element *subnet = context.index().find(id);
        if (!subnet || subnet->type != "AWS::EC2::Subnet")
            return;
        const Routing &routing = topology.routingOf(id);
        // A firewall or another device on the way may lead to the internet in its own subnet.
        if (!routing.complete || network::mayLeadOut(routing))
            return;
        Finding finding{.severity = Severity::Error,
                        .element = subject->id,
                        .path = network::pathTo(*subject, "SubnetId"),
                        .args = {subject->id.text(), id.text()},
                        .variant = routing.table.isNull() ? "main-table" : "table",
                        .world = branch.world.text()};
        if (!routing.table.isNull())
            finding.args.push_back(routing.table.text());
        finding.path.insert(finding.path.end(), branch.path.begin(), branch.path.end());
        context.report(std::move(finding));
    });
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Snapshot &snapshot = context.snapshot();
    Topology &topology = context.once<Topology>();
    const Element *subnet = snapshot.index->resource(finding.args[1]);
    if (!subnet)
        return {};
    std::vector<Fix> fixes;
    for (const Element *other : topology.subnetsThatAre(topology.vpcOf(*subnet), Answer::Yes)) {
        if (topology.isPublic(other->id, AddressFamily::V4) != Answer::Yes || !other->condition.empty() ||
            expression::compareZones(other->zone, subnet->zone) != expression::Comparison::Equal)
            continue;
        fixes.push_back({{"fix.move-to-public-subnet", {finding.args[0], other->id.text()}},
                         [path = finding.path, target = other->id.text()](const Snapshot &now) -> Result<Design> {
                             auto edited = syntax::set(now.design.document, path, expression::makeRef(target));
                             if (!edited)
                                 return edited.error();
                             Design design = now.design;
                             design.document = std::move(edited.value().document);
                             return design;
                         }});
    }
    return fixes;
}

} // namespace

extern const Rule nat_in_private_subnet{
    .id = "net.nat-in-private-subnet",
    .severity = Severity::Error,
    .pillar = Pillar::Reliability,
    .examTasks = {"1.2", "4.4"},
    .docsUrl = "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html",
    .types = {"AWS::EC2::NatGateway"},
    .reads = network::readsOfTopology(),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
