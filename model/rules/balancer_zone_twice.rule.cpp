#include "model/rules/network/membership.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    const network::SubnetSet &set = context.once<network::Membership>().subnetsOf(*subject);
    const auto &subnets = set.subnets;
    // All in one zone is told by the rule about zones.
    bool several = !set.complete;
    const auto sameZone = [&](const Element *a, const Element *b) {
        return compareZonesOf(context, *a, *b) == expression::Comparison::Equal;
    };
    for (const Element *subnet : subnets)
        several = several || !sameZone(subnet, subnets.front());
    if (!several)
        return;
    for (std::size_t later = 1; later < subnets.size(); ++later)
        for (std::size_t earlier = 0; earlier < later; ++earlier) {
            if (subnets[later] != subnets[earlier] && !sameZone(subnets[later], subnets[earlier]))
                continue;
            context.report({.severity = Severity::Error,
                            .element = subject->id,
                            .path = set.path,
                            .args = {subject->id.text(), subnets[earlier]->id.text(), subnets[later]->id.text()}});
            return;
        }
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const syntax::NodePtr list = syntax::at(context.design().document, finding.path);
    if (!list || !list->isSequence())
        return {};
    network::Topology &topology = context.once<network::Topology>();
    for (std::size_t i = list->size(); i-- > 0;)
        if (topology.named(list->entries[i].value).isResource() &&
            topology.named(list->entries[i].value).text() == finding.args[2]) {
            syntax::Path place = finding.path;
            place.emplace_back(i);
            return {fixByRemoving({"fix.take-out", {finding.args[2], finding.args[0]}}, std::move(place))};
        }
    return {};
}

} // namespace

extern const Rule balancer_zone_twice{
    .id = "net.balancer-zone-twice",
    .severity = Severity::Error,
    .pillar = Pillar::Reliability,
    .examTasks = {"2.2", "3.4"},
    .docsUrl = "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html",
    .types = {"AWS::ElasticLoadBalancingV2::LoadBalancer", "AWS::ElasticLoadBalancing::LoadBalancer"},
    .reads = network::readsOfMembership(),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
