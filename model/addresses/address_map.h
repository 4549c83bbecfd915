#pragma once

#include "model/addresses/space.h"
#include "model/design/index.h"
#include "model/rules/network/topology.h"

#include <optional>
#include <string>
#include <vector>

namespace cirro::addresses {

/// How a block stands in the template.
enum class Writing : std::uint8_t {
    Literal,
    Parameter, // the default of a parameter that nothing else uses
    Computed,  // another block takes the place of the whole expression
};

/// A block as it is written, in the world on show.
struct Written {
    std::optional<Cidr> cidr{};
    std::optional<expression::Unknown> why{}; // it cannot be told; nothing: a service chooses it
    std::string text{};                       // as written, in one line
    Writing writing = Writing::Literal;
    std::string parameter{}; // whose default it is
    syntax::Path place{};    // where another block is to be written
};

struct Subnet {
    ElementId id{};
    Written v4{};
    std::optional<Cidr> v6{};
    std::optional<std::uint64_t> v6Number{}; // which /64 of the VPC's block, also where that is Amazon's to choose
    bool hasV6 = false;
    std::string zone{}; // symbol; empty: it says none
    network::Answer isPublic = network::Answer::CannotTell;
    std::vector<ElementId> overlaps{}; // other subnets that have some of its addresses
    bool outside = false;              // not in any range of the VPC
};

/// A block of the VPC: its own, or one that was associated later.
struct Range {
    ElementId element{};
    Written block{};
    bool v6 = false;
};

/// Addresses that are reached from the VPC and lie elsewhere.
struct Beyond {
    ElementId through{}; // the peering, attachment, route that leads there
    std::string name{};  // of what lies there: a VPC, a gateway
    std::optional<Cidr> cidr{};
    std::vector<ElementId> overlaps{}; // the VPC (its range) or subnets that have some of these addresses
};

/// Who has which addresses of a VPC, in the world on show.
struct AddressMap {
    ElementId vpc{};
    std::vector<Range> ranges{};
    std::vector<Subnet> subnets{}; // by address, those whose block cannot be told behind the others
    std::vector<Cidr> gaps{};      // empty as long as some block cannot be told
    std::vector<Beyond> beyond{};

    /// Of IPv4, those that can be told.
    std::vector<Cidr> spaces() const;
    std::vector<Cidr> taken(const ElementId &except = {}) const;
    /// Null when there is no such subnet.
    const Subnet *find(const ElementId &id) const;
    /// A range or subnet whose IPv4 block cannot be told; null id when all can be.
    ElementId unsettled() const;
};

/// The VPCs of the template that exist in the world on show.
std::vector<ElementId> vpcsOf(const Snapshot &snapshot);
/// True for a VPC and for a subnet of one.
bool hasAddresses(const Snapshot &snapshot, const ElementId &element);
/// The VPC that an element is or lies in; null id when there is none.
ElementId vpcAround(const Snapshot &snapshot, const ElementId &element);

AddressMap mapOf(const Snapshot &snapshot, const ElementId &vpc);

} // namespace cirro::addresses
