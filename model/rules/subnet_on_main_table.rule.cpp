#include "model/rules/network/route_tables.h"
#include "model/rules/said.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace cirro::rules {

namespace {

using expression::Comparison;
using network::Answer;
using network::Routing;
using network::Topology;

/// What fetches things from outside sooner or later: packages, images, the APIs of AWS.
constexpr std::array<std::string_view, 6> computing = {"AWS::EC2::Instance",    "AWS::AutoScaling::AutoScalingGroup",
                                                       "AWS::Lambda::Function", "AWS::ECS::Service",
                                                       "AWS::EKS::Nodegroup",   "AWS::Batch::ComputeEnvironment"};

bool computes(const Element &element)
{
    return std::ranges::find(computing, element.type) != computing.end();
}

/// What stands in each subnet for itself; what computes comes first. NAT gateways and endpoints are no workload, and
/// what faces the internet has a rule of its own.
class Workloads
{
public:
    explicit Workloads(Context &context)
    {
        for (const Element &element : context.index().elements()) {
            if (!element.id.isResource())
                break; // resources come first
            if (!element.owner.isNull() || element.type == "AWS::EC2::NatGateway" ||
                element.type == "AWS::EC2::VPCEndpoint" || element.type.starts_with("AWS::ElasticLoadBalancing"))
                continue;
            note(element.container, element);
            for (const ElementId &subnet : element.spans)
                note(subnet, element);
        }
    }

    /// Null when nothing does.
    const Element *in(const ElementId &subnet) const
    {
        const auto found = m_found.find(subnet);
        return found == m_found.end() ? nullptr : found->second;
    }

private:
    void note(const ElementId &subnet, const Element &element)
    {
        if (subnet.isNull())
            return;
        const auto [found, first] = m_found.try_emplace(subnet, &element);
        if (!first && computes(element) && !computes(*found->second))
            found->second = &element;
    }

    std::unordered_map<ElementId, const Element *> m_found;
};

/// The tables of other subnets of the VPC that do not lead to the internet directly: those of the same zone first.
std::vector<ElementId> privateTables(Topology &topology, const Element &subnet)
{
    std::vector<ElementId> near;
    std::vector<ElementId> far;
    for (const Element *other : topology.subnetsThatAre(topology.vpcOf(subnet), Answer::No)) {
        const Routing &routing = topology.routingOf(other->id);
        if (other == &subnet || routing.table.isNull() || network::mayLeadOut(routing))
            continue;
        const bool same = expression::compareZones(other->zone, subnet.zone) == Comparison::Equal;
        (same ? near : far).push_back(routing.table);
    }
    near.insert(near.end(), far.begin(), far.end());
    return near;
}

bool othersHaveTables(Topology &topology, const Element &subnet)
{
    return std::ranges::any_of(topology.subnetsOf(topology.vpcOf(subnet)),
                               [&](const ElementId &id) { return !topology.routingOf(id).table.isNull(); });
}

void check(Context &context, const Element *subject)
{
    Topology &topology = context.once<Topology>();
    if (topology.vpcOf(*subject).isNull())
        return;
    const Element *workload = context.once<Workloads>().in(subject->id);
    if (!workload)
        return;
    const Routing &routing = topology.routingOf(subject->id);
    if (!routing.complete || !routing.table.isNull())
        return;
    // With public addresses it is meant to be public, which weighs more.
    bool meantPublic = false;
    forEachSaid(context, *subject, "MapPublicIpOnLaunch",
                [&](const Said &said) { meantPublic = meantPublic || said.value.boolean() == true; });
    if (meantPublic)
        return;
    const bool forgotten = othersHaveTables(topology, *subject);
    if (!forgotten && !computes(*workload))
        return; // a closed VPC for what only answers
    context.report({.severity = forgotten && computes(*workload) ? Severity::Warning : Severity::Advice,
                    .element = subject->id,
                    .path = {std::string("Resources"), subject->id.text()},
                    .args = {subject->id.text(), workload->id.text(), topology.vpcOf(*subject).text()},
                    .variant = forgotten ? "forgotten" : "none"});
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Snapshot &snapshot = context.snapshot();
    const Index &index = *snapshot.index;
    const Element *subnet = index.find(finding.element);
    if (!subnet)
        return {};
    Topology &topology = context.once<Topology>();
    std::vector<Fix> fixes;
    const std::vector<ElementId> tables = privateTables(topology, *subnet);
    if (!tables.empty())
        if (auto fix = network::fixByAssociating({"fix.use-table", {subnet->id.text(), tables.front().text()}},
                                                 topology, index, *subnet, tables.front()))
            fixes.push_back(std::move(*fix));
    if (auto fix = network::fixByOwnTable({"fix.own-table", {subnet->id.text()}}, topology, index, *subnet))
        fixes.push_back(std::move(*fix));
    return fixes;
}

} // namespace

extern const Rule subnet_on_main_table{
    .id = "net.subnet-on-main-table",
    .severity = Severity::Warning,
    .pillar = Pillar::Reliability,
    .examTasks = {"1.2", "3.4"},
    .docsUrl = "https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html",
    .types = {"AWS::EC2::Subnet"},
    .reads = {.related = true, .connected = true},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
