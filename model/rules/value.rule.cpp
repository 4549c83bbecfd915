#include "model/expression/function_of.h"
#include "model/rules/near_name.h"
#include "model/rules/schema_walk.h"

namespace cirro::rules {

namespace {

using Kind = SchemaFault::Kind;

std::string variantOf(const SchemaFault &fault)
{
    if (fault.kind == Kind::NotAllowed)
        return fault.near.empty() ? "not-allowed" : "not-allowed-near";
    // "list" and "map" as what was written are shapes, unless a text was expected to be a number and reads so.
    return "wrong-type-" + fault.expected;
}

void check(Context &context, const Element *subject)
{
    for (const SchemaFault &fault : context.once<SchemaWalk>().faultsOf(*subject)) {
        if (fault.kind != Kind::WrongType && fault.kind != Kind::NotAllowed)
            continue;
        Finding finding{.severity = Severity::Error,
                        .element = subject->id,
                        .path = fault.path,
                        .args = {fault.name, fault.written},
                        .variant = variantOf(fault),
                        .world = fault.world.text()};
        if (fault.kind == Kind::NotAllowed)
            finding.args.push_back(fault.expected);
        if (!fault.near.empty())
            finding.args.push_back(fault.near);
        context.report(std::move(finding));
    }
}

Result<Design> written(const Snapshot &snapshot, const syntax::Path &path, const syntax::NodePtr &value)
{
    auto edited = syntax::set(snapshot.design.document, path, value);
    if (!edited)
        return edited.error();
    Design design = snapshot.design;
    design.document = std::move(edited.value().document);
    return design;
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Snapshot &snapshot = context.snapshot();
    const syntax::NodePtr node = syntax::at(snapshot.design.document, finding.path);
    if (!node || expression::isCall(*node))
        return {};
    const auto write = [&](std::string name, std::string text, const syntax::NodePtr &value) {
        return std::vector<Fix>{
            {{"fix." + std::move(name), {std::move(text)}},
             [path = finding.path, value](const Snapshot &now) { return written(now, path, value); }}};
    };
    if (finding.variant == "not-allowed-near")
        return write("use-value", finding.args[3], syntax::Node::scalar(finding.args[3], node->style));
    if (finding.variant == "wrong-type-list" && node->isScalar())
        return write("make-list", finding.args[1], syntax::Node::sequence({syntax::Node::scalar(node->text)}));
    if (finding.variant == "wrong-type-boolean" && node->isScalar()) {
        const bool yes = letterDistance(node->text, "yes", 0) == 0 || letterDistance(node->text, "on", 0) == 0 ||
                         node->text == "1" || letterDistance(node->text, "enabled", 1) <= 1;
        const bool no = letterDistance(node->text, "no", 0) == 0 || letterDistance(node->text, "off", 0) == 0 ||
                        node->text == "0" || letterDistance(node->text, "disabled", 1) <= 1;
        if (yes || no)
            return write("use-value", yes ? "true" : "false", syntax::Node::literal(yes ? "true" : "false"));
    }
    return {};
}

} // namespace

extern const Rule value{
    .id = "tpl.value",
    .severity = Severity::Error,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"2.2"},
    .docsUrl =
        "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html",
    .sameAs = {"E3012", "E3030"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
