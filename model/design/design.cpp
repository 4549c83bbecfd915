#include "model/design/design.h"

namespace cirro {

std::string_view ResourceView::type() const
{
    if (!body || !body->isMapping())
        return {};
    const syntax::NodePtr type = body->find("Type"); // kept alive by the body, also behind an alias or a merge
    return type && type->isScalar() ? std::string_view(type->text) : std::string_view();
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

bool Design::operator==(const Design &other) const
{
    return layoutHome == other.layoutHome && drawings == other.drawings && placements == other.placements &&
           ways == other.ways && *settings == *other.settings && document == other.document;
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
