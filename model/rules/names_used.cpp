#include "model/rules/names_used.h"

#include "model/rules/related.h"
#include "model/rules/said.h"
#include "model/rules/template_traits.h"

namespace cirro::rules {

namespace {

using syntax::NodePtr;

constexpr std::size_t deepest = 200;

/// The mappings that are looked into, at any depth.
void collectMappings(const NodePtr &node, NamesUsed &names, std::size_t depth = 0)
{
    const NodePtr value = syntax::resolved(node);
    if (!value || depth > deepest)
        return;
    if (const auto call = expression::intrinsicOf(*value); call && call->name == "Fn::FindInMap") {
        const NodePtr arguments = syntax::resolved(call->argument);
        const NodePtr name = arguments && arguments->isSequence() && arguments->size() > 0
                                 ? syntax::resolved(arguments->entries[0].value)
                                 : nullptr;
        if (name && name->isScalar() && !expression::intrinsicOf(*name))
            names.mappings.insert(name->text);
        else
            names.anyMapping = true;
    }
    for (const syntax::Entry &entry : value->entries)
        collectMappings(entry.value, names, depth + 1);
}

} // namespace

NamesUsed::NamesUsed(Context &context)
{
    const NodePtr root = context.design().document.root;
    if (!root || !root->isMapping())
        return;
    const auto take = [&](const expression::Reference &reference) {
        if (reference.kind == expression::ReferenceKind::Condition)
            conditions.insert(reference.target);
        else
            targets.insert(reference.target);
    };
    for (const syntax::Entry &entry : root->entries) {
        const NodePtr section = syntax::resolved(entry.value);
        if (!section)
            continue;
        const std::string &name = entry.key->text;
        collectMappings(section, *this);
        const bool bodies = name == "Resources" || name == "Outputs";
        if (!bodies || !section->isMapping()) {
            expression::forEachReference(*section, take);
            continue;
        }
        for (const syntax::Entry &member : section->entries)
            if (const NodePtr body = syntax::resolved(member.value))
                expression::forEachReferenceOfResource(*body, take);
    }
}

std::vector<std::string> membersOf(Context &context, const std::string &section)
{
    std::vector<std::string> names;
    const NodePtr node = context.design().section(section);
    if (!node || !node->isMapping())
        return names;
    names.reserve(node->size());
    for (const syntax::Entry &entry : node->entries)
        if (!entry.key->text.starts_with("Fn::") && entry.key->text != "<<")
            names.push_back(entry.key->text);
    return names;
}

void reportUnused(Context &context, const std::string &section, const std::set<std::string, std::less<>> &used)
{
    const TemplateTraits &traits = context.once<TemplateTraits>();
    for (const std::string &name : membersOf(context, section)) {
        if (used.contains(name))
            continue;
        // Loops put names together, and macros see all that is written.
        if (traits.macros || traits.loops) {
            context.cannotTell(hiddenByMacro());
            return;
        }
        context.report({.severity = Severity::Advice, .path = {section, name}, .args = {name}});
    }
}

std::vector<Fix> removingUnused(Context &context, const Finding &finding)
{
    const auto *section = std::get_if<std::string>(&finding.path.front());
    const NodePtr node = section ? context.design().section(*section) : nullptr;
    if (!node)
        return {};
    syntax::Path place = finding.path;
    if (node->size() == 1) // CloudFormation takes no empty section
        place.pop_back();
    return {fixByRemoving({"fix.remove-unused", {finding.args[0]}}, std::move(place))};
}

} // namespace cirro::rules
