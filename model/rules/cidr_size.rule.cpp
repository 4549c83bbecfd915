#include "model/rules/network/readdress.h"

#include <algorithm>

namespace cirro::rules {

namespace {

using network::Topology;

constexpr int largest = 16;
constexpr int smallest = 28;
// Of IPv6: Amazon's own blocks are /56 and /64; others go in steps of four bits.
constexpr int largestV6 = 44;
constexpr int smallestV6 = 64;

bool hasSizeOfNetwork(const Cidr &cidr)
{
    if (cidr.family == AddressFamily::V4)
        return cidr.prefix >= largest && cidr.prefix <= smallest;
    return cidr.prefix >= largestV6 && cidr.prefix <= smallestV6 && cidr.prefix % 4 == 0;
}

void checkProperty(Context &context, const Element &subject, std::string_view name, AddressFamily family)
{
    forEachBranch(network::property(subject, name), worldOf(subject), [&](const Branch &branch) {
        const auto text = valueIn(context, branch.node, branch.world).text();
        if (!text)
            return;
        Finding finding{.severity = Severity::Error, .element = subject.id, .path = network::pathTo(subject, name)};
        finding.path.insert(finding.path.end(), branch.path.begin(), branch.path.end());
        finding.world = branch.world.text();
        finding.args = {subject.id.text(), *text};
        const auto cidr = Cidr::parse(*text);
        if (!cidr || cidr->family != family) {
            finding.variant = "not-a-block";
        } else if (!hasSizeOfNetwork(*cidr)) {
            finding.variant = family == AddressFamily::V4 ? "size" : "size-ipv6";
        } else if (!cidr->isCanonical()) {
            finding.variant = "host-bits";
            finding.severity = Severity::Advice; // EC2 clears them itself
            finding.args.push_back(cidr->canonical().text());
        } else {
            return;
        }
        context.report(std::move(finding));
    });
}

void check(Context &context, const Element *subject)
{
    checkProperty(context, *subject, "CidrBlock", AddressFamily::V4);
    checkProperty(context, *subject, "Ipv6CidrBlock", AddressFamily::V6);
}

/// True when every subnet of the VPC is known to lie in a block.
bool holdsAllSubnets(Topology &topology, const ElementId &vpc, const Cidr &block)
{
    return std::ranges::all_of(topology.subnetsOf(vpc), [&](const ElementId &subnet) {
        const network::Blocks &own = topology.blocksOfSubnet(subnet);
        return own.allV4Known && std::ranges::all_of(own.known, [&](const network::Block &each) {
                   return each.cidr.family != AddressFamily::V4 || block.contains(each.cidr);
               });
    });
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Snapshot &snapshot = context.snapshot();
    const Element *element = snapshot.index->find(finding.element);
    const auto place = network::writablePlace(snapshot, finding.path);
    const auto cidr = Cidr::parse(finding.args[1]);
    if (!element || !place || !cidr)
        return {};
    if (finding.variant == "host-bits")
        return {network::writeBlock({"fix.canonical-block", {cidr->canonical().text()}}, *place, cidr->canonical())};
    if (finding.variant != "size")
        return {};
    Cidr resized = *cidr;
    resized.prefix = std::clamp(cidr->prefix, largest, smallest);
    resized = resized.canonical();
    Topology &topology = context.once<Topology>();
    const bool possible = element->type == "AWS::EC2::Subnet"
                              ? network::fits(topology, topology.vpcOf(*element), resized, element->id)
                              : element->type == "AWS::EC2::VPC" && holdsAllSubnets(topology, element->id, resized);
    if (!possible)
        return {};
    return {network::writeBlock({"fix.allowed-size", {resized.text()}}, *place, resized)};
}

} // namespace

extern const Rule cidr_size{
    .id = "net.cidr-size",
    .severity = Severity::Error,
    .pillar = Pillar::Reliability,
    .examTasks = {"3.4"},
    .docsUrl = "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html",
    .types = {"AWS::EC2::VPC", "AWS::EC2::Subnet", "AWS::EC2::VPCCidrBlock"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
