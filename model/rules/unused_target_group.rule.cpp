#include "model/rules/said.h"
#include "model/rules/template_traits.h"

#include <algorithm>

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    if (!context.index().to(subject->id).empty())
        return;
    const syntax::NodePtr outputs = context.design().section("Outputs");
    bool handedOut = false;
    if (outputs)
        expression::forEachReference(*outputs, [&](const expression::Reference &reference) {
            handedOut |= reference.target == subject->id.text();
        });
    if (context.once<TemplateTraits>().hidesResources()) {
        context.cannotTell(hiddenByMacro());
        return;
    }
    if (!handedOut)
        context.report({.severity = Severity::Advice,
                        .element = subject->id,
                        .path = {std::string("Resources"), subject->id.text()},
                        .args = {subject->id.text()}});
}

std::vector<Fix> fixes(Context &, const Finding &finding)
{
    return {fixByRemoving({"fix.remove-unused", {finding.args[0]}}, finding.path)};
}

} // namespace

extern const Rule unused_target_group{
    .id = "net.unused-target-group",
    .severity = Severity::Advice,
    .pillar = Pillar::CostOptimization,
    .examTasks = {"4.4"},
    .docsUrl = "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html",
    .types = {"AWS::ElasticLoadBalancingV2::TargetGroup"},
    .reads = {.neighbours = true},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
