#include "model/rules/calls.h"
#include "model/rules/said.h"

#include <algorithm>

namespace cirro::rules {

namespace {

/// The text that a Sub without variables comes to; nothing when it has some.
std::optional<std::string> plainText(const syntax::NodePtr &argument)
{
    if (!argument || !argument->isScalar())
        return {};
    std::string text;
    for (const expression::SubPart &part : expression::subParts(argument->text)) {
        if (part.variable)
            return {};
        text += part.text;
    }
    return text;
}

void check(Context &context, const Element *subject)
{
    for (const Call &call : context.once<Calls>().of(subject))
        if (call.name == "Fn::Sub" && plainText(call.argument))
            context.report({.severity = Severity::Advice,
                            .element = subject ? subject->id : ElementId{},
                            .path = call.path,
                            .args = {call.argument->text.substr(0, call.argument->text.find('\n'))}});
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const syntax::NodePtr node = syntax::at(context.design().document, finding.path);
    const auto call = node ? expression::intrinsicOf(*node) : std::nullopt;
    const auto text = call ? plainText(syntax::resolved(call->argument)) : std::nullopt;
    if (!text)
        return {};
    return {fixBySetting({"fix.plain-text", {}}, finding.path, syntax::Node::scalar(*text))};
}

} // namespace

extern const Rule sub_without_variables{
    .id = "tpl.sub-without-variables",
    .severity = Severity::Advice,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"2.2"},
    .docsUrl =
        "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html",
    .sameAs = {"W1020"},
    .outsideResources = true,
    .ofText = true,
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
