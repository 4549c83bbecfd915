#include "model/placing/stretch.h"

#include "model/rules/check_context.h"
#include "model/rules/network/topology.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace cirro::placing {

namespace {

std::size_t commonBeginning(const std::string &a, const std::string &b)
{
    return static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
}

/// How alike two containers of different zones are: tiers stand in rows, and are called alike.
int likeness(const Drawn &drawn, const ElementId &a, const ElementId &b)
{
    const Rect *boundsA = drawn.scene.boundsOf(a);
    const Rect *boundsB = drawn.scene.boundsOf(b);
    constexpr int row = 1000; // more than any name is long
    const bool inRow = boundsA && boundsB && std::abs(boundsA->center().y - boundsB->center().y) < boundsA->h / 2;
    return (inRow ? row : 0) + static_cast<int>(commonBeginning(a.text(), b.text()));
}

/// How much of what a container holds is of a tier, less what is not.
int tierOf(const Index &index, const ElementId &container, std::string_view tier)
{
    int score = 0;
    for (const Element &element : index.elements()) {
        const bool there =
            element.container == container || std::ranges::find(element.spans, container) != element.spans.end();
        if (there && element.presentation && !element.presentation->tier.empty())
            score += element.presentation->tier == tier ? 2 : -1;
    }
    return score;
}

} // namespace

bool suits(const Snapshot &snapshot, const ElementId &container, std::string_view tier)
{
    rules::CheckContext context(snapshot);
    network::Topology topology(context);
    const bool isPublic = container.isResource() && topology.isPublic(container) == network::Answer::Yes;
    return isPublic == (tier == "public");
}

std::vector<ElementId> stretchOver(const Drawn &drawn, std::string_view memberType, const ElementId &seed,
                                   const ElementId &outer, std::string_view tier)
{
    const Snapshot &snapshot = drawn.snapshot;
    const Index &index = *snapshot.index;
    rules::CheckContext context(snapshot);
    network::Topology topology(context);
    const auto isPublic = [&](const ElementId &id) { return topology.isPublic(id) == network::Answer::Yes; };

    std::vector<const Element *> candidates;
    for (const ElementId &id : index.ofType(memberType))
        if (index.isInside(id, outer))
            candidates.push_back(index.find(id));
    const Element *first = index.find(seed);
    const bool wantsPublic = first && seed.isResource() ? isPublic(seed) : tier == "public";
    if (std::ranges::any_of(candidates, [&](const Element *each) { return isPublic(each->id) == wantsPublic; }))
        std::erase_if(candidates, [&](const Element *each) { return isPublic(each->id) != wantsPublic; });

    struct Choice {
        const Element *element = nullptr;
        int score = 0;
    };
    std::map<std::string, Choice> byZone;
    if (first && first->zone.empty())
        return {seed}; // where it is cannot be told, so neither what is elsewhere
    for (const Element *each : candidates) {
        if (first && each->zone.empty())
            continue;
        const int score = first ? likeness(drawn, each->id, seed) : tierOf(index, each->id, tier);
        Choice &choice = byZone[each->zone.empty() ? toString(each->id) : each->zone];
        // Of several that nothing tells apart the data lies in the last: rows are written from the outside in.
        if (!choice.element || score > choice.score || (score == choice.score && !first && tier == "data"))
            choice = {each, score};
    }
    if (first)
        byZone[first->zone] = {first, 0};
    std::vector<ElementId> over;
    over.reserve(byZone.size());
    for (const auto &[zone, choice] : byZone)
        over.push_back(choice.element->id);
    return over;
}

} // namespace cirro::placing
