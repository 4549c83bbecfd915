#include "model/rules/network/membership.h"
#include "model/rules/network/routes.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

#include <algorithm>

namespace cirro::rules {

namespace {

/// The VPCs from which a route can lead to a target; empty when that cannot be told.
std::vector<ElementId> reachableFrom(Context &context, const Element &target)
{
    network::Topology &topology = context.once<network::Topology>();
    network::Membership &membership = context.once<network::Membership>();
    std::vector<ElementId> vpcs;
    const auto take = [&](const ElementId &vpc) { vpcs.push_back(vpc); };
    const auto takeAttached = [&](std::string_view property) {
        forEachUser(context.index(), target.id, "AWS::EC2::VPCGatewayAttachment", [&](const Element &attachment) {
            if (topology.named(propertyAt(attachment, property)) == target.id)
                take(topology.named(propertyAt(attachment, "VpcId")));
        });
    };
    if (target.type == "AWS::EC2::InternetGateway") {
        takeAttached("InternetGatewayId");
    } else if (target.type == "AWS::EC2::VPNGateway") {
        takeAttached("VpnGatewayId");
    } else if (target.type == "AWS::EC2::VPCPeeringConnection") {
        take(topology.named(propertyAt(target, "VpcId")));
        take(topology.named(propertyAt(target, "PeerVpcId")));
    } else if (target.type == "AWS::EC2::EgressOnlyInternetGateway") {
        take(topology.named(propertyAt(target, "VpcId")));
    } else if (target.type == "AWS::EC2::NatGateway" && propertyAt(target, "VpcId")) {
        take(topology.named(propertyAt(target, "VpcId"))); // a regional one
    } else if (target.type == "AWS::EC2::NatGateway" || target.type == "AWS::EC2::Instance" ||
               target.type == "AWS::EC2::NetworkInterface" || target.type == "AWS::EC2::VPCEndpoint") {
        take(membership.vpcOf(target));
    }
    const bool known = std::ranges::none_of(vpcs, [](const ElementId &vpc) { return vpc.isNull(); });
    return known ? vpcs : std::vector<ElementId>();
}

void check(Context &context, const Element *subject)
{
    const network::RouteFact *fact = context.once<network::Routes>().find(subject->id);
    const Element *target = fact ? context.index().find(fact->target) : nullptr;
    if (!target || fact->vpc.isNull() || fact->targets != 1)
        return;
    const std::vector<ElementId> vpcs = reachableFrom(context, *target);
    if (vpcs.empty() || std::ranges::find(vpcs, fact->vpc) != vpcs.end())
        return;
    context.report({.severity = Severity::Error,
                    .element = subject->id,
                    .path = placeOf(*subject, fact->through),
                    .args = {subject->id.text(), fact->vpc.text(), target->id.text(), vpcs.front().text()}});
}

} // namespace

extern const Rule route_to_other_vpc{
    .id = "net.route-to-other-vpc",
    .severity = Severity::Error,
    .pillar = Pillar::Reliability,
    .examTasks = {"3.4"},
    .docsUrl = "https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html",
    .types = {"AWS::EC2::Route"},
    .reads = network::readsOfRoutes({"AWS::EC2::VPCGatewayAttachment", "AWS::EC2::VPCPeeringConnection",
                                     "AWS::EC2::NatGateway", "AWS::EC2::VPCEndpoint", "AWS::EC2::VPNGateway",
                                     "AWS::EC2::NetworkInterface", "AWS::EC2::Instance",
                                     "AWS::EC2::EgressOnlyInternetGateway"}),
    .check = check,
};

} // namespace cirro::rules
