#include "model/expression/function_of.h"
#include "model/rules/network/topology.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace cirro::rules {

namespace {

using expression::Comparison;
using expression::Value;
using network::Answer;
using network::Topology;

/// One member of Subnets or SubnetMappings.
struct Member {
    std::string name{};      // what tells it from the others: a logical id or a literal id
    const Element *subnet{}; // null when it is not a subnet of this template
};

/// The subnets of a balancer; nothing when one of them cannot be told.
std::optional<std::vector<Member>> membersOf(Context &context, Topology &topology, const Value &list, bool mappings)
{
    std::vector<Member> members;
    if (!list.list())
        return {};
    for (const Value &item : *list.list()) {
        const Value *subnet = mappings ? item.member("SubnetId") : &item;
        if (item.isNoValue())
            continue;
        if (!subnet)
            return {};
        if (const auto literal = subnet->text()) {
            members.push_back({*literal, nullptr});
            continue;
        }
        const Element *element = context.index().find(topology.named(*subnet));
        if (!element || element->type != "AWS::EC2::Subnet")
            return {};
        members.push_back({element->id.text(), element});
    }
    return members;
}

/// Outposts and Local Zones take a balancer in one subnet. "us-west-2-lax-1a" is a Local Zone, "us-west-2a" is none.
bool mayBeAlone(const Member &member)
{
    if (!member.subnet)
        return false;
    const std::string_view zone = member.subnet->zone;
    return network::property(*member.subnet, "OutpostArn") || std::ranges::count(zone, '-') > 3 ||
           (zone.starts_with("name:") && std::ranges::count(zone, '-') > 2);
}

bool allInOneZone(const std::vector<Member> &members)
{
    return std::ranges::all_of(members, [&](const Member &member) {
        return member.subnet && members.front().subnet && !member.subnet->zone.empty() &&
               expression::compareZones(member.subnet->zone, members.front().subnet->zone) == Comparison::Equal;
    });
}

void check(Context &context, const Element *subject)
{
    const auto kindNode = network::property(*subject, "Type");
    const Value kindValue = kindNode ? context.evaluate(kindNode) : Value();
    const auto kind = kindValue.isNoValue() ? std::optional<std::string>("application") : kindValue.text();
    if (!kind)
        return;
    Topology &topology = context.once<Topology>();
    for (const std::string_view name : {"Subnets", "SubnetMappings"})
        forEachBranch(network::property(*subject, name), worldOf(*subject), [&](const Branch &branch) {
            const auto members =
                membersOf(context, topology, valueIn(context, branch.node, branch.world), name == "SubnetMappings");
            if (!members || members->empty() || std::ranges::any_of(*members, mayBeAlone))
                return;
            std::set<std::string> names;
            for (const Member &member : *members)
                names.insert(member.name);
            const bool one = names.size() == 1;
            const bool application = *kind == "application";
            if (!one && !allInOneZone(*members))
                return;
            Finding finding{.severity = application ? Severity::Error : Severity::Advice,
                            .element = subject->id,
                            .path = network::pathTo(*subject, name),
                            .args = {subject->id.text(), *names.begin()},
                            .variant = application ? one ? "one-subnet" : "one-zone" : "network-one-zone",
                            .world = branch.world.text()};
            for (auto each = std::next(names.begin()); each != names.end(); ++each)
                finding.args[1] += ", " + *each;
            finding.path.insert(finding.path.end(), branch.path.begin(), branch.path.end());
            context.report(std::move(finding));
        });
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Snapshot &snapshot = context.snapshot();
    const syntax::NodePtr list = syntax::at(snapshot.design.document, finding.path);
    if (!list || !list->isSequence() || list->entries.empty() || expression::isCall(*list))
        return {};
    Topology &topology = context.once<Topology>();
    const bool mappings =
        std::ranges::find(finding.path, syntax::Step(std::string("SubnetMappings"))) != finding.path.end();
    const auto members = membersOf(context, topology, context.evaluate(list), mappings);
    const Element *present = members && !members->empty() ? members->front().subnet : nullptr;
    if (!present)
        return {};
    const Answer publicness = topology.isPublic(present->id);
    std::vector<Fix> fixes;
    for (const Element *other : topology.subnetsThatAre(topology.vpcOf(*present), publicness)) {
        if (publicness == Answer::CannotTell || !other->condition.empty() ||
            expression::compareZones(other->zone, present->zone) != Comparison::Different)
            continue;
        fixes.push_back({{"fix.add-subnet", {other->id.text(), finding.args[0]}},
                         [path = finding.path, mappings, position = list->size(),
                          target = other->id.text()](const Snapshot &now) -> Result<Design> {
                             syntax::NodePtr item = expression::makeRef(target);
                             if (mappings)
                                 item = syntax::Node::mapping({{"SubnetId", item}});
                             auto edited = syntax::insert(now.design.document, path, position, {}, item);
                             if (!edited)
                                 return edited.error();
                             Design design = now.design;
                             design.document = std::move(edited.value().document);
                             return design;
                         }});
    }
    return fixes;
}

} // namespace

extern const Rule alb_one_zone{
    .id = "net.alb-one-zone",
    .severity = Severity::Error,
    .pillar = Pillar::Reliability,
    .examTasks = {"2.2"},
    .docsUrl = "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html",
    .sameAs = {"E3680"},
    .types = {"AWS::ElasticLoadBalancingV2::LoadBalancer"},
    .reads = {.related = true, .types = {"AWS::EC2::Subnet"}, .connected = true},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
