#include "model/expression/intrinsic.h"
#include "model/expression/reference.h"
#include "model/rules/growing.h"
#include "model/rules/network/route_tables.h"
#include "model/rules/said.h"

#include <algorithm>
#include <set>

namespace cirro::rules {

namespace {

using expression::Comparison;
using expression::makeRef;
using network::Answer;
using network::Topology;
using syntax::Node;

constexpr std::string_view gatewayType = "AWS::EC2::NatGateway";
constexpr std::string_view routeType = "AWS::EC2::Route";
constexpr std::string_view associationType = "AWS::EC2::SubnetRouteTableAssociation";

/// A subnet that sends everything through the gateway.
struct User {
    const Element *subnet{};
    ElementId route{};
    ElementId table{};
};

/// Users in another zone than the gateway's subnet.
std::vector<User> farUsersOf(Topology &topology, const Index &index, const Element &gateway)
{
    const Element *home = index.find(topology.named(network::property(gateway, "SubnetId")));
    std::vector<User> users;
    if (!home || home->type != "AWS::EC2::Subnet")
        return users;
    for (const ElementId &id : topology.subnetsOf(topology.vpcOf(*home))) {
        const Element *subnet = index.find(id);
        if (expression::compareZones(subnet->zone, home->zone) != Comparison::Different)
            continue;
        const network::Routing &routing = topology.routingOf(id);
        for (const network::Route &route : routing.routes)
            if (const Element *element = index.find(route.element);
                element && route.everywhere && route.target == network::RouteTarget::NatGateway &&
                topology.named(network::property(*element, "NatGatewayId")) == gateway.id) {
                users.push_back({subnet, route.element, routing.table});
                break;
            }
    }
    return users;
}

void check(Context &context, const Element *subject)
{
    if (comesTo(context, *subject, "ConnectivityType", "public", true) != true ||
        comesTo(context, *subject, "AvailabilityMode", "regional", false) != false)
        return;
    std::string names;
    for (const User &user : farUsersOf(context.once<Topology>(), context.index(), *subject))
        names += (names.empty() ? "" : ", ") + user.subnet->id.text();
    if (names.empty())
        return;
    context.report({.severity = Severity::Advice,
                    .element = subject->id,
                    .path = network::pathTo(*subject, "SubnetId"),
                    .args = {subject->id.text(), names}});
}

/// A gateway to add: for the users of one zone that it is added in.
struct Added {
    std::string stem{};                       // of the new names
    std::string publicSubnet{};               // where it stands
    std::vector<syntax::Path> routes{};       // to turn to it
    std::vector<syntax::Path> associations{}; // to lead to a table of its own
    std::string vpc{};
};

/// Where the association of a subnet names its table; nothing when there are several, or none.
std::optional<syntax::Path> associationPlace(const Index &index, const ElementId &subnet)
{
    std::optional<syntax::Path> place;
    for (const std::uint32_t position : index.to(subnet)) {
        const Element *user = index.find(index.link(position).from);
        if (!user || user->type != associationType)
            continue;
        if (place)
            return {};
        place = network::pathTo(*user, "RouteTableId");
    }
    return place;
}

/// The table does nothing but send everything through one gateway: another one can take its place.
bool isPlain(const Index &index, const ElementId &table)
{
    std::size_t routes = 0;
    for (const std::uint32_t position : index.to(table)) {
        const Element *user = index.find(index.link(position).from);
        if (!user || (user->type != routeType && user->type != associationType))
            return false; // an endpoint adds routes
        routes += user->type == routeType;
    }
    return routes == 1;
}

/// One gateway a zone; nothing when a person has to decide.
std::optional<std::vector<Added>> planOf(Topology &topology, const Index &index, const std::vector<User> &users)
{
    std::vector<Added> plan;
    std::vector<const Element *> zones; // a subnet of each, parallel to `plan`
    std::set<ElementId> turned;
    for (const User &user : users) {
        const ElementId vpc = topology.vpcOf(*user.subnet);
        if (!user.subnet->condition.empty() || !index.find(user.route)->condition.empty())
            return {};
        const auto sameZone = [&](const Element *other) {
            return expression::compareZones(other->zone, user.subnet->zone) == Comparison::Equal;
        };
        auto zone = std::ranges::find_if(zones, sameZone);
        if (zone == zones.end()) {
            const auto open = topology.subnetsThatAre(vpc, Answer::Yes);
            const auto place = std::ranges::find_if(open, [&](const Element *other) {
                return sameZone(other) && other->condition.empty() &&
                       topology.isPublic(other->id, AddressFamily::V4) == Answer::Yes;
            });
            if (place == open.end())
                return {};
            plan.push_back({.stem = user.subnet->id.text(), .publicSubnet = (*place)->id.text(), .vpc = vpc.text()});
            zones.push_back(user.subnet);
            zone = zones.end() - 1;
        }
        Added &added = plan[static_cast<std::size_t>(zone - zones.begin())];
        const bool ownTable = std::ranges::all_of(topology.subnetsOf(vpc), [&](const ElementId &id) {
            return topology.routingOf(id).table != user.table || sameZone(index.find(id));
        });
        if (ownTable) {
            if (turned.insert(user.route).second)
                added.routes.push_back(network::pathTo(*index.find(user.route), "NatGatewayId"));
            continue;
        }
        auto place = associationPlace(index, user.subnet->id);
        if (!place || !isPlain(index, user.table))
            return {};
        added.associations.push_back(std::move(*place));
    }
    return plan;
}

void grow(Growing &growing, const Added &added, const std::string &dependsOn)
{
    Members others;
    if (!dependsOn.empty())
        others.emplace_back("DependsOn", Node::scalar(dependsOn));
    const std::string address =
        growing.add(added.stem + "NatAddress", "AWS::EC2::EIP", {{"Domain", Node::scalar("vpc")}}, others);
    const std::string gateway = growing.add(
        added.stem + "Nat", gatewayType,
        {{"SubnetId", makeRef(added.publicSubnet)}, {"AllocationId", expression::makeGetAtt(address, "AllocationId")}});
    for (const syntax::Path &route : added.routes)
        growing.set(route, makeRef(gateway));
    if (added.associations.empty())
        return;
    const std::string table =
        growing.add(added.stem + "RouteTable", "AWS::EC2::RouteTable", {{"VpcId", makeRef(added.vpc)}});
    growing.add(table + "ToNat", routeType,
                {{"RouteTableId", makeRef(table)},
                 {"DestinationCidrBlock", Node::scalar("0.0.0.0/0")},
                 {"NatGatewayId", makeRef(gateway)}});
    for (const syntax::Path &association : added.associations)
        growing.set(association, makeRef(table));
}

/// The attachment of the VPC's internet gateway, which an address waits for; empty when there is none, or several.
std::string attachmentOf(Topology &topology, const Index &index, const ElementId &vpc)
{
    std::string found;
    for (const ElementId &id : index.ofType("AWS::EC2::VPCGatewayAttachment"))
        if (const Element &attachment = *index.find(id); attachment.condition.empty() &&
                                                         network::property(attachment, "InternetGatewayId") &&
                                                         topology.named(network::property(attachment, "VpcId")) == vpc)
            found = found.empty() ? id.text() : "";
    return found;
}

/// The address of the gateway when it is of no other use; null when somebody else knows it.
const Element *ownAddress(const Snapshot &snapshot, const Element &gateway)
{
    const Index &index = *snapshot.index;
    const Element *address = nullptr;
    for (const Link &link : index.from(gateway.id))
        if (link.path == syntax::Path{std::string("Properties"), std::string("AllocationId")})
            address = index.find(link.to);
    if (!address || address->type != "AWS::EC2::EIP")
        return nullptr;
    bool known = std::ranges::any_of(index.to(address->id),
                                     [&](std::uint32_t position) { return index.link(position).from != gateway.id; });
    if (const syntax::NodePtr outputs = snapshot.design.section("Outputs"))
        expression::forEachReference(*outputs, [&](const expression::Reference &reference) {
            known = known || reference.target == address->id.text();
        });
    return known ? nullptr : address;
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Snapshot &snapshot = context.snapshot();
    const Index &index = *snapshot.index;
    Topology &topology = context.once<Topology>();
    const Element *gateway = index.find(finding.element);
    const Element *home = gateway ? index.find(topology.named(network::property(*gateway, "SubnetId"))) : nullptr;
    if (!home || !gateway->condition.empty())
        return {};
    std::vector<Fix> fixes;
    const ElementId vpc = topology.vpcOf(*home);
    if (const auto plan = planOf(topology, index, farUsersOf(topology, index, *gateway)))
        fixes.push_back({{"fix.add-gateways", {finding.args[1]}},
                         [plan = *plan, attachment = attachmentOf(topology, index, vpc)](const Snapshot &now) {
                             Growing growing(now);
                             for (const Added &added : plan)
                                 grow(growing, added, attachment);
                             return growing.result();
                         }});
    if (const Element *address = ownAddress(snapshot, *gateway))
        fixes.push_back(
            {{"fix.make-regional", {gateway->id.text()}},
             [mode = network::pathTo(*gateway, "AvailabilityMode"), vpcPlace = network::pathTo(*gateway, "VpcId"),
              subnetPlace = network::pathTo(*gateway, "SubnetId"),
              addressPlace = network::pathTo(*gateway, "AllocationId"), vpc = vpc.text(),
              address = address->id.text()](const Snapshot &now) {
                 Growing growing(now);
                 growing.set(mode, Node::scalar("regional"));
                 growing.set(vpcPlace, makeRef(vpc));
                 growing.remove(subnetPlace);
                 growing.remove(addressPlace);
                 growing.remove({std::string("Resources"), address});
                 return growing.result();
             }});
    return fixes;
}

Reads reads()
{
    Reads reads = network::readsOfTopology();
    reads.types.push_back(gatewayType);
    return reads;
}

} // namespace

extern const Rule nat_for_several_zones{
    .id = "rel.nat-for-several-zones",
    .severity = Severity::Advice,
    .pillar = Pillar::Reliability,
    .examTasks = {"2.2", "4.4"},
    .docsUrl = "https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html",
    .types = {gatewayType},
    .reads = reads(),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
