#include "model/addresses/space.h"

#include <algorithm>

namespace cirro::addresses {

namespace {

void addGaps(std::vector<Cidr> &gaps, const Cidr &space, std::span<const Cidr> taken)
{
    std::vector<Cidr> inside;
    for (const Cidr &each : taken) {
        if (each.contains(space))
            return;
        if (space.contains(each))
            inside.push_back(each);
    }
    if (inside.empty()) {
        gaps.push_back(space);
        return;
    }
    for (const Cidr &half : space.split(2, space.hostBits() - 1).value_or(std::vector<Cidr>()))
        addGaps(gaps, half, inside);
}

} // namespace

std::uint64_t sizeOf(const Cidr &block)
{
    return std::uint64_t{1} << std::min(block.hostBits(), 63);
}

std::uint64_t usableIn(const Cidr &block)
{
    const std::uint64_t size = sizeOf(block);
    return size > 5 ? size - 5 : 0;
}

std::string addressIn(const Cidr &block, std::uint64_t number)
{
    Cidr address = block.canonical();
    address.low += number;
    const std::string text = address.text();
    return text.substr(0, text.find('/'));
}

// https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html
std::array<Reserved, 5> reservedIn(const Cidr &block)
{
    return {Reserved{addressIn(block, 0), "network"}, Reserved{addressIn(block, 1), "router"},
            Reserved{addressIn(block, 2), "dns"}, Reserved{addressIn(block, 3), "future"},
            Reserved{addressIn(block, sizeOf(block) - 1), "broadcast"}};
}

std::vector<Cidr> gapsIn(std::span<const Cidr> spaces, std::span<const Cidr> taken)
{
    std::vector<Cidr> gaps;
    for (const Cidr &space : spaces)
        if (space.family == AddressFamily::V4)
            addGaps(gaps, space.canonical(), taken);
    std::ranges::sort(gaps, {}, &Cidr::low);
    return gaps;
}

} // namespace cirro::addresses
