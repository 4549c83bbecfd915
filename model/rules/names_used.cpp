#include "model/rules/names_used.h"

#include "model/expression/lookup.h"
#include "model/rules/related.h"
#include "model/rules/said.h"
#include "model/rules/template_traits.h"

namespace cirro::rules {

namespace {

using syntax::NodePtr;

/// Adds what a section other than Resources, or a loop in it, names.
void take(const syntax::Node &node, bool ofResource, NamesUsed &names)
{
    const auto visit = [&](const expression::Reference &reference) {
        (reference.kind == expression::ReferenceKind::Condition ? names.conditions : names.parameters)
            .insert(reference.target);
    };
    if (ofResource)
        expression::forEachReferenceOfResource(node, visit);
    else
        expression::forEachReference(node, visit);
    expression::forEachMappingUsed(node, [&](std::string_view name) { names.mappings.emplace(name); });
}

} // namespace

NamesOfTemplate::NamesOfTemplate(Context &context) : names(context.index().namesUsed())
{
    const NodePtr root = context.design().document.root;
    if (!root || !root->isMapping())
        return;
    for (const syntax::Entry &entry : root->entries) {
        const NodePtr section = syntax::resolved(entry.value);
        if (!section)
            continue;
        const std::string &name = entry.key->text;
        const bool resources = name == "Resources";
        if (!section->isMapping() || (!resources && name != "Outputs")) {
            take(*section, false, names);
            continue;
        }
        const std::span<const Element> elements = context.index().elements();
        std::size_t next = 0;
        for (const syntax::Entry &member : section->entries) {
            const NodePtr body = syntax::resolved(member.value);
            // The index has read the resources; loops and what is written twice are left.
            if (resources && next < elements.size() && elements[next].body == body) {
                ++next;
                if (!body || body->isMapping())
                    continue;
            }
            if (body)
                take(*body, true, names);
        }
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
