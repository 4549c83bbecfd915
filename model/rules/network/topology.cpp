#include "model/rules/network/topology.h"

#include "model/rules/template_traits.h"

#include <algorithm>
#include <array>

namespace cirro::network {

using expression::Unknown;
using expression::Value;
using rules::Branch;
using rules::World;
using syntax::NodePtr;

namespace {

constexpr std::string_view association = "AWS::EC2::SubnetRouteTableAssociation";

/// Attributes that are a resource's own id.
bool isIdentity(std::string_view attribute)
{
    static constexpr std::array<std::string_view, 9> names = {"VpcId",        "SubnetId", "InternetGatewayId",
                                                              "RouteTableId", "Id",       "Arn",
                                                              "NatGatewayId", "GroupId",  "LaunchTemplateId"};
    return std::ranges::find(names, attribute) != names.end();
}

} // namespace

rules::Reads readsOfTopology()
{
    return {.related = true,
            .types = {"AWS::EC2::VPC", "AWS::EC2::VPCCidrBlock", "AWS::EC2::Subnet", association,
                      "AWS::EC2::RouteTable", "AWS::EC2::Route", "AWS::EC2::InternetGateway"},
            .connected = true};
}

NodePtr property(const Element &element, std::string_view name)
{
    const NodePtr properties = element.body && element.body->isMapping() ? element.body->find("Properties") : nullptr;
    return properties && properties->isMapping() ? properties->find(name) : nullptr;
}

syntax::Path pathTo(const Element &element, std::string_view name)
{
    return {std::string("Resources"), element.id.text(), std::string("Properties"), std::string(name)};
}

ElementId Topology::named(const Value &value)
{
    const Unknown *unknown = value.unknown();
    if (!unknown)
        return {};
    if (unknown->reason == Unknown::Reason::PhysicalId)
        return ElementId::resource(unknown->subject);
    const std::size_t dot = unknown->subject.find('.');
    if (unknown->reason == Unknown::Reason::Attribute && dot != std::string::npos &&
        isIdentity(std::string_view(unknown->subject).substr(dot + 1)))
        return ElementId::resource(std::string_view(unknown->subject).substr(0, dot));
    return {};
}

ElementId Topology::named(const NodePtr &value)
{
    if (!value)
        return {};
    // Most are plain references, which need no evaluation.
    const NodePtr target = value->tag == "!Ref"                       ? value
                           : value->size() == 1 && value->isMapping() ? value->find("Ref")
                                                                      : nullptr;
    if (target && target->isScalar())
        if (const Element *element = m_context.index().resource(target->text))
            return element->id;
    return named(m_context.evaluate(value));
}

ElementId Topology::vpcOf(const Element &subnet)
{
    const ElementId id = named(syntax::resolved(property(subnet, "VpcId")));
    const Element *vpc = m_context.index().find(id);
    return vpc && vpc->type == "AWS::EC2::VPC" ? id : ElementId{};
}

void Topology::addBlock(Blocks &blocks, const Element &element, std::string_view name, AddressFamily family)
{
    bool &allKnown = family == AddressFamily::V4 ? blocks.allV4Known : blocks.allV6Known;
    rules::forEachBranch(property(element, name), rules::worldOf(element), [&](const Branch &branch) {
        const Value value = rules::valueIn(m_context, branch.node, branch.world);
        if (value.isNoValue())
            return;
        const auto text = value.text();
        const auto cidr = text ? Cidr::parse(*text) : std::nullopt;
        if (!cidr || cidr->family != family) {
            allKnown = false;
            return;
        }
        syntax::Path path = pathTo(element, name);
        path.insert(path.end(), branch.path.begin(), branch.path.end());
        blocks.known.push_back({*cidr, branch.world, std::move(path), element.id});
    });
}

const Blocks &Topology::blocksOf(const ElementId &vpc)
{
    const auto [place, fresh] = m_blocks.try_emplace(vpc);
    Blocks &blocks = place->second;
    if (!fresh)
        return blocks;
    const Index &index = m_context.index();
    const Element *element = index.find(vpc);
    if (!element) {
        blocks.allV4Known = blocks.allV6Known = false;
        return blocks;
    }
    addBlock(blocks, *element, "CidrBlock", AddressFamily::V4);
    if (property(*element, "Ipv4IpamPoolId"))
        blocks.allV4Known = false;
    for (const std::uint32_t position : index.to(vpc)) {
        const Element *other = index.find(index.link(position).from);
        if (!other || other->type != "AWS::EC2::VPCCidrBlock" ||
            index.link(position).kind == expression::ReferenceKind::DependsOn)
            continue;
        addBlock(blocks, *other, "CidrBlock", AddressFamily::V4);
        addBlock(blocks, *other, "Ipv6CidrBlock", AddressFamily::V6);
        if (property(*other, "Ipv4IpamPoolId"))
            blocks.allV4Known = false;
        if (property(*other, "AmazonProvidedIpv6CidrBlock") || property(*other, "Ipv6IpamPoolId") ||
            property(*other, "Ipv6Pool"))
            blocks.allV6Known = false;
    }
    if (m_context.once<rules::TemplateTraits>().hidesResources())
        blocks.allV4Known = blocks.allV6Known = false;
    return blocks;
}

const Blocks &Topology::blocksOfSubnet(const ElementId &subnet)
{
    const auto [place, fresh] = m_subnetBlocks.try_emplace(subnet);
    Blocks &blocks = place->second;
    const Element *element = fresh ? m_context.index().find(subnet) : nullptr;
    if (!element)
        return blocks;
    addBlock(blocks, *element, "CidrBlock", AddressFamily::V4);
    addBlock(blocks, *element, "Ipv6CidrBlock", AddressFamily::V6);
    if (property(*element, "Ipv4IpamPoolId") || property(*element, "Ipv4NetmaskLength"))
        blocks.allV4Known = false;
    if (property(*element, "Ipv6IpamPoolId") || property(*element, "Ipv6NetmaskLength"))
        blocks.allV6Known = false;
    return blocks;
}

const std::vector<ElementId> &Topology::subnetsOf(const ElementId &vpc)
{
    if (!m_subnetsListed) {
        m_subnetsListed = true;
        for (const ElementId &id : m_context.index().ofType("AWS::EC2::Subnet"))
            if (const ElementId owner = vpcOf(*m_context.index().find(id)); !owner.isNull())
                m_subnets[owner].push_back(id);
    }
    return m_subnets[vpc];
}

/// Another template or a program gets the resource's id and may do with it what it likes.
bool Topology::isHandedAway(const ElementId &id) const
{
    const Index &index = m_context.index();
    return std::ranges::any_of(index.to(id), [&](std::uint32_t position) {
        const Link &link = index.link(position);
        const Element *from = index.find(link.from);
        return from && link.kind != expression::ReferenceKind::DependsOn &&
               (from->type == "AWS::CloudFormation::Stack" || from->type == "AWS::CloudFormation::CustomResource" ||
                from->type.starts_with("Custom::"));
    });
}

void Topology::addRoutes(Routing &routing, const ElementId &table, const World &world)
{
    static constexpr std::array<std::string_view, 8> appliances = {
        "VpcEndpointId",  "NetworkInterfaceId", "InstanceId",       "TransitGatewayId",
        "CoreNetworkArn", "LocalGatewayId",     "CarrierGatewayId", "OdbNetworkArn"};
    const Index &index = m_context.index();
    for (const std::uint32_t position : index.to(table)) {
        const Element *element = index.find(index.link(position).from);
        if (!element || element->type != "AWS::EC2::Route" ||
            index.link(position).kind == expression::ReferenceKind::DependsOn)
            continue;
        if (named(property(*element, "RouteTableId")) != table) {
            routing.complete = false;
            continue;
        }
        Route route{.element = element->id};
        const bool v6 = property(*element, "DestinationIpv6CidrBlock") != nullptr;
        route.family = v6 ? AddressFamily::V6 : AddressFamily::V4;
        const NodePtr destination = property(*element, v6 ? "DestinationIpv6CidrBlock" : "DestinationCidrBlock");
        const auto text = destination ? m_context.evaluate(destination).text() : std::nullopt;
        route.everywhere = text && (*text == "0.0.0.0/0" || *text == "::/0");
        route.target = RouteTarget::Other;
        if (property(*element, "NatGatewayId"))
            route.target = RouteTarget::NatGateway;
        for (const std::string_view appliance : appliances)
            if (property(*element, appliance))
                route.target = RouteTarget::Appliance;
        if (const NodePtr gateway = property(*element, "GatewayId")) {
            if (const Element *target = index.find(named(gateway))) {
                if (target->type == "AWS::EC2::InternetGateway")
                    route.target = RouteTarget::InternetGateway;
            } else {
                const Value value = m_context.evaluate(gateway);
                const auto literal = value.text();
                if (literal && literal->starts_with("igw-"))
                    route.target = RouteTarget::InternetGateway;
                else if (!value.isNoValue() && !(literal && literal->starts_with("vgw-")))
                    route.target = RouteTarget::CannotTell;
            }
        }
        const bool always = rules::canCoexist(m_context, rules::worldOf(*element), world) && element->exists != false;
        const bool withSubnet = world.includes(rules::worldOf(*element));
        if (always || withSubnet)
            routing.routes.push_back(std::move(route));
        if (!withSubnet)
            routing.complete = false; // there are worlds with it and worlds without
    }
}

Routing Topology::work(const Element &subnet)
{
    Routing routing;
    const Index &index = m_context.index();
    const World world = rules::worldOf(subnet);
    if (m_context.once<rules::TemplateTraits>().hidesResources()) {
        m_context.cannotTell(rules::hiddenByMacro());
        routing.complete = false;
    }
    bool associated = false;
    for (const std::uint32_t position : index.to(subnet.id)) {
        const Element *element = index.find(index.link(position).from);
        if (!element || element->type != association ||
            index.link(position).kind == expression::ReferenceKind::DependsOn)
            continue;
        const bool withSubnet = world.includes(rules::worldOf(*element));
        if (!withSubnet)
            routing.complete = false;
        if (!withSubnet && !(element->exists == true && canCoexist(m_context, rules::worldOf(*element), world)))
            continue;
        if (named(property(*element, "SubnetId")) != subnet.id) {
            routing.complete = false;
            continue;
        }
        associated = true;
        const ElementId table = named(property(*element, "RouteTableId"));
        const Element *target = index.find(table);
        if (!target || target->type != "AWS::EC2::RouteTable") {
            routing.complete = false;
            continue;
        }
        routing.table = table;
        addRoutes(routing, table, world);
        if (isHandedAway(table))
            routing.complete = false;
    }
    if (associated)
        return routing;
    const ElementId vpc = vpcOf(subnet);
    if (vpc.isNull() || isHandedAway(vpc) || isHandedAway(subnet.id))
        routing.complete = false; // somebody else may have associated it, or have written the main table
    return routing;
}

const Routing &Topology::routingOf(const ElementId &subnet)
{
    const auto found = m_routing.find(subnet);
    if (found != m_routing.end())
        return found->second;
    const Element *element = m_context.index().find(subnet);
    return m_routing.emplace(subnet, element ? work(*element) : Routing{.complete = false}).first->second;
}

Answer Topology::isPublic(const ElementId &subnet, AddressFamily family)
{
    const Routing &routing = routingOf(subnet);
    bool certain = routing.complete;
    for (const Route &route : routing.routes) {
        if (route.family != family)
            continue;
        if (route.target == RouteTarget::InternetGateway)
            return Answer::Yes;
        if (route.target == RouteTarget::CannotTell)
            certain = false;
    }
    return certain ? Answer::No : Answer::CannotTell;
}

Answer Topology::isPublic(const ElementId &subnet)
{
    const Answer v4 = isPublic(subnet, AddressFamily::V4);
    const Answer v6 = isPublic(subnet, AddressFamily::V6);
    if (v4 == Answer::Yes || v6 == Answer::Yes)
        return Answer::Yes;
    return v4 == Answer::No && v6 == Answer::No ? Answer::No : Answer::CannotTell;
}

std::vector<const Element *> Topology::subnetsThatAre(const ElementId &vpc, Answer publicness)
{
    std::vector<const Element *> result;
    for (const ElementId &id : subnetsOf(vpc))
        if (isPublic(id) == publicness)
            result.push_back(m_context.index().find(id));
    return result;
}

} // namespace cirro::network
