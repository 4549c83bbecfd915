#include "model/rules/template_traits.h"

namespace cirro::rules {

namespace {

using syntax::NodePtr;

bool callsTransform(const syntax::Node &mapping)
{
    for (const syntax::Entry &entry : mapping.entries)
        if (entry.key && entry.key->text == "Fn::Transform")
            return true;
    return mapping.tag == "!Transform";
}

} // namespace

TemplateTraits::TemplateTraits(Context &context)
{
    const auto take = [&](const NodePtr &name) {
        if (!name)
            return;
        if (name->isScalar() && name->text.starts_with("AWS::Serverless-"))
            serverless = true;
        else if (name->isScalar() && name->text == "AWS::LanguageExtensions")
            languageExtensions = true;
        // These two add nothing but what the text shows as theirs.
        else if (!name->isScalar() ||
                 (name->text != "AWS::SecretsManager-2020-07-23" && name->text != "AWS::SecretsManager-2024-09-16" &&
                  name->text != "AWS::CodeDeployBlueGreen"))
            macros = true;
    };
    const NodePtr transform = context.design().section("Transform");
    if (transform && transform->isSequence()) {
        for (const syntax::Entry &entry : transform->entries)
            take(syntax::resolved(entry.value));
    } else {
        take(transform);
    }
    if (const NodePtr root = context.design().document.root; root && root->isMapping() && callsTransform(*root))
        macros = true;
    if (const NodePtr resources = context.design().section("Resources"); resources && callsTransform(*resources))
        macros = true;
    for (const Element &element : context.index().elements()) {
        if (!element.id.isResource())
            break; // resources come first
        if (element.id.text().starts_with("Fn::ForEach::"))
            loops = true;
        else if (element.type.ends_with("::MODULE"))
            modules = true;
    }
}

expression::Unknown hiddenByMacro()
{
    return {expression::Unknown::Reason::Macro, {}};
}

} // namespace cirro::rules
