#include "model/design/design.h"

#include <unordered_map>

namespace cirro {

std::string_view ResourceView::type() const
{
    if (!body || !body->isMapping())
        return {};
    for (const syntax::Entry &entry : body->entries)
        if (entry.key && entry.key->text == "Type" && entry.value->isScalar())
            return entry.value->text;
    const syntax::NodePtr merged = body->find("Type"); // behind an alias or a merge; kept alive by the body
    return merged && merged->isScalar() ? std::string_view(merged->text) : std::string_view();
}

syntax::NodePtr ResourceView::properties() const
{
    return body && body->isMapping() ? body->find("Properties") : nullptr;
}

syntax::NodePtr ResourceView::property(std::string_view name) const
{
    const syntax::NodePtr all = properties();
    return all && all->isMapping() ? all->find(name) : nullptr;
}

syntax::NodePtr Design::section(std::string_view name) const
{
    return document.root && document.root->isMapping() ? document.root->find(name) : nullptr;
}

ResourceView Design::resource(std::string_view logicalId) const
{
    const syntax::NodePtr resources = section("Resources");
    if (!resources || !resources->isMapping())
        return {};
    const auto position = resources->position(logicalId);
    if (!position)
        return {};
    const syntax::Entry &entry = resources->entries[*position];
    return {entry.key->text, syntax::resolved(entry.value)};
}

std::vector<bool> Design::membersThatCount(const syntax::Node &mapping)
{
    std::unordered_map<std::string_view, std::size_t> last;
    last.reserve(mapping.size());
    std::size_t position = 0;
    for (const syntax::Entry &entry : mapping.entries)
        last[entry.key->text] = position++;
    if (last.size() == mapping.size())
        return {};
    std::vector<bool> counts(mapping.size(), false);
    for (const auto &[key, at] : last)
        counts[at] = true;
    return counts;
}

bool Design::operator==(const Design &other) const
{
    return layoutHome == other.layoutHome && drawings == other.drawings && placements == other.placements &&
           *settings == *other.settings && document == other.document;
}

Design emptyDesign(syntax::Format format)
{
    Design design;
    design.document.format = format;
    design.document.root = syntax::Node::mapping(
        {{"AWSTemplateFormatVersion", syntax::Node::scalar("2010-09-09", syntax::Style::SingleQuoted)},
         {"Resources", syntax::Node::mapping({}, syntax::Style::Auto)}});
    return design;
}

} // namespace cirro
