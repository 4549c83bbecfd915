#include "model/design/index.h"

#include "model/design/index_builder.h"

#include <algorithm>

namespace cirro {

namespace {

template <class Map, class Key>
auto listed(const Map &map, const Key &key) -> std::span<const typename Map::mapped_type::value_type>
{
    const auto found = map.find(key);
    if (found == map.end())
        return {};
    return found->second;
}

} // namespace

std::shared_ptr<const Index> Index::build(const Design &design, const Catalog &catalog)
{
    return IndexBuilder(design, catalog, nullptr).build();
}

std::shared_ptr<const Index> Index::update(const Index &before, const Design &after)
{
    if (auto same = IndexBuilder::takenOver(before, after))
        return same;
    return IndexBuilder(after, before.catalog(), &before).build();
}

bool Index::isOf(const Design &design) const
{
    return m_root == design.document.root && m_settings->parameters == design.settings->parameters &&
           m_settings->region == design.settings->region;
}

const Element *Index::find(const ElementId &id) const
{
    const auto found = m_net->byId.find(id);
    return found == m_net->byId.end() ? nullptr : &m_elements[found->second];
}

std::span<const ElementId> Index::ofType(std::string_view type) const
{
    return listed(m_net->byType, Symbol(type));
}

std::span<const Link> Index::from(const ElementId &id) const
{
    const auto found = m_net->from.find(id);
    if (found == m_net->from.end())
        return {};
    return std::span(m_net->links).subspan(found->second.first, found->second.second - found->second.first);
}

std::span<const std::uint32_t> Index::to(const ElementId &id) const
{
    return listed(m_net->to, id);
}

std::span<const ElementId> Index::children(const ElementId &container) const
{
    return listed(m_net->children, container);
}

std::span<const ElementId> Index::plumbing(const ElementId &owner) const
{
    return listed(m_net->plumbing, owner);
}

ElementId Index::hostOf(const ElementId &id) const
{
    ElementId at = id;
    for (std::size_t steps = 0; steps <= m_elements.size(); ++steps) {
        const Element *element = find(at);
        if (!element || element->owner.isNull())
            return at;
        at = element->owner;
    }
    return id;
}

bool Index::isInside(const ElementId &inner, const ElementId &outer) const
{
    const Element *element = find(inner);
    while (element && !element->container.isNull()) {
        if (element->container == outer)
            return true;
        element = find(element->container);
    }
    return false;
}

ElementId Index::enclosing(const ElementId &id, std::string_view type) const
{
    const Element *element = find(id);
    while (element) {
        if (element->type == type)
            return element->id;
        element = find(element->container);
    }
    return {};
}

Snapshot Snapshot::of(Design design)
{
    Snapshot snapshot{.design = std::move(design)};
    snapshot.index = Index::build(snapshot.design);
    return snapshot;
}

Snapshot Snapshot::with(Design next) const
{
    Snapshot snapshot{.design = std::move(next)};
    snapshot.index = index->isOf(snapshot.design) ? index : Index::update(*index, snapshot.design);
    return snapshot;
}

} // namespace cirro
