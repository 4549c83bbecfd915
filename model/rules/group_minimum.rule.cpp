#include "model/expression/function_of.h"
#include "model/rules/settings.h"

namespace cirro::rules {

namespace {

constexpr long long wanted = 2;

bool isBehindBalancer(const Element &subject)
{
    return propertyAt(subject, "TargetGroupARNs") || propertyAt(subject, "LoadBalancerNames") ||
           propertyAt(subject, "TrafficSources");
}

void check(Context &context, const Element *subject)
{
    if (!isBehindBalancer(*subject))
        return;
    forEachSaid(context, *subject, "MinSize", [&](const Said &said) {
        const auto number = said.value.integer();
        if (number && *number < wanted)
            context.report(findingAt(*subject, said, Severity::Advice, {subject->id.text(), std::to_string(*number)}));
    });
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *subject = context.index().find(finding.element);
    const syntax::NodePtr node = syntax::at(context.design().document, finding.path);
    const auto most = numberOf(context, *subject, "MaxSize", 0);
    if (!most || *most < wanted || !node || !node->isScalar() || expression::isCall(*node))
        return {};
    return {fixBySetting({"fix.two", {finding.args[0]}}, finding.path, syntax::Node::scalar(std::to_string(wanted)))};
}

} // namespace

extern const Rule group_minimum{
    .id = "rel.group-minimum",
    .severity = Severity::Advice,
    .pillar = Pillar::Reliability,
    .examTasks = {"2.2"},
    .docsUrl = "https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-capacity-limits.html",
    .types = {"AWS::AutoScaling::AutoScalingGroup"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
