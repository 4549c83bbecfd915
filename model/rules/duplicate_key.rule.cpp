#include "model/rules/rule.h"

#include <algorithm>
#include <utility>

namespace cirro::rules {

namespace {

using syntax::NodePtr;

/// Whether any mapping at or below a node, not through aliases, has a key twice: few designs have, and looking alone
/// is quick.
bool isAnyOverridden(const NodePtr &node)
{
    if (!node || node->kind == syntax::NodeKind::Alias || node->isScalar())
        return false;
    return !syntax::overriddenMembers(*node).empty() ||
           std::ranges::any_of(node->entries, [](const syntax::Entry &entry) { return isAnyOverridden(entry.value); });
}

/// Reports the keys that a mapping has more than once, and those below it.
class Walk
{
public:
    Walk(Context &context, ElementId subject) : m_context(context), m_subject(std::move(subject)) {}

    /// `depth`: how many levels below this one are looked at.
    void look(const NodePtr &node, syntax::Path &path, std::size_t depth)
    {
        // What an alias stands for is looked at where it is written.
        if (!node || node->kind == syntax::NodeKind::Alias || node->isScalar())
            return;
        report(*node, path);
        if (depth == 0)
            return;
        std::size_t position = 0;
        for (const syntax::Entry &entry : node->entries) {
            if (entry.value && !entry.value->isScalar()) {
                if (entry.key)
                    path.emplace_back(entry.key->text);
                else
                    path.emplace_back(position);
                // The place of an overridden member leads to the one that counts.
                if (!entry.key || node->position(entry.key->text) == position)
                    look(entry.value, path, depth - 1);
                path.pop_back();
            }
            ++position;
        }
    }

private:
    void report(const syntax::Node &mapping, const syntax::Path &path)
    {
        std::vector<std::string_view> told;
        for (const std::size_t position : syntax::overriddenMembers(mapping)) {
            const std::string &key = mapping.entries[position].key->text;
            if (std::ranges::find(told, key) != told.end())
                continue;
            told.push_back(key);
            syntax::Path place = path;
            place.emplace_back(key);
            const bool isResource = path.size() == 1 && path[0] == syntax::Step(std::string("Resources"));
            m_context.report({.severity = Severity::Warning,
                              .element = isResource ? ElementId::resource(key) : m_subject,
                              .path = std::move(place),
                              .args = {key}});
        }
    }

    Context &m_context;
    ElementId m_subject;
};

constexpr std::size_t all = static_cast<std::size_t>(-1);

void check(Context &context, const Element *subject)
{
    if (subject) {
        if (!isAnyOverridden(subject->body))
            return;
        syntax::Path path{std::string("Resources"), subject->id.text()};
        Walk(context, subject->id).look(subject->body, path, all);
        return;
    }
    const NodePtr root = context.design().document.root;
    if (!root || !root->isMapping())
        return;
    // As many resources as members: none is written twice. That is known without a table of a thousand names.
    const auto elements = context.index().elements();
    const auto others =
        std::ranges::partition_point(elements, [](const Element &each) { return each.id.isResource(); });
    const NodePtr resources = context.design().section("Resources");
    const bool once = resources && std::cmp_equal(others - elements.begin(), resources->size());
    Walk walk(context, {});
    syntax::Path path;
    walk.look(root, path, 0);
    for (const syntax::Entry &entry : root->entries) {
        path = {entry.key->text};
        const bool isResources = entry.key->text == "Resources";
        if (root->find(entry.key->text) == syntax::resolved(entry.value) && !(isResources && once))
            walk.look(entry.value, path, isResources ? 0 : all);
    }
}

Result<Design> applied(const Snapshot &snapshot, const syntax::Path &path)
{
    auto edited = syntax::removeOverridden(snapshot.design.document, path);
    if (!edited)
        return edited.error();
    Design design = snapshot.design;
    design.document = std::move(edited.value().document);
    return design;
}

std::vector<Fix> fixes(Context &, const Finding &finding)
{
    return {
        {{"fix.keep-last", finding.args}, [path = finding.path](const Snapshot &now) { return applied(now, path); }}};
}

} // namespace

extern const Rule duplicate_key{
    .id = "tpl.duplicate-key",
    .severity = Severity::Warning,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"2.2"},
    .docsUrl = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html",
    .sameAs = {"E0000"},
    .outsideResources = true,
    .ofText = true,
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
