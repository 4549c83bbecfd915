#pragma once

#include "model/expression/cidr.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Arithmetic on blocks of IPv4 addresses as a VPC has them.
namespace cirro::addresses {

// https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html
inline constexpr int largest = 16;
inline constexpr int smallest = 28;

/// An address of a subnet that AWS keeps for itself: "network", "router", "dns", "future", "broadcast".
struct Reserved {
    std::string address{};
    std::string_view use{};
};
std::array<Reserved, 5> reservedIn(const Cidr &block);

std::uint64_t sizeOf(const Cidr &block);
/// What is left of a subnet's block for its own.
std::uint64_t usableIn(const Cidr &block);
/// An address of a block by its number, "10.0.0.5".
std::string addressIn(const Cidr &block, std::uint64_t number);

/// What is free of the spaces as the fewest blocks, in order of address.
std::vector<Cidr> gapsIn(std::span<const Cidr> spaces, std::span<const Cidr> taken);

} // namespace cirro::addresses
