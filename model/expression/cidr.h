#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cirro::expression {

/// A block of IPv4 or IPv6 addresses as written; host bits may be set.
struct Cidr {
    std::array<std::uint8_t, 16> address{}; // most significant byte first; IPv4 uses the first four
    unsigned prefix = 0;                    // leading bits that all addresses of the block share
    bool v6 = false;
    bool operator==(const Cidr &) const = default;

    /// Nothing unless the text is exactly an address, a slash and a prefix length that fits.
    static std::optional<Cidr> parse(std::string_view text);
    /// IPv6 as RFC 5952 writes it.
    std::string text() const;

    unsigned width() const { return v6 ? 128 : 32; } // bits of an address
    unsigned hostBits() const { return width() - prefix; }
    /// The block with its host bits cleared.
    Cidr network() const;
    /// Blocks of different families neither contain nor overlap each other.
    bool contains(const Cidr &other) const;
    bool overlaps(const Cidr &other) const { return contains(other) || other.contains(*this); }
    /// The first `count` blocks with so many host bits, in order; nothing when they do not fit into this one.
    std::optional<std::vector<Cidr>> split(unsigned count, unsigned bits) const;
};

} // namespace cirro::expression
