#include "model/rules/said.h"
#include "model/rules/template_traits.h"

#include <algorithm>

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    const Index &index = context.index();
    const Element *function = nullptr;
    for (const std::uint32_t position : index.to(subject->id)) {
        const Link &link = index.link(position);
        const Element *user = index.find(link.from);
        if (!user)
            continue;
        if (user->type == "AWS::RDS::DBProxyTargetGroup")
            return;
        const bool asks = link.attribute.starts_with("Endpoint") || link.attribute.starts_with("ReadEndpoint");
        if (!function && asks && !link.elsewhere && user->type == "AWS::Lambda::Function")
            function = user;
    }
    // The data interface keeps the connections itself.
    if (!function || comesTo(context, *subject, "EnableHttpEndpoint", "true", false) != false)
        return;
    if (context.once<TemplateTraits>().hidesResources()) {
        context.cannotTell(hiddenByMacro());
        return;
    }
    if (const auto world = worldOf(*subject).with(worldOf(*function)))
        context.report({.severity = Severity::Advice,
                        .element = subject->id,
                        .path = {std::string("Resources"), subject->id.text()},
                        .args = {function->id.text(), subject->id.text()},
                        .world = world->text()});
}

} // namespace

extern const Rule function_without_proxy{
    .id = "perf.function-without-proxy",
    .severity = Severity::Advice,
    .pillar = Pillar::PerformanceEfficiency,
    .examTasks = {"3.3"},
    .docsUrl = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy.html",
    .types = {"AWS::RDS::DBInstance", "AWS::RDS::DBCluster"},
    .reads = {.related = true, .types = {"AWS::RDS::DBProxyTargetGroup"}, .neighbours = true},
    .check = check,
};

} // namespace cirro::rules
