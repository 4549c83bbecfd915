#pragma once

#include "model/rules/network/topology.h"

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cirro::network {

/// What a route of the template says.
struct RouteFact {
    const Element *route{};
    ElementId table{};          // of the template; null: cannot be told
    ElementId vpc{};            // of the table; null: cannot be told
    std::string destination{};  // a block as written, canonical; empty: a prefix list, or cannot be told
    std::string_view through{}; // the property that names where it leads; empty: none is written
    ElementId target{};         // where it leads, if that is of the template
    std::size_t targets = 0;    // how many such properties are written
};

/// The properties of a route that name where it leads.
inline constexpr std::array<std::string_view, 12> routeTargets = {
    "GatewayId",          "NatGatewayId",     "VpcPeeringConnectionId", "TransitGatewayId",
    "NetworkInterfaceId", "InstanceId",       "VpcEndpointId",          "EgressOnlyInternetGatewayId",
    "LocalGatewayId",     "CarrierGatewayId", "CoreNetworkArn",         "OdbNetworkArn"};

/// All routes of a template. Made with Context::once.
class Routes
{
public:
    explicit Routes(rules::Context &context);

    const std::vector<RouteFact> &all() const { return m_all; }
    /// Null for what is no route.
    const RouteFact *find(const ElementId &route) const;
    std::vector<const RouteFact *> of(const ElementId &table) const;
    std::vector<const RouteFact *> towards(const ElementId &target) const;
    /// The VPC that a route table belongs to; null id when it cannot be told.
    ElementId vpcOf(const ElementId &table);

private:
    rules::Context &m_context;
    std::vector<RouteFact> m_all;
    std::unordered_map<ElementId, std::size_t> m_byRoute;
    std::unordered_multimap<ElementId, std::size_t> m_byTable;
    std::unordered_multimap<ElementId, std::size_t> m_byTarget;
};

/// What a rule reads that asks for routes.
rules::Reads readsOfRoutes(std::vector<std::string_view> others = {});

} // namespace cirro::network
