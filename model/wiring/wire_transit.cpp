#include "model/expression/cidr.h"
#include "model/wiring/alike.h"
#include "model/wiring/wire.h"

#include <algorithm>

namespace cirro::wiring {

namespace {

constexpr std::string_view attachmentTypes[]{"AWS::EC2::TransitGatewayAttachment",
                                             "AWS::EC2::TransitGatewayVpcAttachment"};

} // namespace

/// The VPCs that are attached to a transit gateway.
std::vector<Wire::Spoke> Wire::spokesOf(const std::string &hub) const
{
    std::vector<Spoke> spokes;
    for (const std::string_view type : attachmentTypes)
        for (const ElementId &id : index().ofType(type)) {
            const syntax::NodePtr gateway = property(id.text(), "TransitGatewayId");
            const syntax::NodePtr network = property(id.text(), "VpcId");
            if (!gateway || !network || !names(gateway, hub))
                continue;
            for (const ElementId &vpc : index().ofType("AWS::EC2::VPC"))
                if (names(network, vpc.text()))
                    spokes.push_back({.vpc = vpc.text(), .attachment = id.text()});
        }
    return spokes;
}

/// In every route table of the one VPC, the way over the gateway to the other's addresses.
void Wire::lead(const Spoke &from, const Spoke &to, const std::string &hub)
{
    const auto block = text(to.vpc, "CidrBlock");
    const auto wanted = block ? Cidr::parse(*block) : std::nullopt;
    for (const std::string &id : tablesOf(from.vpc)) {
        const bool there = std::ranges::any_of(index().ofType("AWS::EC2::Route"), [&](const ElementId &route) {
            const syntax::NodePtr table = property(route.text(), "RouteTableId");
            if (!table || !names(table, id))
                return false;
            const auto leads = text(route.text(), "DestinationCidrBlock");
            const auto range = leads ? Cidr::parse(*leads) : std::nullopt;
            const syntax::NodePtr gateway = property(route.text(), "TransitGatewayId");
            const syntax::NodePtr destination = property(route.text(), "DestinationCidrBlock");
            return gateway && names(gateway, hub) &&
                   ((destination && names(destination, to.vpc)) || (wanted && range && range->contains(*wanted)));
        });
        if (!there)
            make("AWS::EC2::Route", id + "To" + to.vpc,
                 node({{"RouteTableId", {{"Ref", id}}},
                       {"DestinationCidrBlock", {{"Fn::GetAtt", {to.vpc, "CidrBlock"}}}},
                       {"TransitGatewayId", {{"Ref", hub}}}}),
                 {from.attachment});
    }
}

/// Whoever is on the gateway already and the one that joins reach each other.
void Wire::transit(const Json &step)
{
    const std::string hub = filled(textOf(step, "transit"));
    const std::string vpc = filled(textOf(step, "of"));
    const std::vector<Spoke> spokes = spokesOf(hub);
    const auto own = std::ranges::find(spokes, vpc, &Spoke::vpc);
    if (own == spokes.end())
        return;
    for (const Spoke &other : spokes)
        if (other.vpc != vpc) {
            lead(*own, other, hub);
            lead(other, *own, hub);
        }
}

void Wire::dropTransit(const Json &step)
{
    const std::string hub = filled(textOf(step, "transit"));
    const std::string vpc = filled(textOf(step, "of"));
    const auto block = text(vpc, "CidrBlock");
    const auto routes = index().ofType("AWS::EC2::Route");
    for (const ElementId &id : std::vector<ElementId>(routes.begin(), routes.end())) {
        const syntax::NodePtr gateway = property(id.text(), "TransitGatewayId");
        if (!gateway || !names(gateway, hub))
            continue;
        const syntax::NodePtr destination = property(id.text(), "DestinationCidrBlock");
        const auto leads = text(id.text(), "DestinationCidrBlock");
        const bool leadsHere = destination && (names(destination, vpc) || (leads && block && *leads == *block));
        const syntax::NodePtr table = property(id.text(), "RouteTableId");
        const bool leavesHere =
            table && std::ranges::any_of(tablesOf(vpc), [&](const std::string &own) { return names(table, own); });
        if (leadsHere || leavesHere)
            removeResource(id.text());
    }
}

} // namespace cirro::wiring
