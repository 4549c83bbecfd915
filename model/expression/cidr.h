#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cirro {

enum class AddressFamily : std::uint8_t { V4, V6 };

/// A block of addresses as written: 10.0.0.5/16 keeps its host bits until it is made canonical.
struct Cidr {
    AddressFamily family = AddressFamily::V4;
    std::uint64_t high = 0; // of an IPv6 address the first 64 bits; 0 for IPv4
    std::uint64_t low = 0;  // the last 64 bits; an IPv4 address as a number
    int prefix = 0;         // 0–32 or 0–128

    /// Nothing for anything that is not "address/prefix", with blanks, leading zeros or out of range.
    static std::optional<Cidr> parse(std::string_view text);

    bool operator==(const Cidr &) const = default;
    /// "10.0.0.0/16", "2001:db8::/56"; IPv6 as RFC 5952 writes it.
    std::string text() const;

    int hostBits() const { return (family == AddressFamily::V4 ? 32 : 128) - prefix; }
    /// The block itself: host bits cleared.
    Cidr canonical() const;
    bool isCanonical() const { return canonical() == *this; }
    /// True when every address of `other` is in this block; never across families.
    bool contains(const Cidr &other) const;
    bool overlaps(const Cidr &other) const { return contains(other) || other.contains(*this); }
    /// The first `count` blocks with so many host bits, in order; nothing when they do not fit into this one.
    std::optional<std::vector<Cidr>> split(int count, int bits) const;
};

/// The first block of the prefix length, in order of address, inside one of `spaces` and overlapping none of `taken`.
/// At most a few thousand places are tried: nothing when none of them is free.
std::optional<Cidr> nextFree(std::span<const Cidr> spaces, std::span<const Cidr> taken, int prefix);

} // namespace cirro
