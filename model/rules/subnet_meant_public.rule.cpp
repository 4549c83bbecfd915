#include "model/rules/network/route_tables.h"
#include "model/rules/said.h"

#include <algorithm>
#include <array>

namespace cirro::rules {

namespace {

using network::Answer;
using network::Routing;
using network::Topology;

constexpr std::array<std::string_view, 2> balancerTypes = {"AWS::ElasticLoadBalancingV2::LoadBalancer",
                                                           "AWS::ElasticLoadBalancing::LoadBalancer"};

bool isInternetFacing(Context &context, const Element &balancer, const World &world)
{
    const auto said = [&](std::string_view name, std::string_view byDefault) {
        const syntax::NodePtr node = propertyAt(balancer, name);
        const expression::Value value = node ? valueIn(context, node, world) : expression::Value();
        return value.isNoValue() ? std::optional(std::string(byDefault)) : value.text();
    };
    return said("Scheme", "internet-facing") == "internet-facing" && said("Type", "application") != "gateway";
}

struct Sign {
    const Element *balancer{}; // null: addresses that instances get
    syntax::Path path{};
    World world{};
};
std::optional<Sign> signOf(Context &context, const Element &subnet)
{
    const Index &index = context.index();
    for (const std::uint32_t position : index.to(subnet.id)) {
        const Link &link = index.link(position);
        const Element *user = index.find(link.from);
        const auto world = user ? worldOf(subnet).with(worldOf(*user)) : std::nullopt;
        if (world && std::ranges::find(balancerTypes, user->type) != balancerTypes.end() &&
            link.kind != expression::ReferenceKind::DependsOn && isInternetFacing(context, *user, *world))
            return Sign{user, {std::string("Resources"), subnet.id.text()}, *world};
    }
    std::optional<Sign> sign;
    forEachBranch(propertyAt(subnet, "MapPublicIpOnLaunch"), worldOf(subnet), [&](const Branch &branch) {
        if (sign || valueIn(context, branch.node, branch.world).boolean() != true)
            return;
        sign = Sign{nullptr, placeOf(subnet, "MapPublicIpOnLaunch"), branch.world};
        sign->path.insert(sign->path.end(), branch.path.begin(), branch.path.end());
    });
    return sign;
}

/// A public NAT gateway in it is told to stand in the wrong subnet by a rule of its own.
bool holdsNatGateway(const Index &index, const Element &subnet)
{
    return std::ranges::any_of(index.to(subnet.id), [&](std::uint32_t position) {
        const Element *user = index.find(index.link(position).from);
        return user && user->type == "AWS::EC2::NatGateway";
    });
}

void check(Context &context, const Element *subject)
{
    const auto sign = signOf(context, *subject);
    if (!sign || holdsNatGateway(context.index(), *subject))
        return;
    Topology &topology = context.once<Topology>();
    const Routing &routing = topology.routingOf(subject->id);
    if (!routing.complete || network::mayLeadOut(routing))
        return;
    const std::string table = routing.table.isNull() ? "" : routing.table.text();
    context.report(
        {.severity = sign->balancer ? Severity::Error : Severity::Warning,
         .element = subject->id,
         .path = sign->path,
         .args = {subject->id.text(), table, sign->balancer ? sign->balancer->id.text() : ""},
         .variant = std::string(sign->balancer ? "balancer" : "addresses") + (table.empty() ? "-main-table" : ""),
         .world = sign->world.text()});
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Snapshot &snapshot = context.snapshot();
    const Index &index = *snapshot.index;
    const Element *subnet = index.find(finding.element);
    if (!subnet)
        return {};
    Topology &topology = context.once<Topology>();
    const ElementId vpc = topology.vpcOf(*subnet);
    std::vector<Fix> fixes;
    const auto take = [&](std::optional<Fix> fix) {
        if (fix)
            fixes.push_back(std::move(*fix));
    };
    for (const Element *other : topology.subnetsThatAre(vpc, Answer::Yes)) {
        const ElementId table = topology.routingOf(other->id).table;
        if (table.isNull() || topology.isPublic(other->id, AddressFamily::V4) != Answer::Yes)
            continue;
        take(network::fixByAssociating({"fix.use-public-table", {subnet->id.text(), table.text()}}, topology, index,
                                       *subnet, table));
        break;
    }
    // Subnets that share the table would become public with it.
    const Routing &routing = topology.routingOf(subnet->id);
    const bool alone = std::ranges::all_of(topology.subnetsOf(vpc), [&](const ElementId &id) {
        return id == subnet->id || topology.routingOf(id).table != routing.table || signOf(context, *index.find(id));
    });
    if (alone)
        take(network::fixByRoutingOut({"fix.route-out", {finding.args[1]}}, topology, index, vpc, routing));
    if (!finding.variant.starts_with("balancer") &&
        finding.path.size() == placeOf(*subnet, "MapPublicIpOnLaunch").size())
        fixes.push_back(fixByRemoving({"fix.no-addresses", {subnet->id.text()}}, finding.path));
    return fixes;
}

Reads reads()
{
    Reads reads = network::readsOfTopology();
    reads.types.insert(reads.types.end(), {balancerTypes[0], balancerTypes[1], "AWS::EC2::NatGateway"});
    return reads;
}

} // namespace

extern const Rule subnet_meant_public{
    .id = "net.subnet-meant-public",
    .severity = Severity::Error,
    .pillar = Pillar::Reliability,
    .examTasks = {"1.2", "3.4"},
    .docsUrl = "https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html",
    .types = {"AWS::EC2::Subnet"},
    .reads = reads(),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
