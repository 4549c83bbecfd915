#include "model/rules/related.h"
#include "model/rules/settings.h"

#include <algorithm>

namespace cirro::rules {

namespace {

constexpr Setting wish{.property = "DesiredCount", .wanted = "2"};

void check(Context &context, const Element *subject)
{
    if (!propertyAt(*subject, "LoadBalancers") ||
        comesTo(context, *subject, "SchedulingStrategy", "DAEMON", false) != std::optional(false))
        return;
    // Scaling decides how many there are.
    const bool scaled = std::ranges::any_of(context.index().to(subject->id), [&](std::uint32_t position) {
        const Element *user = context.index().find(context.index().link(position).from);
        return user && user->type == "AWS::ApplicationAutoScaling::ScalableTarget";
    });
    if (!scaled)
        reportSetting(context, *subject, wish, isBelow(2));
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    return settingIt(context, finding, wish, {"fix.two", {finding.args[0]}});
}

} // namespace

extern const Rule one_task{
    .id = "rel.one-task",
    .severity = Severity::Advice,
    .pillar = Pillar::Reliability,
    .examTasks = {"2.2"},
    .docsUrl = "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_services.html",
    .types = {"AWS::ECS::Service"},
    .reads = readsOf({"AWS::ApplicationAutoScaling::ScalableTarget"}),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
