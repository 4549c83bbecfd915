#include "model/rules/network/route_tables.h"

#include "model/expression/intrinsic.h"
#include "model/rules/growing.h"

#include <algorithm>

namespace cirro::network {

using expression::makeRef;
using rules::Fix;
using rules::Growing;
using rules::Members;
using syntax::Node;
using syntax::NodePtr;

namespace {

constexpr std::string_view associationType = "AWS::EC2::SubnetRouteTableAssociation";
constexpr std::string_view attachmentType = "AWS::EC2::VPCGatewayAttachment";

std::vector<const Element *> associationsOf(const Index &index, const Element &subnet)
{
    std::vector<const Element *> found;
    for (const std::uint32_t position : index.to(subnet.id))
        if (const Element *element = index.find(index.link(position).from);
            element && element->type == associationType &&
            index.link(position).kind != expression::ReferenceKind::DependsOn)
            found.push_back(element);
    return found;
}

Members under(const std::string &condition)
{
    return condition.empty() ? Members{} : Members{{"Condition", Node::scalar(condition)}};
}

void associate(Growing &growing, const std::string &subnet, const std::string &condition, const std::string &table)
{
    growing.add(subnet + "RouteTableAssociation", associationType,
                {{"SubnetId", makeRef(subnet)}, {"RouteTableId", makeRef(table)}}, under(condition));
}

/// The internet gateway that is attached to a VPC; null id when there is none, or several.
ElementId gatewayOf(Topology &topology, const Index &index, const ElementId &vpc)
{
    ElementId gateway;
    for (const ElementId &id : index.ofType(attachmentType)) {
        const Element &attachment = *index.find(id);
        if (topology.named(property(attachment, "VpcId")) != vpc || !property(attachment, "InternetGatewayId"))
            continue;
        const ElementId named = topology.named(property(attachment, "InternetGatewayId"));
        if (named.isNull() || !gateway.isNull() || !attachment.condition.empty())
            return {};
        gateway = named;
    }
    return gateway;
}

} // namespace

bool mayLeadOut(const Routing &routing)
{
    return std::ranges::any_of(routing.routes, [](const Route &route) {
        return route.target == RouteTarget::InternetGateway || route.target == RouteTarget::Appliance ||
               route.target == RouteTarget::CannotTell;
    });
}

std::optional<Fix> fixByAssociating(Message label, Topology &topology, const Index &index, const Element &subnet,
                                    const ElementId &table)
{
    const Element *target = index.find(table);
    const auto associations = associationsOf(index, subnet);
    if (!target || !target->condition.empty() || associations.size() > 1)
        return {};
    if (associations.empty())
        return Fix{std::move(label), [subnet = subnet.id.text(), condition = subnet.condition,
                                      table = table.text()](const Snapshot &now) {
                       Growing growing(now);
                       associate(growing, subnet, condition, table);
                       return growing.result();
                   }};
    const Element &association = *associations.front();
    if (topology.named(property(association, "SubnetId")) != subnet.id)
        return {};
    return Fix{std::move(label),
               [path = pathTo(association, "RouteTableId"), table = table.text()](const Snapshot &now) {
                   Growing growing(now);
                   growing.set(path, makeRef(table));
                   return growing.result();
               }};
}

std::optional<Fix> fixByOwnTable(Message label, Topology &topology, const Index &index, const Element &subnet)
{
    const ElementId vpc = topology.vpcOf(subnet);
    if (vpc.isNull() || !associationsOf(index, subnet).empty())
        return {};
    return Fix{std::move(label),
               [subnet = subnet.id.text(), condition = subnet.condition, vpc = vpc.text()](const Snapshot &now) {
                   Growing growing(now);
                   const std::string table = growing.add(subnet + "RouteTable", "AWS::EC2::RouteTable",
                                                         {{"VpcId", makeRef(vpc)}}, under(condition));
                   associate(growing, subnet, condition, table);
                   return growing.result();
               }};
}

std::optional<Fix> fixByRoutingOut(Message label, Topology &topology, const Index &index, const ElementId &vpc,
                                   const Routing &routing)
{
    const ElementId gateway = gatewayOf(topology, index, vpc);
    const Element *table = index.find(routing.table);
    const bool taken = std::ranges::any_of(
        routing.routes, [](const Route &route) { return route.everywhere && route.family == AddressFamily::V4; });
    if (gateway.isNull() || !table || taken)
        return {};
    std::string attachment;
    for (const std::uint32_t position : index.to(gateway))
        if (const Element *user = index.find(index.link(position).from); user && user->type == attachmentType)
            attachment = user->id.text();
    return Fix{std::move(label), [table = table->id.text(), condition = table->condition, gateway = gateway.text(),
                                  attachment](const Snapshot &now) {
                   Growing growing(now);
                   Members others = under(condition);
                   others.emplace_back("DependsOn", Node::scalar(attachment));
                   growing.add(table + "ToInternet", "AWS::EC2::Route",
                               {{"RouteTableId", makeRef(table)},
                                {"DestinationCidrBlock", Node::scalar("0.0.0.0/0")},
                                {"GatewayId", makeRef(gateway)}},
                               std::move(others));
                   return growing.result();
               }};
}

} // namespace cirro::network
