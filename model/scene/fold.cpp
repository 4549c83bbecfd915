#include "model/scene/fold.h"

#include "model/geometry/placement.h"
#include "model/scene/arrangement.h"
#include "model/scene/style.h"

#include <algorithm>
#include <cmath>

namespace cirro::scene {

namespace {

bool isPinned(const Design &design, const ElementId &id)
{
    const Placement *placement = design.placements.find(id);
    return placement && placement->pinned && !placement->bounds.isEmpty();
}

/// What is taken where cards are to be put: what stands for itself, and the titles of what holds others.
std::vector<Rect> takenIn(const Scene &scene, const std::vector<Rect> &around)
{
    const Style &style = Style::builtin();
    std::vector<Rect> taken;
    for (const auto &picture : scene.picture->pictures()) {
        if (picture->layer == Layer::Connectors)
            continue;
        const bool holds = picture->container || picture->layer == Layer::Overlays;
        const bool isAround = std::ranges::find(around, picture->body) != around.end();
        if (holds && isAround)
            taken.push_back({picture->body.x, picture->body.y, picture->body.w, style.containerHeader});
        else if (picture->layer != Layer::Overlays)
            taken.push_back(picture->body);
    }
    return taken;
}

/// Room for cards beside an element: in what holds it or, of a container, in itself; else anywhere near.
Rect roomFor(const Size &size, const Scene &scene, const ElementId &host)
{
    const Style &style = Style::builtin();
    const Picture *picture = scene.picture->find(host);
    if (!picture)
        return {0, 0, size.w, size.h};
    const Rect &body = picture->body;
    std::vector<Rect> around; // the frames that it lies in, innermost first
    for (const auto &other : scene.picture->pictures())
        if (other->container && other->body.contains(body) && (other->id != host || picture->container))
            around.insert(around.begin(), other->body);
    std::ranges::stable_sort(around, {}, [](const Rect &rect) { return rect.w * rect.h; });
    const std::vector<Rect> taken = takenIn(scene, around);
    const double gap = style.tileTextGap;
    const double grid = style.layout.grid;
    // Below it first: that is where its own words end.
    const Point wish{body.center().x, picture->container ? body.bottom() - size.h / 2 : body.bottom() + size.h / 2};
    if (!around.empty())
        if (const auto spot = freeSpot(around.front().adjusted(gap, gap, -gap, -gap), taken, size, wish, gap, grid))
            return *spot;
    const Rect all = scene.picture->bounds().adjusted(-2 * size.w, -2 * size.h, 2 * size.w, 2 * size.h);
    if (const auto spot = freeSpot(all, taken, size, wish, gap, grid))
        return *spot;
    return {body.right() + gap, body.y, size.w, size.h};
}

} // namespace

std::vector<ElementId> plumbingOf(const Index &index, const ElementId &host)
{
    const auto all = index.plumbing(host);
    return {all.begin(), all.end()};
}

bool isUnfolded(const Design &design, const Index &index, const ElementId &host)
{
    return std::ranges::any_of(index.plumbing(host), [&](const ElementId &id) { return isPinned(design, id); });
}

Design unfolded(Design design, const Index &index, const Scene &scene, const ElementId &host)
{
    const Style &style = Style::builtin();
    std::vector<ElementId> cards;
    for (const ElementId &id : index.plumbing(host))
        if (!isPinned(design, id))
            cards.push_back(id);
    if (cards.empty() || !scene.picture)
        return design;
    constexpr double mostRows = 6;
    const auto count = static_cast<double>(cards.size());
    const double columns = std::ceil(count / mostRows);
    const double rows = std::ceil(count / columns);
    const double gap = style.layout.grid / 2;
    const Size step{style.chipWidth + gap, style.chipHeight + gap};
    const Rect room = roomFor({columns * step.w - gap, rows * step.h - gap}, scene, host);
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const double column = std::floor(static_cast<double>(i) / rows);
        const double row = static_cast<double>(i) - column * rows;
        const Placement *present = design.placements.find(cards[i]);
        Placement placement = present ? *present : Placement{};
        placement.pinned = true;
        placement.bounds = {room.x + column * step.w, room.y + row * step.h, style.chipWidth, style.chipHeight};
        design.placements.set(cards[i], placement);
    }
    return design;
}

Design folded(Design design, const Index &index, const ElementId &host)
{
    for (const ElementId &id : index.plumbing(host))
        if (isPinned(design, id))
            design.placements.erase(id);
    return design;
}

bool isCollapsed(const Design &design, const ElementId &id)
{
    const Placement *placement = design.placements.find(id);
    return placement && placement->folded;
}

Design collapsed(Design design, const Scene &scene, const ElementId &id, const std::vector<ElementId> &members)
{
    design = settled(design, scene);
    const Placement *present = design.placements.find(id);
    Placement placement = present ? *present : Placement{};
    placement.folded = true;
    if (id.kind == ElementKind::Group) {
        const Style &style = Style::builtin();
        Rect all;
        for (const ElementId &shown : members.empty() ? std::vector{id} : members)
            if (const Rect *bounds = scene.boundsOf(scene.standIn(shown)))
                all = all.united(*bounds);
        const Point middle = all.center();
        placement.bounds = {std::round(middle.x - style.tileWidth / 2), std::round(middle.y - style.tileHeight / 2),
                            style.tileWidth, style.tileHeight};
    }
    design.placements.set(id, placement);
    return design;
}

Design expanded(Design design, const ElementId &id)
{
    const Placement *present = design.placements.find(id);
    if (!present)
        return design;
    if (id.kind == ElementKind::Group) { // open it follows what is in it
        design.placements.erase(id);
        return design;
    }
    Placement placement = *present;
    placement.folded = false;
    design.placements.set(id, placement);
    return design;
}

std::vector<ElementId> likeSiblings(const Index &index, const ElementId &id)
{
    const Element *element = index.find(id);
    if (!element || !id.isResource() || !element->owner.isNull())
        return {};
    std::vector<ElementId> alike;
    for (const ElementId &other : index.ofType(element->type))
        if (const Element *sibling = index.find(other); sibling->container == element->container &&
                                                        sibling->owner.isNull() &&
                                                        sibling->presentation->shape == Shape::Card)
            alike.push_back(other);
    return alike;
}

} // namespace cirro::scene
