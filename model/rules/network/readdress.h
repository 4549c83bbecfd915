#pragma once

#include "model/rules/network/topology.h"

namespace cirro::network {

/// Where an address block can be written so that the value at `path` (from the template's root) becomes another one:
/// the literal itself, or the default of the parameter it refers to when nothing else uses that. Nothing when a person
/// has to decide.
std::optional<syntax::Path> writablePlace(const Snapshot &snapshot, const syntax::Path &path);

/// A fix that writes a block there.
rules::Fix writeBlock(Message label, syntax::Path place, const Cidr &block);

/// The first free block of a size in a VPC, leaving out of account what `except` has now; nothing when a subnet's block
/// or the VPC's own cannot be told.
std::optional<Cidr> freeBlockIn(Topology &topology, const ElementId &vpc, int prefix, const ElementId &except);

/// True when the block lies in the VPC and no subnet but `except` overlaps it, all blocks being known.
bool fits(Topology &topology, const ElementId &vpc, const Cidr &block, const ElementId &except);

} // namespace cirro::network
