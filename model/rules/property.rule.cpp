#include "model/rules/schema_walk.h"

namespace cirro::rules {

namespace {

using Kind = SchemaFault::Kind;

void check(Context &context, const Element *subject)
{
    for (const SchemaFault &fault : context.once<SchemaWalk>().faultsOf(*subject)) {
        if (fault.kind != Kind::UnknownProperty && fault.kind != Kind::MissingProperty)
            continue;
        Finding finding{.severity = Severity::Error,
                        .element = subject->id,
                        .path = fault.path,
                        .args = {fault.name, fault.owner},
                        .variant = fault.kind == Kind::MissingProperty ? "missing"
                                   : fault.near.empty()                ? "unknown"
                                                                       : "unknown-near",
                        .world = fault.world.text()};
        if (!fault.near.empty())
            finding.args.push_back(fault.near);
        context.report(std::move(finding));
    }
}

Result<Design> with(const Snapshot &snapshot, Result<syntax::Edited> edited)
{
    if (!edited)
        return edited.error();
    Design design = snapshot.design;
    design.document = std::move(edited.value().document);
    return design;
}

std::vector<Fix> fixes(Context &, const Finding &finding)
{
    std::vector<Fix> fixes;
    if (finding.variant == "unknown-near")
        fixes.push_back({{"fix.rename-property", {finding.args[0], finding.args[2]}}, [finding](const Snapshot &now) {
                             return with(now, syntax::renameKey(now.design.document, finding.path, finding.args[2]));
                         }});
    if (finding.variant.starts_with("unknown"))
        fixes.push_back({{"fix.remove-property", {finding.args[0]}}, [finding](const Snapshot &now) {
                             return with(now, syntax::remove(now.design.document, finding.path));
                         }});
    return fixes;
}

} // namespace

extern const Rule property{
    .id = "tpl.property",
    .severity = Severity::Error,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"2.2"},
    .docsUrl =
        "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html",
    .sameAs = {"E3002", "E3003"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
