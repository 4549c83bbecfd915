#include "model/rules/network/membership.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

#include <algorithm>

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    const network::SubnetSet &set = context.once<network::Membership>().subnetsOf(*subject);
    if (!set.complete || set.subnets.empty())
        return;
    const Element *first = set.subnets.front();
    const bool one = std::ranges::all_of(set.subnets, [&](const Element *subnet) {
        return subnet == first || compareZonesOf(context, *subnet, *first) == expression::Comparison::Equal;
    });
    if (!one)
        return;
    context.report({.severity = Severity::Warning,
                    .element = subject->id,
                    .path = set.path,
                    .args = {subject->id.text(), first->id.text()}});
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const syntax::NodePtr list = syntax::at(context.design().document, finding.path);
    const Element *present = context.index().resource(finding.args[1]);
    if (!list || !list->isSequence() || !present)
        return {};
    network::Topology &topology = context.once<network::Topology>();
    const network::Answer publicness = topology.isPublic(present->id);
    if (publicness == network::Answer::CannotTell)
        return {};
    for (const Element *other : topology.subnetsThatAre(topology.vpcOf(*present), publicness))
        if (other->condition.empty() &&
            expression::compareZones(other->zone, present->zone) == expression::Comparison::Different) {
            syntax::Path place = finding.path;
            place.emplace_back(list->size());
            return {{{"fix.add-subnet", {other->id.text(), finding.args[0]}},
                     [path = finding.path, position = list->size(),
                      target = other->id.text()](const Snapshot &now) -> Result<Design> {
                         auto edited =
                             syntax::insert(now.design.document, path, position, {}, expression::makeRef(target));
                         if (!edited)
                             return edited.error();
                         Design design = now.design;
                         design.document = std::move(edited->document);
                         return design;
                     }}};
        }
    return {};
}

} // namespace

extern const Rule group_one_zone{
    .id = "rel.group-one-zone",
    .severity = Severity::Warning,
    .pillar = Pillar::Reliability,
    .examTasks = {"2.2"},
    .docsUrl = "https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-availability-zone-balanced.html",
    .types = {"AWS::AutoScaling::AutoScalingGroup", "AWS::ECS::Service"},
    .reads = network::readsOfMembership(),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
