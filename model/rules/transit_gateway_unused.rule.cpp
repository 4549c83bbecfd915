#include "model/rules/network/routes.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

#include <algorithm>

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    network::Topology &topology = context.once<network::Topology>();
    const Element *gateway = context.index().find(topology.named(propertyAt(*subject, "TransitGatewayId")));
    const ElementId vpc = topology.named(propertyAt(*subject, "VpcId"));
    const Element *home = context.index().find(vpc);
    if (home && home->type == "AWS::EC2::VPC" && !topology.subnetsOf(vpc).empty()) {
        // A route may name the gateway by a value that cannot be told.
        const auto &routes = context.once<network::Routes>().all();
        const bool led = std::ranges::any_of(routes, [&](const network::RouteFact &fact) {
            return fact.through == "TransitGatewayId" && (fact.vpc == vpc || fact.vpc.isNull());
        });
        if (!led && !mayBeHidden(context)) {
            context.report({.severity = Severity::Warning,
                            .element = subject->id,
                            .path = placeOf(*subject, "VpcId"),
                            .args = {subject->id.text(), vpc.text()},
                            .variant = "no-route"});
            return;
        }
    }
    if (!gateway || gateway->type != "AWS::EC2::TransitGateway" ||
        comesTo(context, *gateway, "DefaultRouteTableAssociation", "disable", false) != std::optional(true))
        return;
    bool associated = false;
    for (const std::uint32_t position : context.index().to(subject->id)) {
        const Element *user = context.index().find(context.index().link(position).from);
        associated = associated || (user && user->type != "AWS::EC2::Route");
    }
    if (!associated && !isHandedOut(context, *subject) && !mayBeHidden(context))
        context.report({.severity = Severity::Warning,
                        .element = subject->id,
                        .path = placeOf(*subject),
                        .args = {subject->id.text(), gateway->id.text()},
                        .variant = "no-table"});
}

} // namespace

extern const Rule transit_gateway_unused{
    .id = "net.transit-gateway-unused",
    .severity = Severity::Warning,
    .pillar = Pillar::Reliability,
    .examTasks = {"3.4"},
    .docsUrl = "https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html",
    .types = {"AWS::EC2::TransitGatewayAttachment", "AWS::EC2::TransitGatewayVpcAttachment"},
    .reads = network::readsOfRoutes({"AWS::EC2::TransitGateway", "AWS::EC2::TransitGatewayRouteTableAssociation"}),
    .check = check,
};

} // namespace cirro::rules
