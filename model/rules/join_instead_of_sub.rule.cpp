#include "model/rules/calls.h"
#include "model/rules/said.h"

namespace cirro::rules {

namespace {

using syntax::NodePtr;

/// What stands for a part of a Join in a Sub's text; nothing when it cannot stand there.
std::optional<std::string> partOf(const NodePtr &node)
{
    const NodePtr value = syntax::resolved(node);
    if (!value)
        return {};
    const auto call = expression::intrinsicOf(*value);
    if (!call) {
        if (!value->isScalar())
            return {};
        std::string text = value->text; // "${" is a variable's beginning: "${!" is the text itself
        for (std::size_t at = text.find("${"); at != std::string::npos; at = text.find("${", at + 3))
            text.insert(at + 2, "!");
        return text;
    }
    const NodePtr argument = syntax::resolved(call->argument);
    if (call->name == "Ref" && argument && argument->isScalar())
        return "${" + argument->text + "}";
    if (call->name == "Fn::GetAtt" && argument)
        if (const auto get = expression::getAttOf(*argument); get && !get->attribute.empty())
            return "${" + get->resource + "." + get->attribute + "}";
    return {};
}

/// The Sub's text that comes to the same as a Join; nothing when it holds no variable or cannot be written so.
std::optional<std::string> asSub(const NodePtr &arguments)
{
    if (!arguments || !arguments->isSequence() || arguments->size() != 2)
        return {};
    const NodePtr between = syntax::resolved(arguments->entries[0].value);
    const NodePtr items = syntax::resolved(arguments->entries[1].value);
    if (!between || !between->isScalar() || !between->text.empty() || !items || !items->isSequence() ||
        items->size() < 2)
        return {};
    std::string text;
    bool variable = false;
    for (const syntax::Entry &entry : items->entries) {
        const auto part = partOf(entry.value);
        if (!part || part->find('\n') != std::string::npos) // user data reads better in lines
            return {};
        variable = variable || (part->starts_with("${") && !part->starts_with("${!"));
        text += *part;
    }
    return variable ? std::optional(text) : std::nullopt;
}

void check(Context &context, const Element *subject)
{
    for (const Call &call : context.once<Calls>().of(subject)) {
        if (call.name != "Fn::Join")
            continue;
        if (const auto text = asSub(call.argument))
            context.report({.severity = Severity::Advice,
                            .element = subject ? subject->id : ElementId{},
                            .path = call.path,
                            .args = {*text}});
    }
}

std::vector<Fix> fixes(Context &, const Finding &finding)
{
    return {fixBySetting({"fix.write-sub", {}}, finding.path, expression::makeSub(finding.args[0]))};
}

} // namespace

extern const Rule join_instead_of_sub{
    .id = "tpl.join-instead-of-sub",
    .severity = Severity::Advice,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"2.2"},
    .docsUrl =
        "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html",
    .sameAs = {"I1022"},
    .outsideResources = true,
    .policy = true,
    .ofText = true,
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
