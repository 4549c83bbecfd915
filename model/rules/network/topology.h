#pragma once

#include "model/expression/cidr.h"
#include "model/rules/world.h"

#include <unordered_map>
#include <vector>

namespace cirro::network {

enum class Answer : std::uint8_t { No, Yes, CannotTell };

/// A block of a VPC or a subnet in the world that has it.
struct Block {
    Cidr cidr{};
    rules::World world{};
    syntax::Path path{}; // from the template's root to what it was read from
    ElementId element{}; // what says it: the VPC, the subnet, or an association
};
struct Blocks {
    std::vector<Block> known{};
    bool allV4Known = true; // false: there are, or may be, others that cannot be told
    bool allV6Known = true;
    bool allKnown(AddressFamily family) const { return family == AddressFamily::V4 ? allV4Known : allV6Known; }
};

/// Where a route leads.
enum class RouteTarget : std::uint8_t {
    InternetGateway,
    NatGateway,
    Appliance, // a firewall endpoint, a network interface, an instance, a transit gateway: it may lead anywhere
    Other,     // a virtual private gateway, a peering, an egress-only gateway
    CannotTell
};
struct Route {
    AddressFamily family = AddressFamily::V4;
    bool everywhere = false; // 0.0.0.0/0 or ::/0
    RouteTarget target{};
    ElementId element{}; // the route
};
/// The routes of the table that counts for a subnet.
struct Routing {
    std::vector<Route> routes{}; // only those that are certain
    ElementId table{};           // null: the VPC's main table, which nothing in a template can add routes to
    bool complete = true;        // false: other routes or another table are possible
};

/// What the network resources of a template come to. Made with Context::once; remembers what it worked out.
class Topology
{
public:
    explicit Topology(rules::Context &context) : m_context(context) {}

    /// The resource of the template that an "…Id" value names; null id when it names none or cannot be told.
    ElementId named(const syntax::NodePtr &value);
    ElementId named(const expression::Value &value);

    ElementId vpcOf(const Element &subnet);
    const Blocks &blocksOf(const ElementId &vpc);
    const Blocks &blocksOfSubnet(const ElementId &subnet);
    /// Subnets of a VPC in the order of the text.
    const std::vector<ElementId> &subnetsOf(const ElementId &vpc);

    const Routing &routingOf(const ElementId &subnet);
    /// Whether the subnet's effective route table leads to an internet gateway.
    Answer isPublic(const ElementId &subnet);
    Answer isPublic(const ElementId &subnet, AddressFamily family);

    /// Subnets of the same VPC whose publicness is certain and the one asked for.
    std::vector<const Element *> subnetsThatAre(const ElementId &vpc, Answer publicness);

private:
    void addBlock(Blocks &blocks, const Element &element, std::string_view property, AddressFamily family);
    Routing work(const Element &subnet);
    void addRoutes(Routing &routing, const ElementId &table, const rules::World &world);
    bool isHandedAway(const ElementId &id) const;

    rules::Context &m_context;
    std::unordered_map<ElementId, Blocks> m_blocks;
    std::unordered_map<ElementId, Blocks> m_subnetBlocks;
    std::unordered_map<ElementId, Routing> m_routing;
    std::unordered_map<ElementId, std::vector<ElementId>> m_subnets; // by VPC
    bool m_subnetsListed = false;
};

/// What a rule reads that asks for publicness, routing or the blocks of VPCs and subnets.
rules::Reads readsOfTopology();

/// The value of a property of a resource; null when absent.
syntax::NodePtr property(const Element &element, std::string_view name);
/// From the template's root to a property: Resources, Web, Properties, name.
syntax::Path pathTo(const Element &element, std::string_view name);

} // namespace cirro::network
