#include "model/expression/cidr.h"

#include <charconv>

namespace cirro::expression {

namespace {

/// A whole number without sign, blanks or more digits than `digits`.
std::optional<unsigned> number(std::string_view text, int base, std::size_t digits)
{
    unsigned value = 0;
    if (text.empty() || text.size() > digits)
        return std::nullopt;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::vector<std::string_view> pieces(std::string_view text, char separator)
{
    std::vector<std::string_view> all;
    for (std::size_t at = 0;;) {
        const std::size_t end = text.find(separator, at);
        all.push_back(text.substr(at, end == std::string_view::npos ? end : end - at));
        if (end == std::string_view::npos)
            return all;
        at = end + 1;
    }
}

bool readV4(std::string_view text, std::uint8_t *bytes)
{
    const auto parts = pieces(text, '.');
    if (parts.size() != 4)
        return false;
    for (std::size_t i = 0; i < 4; ++i) {
        const auto value = number(parts[i], 10, 3);
        if (!value || *value > 255)
            return false;
        bytes[i] = static_cast<std::uint8_t>(*value);
    }
    return true;
}

/// Groups of up to four hexadecimal digits; the last may be an IPv4 address. False when one is malformed.
bool readGroups(std::string_view text, std::vector<std::uint8_t> &bytes)
{
    if (text.empty())
        return true;
    const auto groups = pieces(text, ':');
    for (std::size_t i = 0; i < groups.size(); ++i) {
        std::uint8_t v4[4];
        if (i + 1 == groups.size() && readV4(groups[i], v4)) {
            bytes.insert(bytes.end(), v4, v4 + 4);
            continue;
        }
        const auto value = number(groups[i], 16, 4);
        if (!value)
            return false;
        bytes.push_back(static_cast<std::uint8_t>(*value >> 8));
        bytes.push_back(static_cast<std::uint8_t>(*value & 0xff));
    }
    return true;
}

bool readV6(std::string_view text, std::array<std::uint8_t, 16> &address)
{
    std::vector<std::uint8_t> head;
    std::vector<std::uint8_t> tail;
    const std::size_t gap = text.find("::");
    if (gap == std::string_view::npos)
        return !text.empty() && readGroups(text, head) && head.size() == 16 &&
               (std::copy(head.begin(), head.end(), address.begin()), true);
    if (!readGroups(text.substr(0, gap), head) || !readGroups(text.substr(gap + 2), tail) ||
        head.size() + tail.size() > 14)
        return false;
    std::copy(head.begin(), head.end(), address.begin());
    std::copy(tail.rbegin(), tail.rend(), address.rbegin());
    return true;
}

std::string v6Text(const std::array<std::uint8_t, 16> &address)
{
    std::array<unsigned, 8> groups{};
    for (std::size_t i = 0; i < 8; ++i)
        groups[i] = static_cast<unsigned>(address[2 * i] << 8 | address[2 * i + 1]);
    // RFC 5952: the first of the longest runs of two or more zero groups becomes "::".
    std::size_t gap = 8;
    std::size_t length = 1;
    for (std::size_t i = 0; i < 8; ++i) {
        std::size_t end = i;
        while (end < 8 && groups[end] == 0)
            ++end;
        if (end - i > length) {
            gap = i;
            length = end - i;
        }
    }
    std::string text;
    for (std::size_t i = 0; i < 8; ++i) {
        if (i == gap) {
            text += "::";
            i += length - 1;
            continue;
        }
        if (!text.empty() && text.back() != ':')
            text += ':';
        char digits[4];
        text.append(digits, std::to_chars(digits, digits + 4, groups[i], 16).ptr);
    }
    return text;
}

/// Adds number << shift; what overflows the array is lost.
void add(std::array<std::uint8_t, 16> &address, std::size_t bytes, unsigned number, unsigned shift)
{
    unsigned carry = number << (shift % 8);
    for (std::size_t at = bytes - shift / 8; at-- > 0 && carry != 0;) {
        carry += address[at];
        address[at] = static_cast<std::uint8_t>(carry & 0xff);
        carry >>= 8;
    }
}

} // namespace

std::optional<Cidr> Cidr::parse(std::string_view text)
{
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos)
        return std::nullopt;
    const std::string_view host = text.substr(0, slash);
    Cidr block;
    block.v6 = host.find(':') != std::string_view::npos;
    const auto prefix = number(text.substr(slash + 1), 10, 3);
    if (!prefix || *prefix > block.width())
        return std::nullopt;
    block.prefix = *prefix;
    if (block.v6 ? !readV6(host, block.address) : !readV4(host, block.address.data()))
        return std::nullopt;
    return block;
}

std::string Cidr::text() const
{
    std::string text;
    if (v6)
        text = v6Text(address);
    else
        for (std::size_t i = 0; i < 4; ++i)
            text += (i == 0 ? "" : ".") + std::to_string(address[i]);
    return text + "/" + std::to_string(prefix);
}

Cidr Cidr::network() const
{
    Cidr block = *this;
    for (unsigned bit = prefix; bit < width(); ++bit)
        block.address[bit / 8] = static_cast<std::uint8_t>(block.address[bit / 8] & ~(0x80u >> (bit % 8)));
    return block;
}

bool Cidr::contains(const Cidr &other) const
{
    if (v6 != other.v6 || prefix > other.prefix)
        return false;
    Cidr cut = other;
    cut.prefix = prefix;
    return cut.network().address == network().address;
}

std::optional<std::vector<Cidr>> Cidr::split(unsigned count, unsigned bits) const
{
    if (bits > hostBits())
        return std::nullopt;
    const unsigned room = hostBits() - bits; // the block holds 2^room such blocks
    if (room < 32 && count > 1ull << room)
        return std::nullopt;
    std::vector<Cidr> blocks;
    blocks.reserve(count);
    Cidr next = network();
    next.prefix = width() - bits;
    for (unsigned i = 0; i < count; ++i) {
        blocks.push_back(next);
        add(next.address, width() / 8, 1, bits);
    }
    return blocks;
}

} // namespace cirro::expression
