#include "model/rules/network/topology.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

#include <algorithm>
#include <array>

namespace cirro::rules {

namespace {

/// RFC 1918, and RFC 6598, which VPCs may use as well.
bool isPrivate(const Cidr &block)
{
    static const std::array<Cidr, 4> ranges = {*Cidr::parse("10.0.0.0/8"), *Cidr::parse("172.16.0.0/12"),
                                               *Cidr::parse("192.168.0.0/16"), *Cidr::parse("100.64.0.0/10")};
    return std::ranges::any_of(ranges, [&](const Cidr &range) { return range.contains(block); });
}

void check(Context &context, const Element *subject)
{
    forEachSaid(context, *subject, "CidrBlock", [&](const Said &said) {
        const auto text = said.value.text();
        const auto block = text ? Cidr::parse(*text) : std::nullopt;
        if (block && block->family == AddressFamily::V4 && !isPrivate(*block))
            context.report(findingAt(*subject, said, Severity::Advice, {subject->id.text(), block->text()}));
    });
}

} // namespace

extern const Rule public_vpc_block{
    .id = "net.public-vpc-block",
    .severity = Severity::Advice,
    .pillar = Pillar::Reliability,
    .examTasks = {"3.4"},
    .docsUrl = "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html",
    .types = {"AWS::EC2::VPC", "AWS::EC2::VPCCidrBlock"},
    .check = check,
};

} // namespace cirro::rules
