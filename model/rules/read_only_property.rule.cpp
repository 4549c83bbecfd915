#include "model/rules/said.h"
#include "model/rules/schema_walk.h"

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    for (const SchemaFault &fault : context.once<SchemaWalk>().faultsOf(*subject))
        if (fault.kind == SchemaFault::Kind::ReadOnly)
            context.report({.severity = Severity::Warning,
                            .element = subject->id,
                            .path = fault.path,
                            .args = {fault.name, fault.owner},
                            .world = fault.world.text()});
}

std::vector<Fix> fixes(Context &, const Finding &finding)
{
    return {fixByRemoving({"fix.remove-property", {finding.args[0]}}, finding.path)};
}

} // namespace

extern const Rule read_only_property{
    .id = "tpl.read-only-property",
    .severity = Severity::Warning,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"2.2"},
    .docsUrl = "https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-schema.html",
    .sameAs = {"E3040"},
    .ofText = true,
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
