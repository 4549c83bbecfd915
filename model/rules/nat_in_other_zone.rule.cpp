#include "model/rules/network/routes.h"
#include "model/rules/network/topology.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

#include <algorithm>
#include <optional>

namespace cirro::rules {

namespace {

/// The route of a subnet's own table that leads everything to a NAT gateway of the template.
const Element *natRoute(Context &context, const Element &subnet)
{
    const network::Routing &routing = context.once<network::Topology>().routingOf(subnet.id);
    for (const network::Route &route : routing.routes)
        if (route.everywhere && route.family == AddressFamily::V4 && route.target == network::RouteTarget::NatGateway &&
            routing.complete)
            return context.index().find(route.element);
    return nullptr;
}

void check(Context &context, const Element *subject)
{
    const Index &index = context.index();
    network::Topology &topology = context.once<network::Topology>();
    const Element *route = natRoute(context, *subject);
    const Element *gateway = route ? index.find(topology.named(propertyAt(*route, "NatGatewayId"))) : nullptr;
    const Element *home = gateway ? index.find(topology.named(propertyAt(*gateway, "SubnetId"))) : nullptr;
    if (!home || compareZonesOf(context, *subject, *home) != expression::Comparison::Different)
        return;
    // A nearer one has to be there; that there is only one is another rule's concern.
    const Element *near = nullptr;
    std::optional<World> world;
    for (const ElementId &place : topology.subnetsOf(topology.vpcOf(*subject))) {
        if (near || compareZonesOf(context, *subject, *index.find(place)) != expression::Comparison::Equal)
            continue;
        forEachUser(index, place, "AWS::EC2::NatGateway", [&](const Element &other) {
            const auto both = worldOf(*subject).with(worldOf(other));
            if (near || !both || other.id == gateway->id || topology.named(propertyAt(other, "SubnetId")) != place)
                return;
            near = &other;
            world = both;
        });
    }
    if (near)
        context.report({.severity = Severity::Advice,
                        .element = subject->id,
                        .path = placeOf(*route, "NatGatewayId"),
                        .args = {subject->id.text(), gateway->id.text(), near->id.text()},
                        .world = world->text()});
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *subnet = context.index().find(finding.element);
    const Element *other = context.index().resource(finding.args[2]);
    network::Topology &topology = context.once<network::Topology>();
    if (!subnet || !other)
        return {};
    // Only where the table is nobody else's.
    const ElementId table = topology.routingOf(subnet->id).table;
    for (const ElementId &id : topology.subnetsOf(topology.vpcOf(*subnet)))
        if (id != subnet->id && topology.routingOf(id).table == table)
            return {};
    return {fixBySetting({"fix.use-near", {finding.args[0], finding.args[2]}}, finding.path,
                         expression::makeRef(finding.args[2]))};
}

} // namespace

extern const Rule nat_in_other_zone{
    .id = "cost.nat-in-other-zone",
    .severity = Severity::Advice,
    .pillar = Pillar::CostOptimization,
    .examTasks = {"4.4", "2.2"},
    .docsUrl = "https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-pricing.html",
    .types = {"AWS::EC2::Subnet"},
    .reads = network::readsOfRoutes({"AWS::EC2::NatGateway"}),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
