#include "model/addresses/plan.h"

#include "model/edits/containment.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace cirro::addresses {

namespace {

Error unsettled(const ElementId &id)
{
    return {.code = "addresses.unsettled", .where = toString(id), .args = {id.text()}};
}

Result<const Subnet *> subnetOf(const AddressMap &map, const ElementId &id)
{
    const Subnet *subnet = map.find(id);
    if (!subnet)
        return Error{.code = "edit.no-such-element", .where = toString(id), .args = {id.text()}};
    if (!subnet->v4.cidr)
        return Error{.code = "addresses.unknown", .where = toString(id), .args = {id.text()}};
    return subnet;
}

std::optional<Error> problemOfSize(int prefix)
{
    const std::string size = "/" + std::to_string(prefix);
    if (prefix > smallest)
        return Error{.code = "addresses.too-small", .args = {size, "/" + std::to_string(smallest)}};
    if (prefix < largest)
        return Error{.code = "addresses.too-large", .args = {size, "/" + std::to_string(largest)}};
    return std::nullopt;
}

Change changeOf(const Subnet &subnet, const Cidr &after)
{
    return {.subnet = subnet.id,
            .name = subnet.id.text(),
            .before = subnet.v4.cidr,
            .after = after,
            .instead = subnet.v4.writing == Writing::Computed ? subnet.v4.text : std::string(),
            .parameter = subnet.v4.parameter};
}

/// Names for what is to be made, none twice.
class Names
{
public:
    explicit Names(const Snapshot &snapshot) : m_snapshot(snapshot) {}

    std::string next(std::string_view wish)
    {
        std::string name = freeLogicalId(m_snapshot.design, *m_snapshot.index, wish);
        std::string base(wish);
        while (base.size() > 1 && std::isdigit(static_cast<unsigned char>(base.back())))
            base.pop_back();
        for (int number = 2; m_given.contains(name) || edits::isTaken(m_snapshot.design, *m_snapshot.index, name);
             ++number)
            name = base + std::to_string(number);
        m_given.insert(name);
        return name;
    }

private:
    const Snapshot &m_snapshot;
    std::set<std::string> m_given;
};

std::string listed(const std::vector<std::string> &names)
{
    std::string text;
    for (const std::string &name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

/// "PublicSubnet" of "PublicSubnet1", "PublicSubnetA", "PublicSubnet1a", "PublicSubnetAz2".
std::string stemOf(const std::string &name)
{
    std::string stem = name;
    const auto is = [&](int (*kind)(int)) {
        return !stem.empty() && kind(static_cast<unsigned char>(stem.back())) != 0;
    };
    // A letter stands for a zone only behind a digit or a small letter: not the N of "VPN".
    const auto isZoneLetter = [&] {
        if (stem.size() < 2 || std::string_view("abcdefABCDEF").find(stem.back()) == std::string_view::npos)
            return false;
        const auto before = static_cast<unsigned char>(stem[stem.size() - 2]);
        return std::isdigit(before) || (std::isupper(static_cast<unsigned char>(stem.back())) && std::islower(before));
    };
    if (isZoneLetter())
        stem.pop_back();
    while (is(std::isdigit))
        stem.pop_back();
    for (const std::string_view zone : {"AZ", "Az", "Zone"})
        if (stem.size() > zone.size() && stem.ends_with(zone))
            stem.resize(stem.size() - zone.size());
    return stem.empty() ? name : stem;
}

/// Where each subnet of the plan anew goes: a tier in a zone.
struct Seat {
    const Subnet *subnet = nullptr; // null: to be made
    std::string zone{};
};

std::vector<Seat> seatsOf(const AddressMap &map, const Tier &tier, const std::vector<std::string> &zones)
{
    std::vector<Seat> seats;
    std::set<std::string> filled;
    std::size_t nowhere = 0; // subnets that say no zone: each may well be in one of its own
    for (const ElementId &id : tier.subnets)
        if (const Subnet *subnet = map.find(id)) {
            seats.push_back({subnet, subnet->zone});
            if (subnet->zone.empty())
                ++nowhere;
            else
                filled.insert(subnet->zone);
        }
    for (const std::string &zone : zones) {
        if (filled.contains(zone))
            continue;
        if (nowhere > 0)
            --nowhere;
        else
            seats.push_back({nullptr, zone});
    }
    std::ranges::stable_sort(seats, {},
                             [&](const Seat &seat) { return std::ranges::find(zones, seat.zone) - zones.begin(); });
    return seats;
}

int bitsFor(std::size_t count)
{
    int bits = 0;
    while (std::size_t{1} << bits < count)
        ++bits;
    return bits;
}

/// Blocks for the seats of every tier, in the order given; nothing when they do not fit that way.
std::optional<std::vector<std::vector<Cidr>>> laidOut(const std::vector<Cidr> &spaces, const std::vector<Tier> &tiers,
                                                      const std::vector<std::vector<Seat>> &seats,
                                                      const std::vector<std::size_t> &order, bool together)
{
    std::vector<std::vector<Cidr>> blocks(tiers.size());
    std::vector<Cidr> taken;
    for (const std::size_t tier : order) {
        const int prefix = tiers[tier].prefix;
        const std::size_t count = seats[tier].size();
        const auto whole = together && count > 0 ? nextFree(spaces, taken, prefix - bitsFor(count)) : std::nullopt;
        if (together && count > 0 && !whole)
            return std::nullopt;
        for (std::size_t i = 0; i < count; ++i) {
            const auto block = whole ? nextFree(std::array{*whole}, taken, prefix) : nextFree(spaces, taken, prefix);
            if (!block)
                return std::nullopt;
            blocks[tier].push_back(*block);
            taken.push_back(*block);
        }
        if (whole)
            taken.push_back(*whole); // what is left of it is for more zones
    }
    return blocks;
}

} // namespace

Result<Plan> split(const Snapshot &snapshot, const AddressMap &map, const ElementId &id, int parts)
{
    const auto subnet = subnetOf(map, id);
    if (!subnet)
        return subnet.error();
    const Cidr &block = *(*subnet)->v4.cidr;
    const int bits = bitsFor(std::size_t(std::max(2, parts)));
    if (auto problem = problemOfSize(block.prefix + bits))
        return *problem;
    const auto pieces = block.split(1 << bits, block.hostBits() - bits);
    if (!pieces)
        return Error{.code = "addresses.no-room", .args = {block.text()}};
    Names names(snapshot);
    Plan plan{changeOf(**subnet, pieces->front())};
    for (std::size_t i = 1; i < pieces->size(); ++i)
        plan.push_back({.name = names.next(id.text()), .after = (*pieces)[i], .like = id});
    return plan;
}

Result<Plan> resize(const Snapshot &, const AddressMap &map, const ElementId &id, int prefix)
{
    const auto subnet = subnetOf(map, id);
    if (!subnet)
        return subnet.error();
    if (auto problem = problemOfSize(prefix))
        return *problem;
    Cidr after = *(*subnet)->v4.cidr;
    const bool grows = prefix < after.prefix;
    after.prefix = prefix;
    after = after.canonical();
    if (grows) {
        if (const ElementId open = map.unsettled(); !open.isNull())
            return unsettled(open);
        const std::vector<Cidr> spaces = map.spaces();
        if (std::ranges::none_of(spaces, [&](const Cidr &space) { return space.contains(after); }))
            return Error{.code = "addresses.leaves-vpc", .where = toString(id), .args = {after.text(), map.vpc.text()}};
        std::vector<std::string> hinder;
        for (const Subnet &other : map.subnets)
            if (other.id != id && other.v4.cidr && other.v4.cidr->overlaps(after))
                hinder.push_back(other.id.text() + " (" + other.v4.cidr->text() + ")");
        if (!hinder.empty())
            return Error{.code = "addresses.in-the-way", .where = toString(id), .args = {after.text(), listed(hinder)}};
    }
    return Plan{changeOf(**subnet, after)};
}

Result<Plan> moveInto(const Snapshot &, const AddressMap &map, const ElementId &id, const Cidr &where)
{
    const auto subnet = subnetOf(map, id);
    if (!subnet)
        return subnet.error();
    if (const ElementId open = map.unsettled(); !open.isNull())
        return unsettled(open);
    const int prefix = (*subnet)->v4.cidr->prefix;
    const auto block = nextFree(std::array{where}, map.taken(), prefix);
    const std::vector<Cidr> spaces = map.spaces();
    if (!block || std::ranges::none_of(spaces, [&](const Cidr &space) { return space.contains(*block); }))
        return Error{.code = "addresses.no-room", .args = {"/" + std::to_string(prefix)}};
    return Plan{changeOf(**subnet, *block)};
}

Result<Plan> add(const Snapshot &snapshot, const AddressMap &map, const std::optional<Cidr> &where, int prefix,
                 const ElementId &like, std::string_view zone)
{
    if (auto problem = problemOfSize(prefix))
        return *problem;
    if (const ElementId open = map.unsettled(); !open.isNull())
        return unsettled(open);
    const std::vector<Cidr> spaces = where ? std::vector<Cidr>{*where} : map.spaces();
    const auto block = nextFree(spaces, map.taken(), prefix);
    const std::vector<Cidr> own = map.spaces();
    if (!block || std::ranges::none_of(own, [&](const Cidr &space) { return space.contains(*block); }))
        return Error{.code = "addresses.no-room", .args = {"/" + std::to_string(prefix)}};
    Names names(snapshot);
    return Plan{{.name = names.next(like.isNull() ? "Subnet" : like.text()),
                 .after = *block,
                 .like = like,
                 .zone = std::string(zone)}};
}

std::vector<Tier> tiersOf(const AddressMap &map)
{
    std::vector<Tier> tiers;
    for (const Subnet &subnet : map.subnets) {
        const std::string name = stemOf(subnet.id.text());
        auto tier = std::ranges::find(tiers, name, &Tier::name);
        if (tier == tiers.end())
            tier = tiers.insert(tiers.end(), {.name = name, .prefix = smallest + 1});
        tier->subnets.push_back(subnet.id);
        if (subnet.v4.cidr)
            tier->prefix = std::min(tier->prefix, subnet.v4.cidr->prefix);
    }
    for (Tier &tier : tiers)
        if (tier.prefix > smallest)
            tier.prefix = 24;
    return tiers;
}

std::vector<std::string> zonesOf(const AddressMap &map)
{
    std::vector<std::string> zones;
    for (const Subnet &subnet : map.subnets)
        if (!subnet.zone.empty() && std::ranges::find(zones, subnet.zone) == zones.end())
            zones.push_back(subnet.zone);
    std::ranges::sort(zones);
    return zones;
}

Result<Plan> planAnew(const Snapshot &snapshot, const AddressMap &map, const std::vector<Tier> &tiers, int zones)
{
    for (const Tier &tier : tiers)
        if (auto problem = problemOfSize(tier.prefix))
            return *problem;
    for (const Range &range : map.ranges)
        if (!range.v6 && !range.block.cidr)
            return unsettled(range.element);
    // A subnet that is left alone keeps its block, and others keep out of it.
    std::vector<Cidr> spaces = map.spaces();
    std::vector<Cidr> kept;
    for (const Subnet &subnet : map.subnets)
        if (std::ranges::none_of(tiers, [&](const Tier &tier) {
                return std::ranges::find(tier.subnets, subnet.id) != tier.subnets.end();
            })) {
            if (!subnet.v4.cidr)
                return unsettled(subnet.id);
            kept.push_back(*subnet.v4.cidr);
        }
    spaces = gapsIn(spaces, kept);

    std::vector<std::string> wanted = zonesOf(map);
    for (int next = 0; int(wanted.size()) < zones; ++next)
        if (const std::string zone = "az[" + std::to_string(next) + "]";
            std::ranges::find(wanted, zone) == wanted.end())
            wanted.push_back(zone);
    wanted.resize(std::size_t(std::max(zones, 0)));
    std::vector<std::vector<Seat>> seats;
    seats.reserve(tiers.size());
    for (const Tier &tier : tiers)
        seats.push_back(seatsOf(map, tier, wanted));

    std::vector<std::size_t> given(tiers.size());
    for (std::size_t i = 0; i < given.size(); ++i)
        given[i] = i;
    std::vector<std::size_t> bySize = given; // the large ones first leave no holes
    std::ranges::stable_sort(bySize, {}, [&](std::size_t tier) { return tiers[tier].prefix; });
    auto blocks = laidOut(spaces, tiers, seats, given, true);
    if (!blocks)
        blocks = laidOut(spaces, tiers, seats, bySize, true);
    if (!blocks)
        blocks = laidOut(spaces, tiers, seats, bySize, false);
    if (!blocks)
        return Error{.code = "addresses.too-much", .where = toString(map.vpc), .args = {map.vpc.text()}};

    Names names(snapshot);
    Plan plan;
    for (std::size_t tier = 0; tier < tiers.size(); ++tier) {
        const ElementId like = tiers[tier].subnets.empty() ? ElementId{} : tiers[tier].subnets.front();
        for (std::size_t i = 0; i < seats[tier].size(); ++i) {
            const Seat &seat = seats[tier][i];
            const Cidr &block = (*blocks)[tier][i];
            if (!seat.subnet)
                plan.push_back(
                    {.name = names.next(like.isNull() ? tiers[tier].name + std::to_string(i + 1) : like.text()),
                     .after = block,
                     .like = like,
                     .zone = seat.zone});
            else if (seat.subnet->v4.cidr != block)
                plan.push_back(changeOf(*seat.subnet, block));
        }
    }
    return plan;
}

} // namespace cirro::addresses
