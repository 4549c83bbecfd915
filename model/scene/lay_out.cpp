#include "model/scene/arrangement.h"
#include "model/scene/build.h"
#include "model/scene/style.h"

#include "model/geometry/tidy.h"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>

// What "lay out" writes: places for all, for the inside of one container, or for what is selected.
namespace cirro::scene {

namespace {

using Places = std::unordered_map<ElementId, Rect>;

bool isStored(const ElementId &id)
{
    return id.kind == ElementKind::Resource || id.kind == ElementKind::Drawing || id.kind == ElementKind::External;
}

bool isCard(const Design &design, const ElementId &id)
{
    const Placement *placement = design.placements.find(id);
    return id.kind == ElementKind::Group && placement && placement->folded;
}

/// `anew`: also of what has a place already. Without it a scene that is a version behind takes nothing back.
Design withPlaces(Design design, const Arrangement &arrangement, bool anew)
{
    for (const auto &[id, bounds] : arrangement.bounds) {
        if (!isStored(id) && !isCard(design, id))
            continue; // zones and the Region frame follow from what lies in them
        if (std::ranges::find(arrangement.overlays, id) != arrangement.overlays.end())
            continue;
        const Placement *present = design.placements.find(id);
        const bool astray = std::ranges::find(arrangement.astray, id) != arrangement.astray.end();
        if (present && !anew && !astray && !present->bounds.isEmpty())
            continue;
        Placement placement = present ? *present : Placement{};
        placement.bounds = bounds;
        if (!present || !(*present == placement))
            design.placements.set(id, placement);
    }
    return design;
}

/// Bends between two that moved alike go along; where an end went elsewhere they mean nothing any more.
void followEnds(Design &design, const Places &before, const Places &after)
{
    const auto moved = [&](const ElementId &id) -> std::optional<Point> {
        const auto was = before.find(id);
        const auto is = after.find(id);
        if (was == before.end() || is == after.end())
            return std::nullopt;
        return Point{is->second.x - was->second.x, is->second.y - was->second.y};
    };
    const CowMap<ConnectorId, Way> ways = design.ways;
    ways.forEach([&](const ConnectorId &connector, const Way &way) {
        const auto from = moved(connector.from);
        const auto to = moved(connector.to);
        if (!from || !to || (*from == Point{} && *to == Point{}))
            return;
        if (*from == *to)
            design.ways.set(connector, translated(way, *from));
        else
            design.ways.erase(connector);
    });
}

class LayingOut
{
public:
    LayingOut(const Snapshot &snapshot, const Cast &cast)
        : m_design(snapshot.design),
          m_cast(cast),
          m_style(Style::builtin()),
          m_before(arrange(snapshot.design, cast)),
          m_result(withPlaces(snapshot.design, *m_before, false))
    {
        for (const Cast::Part &part : cast.parts)
            m_children[part.parent].push_back(&part);
    }

    /// Everything that is not pinned.
    Design all() &&
    {
        fit(arrange(withoutPlaces(), m_cast)->bounds, ElementId{});
        return finished();
    }

    /// What lies in one container, and the container around it.
    Design inside(const ElementId &container) &&
    {
        const Rect now = m_before->bounds.at(container);
        Places fresh = arrange(withoutPlaces(), partOf(container))->bounds;
        const Rect own = fresh.at(container);
        for (auto &[id, rect] : fresh)
            rect = rect.translated(now.x - own.x, now.y - own.y);
        if (!isPinned(container))
            put(container, {now.x, now.y, own.w, own.h});
        fit(fresh, container);
        return finished();
    }

    /// What is selected, where it is: each goes along with what lies in it.
    Design selection(const std::vector<ElementId> &ids) &&
    {
        std::map<ElementId, std::vector<const Cast::Part *>> byParent;
        for (const ElementId &id : ids)
            if (const Cast::Part *part = m_cast.find(id); part && isFree(*part) && !liesInOne(*part, ids))
                byParent[part->parent].push_back(part);
        for (const auto &[parent, parts] : byParent) {
            std::vector<Rect> boxes;
            std::vector<Rect> others;
            bool anyContainer = false;
            for (const Cast::Part *part : m_children[parent]) {
                const bool chosen = std::ranges::find(parts, part) != parts.end();
                if (!chosen && !part->overlay && !part->border)
                    others.push_back(m_before->bounds.at(part->id));
                anyContainer |= chosen && part->container;
            }
            boxes.reserve(parts.size());
            for (const Cast::Part *part : parts)
                boxes.push_back(m_before->bounds.at(part->id));
            const LayoutMetrics &metrics = m_style.layout;
            const std::vector<Rect> tidy =
                tidied(boxes, others, anyContainer ? metrics.containerGap : metrics.leafGap, metrics.grid);
            for (std::size_t i = 0; i < parts.size(); ++i)
                shift(*parts[i], {tidy[i].x - boxes[i].x, tidy[i].y - boxes[i].y});
        }
        return finished();
    }

private:
    bool isPinned(const ElementId &id) const
    {
        const Placement *placement = m_design.placements.find(id);
        return placement && placement->pinned;
    }

    /// True when it can be given a place at all, and may.
    bool isFree(const Cast::Part &part) const
    {
        return (isStored(part.id) || isCard(m_design, part.id)) && !part.overlay && !part.border && !holdsPinned(part);
    }

    bool holdsPinned(const Cast::Part &part) const
    {
        if (isPinned(part.id))
            return true;
        const auto children = m_children.find(part.id);
        return children != m_children.end() &&
               std::ranges::any_of(children->second, [&](const Cast::Part *child) { return holdsPinned(*child); });
    }

    bool liesInOne(const Cast::Part &part, const std::vector<ElementId> &ids) const
    {
        const Cast::Part *up = m_cast.find(part.parent);
        for (int depth = 0; up && depth < 64; ++depth, up = m_cast.find(up->parent))
            if (std::ranges::find(ids, up->id) != ids.end())
                return true;
        return false;
    }

    /// The design as if nothing had ever been placed.
    Design withoutPlaces() const
    {
        Design bare = m_design;
        bare.placements = {};
        return bare;
    }

    /// A container with what lies in it, as a diagram of its own.
    Cast partOf(const ElementId &container) const
    {
        Cast part;
        for (const Cast::Part &each : m_cast.parts)
            if (each.id == container || liesInOne(each, {container})) {
                part.byId.emplace(each.id, part.parts.size());
                part.parts.push_back(each);
                if (each.id == container) {
                    part.parts.back().parent = {};
                    part.parts.back().column = part.parts.back().row = -1;
                    part.parts.back().lane = Lane::None;
                    part.parts.back().border = false;
                }
            }
        for (const Cast::Seat &seat : m_cast.seats)
            if (part.find(seat.owner) && part.find(seat.container))
                part.seats.push_back(seat);
        for (const Connector &connector : m_cast.connectors)
            if (part.find(connector.from) && part.find(connector.to))
                part.connectors.push_back(connector);
        for (const auto &[id, group] : m_cast.groups)
            if (part.find(id))
                part.groups.emplace(id, group);
        return part;
    }

    void put(const ElementId &id, const Rect &bounds)
    {
        if (!isStored(id) && !isCard(m_design, id))
            return;
        const Placement *present = m_result.placements.find(id);
        Placement placement = present ? *present : Placement{};
        placement.bounds = bounds;
        m_result.placements.set(id, placement);
    }

    void shift(const Cast::Part &part, Point by)
    {
        if (const Placement *placement = m_result.placements.find(part.id))
            put(part.id, placement->bounds.translated(by.x, by.y));
        for (const Cast::Part *child : m_children[part.id])
            shift(*child, by);
    }

    /// How far what a part holds is from where it has to be because of what is pinned in it; nothing when nothing is.
    std::optional<Point> pull(const Cast::Part &part, const Places &fresh)
    {
        const auto at = fresh.find(part.id);
        if (at == fresh.end())
            return std::nullopt;
        if (isPinned(part.id)) {
            const Rect &own = m_design.placements.find(part.id)->bounds;
            return m_pull.emplace(part.id, Point{own.x - at->second.x, own.y - at->second.y}).first->second;
        }
        const auto mean = meanPull(part.id, fresh);
        if (mean)
            m_pull.emplace(part.id, *mean);
        return mean;
    }
    std::optional<Point> meanPull(const ElementId &container, const Places &fresh)
    {
        Point sum;
        int count = 0;
        for (const Cast::Part *child : m_children[container])
            if (const auto by = pull(*child, fresh)) {
                sum = sum.translated(by->x, by->y);
                ++count;
            }
        if (count == 0)
            return std::nullopt;
        const double grid = m_style.layout.grid;
        return Point{snapped(sum.x / count, grid), snapped(sum.y / count, grid)};
    }

    /// Takes over fresh places below a container (null: all), drawn to where pinned elements are; what would come to
    /// lie over one of these is left to find a free place of its own.
    void fit(const Places &fresh, const ElementId &container)
    {
        m_pull.clear();
        const auto whole = meanPull(container, fresh);
        const bool held = !container.isNull() && m_cast.find(container); // it stays where it is
        takeOver(fresh, container, held ? Point{} : whole.value_or(Point{}));
    }
    void takeOver(const Places &fresh, const ElementId &container, Point by)
    {
        std::vector<Rect> pinned;
        for (const Cast::Part *child : m_children[container])
            if (isPinned(child->id))
                pinned.push_back(m_before->bounds.at(child->id));
        for (const Cast::Part *child : m_children[container]) {
            const auto at = fresh.find(child->id);
            if (at == fresh.end())
                continue;
            const auto pulled = m_pull.find(child->id);
            const Point own = pulled == m_pull.end() ? by : pulled->second;
            const Rect bounds = at->second.translated(own.x, own.y);
            if (isPinned(child->id)) {
                takeOver(fresh, child->id, own);
                continue;
            }
            const bool covers = pulled == m_pull.end() && !child->border &&
                                std::ranges::any_of(pinned, [&](const Rect &r) { return r.intersects(bounds); });
            if (covers) {
                forget(*child);
                continue;
            }
            if (!child->overlay)
                put(child->id, bounds);
            takeOver(fresh, child->id, own);
        }
    }
    void forget(const Cast::Part &part)
    {
        if (isStored(part.id))
            m_result.placements.erase(part.id);
        for (const Cast::Part *child : m_children[part.id])
            forget(*child);
    }

    /// Containers reach around what lies in them now, and what had no place finds one.
    Design finished()
    {
        const auto arrangement = arrange(m_result, m_cast);
        Design design = withPlaces(std::move(m_result), *arrangement, true);
        // What was forgotten on the way is still what it was but for its place.
        m_design.placements.forEach([&](const ElementId &id, const Placement &placement) {
            const Placement *now = design.placements.find(id);
            if (!now || (now->folded == placement.folded && now->z == placement.z))
                return;
            Placement next = placement;
            next.bounds = now->bounds;
            design.placements.set(id, next);
        });
        for (const Cast::Chip &chip : m_cast.chips) // they go with what they serve
            if (const auto before = m_before->bounds.find(chip.host), now = arrangement->bounds.find(chip.host);
                before != m_before->bounds.end() && now != arrangement->bounds.end()) {
                Placement placement = *design.placements.find(chip.element->id);
                placement.bounds =
                    chip.bounds.translated(now->second.x - before->second.x, now->second.y - before->second.y);
                design.placements.set(chip.element->id, placement);
            }
        followEnds(design, m_before->bounds, arrangement->bounds);
        return design;
    }

    const Design &m_design;
    const Cast &m_cast;
    const Style &m_style;
    std::shared_ptr<const Arrangement> m_before;
    Design m_result;
    std::unordered_map<ElementId, std::vector<const Cast::Part *>> m_children;
    std::unordered_map<ElementId, Point> m_pull;
};

} // namespace

Design layOut(const Snapshot &snapshot, const ViewSettings &view, const std::vector<ElementId> &ids)
{
    const Cast cast = castOf(snapshot, view);
    LayingOut work(snapshot, cast);
    if (ids.empty())
        return std::move(work).all();
    if (const Cast::Part *only = ids.size() == 1 ? cast.find(ids.front()) : nullptr; only && only->container)
        return std::move(work).inside(only->id);
    return std::move(work).selection(ids);
}

Design settled(const Design &design, const Scene &scene)
{
    return scene.arrangement ? withPlaces(design, *scene.arrangement, false) : design;
}

} // namespace cirro::scene
