#include "model/rules/network/readdress.h"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace cirro::rules {

namespace {

using network::Block;
using network::Topology;

/// Which subnet overlaps which earlier one of the same VPC: one sweep over sorted blocks for all subnets of a VPC.
class Overlaps
{
public:
    explicit Overlaps(Context &context) : m_context(context), m_topology(context.once<Topology>()) {}

    struct Pair {
        const Block *own{};
        const Block *other{}; // of the earlier subnet
    };
    const Pair *of(const Element &subject)
    {
        const ElementId &subnet = subject.id;
        const ElementId vpc = m_topology.vpcOf(subject);
        const Element *network = m_context.index().find(vpc);
        if (network && network->type == "AWS::EC2::VPC" && m_swept.insert(vpc).second)
            sweep(vpc);
        const auto found = m_pairs.find(subnet);
        return found == m_pairs.end() ? nullptr : &found->second;
    }

private:
    void sweep(const ElementId &vpc)
    {
        std::vector<const Block *> blocks;
        for (const ElementId &subnet : m_topology.subnetsOf(vpc))
            for (const Block &block : m_topology.blocksOfSubnet(subnet).known)
                blocks.push_back(&block);
        // Blocks either lie in each other or apart: in this order what contains comes before what is contained.
        std::ranges::stable_sort(blocks, {}, [](const Block *block) {
            const Cidr cidr = block->cidr.canonical();
            return std::tuple(cidr.family, cidr.high, cidr.low, cidr.prefix);
        });
        static constexpr std::size_t deepest = 32; // so many subnets around one are enough to say that it overlaps
        std::vector<const Block *> around;
        for (const Block *block : blocks) {
            while (!around.empty() && !around.back()->cidr.contains(block->cidr))
                around.pop_back();
            for (const Block *outer : around)
                add(*outer, *block);
            if (around.size() < deepest)
                around.push_back(block);
        }
    }

    void add(const Block &a, const Block &b)
    {
        if (a.element == b.element || !canCoexist(m_context, a.world, b.world))
            return;
        const bool swapped = position(a) > position(b);
        const Block &later = swapped ? a : b;
        const Block &earlier = swapped ? b : a;
        const auto [place, fresh] = m_pairs.try_emplace(later.element, Pair{&later, &earlier});
        if (!fresh && position(earlier) < position(*place->second.other))
            place->second = {&later, &earlier};
    }

    const Element *position(const Block &block) const { return m_context.index().find(block.element); }

    Context &m_context;
    Topology &m_topology;
    std::map<ElementId, Pair> m_pairs;
    std::unordered_set<ElementId> m_swept; // VPCs
};

void check(Context &context, const Element *subject)
{
    const Overlaps::Pair *pair = context.once<Overlaps>().of(*subject);
    if (!pair)
        return;
    const auto world = pair->own->world.with(pair->other->world);
    context.report(
        {.severity = Severity::Error,
         .element = subject->id,
         .path = pair->own->path,
         .args = {subject->id.text(), pair->own->cidr.text(), pair->other->element.text(), pair->other->cidr.text()},
         .world = world ? world->text() : std::string()});
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Snapshot &snapshot = context.snapshot();
    Topology &topology = context.once<Topology>();
    const Element *subnet = snapshot.index->find(finding.element);
    const auto place = network::writablePlace(snapshot, finding.path);
    const auto own = Cidr::parse(finding.args[1]);
    if (!subnet || !place || !own || own->family != AddressFamily::V4)
        return {};
    const ElementId vpc = topology.vpcOf(*subnet);
    const auto free = network::freeBlockIn(topology, vpc, own->prefix, subnet->id);
    if (!free)
        return {};
    return {network::writeBlock({"fix.next-free-block", {free->text(), vpc.text()}}, *place, *free)};
}

} // namespace

extern const Rule subnets_overlap{
    .id = "net.subnets-overlap",
    .severity = Severity::Error,
    .pillar = Pillar::Reliability,
    .examTasks = {"3.4"},
    .docsUrl = "https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html",
    .sameAs = {"E3060"},
    .types = {"AWS::EC2::Subnet"},
    .reads = {.related = true,
              .types = {"AWS::EC2::VPC", "AWS::EC2::Subnet", "AWS::EC2::VPCCidrBlock"},
              .connected = true},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
