#include "model/rules/said.h"
#include "model/rules/template_traits.h"

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    bool attached = false;
    forEachSaid(context, *subject, "InstanceId", [&](const Said &said) { attached |= !said.value.isNoValue(); });
    if (attached || !context.index().to(subject->id).empty())
        return;
    if (propertyAt(*subject, "InstanceId") && context.evaluate(propertyAt(*subject, "InstanceId")).unknown())
        return;
    if (context.once<TemplateTraits>().hidesResources()) {
        context.cannotTell(hiddenByMacro());
        return;
    }
    bool exported = false;
    if (const syntax::NodePtr outputs = context.design().section("Outputs"))
        expression::forEachReference(*outputs, [&](const expression::Reference &reference) {
            exported |= reference.target == subject->id.text();
        });
    if (!exported)
        context.report({.severity = Severity::Advice,
                        .element = subject->id,
                        .path = {std::string("Resources"), subject->id.text()},
                        .args = {subject->id.text()},
                        .world = worldOf(*subject).text()});
}

std::vector<Fix> fixes(Context &, const Finding &finding)
{
    return {fixByRemoving({"fix.release", finding.args}, finding.path)};
}

} // namespace

extern const Rule idle_address{
    .id = "cost.idle-address",
    .severity = Severity::Advice,
    .pillar = Pillar::CostOptimization,
    .examTasks = {"4.4"},
    .docsUrl = "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/elastic-ip-addresses-eip.html",
    .types = {"AWS::EC2::EIP"},
    .reads = {.neighbours = true},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
