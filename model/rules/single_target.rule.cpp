#include "model/rules/network/balancing.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    const auto &forwardings = context.once<network::Balancing>().towards(subject->id);
    if (forwardings.empty() || comesTo(context, *subject, "TargetType", "instance", true) != true)
        return;
    forEachSaid(context, *subject, "Targets", [&](const Said &said) {
        if (!said.value.list() || said.value.list()->size() != 1)
            return;
        // Groups of instances and services add theirs.
        for (const std::uint32_t position : context.index().to(subject->id)) {
            const Element *user = context.index().find(context.index().link(position).from);
            if (user && (user->type == "AWS::AutoScaling::AutoScalingGroup" || user->type == "AWS::ECS::Service"))
                return;
        }
        context.report(findingAt(*subject, said, Severity::Advice, {subject->id.text()}));
    });
}

} // namespace

extern const Rule single_target{
    .id = "rel.single-target",
    .severity = Severity::Advice,
    .pillar = Pillar::Reliability,
    .examTasks = {"2.2"},
    .docsUrl = "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html",
    .types = {"AWS::ElasticLoadBalancingV2::TargetGroup"},
    .reads = readsOf(network::balancingTypes()),
    .check = check,
};

} // namespace cirro::rules
