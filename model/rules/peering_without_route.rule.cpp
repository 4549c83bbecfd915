#include "model/expression/intrinsic.h"
#include "model/rules/growing.h"
#include "model/rules/network/routes.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

#include <algorithm>
#include <set>

namespace cirro::rules {

namespace {

using network::Routes;
using network::Topology;

/// Route tables that subnets of the VPC use.
std::set<std::string> tablesOf(Topology &topology, const ElementId &vpc)
{
    std::set<std::string> tables;
    for (const ElementId &subnet : topology.subnetsOf(vpc))
        if (const ElementId table = topology.routingOf(subnet).table; !table.isNull())
            tables.insert(table.text());
    return tables;
}

void check(Context &context, const Element *subject)
{
    Topology &topology = context.once<Topology>();
    Routes &routes = context.once<Routes>();
    const ElementId near = topology.named(propertyAt(*subject, "VpcId"));
    const ElementId far = topology.named(propertyAt(*subject, "PeerVpcId"));
    const auto towards = routes.towards(subject->id);
    // A side that is not of the template is somebody else's to route.
    for (const ElementId &side : {near, far}) {
        const ElementId &other = side == near ? far : near;
        const Element *vpc = context.index().find(side);
        if (!vpc || vpc->type != "AWS::EC2::VPC" || near == far)
            continue;
        const bool led = std::ranges::any_of(
            towards, [&](const network::RouteFact *fact) { return fact->vpc == side || fact->vpc.isNull(); });
        if (led || topology.subnetsOf(side).empty())
            continue;
        if (mayBeHidden(context))
            return;
        // Given away, somebody else may make the route.
        const bool handed = std::ranges::any_of(context.index().to(subject->id), [&](std::uint32_t position) {
            const Element *user = context.index().find(context.index().link(position).from);
            return user && user->type != "AWS::EC2::Route";
        });
        if (handed)
            return;
        context.report({.severity = Severity::Warning,
                        .element = subject->id,
                        .path = placeOf(*subject, side == near ? "VpcId" : "PeerVpcId"),
                        .args = {subject->id.text(), side.text(), other.isNull() ? std::string("-") : other.text()},
                        .variant = towards.empty() ? "neither" : "one-way"});
        if (towards.empty())
            return; // one fault: nobody has thought of routes
    }
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    Topology &topology = context.once<Topology>();
    const Element *peering = context.index().find(finding.element);
    if (!peering || finding.variant != "one-way")
        return {};
    const Element *side = context.index().resource(finding.args[1]);
    const Element *other = context.index().resource(finding.args[2]);
    if (!side || !other)
        return {};
    const network::Blocks &blocks = topology.blocksOf(other->id);
    const auto tables = tablesOf(topology, side->id);
    if (blocks.known.size() != 1 || tables.size() != 1)
        return {};
    return {{{"fix.add-route", {*tables.begin(), finding.args[2]}},
             [table = *tables.begin(), block = blocks.known.front().cidr.text(), id = finding.args[0],
              stem = finding.args[1]](const Snapshot &now) {
                 Growing growing(now);
                 growing.add(stem + "ToPeer", "AWS::EC2::Route",
                             {{"RouteTableId", expression::makeRef(table)},
                              {"DestinationCidrBlock", syntax::Node::scalar(block)},
                              {"VpcPeeringConnectionId", expression::makeRef(id)}});
                 return growing.result();
             }}};
}

} // namespace

extern const Rule peering_without_route{
    .id = "net.peering-without-route",
    .severity = Severity::Warning,
    .pillar = Pillar::Reliability,
    .examTasks = {"3.4"},
    .docsUrl = "https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-routing.html",
    .types = {"AWS::EC2::VPCPeeringConnection"},
    .reads = network::readsOfRoutes(),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
