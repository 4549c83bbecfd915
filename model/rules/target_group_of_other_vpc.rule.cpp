#include "model/rules/network/balancing.h"
#include "model/rules/network/membership.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    network::Membership &membership = context.once<network::Membership>();
    const ElementId home = membership.vpcOf(*subject);
    if (home.isNull())
        return;
    for (const network::Forwarding &forwarding : context.once<network::Balancing>().towards(subject->id)) {
        const ElementId away = forwarding.balancer ? membership.vpcOf(*forwarding.balancer) : ElementId{};
        if (away.isNull() || away == home)
            continue;
        context.report({.severity = Severity::Error,
                        .element = subject->id,
                        .path = placeOf(*subject, "VpcId"),
                        .args = {subject->id.text(), home.text(), forwarding.balancer->id.text(), away.text()}});
        return;
    }
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *group = context.index().find(finding.element);
    if (!group || context.once<network::Balancing>().towards(group->id).size() != 1)
        return {};
    return {fixBySetting({"fix.move", {finding.args[0], finding.args[3]}}, finding.path,
                         expression::makeRef(finding.args[3]))};
}

} // namespace

extern const Rule target_group_of_other_vpc{
    .id = "net.target-group-of-other-vpc",
    .severity = Severity::Error,
    .pillar = Pillar::Reliability,
    .examTasks = {"3.4"},
    .docsUrl = "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html",
    .types = {"AWS::ElasticLoadBalancingV2::TargetGroup"},
    .reads = network::readsOfMembership(network::balancingTypes()),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
