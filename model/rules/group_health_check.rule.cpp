#include "model/rules/settings.h"

namespace cirro::rules {

namespace {

constexpr Setting wish{.property = "HealthCheckType", .wanted = "ELB", .severity = Severity::Warning};

void check(Context &context, const Element *subject)
{
    if (!propertyAt(*subject, "TargetGroupARNs") && !propertyAt(*subject, "LoadBalancerNames"))
        return;
    reportSetting(context, *subject, wish, [](const expression::Value &value) {
        const auto text = value.text();
        return value.isNoValue() || (text && text->find("ELB") == std::string::npos);
    });
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    return settingIt(context, finding, wish, {"fix.ask-balancer", {finding.args[0]}});
}

} // namespace

extern const Rule group_health_check{
    .id = "rel.group-health-check",
    .severity = Severity::Warning,
    .pillar = Pillar::Reliability,
    .examTasks = {"2.2"},
    .docsUrl = "https://docs.aws.amazon.com/autoscaling/ec2/userguide/autoscaling-load-balancer.html",
    .types = {"AWS::AutoScaling::AutoScalingGroup"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
