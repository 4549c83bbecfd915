#include "model/rules/related.h"
#include "model/rules/said.h"

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    if (comesTo(context, *subject, "TargetType", "lambda", false) != std::optional(false))
        return;
    bool off = false;
    forEachSaid(context, *subject, "HealthCheckEnabled", [&](const Said &said) {
        if (said.value.boolean() != std::optional(false))
            return;
        off = true;
        context.report(findingAt(*subject, said, Severity::Error, {subject->id.text()}, "off"));
    });
    if (off || !propertyAt(*subject, "HealthCheckPath"))
        return;
    // A connection is all that TCP can ask for.
    const auto plain = comesTo(context, *subject, "HealthCheckProtocol", "TCP", false);
    if (plain == std::optional(true))
        forEachSaid(context, *subject, "HealthCheckPath", [&](const Said &said) {
            if (const auto path = said.value.text())
                context.report(findingAt(*subject, said, Severity::Error, {subject->id.text(), *path}, "path"));
        });
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *subject = context.index().find(finding.element);
    if (finding.variant == "off")
        return {fixByRemoving({"fix.check", {finding.args[0]}}, placeOf(*subject, "HealthCheckEnabled"))};
    return {fixBySetting({"fix.ask-over-http", {finding.args[0]}}, placeOf(*subject, "HealthCheckProtocol"),
                         syntax::Node::scalar("HTTP"))};
}

} // namespace

extern const Rule target_health{
    .id = "net.target-health",
    .severity = Severity::Error,
    .pillar = Pillar::Reliability,
    .examTasks = {"2.2"},
    .docsUrl = "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html",
    .types = {"AWS::ElasticLoadBalancingV2::TargetGroup"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
