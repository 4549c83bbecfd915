#pragma once

#include "model/addresses/address_map.h"
#include "model/edits/edits.h"

#include <string>
#include <string_view>
#include <vector>

namespace cirro::addresses {

/// What a plan says of one subnet.
struct Change {
    ElementId subnet{}; // null: one that is to be made
    std::string name{};
    std::optional<Cidr> before{};
    Cidr after{};
    std::string instead{};   // the expression that a literal takes the place of; empty: none
    std::string parameter{}; // whose default is written; empty: none
    ElementId like{};        // of one to be made: what it is a copy of; null: it has nothing but its block and zone
    std::string zone{};      // of one to be made; empty: as the one it is like
    bool operator==(const Change &) const = default;
};
/// Only what changes, in order of the subnets and then of address.
using Plan = std::vector<Change>;

/// Each of these answers a plan that keeps every block inside the VPC, aligned, of a size that a subnet may have and
/// apart from all others, or says why there is none: addresses.unsettled (something whose block cannot be told),
/// addresses.unknown, addresses.too-small, addresses.too-large, addresses.no-room, addresses.in-the-way.

/// Cuts a subnet's block into so many equal parts (a power of two): it keeps the first, siblings get the others.
Result<Plan> split(const Snapshot &snapshot, const AddressMap &map, const ElementId &subnet, int parts);
/// Gives a subnet a block of another size that begins where, or around where, its block begins.
Result<Plan> resize(const Snapshot &snapshot, const AddressMap &map, const ElementId &subnet, int prefix);
/// Gives a subnet a block of its size elsewhere: the first that is free in `where`.
Result<Plan> moveInto(const Snapshot &snapshot, const AddressMap &map, const ElementId &subnet, const Cidr &where);
/// Adds a subnet like another one in the first free block of a size in `where` (no block: anywhere in the VPC).
Result<Plan> add(const Snapshot &snapshot, const AddressMap &map, const std::optional<Cidr> &where, int prefix,
                 const ElementId &like, std::string_view zone);

/// Subnets that do the same in several zones, as their names say: "PublicA", "PublicB".
struct Tier {
    std::string name{};
    std::vector<ElementId> subnets{};
    int prefix = 24; // of each
    bool operator==(const Tier &) const = default;
};
/// The tiers that there are, each with the size of its largest subnet.
std::vector<Tier> tiersOf(const AddressMap &map);
/// The zones that subnets say they are in, in the order in which they come, as symbols.
std::vector<std::string> zonesOf(const AddressMap &map);
/// Lays out the blocks of all subnets anew: every tier has one subnet in each of so many zones, those that are missing
/// are made, and where there is room for it one block holds a whole tier.
Result<Plan> planAnew(const Snapshot &snapshot, const AddressMap &map, const std::vector<Tier> &tiers, int zones);

/// Writes a plan: one step. What is copied for a new subnet are its properties and its associations with a route table
/// and a network ACL.
Result<EditResult> apply(const Snapshot &snapshot, const AddressMap &map, const Plan &plan);

} // namespace cirro::addresses
