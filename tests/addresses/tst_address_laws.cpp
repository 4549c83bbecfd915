#include "tests/addresses/network.h"

#include <QTest>

#include <rapidcheck.h>

using namespace cirro;
using namespace cirro::addresses;
using namespace cirro::tests;

namespace {

/// A VPC by chance with subnets by chance that do not overlap.
Snapshot someNetwork()
{
    const int vpc = *rc::gen::inRange(largest, 21);
    Cidr range = *Cidr::parse("10.0.0.0/16");
    range.low += std::uint64_t(*rc::gen::inRange(0, 256)) << 16;
    range.prefix = vpc;
    std::string text = "Resources:\n  Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: " + range.text() + "}}\n";
    std::vector<Cidr> taken;
    const int count = *rc::gen::inRange(1, 8);
    for (int i = 0; i < count; ++i) {
        const int prefix = *rc::gen::inRange(std::max(vpc, 18), smallest + 1);
        const std::vector<Cidr> gaps = gapsIn(std::array{range}, taken);
        if (gaps.empty())
            break;
        const Cidr gap = *rc::gen::elementOf(gaps);
        const auto block = nextFree(std::array{gap}, taken, prefix);
        if (!block)
            continue;
        taken.push_back(*block);
        text += "  Net" + std::string(1, char('A' + i)) +
                ": {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: " + block->text() +
                ", AvailabilityZone: !Select [" + std::to_string(i % 3) + ", !GetAZs '']}}\n";
    }
    RC_PRE(!taken.empty());
    return opened(text);
}

std::uint64_t free(const AddressMap &map)
{
    std::uint64_t sum = 0;
    for (const Cidr &gap : map.gaps)
        sum += sizeOf(gap);
    return sum;
}

/// What holds of every VPC after every plan: all blocks inside, aligned, of a size that there may be, none over
/// another; subnets and gaps are together the whole of it.
void isSound(const AddressMap &map)
{
    std::uint64_t sum = free(map);
    for (const Subnet &subnet : map.subnets) {
        RC_ASSERT(subnet.v4.cidr.has_value());
        RC_ASSERT(subnet.v4.text == subnet.v4.cidr->text());
        RC_ASSERT(subnet.overlaps.empty());
        RC_ASSERT(!subnet.outside);
        RC_ASSERT(subnet.v4.cidr->prefix >= largest && subnet.v4.cidr->prefix <= smallest);
        sum += sizeOf(*subnet.v4.cidr);
    }
    RC_ASSERT(sum == sizeOf(map.spaces().front()));
}

struct Done {
    AddressMap before{};
    AddressMap after{};
    Plan plan{};
};
std::optional<Done> done(const Snapshot &in, const AddressMap &map, const Result<Plan> &plan)
{
    if (!plan) {
        RC_ASSERT(plan.error().code.starts_with("addresses."));
        return std::nullopt;
    }
    const Result<EditResult> edit = apply(in, map, *plan);
    RC_ASSERT(edit.ok());
    Done result{.before = map, .after = mapped(in.with(edit->design)), .plan = *plan};
    isSound(result.after);
    for (const Change &change : result.plan) {
        const Subnet *subnet = result.after.find(id(change.name));
        RC_ASSERT(subnet && subnet->v4.cidr == change.after);
    }
    // Whom the plan does not name keeps what it had.
    for (const Subnet &subnet : map.subnets)
        if (std::ranges::find(result.plan, subnet.id, &Change::subnet) == result.plan.end())
            RC_ASSERT(result.after.find(subnet.id)->v4.cidr == subnet.v4.cidr);
    return result;
}

ElementId someSubnet(const AddressMap &map)
{
    return map.subnets[*rc::gen::inRange(std::size_t{0}, map.subnets.size())].id;
}

} // namespace

// What holds of every plan, for whatever network it is made.
class TestAddressLaws : public QObject
{
    Q_OBJECT

private slots:
    void gapsAreWhatIsLeft()
    {
        QVERIFY(rc::check("gaps and subnets are the whole VPC, and no gap could be larger", [] {
            const AddressMap map = mapped(someNetwork());
            isSound(map);
            for (std::size_t i = 0; i + 1 < map.gaps.size(); ++i) {
                Cidr joined = map.gaps[i];
                --joined.prefix;
                RC_ASSERT(!(joined.isCanonical() && map.gaps[i].prefix == map.gaps[i + 1].prefix &&
                            joined.contains(map.gaps[i + 1])));
            }
        }));
    }
    void aSplitKeepsTheSumAndTheOthers()
    {
        QVERIFY(rc::check("the parts are the block", [] {
            const Snapshot in = someNetwork();
            const AddressMap map = mapped(in);
            const ElementId subnet = someSubnet(map);
            const int parts = *rc::gen::element(2, 4, 8);
            if (const auto result = done(in, map, split(in, map, subnet, parts))) {
                RC_ASSERT(free(result->before) == free(result->after));
                RC_ASSERT(int(result->plan.size()) == parts);
                RC_ASSERT(result->after.find(subnet)->v4.cidr->low == map.find(subnet)->v4.cidr->low);
            }
        }));
    }
    void aResizedSubnetHasTheSizeThatWasAsked()
    {
        QVERIFY(rc::check("one of the two blocks holds the other", [] {
            const Snapshot in = someNetwork();
            const AddressMap map = mapped(in);
            const ElementId subnet = someSubnet(map);
            const int prefix = *rc::gen::inRange(15, 30);
            if (const auto result = done(in, map, resize(in, map, subnet, prefix))) {
                const Cidr after = *result->after.find(subnet)->v4.cidr;
                RC_ASSERT(after.prefix == prefix);
                RC_ASSERT(after.overlaps(*map.find(subnet)->v4.cidr));
            }
        }));
    }
    void whatIsAddedOrMovedTakesFreeAddresses()
    {
        QVERIFY(rc::check("a new block lay in a gap", [] {
            const Snapshot in = someNetwork();
            const AddressMap map = mapped(in);
            const int prefix = *rc::gen::inRange(17, 29);
            const auto added = done(in, map, add(in, map, {}, prefix, someSubnet(map), ""));
            const bool room = std::ranges::any_of(map.gaps, [&](const Cidr &gap) { return gap.prefix <= prefix; });
            RC_ASSERT(added.has_value() == room);
            if (added)
                RC_ASSERT(free(map) - free(added->after) == sizeOf(added->plan.front().after));
            if (!map.gaps.empty()) {
                const ElementId subnet = someSubnet(map);
                const Cidr gap = *rc::gen::elementOf(map.gaps);
                if (const auto moved = done(in, map, moveInto(in, map, subnet, gap)))
                    RC_ASSERT(gap.contains(*moved->after.find(subnet)->v4.cidr));
            }
        }));
    }
    void aPlanAnewGivesEveryTierItsSizeInEveryZone()
    {
        QVERIFY(rc::check("as many subnets as were asked, of the size that was asked", [] {
            const Snapshot in = someNetwork();
            const AddressMap map = mapped(in);
            std::vector<Tier> tiers = tiersOf(map);
            for (Tier &tier : tiers)
                tier.prefix = *rc::gen::inRange(20, 29);
            if (*rc::gen::arbitrary<bool>())
                tiers.push_back({.name = "More", .prefix = *rc::gen::inRange(20, 29)});
            const int zones = *rc::gen::inRange(1, 4);
            const auto result = done(in, map, planAnew(in, map, tiers, zones));
            if (!result)
                return;
            for (const Tier &tier : tiers) {
                std::size_t count = 0;
                for (const Subnet &subnet : result->after.subnets)
                    if (std::ranges::find(tier.subnets, subnet.id) != tier.subnets.end() ||
                        std::ranges::any_of(result->plan, [&](const Change &change) {
                            return change.subnet.isNull() && change.name == subnet.id.text() &&
                                   (tier.subnets.empty() ? change.like.isNull() : change.like == tier.subnets.front());
                        })) {
                        ++count;
                        RC_ASSERT(subnet.v4.cidr->prefix == tier.prefix);
                    }
                RC_ASSERT(count >= std::max(std::size_t(zones), tier.subnets.size()));
            }
        }));
    }
};

QTEST_APPLESS_MAIN(TestAddressLaws)
#include "tst_address_laws.moc"
