#include "model/rules/conditions.h"
#include "model/rules/names_used.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

#include <algorithm>
#include <set>

namespace cirro::rules {

namespace {

using syntax::NodePtr;

/// Reports what the body of a resource or an output names that may not exist when it does.
void look(Context &context, const NodePtr &body, const syntax::Path &place, const ElementId &element,
          const std::string &name)
{
    if (!body || !body->isMapping())
        return;
    World own;
    if (const NodePtr condition = body->find("Condition"); condition && condition->isScalar())
        own.assume(condition->text, true);
    std::set<std::string> told;
    expression::forEachReferenceOfResource(*body, [&](const expression::Reference &reference) {
        // Names in DependsOn count only while they exist.
        if (reference.kind == expression::ReferenceKind::DependsOn ||
            reference.kind == expression::ReferenceKind::Condition || told.contains(reference.target))
            return;
        const Element *target = context.index().resource(reference.target);
        if (!target || target->condition.empty() || target->id == element)
            return;
        const World here = worldAt(body, reference.path, own);
        const World wanted = worldOf(*target);
        const auto sure = context.once<Conditions>().implies(here, wanted);
        if (!sure) {
            context.cannotTell({expression::Unknown::Reason::ParameterWithoutValue, target->condition});
            return;
        }
        if (*sure)
            return;
        told.insert(reference.target);
        // In the world on show it is missing for certain; in another one, it waits for whoever deploys that.
        const bool now = target->exists == false && here.isShown(context);
        Finding finding{.severity = now ? Severity::Error : Severity::Warning,
                        .element = element,
                        .path = place,
                        .args = {name, reference.target, target->condition},
                        .variant = here.empty() ? "always" : "other-condition",
                        .world = here.text()};
        finding.path.insert(finding.path.end(), reference.path.begin(), reference.path.end());
        context.report(std::move(finding));
    });
}

void check(Context &context, const Element *subject)
{
    if (subject) {
        // Few name what has a condition; the index knows without looking through the body.
        if (std::ranges::any_of(context.index().from(subject->id), [&](const Link &link) {
                const Element *target = context.index().find(link.to);
                return target && !target->condition.empty();
            }))
            look(context, subject->body, placeOf(*subject), subject->id, subject->id.text());
        return;
    }
    const NodePtr outputs = context.design().section("Outputs");
    for (const std::string &name : membersOf(context, "Outputs"))
        look(context, syntax::resolved(outputs->find(name)), {std::string("Outputs"), name}, {}, name);
}

std::vector<Fix> fixes(Context &, const Finding &finding)
{
    if (finding.variant != "always" || finding.path.front() != syntax::Path{std::string("Outputs")}.front())
        return {};
    const std::string name = finding.args[0];
    return {fixBySetting({"fix.same-condition", {name, finding.args[2]}},
                         {std::string("Outputs"), name, std::string("Condition")},
                         syntax::Node::scalar(finding.args[2]))};
}

} // namespace

extern const Rule missing_in_some_world{
    .id = "tpl.missing-in-some-world",
    .severity = Severity::Error,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"2.2"},
    .docsUrl = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/conditions-section-structure.html",
    .sameAs = {"W1001", "E6005"},
    .outsideResources = true,
    .reads = {.neighbours = true},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
