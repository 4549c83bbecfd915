#include "model/rules/network/readdress.h"

#include <algorithm>

namespace cirro::network {

using syntax::NodePtr;

namespace {

/// How often a name is referred to anywhere in the template, counted up to two.
int uses(const Snapshot &snapshot, std::string_view name)
{
    int count = 0;
    if (const NodePtr root = snapshot.design.document.root)
        expression::forEachReference(*root, [&](const expression::Reference &reference) {
            if (reference.target == name && count < 2)
                ++count;
        });
    return count;
}

/// IPv4 blocks of the VPC and of its subnets but one; nothing when some cannot be told.
struct Space {
    std::vector<Cidr> vpc{};
    std::vector<Cidr> taken{};
};
std::optional<Space> spaceOf(Topology &topology, const ElementId &vpc, const ElementId &except)
{
    Space space;
    const Blocks &blocks = topology.blocksOf(vpc);
    if (vpc.isNull() || !blocks.allV4Known)
        return {};
    for (const Block &block : blocks.known)
        if (block.cidr.family == AddressFamily::V4 && block.world.empty())
            space.vpc.push_back(block.cidr);
    for (const ElementId &subnet : topology.subnetsOf(vpc)) {
        if (subnet == except)
            continue;
        const Blocks &own = topology.blocksOfSubnet(subnet);
        if (!own.allV4Known)
            return {};
        for (const Block &block : own.known)
            space.taken.push_back(block.cidr);
    }
    return space;
}

} // namespace

std::optional<syntax::Path> writablePlace(const Snapshot &snapshot, const syntax::Path &path)
{
    const NodePtr node = syntax::at(snapshot.design.document, path);
    if (!node)
        return {};
    const auto call = expression::intrinsicOf(*node);
    if (!call)
        return node->isScalar() ? std::optional(path) : std::nullopt;
    const NodePtr target = call->name == "Ref" ? syntax::resolved(call->argument) : nullptr;
    if (!target || !target->isScalar())
        return {};
    const auto &assumed = snapshot.design.settings->parameters;
    if (std::ranges::find(assumed, target->text, &std::pair<std::string, std::string>::first) != assumed.end())
        return {}; // the default would change nothing
    syntax::Path place{std::string("Parameters"), target->text, std::string("Default")};
    const NodePtr fallback = syntax::at(snapshot.design.document, place);
    return fallback && fallback->isScalar() && uses(snapshot, target->text) == 1 ? std::optional(place) : std::nullopt;
}

rules::Fix writeBlock(Message label, syntax::Path place, const Cidr &block)
{
    return {std::move(label),
            [place = std::move(place), text = block.text()](const Snapshot &snapshot) -> Result<Design> {
                auto edited = syntax::set(snapshot.design.document, place, syntax::Node::scalar(text));
                if (!edited)
                    return edited.error();
                Design design = snapshot.design;
                design.document = std::move(edited.value().document);
                return design;
            }};
}

std::optional<Cidr> freeBlockIn(Topology &topology, const ElementId &vpc, int prefix, const ElementId &except)
{
    const auto space = spaceOf(topology, vpc, except);
    return space ? nextFree(space->vpc, space->taken, prefix) : std::nullopt;
}

bool fits(Topology &topology, const ElementId &vpc, const Cidr &block, const ElementId &except)
{
    const auto space = spaceOf(topology, vpc, except);
    return space && std::ranges::any_of(space->vpc, [&](const Cidr &own) { return own.contains(block); }) &&
           std::ranges::none_of(space->taken, [&](const Cidr &other) { return other.overlaps(block); });
}

} // namespace cirro::network
