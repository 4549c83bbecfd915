#include "model/expression/cidr.h"

#include "model/core/number.h"
#include <algorithm>
#include <array>

namespace cirro {

namespace {

/// The bits that belong to the network, as two halves of 128 bits (an IPv4 address lies in the last 32).
std::pair<std::uint64_t, std::uint64_t> mask(const Cidr &cidr)
{
    const int bits = 128 - cidr.hostBits();
    const auto ones = [](int count) {
        return count <= 0 ? 0 : count >= 64 ? ~std::uint64_t{0} : ~std::uint64_t{0} << (64 - count);
    };
    return {ones(bits), ones(bits - 64)};
}

std::optional<std::uint64_t> parseV4(std::string_view text)
{
    std::uint64_t address = 0;
    for (int part = 0; part < 4; ++part) {
        const std::size_t dot = part < 3 ? text.find('.') : text.size();
        if (dot == std::string_view::npos)
            return {};
        const auto octet = digitsIn<std::uint16_t>(text.substr(0, dot), 10, 3);
        if (!octet || *octet > 255 || (dot > 1 && text.front() == '0'))
            return {};
        address = address << 8 | *octet;
        text.remove_prefix(std::min(dot + 1, text.size()));
    }
    return address;
}

/// Groups of a colon-separated list, the last may be an IPv4 address. False when one is malformed.
bool parseGroups(std::string_view text, std::vector<std::uint16_t> &groups)
{
    while (!text.empty()) {
        const std::size_t colon = std::min(text.find(':'), text.size());
        const std::string_view group = text.substr(0, colon);
        if (colon == text.size() && group.find('.') != std::string_view::npos) {
            const auto v4 = parseV4(group);
            if (!v4)
                return false;
            groups.push_back(static_cast<std::uint16_t>(*v4 >> 16));
            groups.push_back(static_cast<std::uint16_t>(*v4 & 0xFFFF));
            return true;
        }
        const auto value = digitsIn<std::uint16_t>(group, 16, 4);
        if (!value)
            return false;
        groups.push_back(*value);
        if (colon + 1 == text.size())
            return false; // a lone colon at the end
        text.remove_prefix(std::min(colon + 1, text.size()));
    }
    return true;
}

std::optional<std::pair<std::uint64_t, std::uint64_t>> parseV6(std::string_view text)
{
    std::vector<std::uint16_t> groups;
    std::vector<std::uint16_t> behind;
    const std::size_t gap = text.find("::");
    if (!parseGroups(text.substr(0, gap), groups))
        return {};
    if (gap != std::string_view::npos && !parseGroups(text.substr(gap + 2), behind))
        return {};
    const std::size_t written = groups.size() + behind.size();
    if (gap == std::string_view::npos ? written != 8 : written > 7)
        return {};
    groups.resize(8 - behind.size());
    groups.insert(groups.end(), behind.begin(), behind.end());
    std::uint64_t halves[2] = {};
    for (std::size_t i = 0; i < 8; ++i)
        halves[i / 4] = halves[i / 4] << 16 | groups[i];
    return std::pair{halves[0], halves[1]};
}

std::string textV6(const Cidr &cidr)
{
    std::array<unsigned, 8> groups{};
    for (std::size_t i = 0; i < 8; ++i)
        groups[i] = static_cast<unsigned>((i < 4 ? cidr.high : cidr.low) >> (48 - 16 * (i % 4)) & 0xFFFF);
    std::size_t gapBegin = 8; // RFC 5952: the first of the longest runs of two or more zeros
    std::size_t gapSize = 1;
    for (std::size_t i = 0; i < 8; ++i) {
        std::size_t size = 0;
        while (i + size < 8 && groups[i + size] == 0)
            ++size;
        if (size > gapSize) {
            gapBegin = i;
            gapSize = size;
        }
    }
    std::string text;
    for (std::size_t i = 0; i < 8;) {
        if (i == gapBegin) {
            text += "::";
            i += gapSize;
            continue;
        }
        if (!text.empty() && text.back() != ':')
            text += ':';
        char digits[5];
        const auto end = std::to_chars(digits, digits + sizeof digits, groups[i++], 16).ptr;
        text.append(digits, end);
    }
    return text;
}

/// The block after this one of the same size; nothing at the end of the address space.
std::optional<Cidr> next(const Cidr &cidr)
{
    Cidr result = cidr.canonical();
    const int host = cidr.hostBits();
    if (cidr.family == AddressFamily::V4) {
        result.low += std::uint64_t{1} << host;
        return result.low >> 32 ? std::nullopt : std::optional(result);
    }
    if (host >= 64) {
        const std::uint64_t before = result.high;
        result.high += host == 128 ? 0 : std::uint64_t{1} << (host - 64);
        return result.high > before ? std::optional(result) : std::nullopt;
    }
    const std::uint64_t before = result.low;
    result.low += std::uint64_t{1} << host;
    if (result.low < before)
        ++result.high;
    return result.low < before && result.high == 0 ? std::nullopt : std::optional(result);
}

} // namespace

Cidr Cidr::canonical() const
{
    const auto [maskHigh, maskLow] = mask(*this);
    return {family, high & maskHigh, low & maskLow, prefix};
}

bool Cidr::contains(const Cidr &other) const
{
    if (family != other.family || other.prefix < prefix)
        return false;
    const auto [maskHigh, maskLow] = mask(*this);
    return ((high ^ other.high) & maskHigh) == 0 && ((low ^ other.low) & maskLow) == 0;
}

std::string Cidr::text() const
{
    std::string result;
    if (family == AddressFamily::V4) {
        for (int shift = 24; shift >= 0; shift -= 8)
            result += std::to_string(low >> shift & 0xFF) + (shift ? "." : "");
    } else {
        result = textV6(*this);
    }
    return result + '/' + std::to_string(prefix);
}

std::optional<Cidr> Cidr::parse(std::string_view text)
{
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos)
        return {};
    const std::string_view address = text.substr(0, slash);
    const auto prefix = digitsIn<std::uint16_t>(text.substr(slash + 1), 10, 3);
    if (!prefix)
        return {};
    if (const auto v4 = parseV4(address); v4 && *prefix <= 32)
        return Cidr{AddressFamily::V4, 0, *v4, *prefix};
    if (address.find(':') == std::string_view::npos)
        return {};
    if (const auto v6 = parseV6(address); v6 && *prefix <= 128)
        return Cidr{AddressFamily::V6, v6->first, v6->second, *prefix};
    return {};
}

std::optional<std::vector<Cidr>> Cidr::split(int count, int bits) const
{
    const int room = hostBits() - bits; // the block holds 2^room such blocks
    if (room < 0 || (room < 31 && count > 1 << room))
        return {};
    std::vector<Cidr> blocks;
    blocks.reserve(std::size_t(count));
    Cidr piece = canonical();
    piece.prefix = prefix + room;
    blocks.push_back(piece);
    while (blocks.size() < std::size_t(count))
        blocks.push_back(*next(blocks.back()));
    return blocks;
}

std::optional<Cidr> nextFree(std::span<const Cidr> spaces, std::span<const Cidr> taken, int prefix)
{
    for (const Cidr &space : spaces) {
        if (prefix < space.prefix || prefix > space.prefix + space.hostBits())
            continue;
        Cidr at = space.canonical();
        at.prefix = prefix;
        for (int tries = 0; tries < 4096 && space.contains(at); ++tries) {
            const auto hit = std::ranges::find_if(taken, [&](const Cidr &other) { return other.overlaps(at); });
            if (hit == taken.end())
                return at;
            // Go on behind what is in the way, whichever of the two blocks is the larger.
            Cidr behind = at;
            behind.prefix = std::min(hit->prefix, prefix);
            const auto following = next(behind);
            if (!following)
                break;
            at = *following;
            at.prefix = prefix;
        }
    }
    return {};
}

} // namespace cirro
