#pragma once

#include "model/rules/network/topology.h"

namespace cirro::network {

/// Whether traffic of a subnet may find its way to the internet without a NAT gateway: through an internet gateway, a
/// device on the way, or a route that cannot be told.
bool mayLeadOut(const Routing &routing);

/// Cures that give a subnet another route table. What is new exists under the subnet's condition.

/// The subnet uses a table of the template, by an association of its own or the one that it has.
/// Nothing when a person has to decide: several associations, or a table that exists under a condition.
std::optional<rules::Fix> fixByAssociating(Message label, Topology &topology, const Index &index, const Element &subnet,
                                           const ElementId &table);
/// The subnet gets a table of its own without any routes; nothing when it has one.
std::optional<rules::Fix> fixByOwnTable(Message label, Topology &topology, const Index &index, const Element &subnet);
/// The table sends everything to the internet gateway that the VPC has; nothing when it has none, or several, or the
/// table sends everything elsewhere.
std::optional<rules::Fix> fixByRoutingOut(Message label, Topology &topology, const Index &index, const ElementId &vpc,
                                          const Routing &routing);

} // namespace cirro::network
