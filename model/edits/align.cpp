#include "model/edits/align.h"

#include "model/edits/containment.h"
#include "model/edits/group.h"

#include <algorithm>

namespace cirro {

namespace {

struct Placed {
    ElementId id{};
    Rect bounds{};
};

/// The elements that can be shifted on their own, with their places. What lies in another one of them goes with that.
std::vector<Placed> placedOf(const Design &design, const Index &index, const std::vector<ElementId> &asked)
{
    const std::vector<ElementId> ids = edits::withoutGroups(design, asked);
    std::vector<Placed> placed;
    for (const ElementId &id : ids) {
        const Placement *placement = design.placements.find(id);
        const bool carried =
            std::ranges::any_of(ids, [&](const ElementId &other) { return index.isInside(id, other); });
        if (placement && !carried)
            placed.push_back({id, placement->bounds});
    }
    return placed;
}

/// As much of a shift as the room allows; what sticks out already is not pulled in.
double within(double shift, double low, double high, double roomLow, double roomHigh)
{
    return shift < 0 ? std::max(shift, std::min(roomLow - low, 0.0)) : std::min(shift, std::max(roomHigh - high, 0.0));
}

/// The place of a container; for one without a place of its own, that of what it is in.
const Placement *roomOf(const Design &design, const Index &index, ElementId container)
{
    while (!container.isNull()) {
        if (const Placement *placement = design.placements.find(container))
            return placement;
        const Element *element = index.find(container);
        container = element ? element->container : ElementId{};
    }
    return nullptr;
}

/// `next`, which came from `design`, with one more element shifted.
Result<EditResult> shifted(const Design &next, const Design &design, const Index &index, const Placed &element,
                           Point delta)
{
    const Element *known = index.find(element.id);
    const ElementId container = known ? known->container : ElementId{};
    if (const Placement *room = roomOf(design, index, container)) {
        const Rect &around = room->bounds;
        const Rect &bounds = element.bounds;
        delta = {within(delta.x, bounds.left(), bounds.right(), around.left(), around.right()),
                 within(delta.y, bounds.top(), bounds.bottom(), around.top(), around.bottom())};
    }
    return move(next, index, {element.id}, delta, container);
}

Point deltaOf(const Rect &bounds, const Rect &all, Alignment how)
{
    switch (how) {
    case Alignment::Left:
        return {all.left() - bounds.left(), 0};
    case Alignment::Center:
        return {all.center().x - bounds.center().x, 0};
    case Alignment::Right:
        return {all.right() - bounds.right(), 0};
    case Alignment::Top:
        return {0, all.top() - bounds.top()};
    case Alignment::Middle:
        return {0, all.center().y - bounds.center().y};
    case Alignment::Bottom:
        return {0, all.bottom() - bounds.bottom()};
    }
    return {};
}

} // namespace

Result<EditResult> align(const Design &design, const Index &index, const std::vector<ElementId> &ids, Alignment how)
{
    const std::vector<Placed> placed = placedOf(design, index, ids);
    if (placed.size() < 2)
        return Error{.code = "edit.too-few-to-align"};
    Rect all;
    for (const Placed &element : placed)
        all = all.united(element.bounds);
    EditResult result{.design = design};
    for (const Placed &element : placed) {
        auto next = shifted(result.design, design, index, element, deltaOf(element.bounds, all, how));
        if (!next)
            return next.error();
        result.design = std::move(next->design);
    }
    return result;
}

Result<EditResult> distribute(const Design &design, const Index &index, const std::vector<ElementId> &ids,
                              Orientation along)
{
    std::vector<Placed> placed = placedOf(design, index, ids);
    if (placed.size() < 3)
        return Error{.code = "edit.too-few-to-distribute"};
    const bool across = along == Orientation::Horizontal;
    const auto low = [across](const Placed &element) { return across ? element.bounds.x : element.bounds.y; };
    const auto length = [across](const Placed &element) { return across ? element.bounds.w : element.bounds.h; };
    std::ranges::stable_sort(placed, {}, [&](const Placed &element) { return low(element) + length(element) / 2; });
    double taken = 0;
    for (const Placed &element : placed)
        taken += length(element);
    const double span = low(placed.back()) + length(placed.back()) - low(placed.front());
    const double gap = (span - taken) / static_cast<double>(placed.size() - 1);
    EditResult result{.design = design};
    double at = low(placed.front());
    for (const Placed &element : placed) {
        const double by = at - low(element);
        auto next = shifted(result.design, design, index, element, across ? Point{by, 0} : Point{0, by});
        if (!next)
            return next.error();
        result.design = std::move(next->design);
        at += length(element) + gap;
    }
    return result;
}

} // namespace cirro
