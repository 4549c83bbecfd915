#include "model/rules/network/routes.h"
#include "model/rules/related.h"
#include "model/rules/said.h"
#include "model/rules/template_traits.h"

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    std::string names;
    std::size_t certain = 0;
    bool open = context.once<TemplateTraits>().macros;
    if (open)
        context.cannotTell(hiddenByMacro());
    for (const std::string_view name : network::routeTargets) {
        const syntax::NodePtr node = propertyAt(*subject, name);
        if (!node)
            continue;
        // In some worlds it may be left out.
        bool always = true;
        forEachBranch(node, worldOf(*subject), [&](const Branch &branch) {
            const syntax::NodePtr side = syntax::resolved(branch.node);
            const auto call = side ? expression::intrinsicOf(*side) : std::nullopt;
            always =
                always && !(call && call->name == "Ref" && call->argument && call->argument->text == "AWS::NoValue");
        });
        if (!always) {
            context.cannotTell({expression::Unknown::Reason::ParameterWithoutValue, std::string(name)});
            open = true;
            continue;
        }
        ++certain;
        names += (names.empty() ? "" : ", ") + std::string(name);
    }
    if ((open && certain < 2) || certain == 1)
        return;
    context.report({.severity = Severity::Error,
                    .element = subject->id,
                    .path = placeOf(*subject),
                    .args = {subject->id.text(), names},
                    .variant = certain == 0 ? "none" : "several"});
}

} // namespace

extern const Rule route_target{
    .id = "net.route-target",
    .severity = Severity::Error,
    .pillar = Pillar::Reliability,
    .examTasks = {"3.4"},
    .docsUrl = "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-route.html",
    .sameAs = {"E3018", "E2522"},
    .types = {"AWS::EC2::Route"},
    .check = check,
};

} // namespace cirro::rules
