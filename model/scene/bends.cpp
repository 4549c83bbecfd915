#include "model/scene/arrangement.h"
#include "model/scene/build.h"
#include "model/scene/lines.h"

#include <algorithm>
#include <unordered_set>

// Bends by hand belong to a connection: they go when it does.
namespace cirro::scene {

namespace {

/// All that a design joins, however it is looked at and whatever is folded.
class Connections
{
public:
    explicit Connections(const Snapshot &snapshot) : m_snapshot(snapshot) { collect({}, m_open); }

    bool contain(const ConnectorId &connector) const
    {
        if (m_open.contains(connector))
            return true;
        // Where an end is a card for several, that card has to be closed.
        std::vector<ElementId> cards;
        for (const ElementId &end : {connector.from, connector.to})
            if (isCard(end))
                cards.push_back(end);
        std::unordered_set<ConnectorId> closed;
        if (!cards.empty())
            collect(cards, closed);
        return closed.contains(connector);
    }

private:
    bool isCard(const ElementId &id) const
    {
        if (id.kind == ElementKind::Group)
            return true;
        const Element *element = m_snapshot.index->find(id);
        return element && element->presentation && element->presentation->shape == Shape::Container;
    }

    void collect(const std::vector<ElementId> &cards, std::unordered_set<ConnectorId> &found) const
    {
        Design bare = m_snapshot.design;
        bare.placements = {};
        for (const ElementId &card : cards)
            bare.placements.set(card, Placement{.folded = true});
        const Snapshot open = m_snapshot.with(std::move(bare));
        for (const bool plumbing : {false, true}) {
            const Cast cast = castOf(open, {.plumbing = plumbing});
            for (const Connector &connector : linesOfAllViews(open, cast))
                found.insert(connector);
        }
    }

    const Snapshot &m_snapshot;
    std::unordered_set<ConnectorId> m_open;
};

} // namespace

bool joins(const Snapshot &snapshot, const ConnectorId &connector)
{
    return Connections(snapshot).contain(connector);
}

Design withoutLooseBends(const Snapshot &before, const Snapshot &next)
{
    std::vector<ConnectorId> bent; // before and still; those of arrows go with these
    next.design.ways.forEach([&](const ConnectorId &connector, const Way &) {
        if (connector.arrow.isNull() && before.design.ways.contains(connector))
            bent.push_back(connector);
    });
    if (bent.empty() || before.design.document.root == next.design.document.root)
        return next.design;
    const Connections now(next);
    std::erase_if(bent, [&](const ConnectorId &connector) { return now.contain(connector); });
    if (bent.empty())
        return next.design;
    const Connections then(before);
    Design design = next.design;
    for (const ConnectorId &connector : bent)
        if (then.contain(connector))
            design.ways.erase(connector);
    return design;
}

} // namespace cirro::scene
