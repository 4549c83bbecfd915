#include "model/rules/network/route_tables.h"

#include "model/edits/edits.h"
#include "model/expression/intrinsic.h"

#include <algorithm>

namespace cirro::network {

using expression::makeRef;
using rules::Fix;
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

NodePtr resource(std::string_view type, std::string_view condition,
                 std::vector<std::pair<std::string, NodePtr>> properties, std::string_view dependsOn = {})
{
    std::vector<std::pair<std::string, NodePtr>> members{{"Type", Node::scalar(std::string(type))}};
    if (!condition.empty())
        members.emplace_back("Condition", Node::scalar(std::string(condition)));
    if (!dependsOn.empty())
        members.emplace_back("DependsOn", Node::scalar(std::string(dependsOn)));
    members.emplace_back("Properties", Node::mapping(std::move(properties)));
    return Node::mapping(std::move(members));
}

/// Adds resources one after another and keeps the first error.
class Growing
{
public:
    explicit Growing(const Snapshot &now) : m_index(*now.index), m_design(now.design) {}

    /// Answers the logical id it got.
    std::string add(std::string_view wish, const NodePtr &body)
    {
        std::string id = freeLogicalId(m_design, m_index, wish);
        set({std::string("Resources"), id}, body);
        return id;
    }
    void set(const syntax::Path &path, NodePtr value)
    {
        if (m_error)
            return;
        auto edited = syntax::set(m_design.document, path, std::move(value));
        if (edited)
            m_design.document = std::move(edited.value().document);
        else
            m_error = edited.error();
    }
    Result<Design> result() const
    {
        if (m_error)
            return *m_error;
        return m_design;
    }

private:
    const Index &m_index;
    Design m_design;
    std::optional<Error> m_error;
};

void associate(Growing &growing, const std::string &subnet, const std::string &condition, const std::string &table)
{
    growing.add(
        subnet + "RouteTableAssociation",
        resource(associationType, condition, {{"SubnetId", makeRef(subnet)}, {"RouteTableId", makeRef(table)}}));
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
                   const std::string table = growing.add(
                       subnet + "RouteTable", resource("AWS::EC2::RouteTable", condition, {{"VpcId", makeRef(vpc)}}));
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
        routing.routes, [](const Route &route) { return route.everywhere && route.family == Family::V4; });
    if (gateway.isNull() || !table || taken)
        return {};
    std::string attachment;
    for (const std::uint32_t position : index.to(gateway))
        if (const Element *user = index.find(index.link(position).from); user && user->type == attachmentType)
            attachment = user->id.text();
    return Fix{std::move(label), [table = table->id.text(), condition = table->condition, gateway = gateway.text(),
                                  attachment](const Snapshot &now) {
                   Growing growing(now);
                   growing.add(table + "ToInternet", resource("AWS::EC2::Route", condition,
                                                              {{"RouteTableId", makeRef(table)},
                                                               {"DestinationCidrBlock", Node::scalar("0.0.0.0/0")},
                                                               {"GatewayId", makeRef(gateway)}},
                                                              attachment));
                   return growing.result();
               }};
}

} // namespace cirro::network
