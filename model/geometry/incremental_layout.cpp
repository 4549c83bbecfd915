#include "model/geometry/incremental_layout.h"

#include "model/geometry/placement.h"

#include <tuple>

namespace cirro {
namespace {

/// Places the boxes without a fixed rectangle into a diagram that has places already.
class Insertion
{
public:
    Insertion(const LayoutTree &tree, const LayoutMetrics &metrics)
        : m_tree(tree),
          m_metrics(metrics),
          m_rects(tree.box.size()),
          m_placed(tree.box.size(), false),
          m_neighbours(tree.box.size()),
          m_held(tree.box.size(), false)
    {
        // What holds something pinned is as little pushed as that.
        for (auto it = m_tree.order.rbegin(); it != m_tree.order.rend(); ++it)
            if (*it != m_tree.root && (m_held[std::size_t(*it)] || (m_tree[*it].pinned && m_tree[*it].fixed))) {
                m_held[std::size_t(*it)] = true;
                if (const int parent = m_tree.parentOf(*it); parent != m_tree.root)
                    m_held[std::size_t(parent)] = true;
            }
        for (const LayoutEdge &edge : m_tree.edges)
            if (edge.from >= 0 && edge.to >= 0) {
                m_neighbours[std::size_t(edge.from)].push_back(edge.to);
                m_neighbours[std::size_t(edge.to)].push_back(edge.from);
            }
    }

    std::vector<Rect> run()
    {
        for (int id = 0; id < m_tree.root; ++id)
            if (m_tree[id].fixed)
                set(id, *m_tree[id].fixed);
        wrapPlacedChildren();
        // Outer boxes first: what is new inside a new container comes with it.
        for (const int id : m_tree.order)
            if (id != m_tree.root && !m_placed[std::size_t(id)])
                insert(id);
        // Fixed boxes may stick out of their container or overlap nothing else: containers grow, from the inside out.
        for (auto it = m_tree.order.rbegin(); it != m_tree.order.rend(); ++it)
            if (*it != m_tree.root && m_tree.parentOf(*it) != m_tree.root)
                growAround(m_tree.parentOf(*it), *it);
        return std::move(m_rects);
    }

private:
    Rect &rect(int id) { return m_rects[std::size_t(id)]; }
    void set(int id, const Rect &r)
    {
        rect(id) = r;
        m_placed[std::size_t(id)] = true;
    }
    double gap(int a, int b) const
    {
        return m_tree.isContainer(a) || m_tree.isContainer(b) ? m_metrics.containerGap : m_metrics.leafGap;
    }
    Size tileSize(int id) const { return m_tree[id].size.isEmpty() ? m_metrics.tile : m_tree[id].size; }
    bool onBorder(int id) const { return m_tree[id].kind == BoxKind::Border; }

    /// A new container around boxes that have places goes where they are.
    void wrapPlacedChildren()
    {
        for (auto it = m_tree.order.rbegin(); it != m_tree.order.rend(); ++it) {
            const int id = *it;
            if (id == m_tree.root || m_placed[std::size_t(id)])
                continue;
            Rect around;
            for (const int child : m_tree.childrenOf(id))
                if (m_placed[std::size_t(child)] && !onBorder(child))
                    around = around.united(rect(child));
            if (!around.isEmpty())
                set(id, withMargins(id, around));
        }
    }

    Rect withMargins(int container, const Rect &inside) const
    {
        const double pad = m_metrics.padding;
        return inside.adjusted(-pad, -std::max(pad, m_tree[container].headerHeight), pad, pad);
    }

    Rect contentArea(int container)
    {
        const double pad = m_metrics.padding;
        return rect(container).adjusted(pad, std::max(pad, m_tree[container].headerHeight), -pad, -pad);
    }

    void insert(int id)
    {
        const int parent = m_tree.parentOf(id);
        if (onBorder(id)) {
            insertOnBorder(id);
            return;
        }
        const bool alone = m_tree.childrenOf(id).empty() && !m_tree.isContainer(id);
        const std::vector<Rect> inside = alone ? std::vector<Rect>() : layOutAlone(id);
        const Rect mine = alone ? Rect{0, 0, tileSize(id).w, tileSize(id).h} : inside[std::size_t(id)];
        const Size size = mine.size();
        const double distance = m_tree.isContainer(id) ? m_metrics.containerGap : m_metrics.leafGap;
        std::vector<Rect> occupied;
        Rect extent;
        for (const int other : m_tree.childrenOf(parent))
            if (other != id && m_placed[std::size_t(other)]) {
                occupied.push_back(rect(other));
                extent = extent.united(rect(other));
            }
        const Point wish = preferredCentre(id, size, occupied);
        Rect area = parent == m_tree.root ? extent.grown(1e6) : contentArea(parent);
        if (parent == m_tree.root && extent.isEmpty())
            area = {0, 0, 1e6, 1e6};
        std::optional<Rect> spot = freeSpot(area, occupied, size, wish, distance, m_metrics.grid);
        if (!spot) {
            // Growing to the right or downwards, whichever adds less; both always have room for one more.
            const Rect wider = area.adjusted(0, 0, std::max(0.0, extent.right() + distance + size.w - area.right()),
                                             std::max(0.0, size.h - area.h));
            const Rect higher = area.adjusted(0, 0, std::max(0.0, size.w - area.w),
                                              std::max(0.0, extent.bottom() + distance + size.h - area.bottom()));
            const auto added = [&](const Rect &r) { return r.w * r.h; };
            const Rect &grown = added(wider) <= added(higher) ? wider : higher;
            spot = freeSpot(grown.adjusted(0, 0, m_metrics.grid, m_metrics.grid), occupied, size, wish, distance,
                            m_metrics.grid);
            if (!spot)
                spot = Rect{snappedUp(grown.x, m_metrics.grid), snappedUp(extent.bottom() + distance, m_metrics.grid),
                            size.w, size.h};
        }
        if (alone)
            set(id, *spot);
        else
            placeSubtree(id, inside, spot->x - mine.x, spot->y - mine.y);
        if (parent != m_tree.root)
            growAround(parent, id);
    }

    void placeSubtree(int top, const std::vector<Rect> &inside, double dx, double dy)
    {
        std::vector<int> todo{top};
        while (!todo.empty()) {
            const int id = todo.back();
            todo.pop_back();
            set(id, inside[std::size_t(id)].translated(dx, dy));
            todo.insert(todo.end(), m_tree.childrenOf(id).begin(), m_tree.childrenOf(id).end());
        }
    }

    /// A new box with all that is in it, laid out as if it were the whole diagram; indexed by id.
    std::vector<Rect> layOutAlone(int top)
    {
        std::vector<int> ids{top};
        std::vector<int> local(m_tree.box.size(), -1);
        for (std::size_t i = 0; i < ids.size(); ++i) {
            local[std::size_t(ids[i])] = int(i);
            ids.insert(ids.end(), m_tree.childrenOf(ids[i]).begin(), m_tree.childrenOf(ids[i]).end());
        }
        std::vector<LayoutBox> boxes;
        for (const int id : ids) {
            LayoutBox box = m_tree[id];
            box.id = local[std::size_t(id)];
            box.parent = id == top ? -1 : local[std::size_t(m_tree.parentOf(id))];
            box.fixed.reset();
            if (id == top) {
                box.column = box.row = -1;
                box.lane = Lane::None;
            }
            boxes.push_back(std::move(box));
        }
        std::vector<LayoutEdge> edges;
        if (ids.size() > 1)
            for (const LayoutEdge &edge : m_tree.edges)
                if (edge.from >= 0 && edge.to >= 0 && local[std::size_t(edge.from)] >= 0 &&
                    local[std::size_t(edge.to)] >= 0)
                    edges.push_back({local[std::size_t(edge.from)], local[std::size_t(edge.to)], edge.weight});
        const std::vector<Rect> rects = layOut(boxes, edges, m_metrics);
        std::vector<Rect> result(m_tree.box.size());
        for (std::size_t i = 0; i < ids.size(); ++i)
            result[std::size_t(ids[i])] = rects[i];
        return result;
    }

    /// Level with its own column and tier, else beside its neighbours, else beside its siblings.
    Point preferredCentre(int id, Size size, const std::vector<Rect> &siblings)
    {
        const LayoutBox &box = m_tree[id];
        const int parent = m_tree.parentOf(id);
        std::optional<double> x;
        std::optional<double> y;
        Rect lane;
        for (const int other : m_tree.childrenOf(parent)) {
            if (!m_placed[std::size_t(other)] || onBorder(other))
                continue;
            if (box.column >= 0 && m_tree[other].column == box.column)
                x = rect(other).center().x;
            if (box.row >= 0 && m_tree[other].row == box.row)
                y = rect(other).center().y;
            if (box.lane != Lane::None && m_tree[other].lane == box.lane)
                lane = lane.united(rect(other));
        }
        if (!y && box.row >= 0 && parent != m_tree.root) // the same tier in another zone
            for (const int aunt : m_tree.childrenOf(m_tree.parentOf(parent)))
                for (const int cousin : m_tree.childrenOf(aunt))
                    if (!y && m_placed[std::size_t(cousin)] && m_tree[cousin].row == box.row)
                        y = rect(cousin).center().y;
        Point sum;
        double count = 0;
        for (const int other : m_neighbours[std::size_t(id)])
            if (m_placed[std::size_t(other)]) {
                sum = sum.translated(rect(other).center().x, rect(other).center().y);
                ++count;
            }
        Point wish;
        if (!lane.isEmpty())
            wish = {lane.center().x, lane.bottom() + m_metrics.leafGap + size.h / 2};
        else if (count > 0)
            wish = {sum.x / count, sum.y / count};
        else if (!siblings.empty())
            wish = {siblings.back().right() + m_metrics.leafGap + size.w / 2, siblings.back().center().y};
        else if (parent != m_tree.root)
            wish = contentArea(parent).center();
        return {x.value_or(wish.x), y.value_or(wish.y)};
    }

    void insertOnBorder(int id)
    {
        const int parent = m_tree.parentOf(id);
        const Size size = tileSize(id);
        if (parent == m_tree.root) {
            set(id, {0, 0, size.w, size.h});
            return;
        }
        const Rect outer = rect(parent);
        const bool horizontal = m_tree[id].side == Side::Top || m_tree[id].side == Side::Bottom;
        std::vector<Rect> occupied;
        for (const int other : m_tree.childrenOf(parent))
            if (other != id && m_placed[std::size_t(other)])
                occupied.push_back(rect(other));
        const Side side = m_tree[id].side;
        const double cx = side == Side::Left ? outer.x : side == Side::Right ? outer.right() : outer.center().x;
        const double cy = side == Side::Top ? outer.y : side == Side::Bottom ? outer.bottom() : outer.center().y;
        // A strip one box thick along the side: only the place along it is free. It may run past the corners.
        const double length =
            (horizontal ? outer.w : outer.h) + double(occupied.size() + 1) * 2 * std::max(size.w, size.h);
        const double along = snapped((horizontal ? cx : cy) - length / 2, m_metrics.grid);
        const Rect strip = horizontal ? Rect{along, 0, length, size.h + m_metrics.grid}
                                      : Rect{0, along, size.w + m_metrics.grid, length};
        std::vector<Rect> flat;
        for (const Rect &r : occupied) {
            const Rect here = horizontal ? Rect{outer.x - length, cy - size.h / 2, outer.w + 2 * length, size.h}
                                         : Rect{cx - size.w / 2, outer.y - length, size.w, outer.h + 2 * length};
            if (r.intersects(here))
                flat.push_back(horizontal ? Rect{r.x, 0, r.w, size.h} : Rect{0, r.y, size.w, r.h});
        }
        const Point wish = horizontal ? Point{cx, size.h / 2} : Point{size.w / 2, cy};
        const auto spot = freeSpot(strip, flat, size, wish, m_metrics.borderSpread, m_metrics.grid);
        const double at = spot ? (horizontal ? spot->x : spot->y) : (horizontal ? cx : cy);
        set(id, horizontal ? Rect{at, cy - size.h / 2, size.w, size.h} : Rect{cx - size.w / 2, at, size.w, size.h});
    }

    void moveSubtree(int id, double dx, double dy)
    {
        std::vector<int> todo{id};
        while (!todo.empty()) {
            const int at = todo.back();
            todo.pop_back();
            if (m_placed[std::size_t(at)])
                rect(at) = rect(at).translated(dx, dy);
            todo.insert(todo.end(), m_tree.childrenOf(at).begin(), m_tree.childrenOf(at).end());
        }
    }

    /// Makes `container` enclose `child`, and its siblings give way; the same for what encloses it, and so on.
    void growAround(int container, int child)
    {
        while (container != m_tree.root) {
            if (onBorder(child) || !m_placed[std::size_t(container)])
                return;
            const Rect before = rect(container);
            const Rect wanted = before.united(withMargins(container, rect(child)));
            if (wanted == before)
                return;
            rect(container) = wanted;
            keepBorderBoxes(container, before, wanted);
            pushAside(container);
            child = container;
            container = m_tree.parentOf(container);
        }
    }

    void keepBorderBoxes(int container, const Rect &before, const Rect &after)
    {
        for (const int box : m_tree.childrenOf(container)) {
            if (!onBorder(box) || !m_placed[std::size_t(box)])
                continue;
            const Point c = rect(box).center();
            const double dx = c.x >= before.right() ? after.right() - before.right()
                              : c.x <= before.x     ? after.x - before.x
                                                    : 0;
            const double dy = c.y >= before.bottom() ? after.bottom() - before.bottom()
                              : c.y <= before.y      ? after.y - before.y
                                                     : 0;
            moveSubtree(box, dx, dy);
        }
    }

    struct Shift {
        int box = 0;
        double by = 0;
    };

    /// What must move along one axis so that nothing overlaps the grown box, nor anything that moves for it. From left
    /// to right (top to bottom), each moves behind those before it: one pass is enough, and the order is kept.
    std::vector<Shift> shifts(int grown, bool horizontal) const
    {
        const auto start = [&](const Rect &r) { return horizontal ? r.x : r.y; };
        const auto end = [&](const Rect &r) { return horizontal ? r.right() : r.bottom(); };
        std::vector<int> others;
        for (const int other : m_tree.childrenOf(m_tree.parentOf(grown)))
            if (other != grown && m_placed[std::size_t(other)] && !onBorder(other))
                others.push_back(other);
        std::ranges::stable_sort(others, {}, [&](int b) { return start(m_rects[std::size_t(b)]); });
        std::vector<std::pair<int, Rect>> held;
        for (const int other : others)
            if (m_held[std::size_t(other)])
                held.emplace_back(other, m_rects[std::size_t(other)]);
        std::erase_if(others, [&](int other) { return m_held[std::size_t(other)]; });
        std::vector<std::pair<int, Rect>> settled{{grown, m_rects[std::size_t(grown)]}};
        std::vector<Shift> result;
        for (const int other : others) {
            const Rect &was = m_rects[std::size_t(other)];
            Rect now = was;
            for (bool moved = true; moved;) {
                moved = false;
                const auto giveWay = [&](const std::vector<std::pair<int, Rect>> &list) {
                    for (const auto &[box, r] : list)
                        if (r.intersects(now)) {
                            (horizontal ? now.x : now.y) = snappedUp(end(r) + gap(box, other), m_metrics.grid);
                            moved = true;
                        }
                };
                giveWay(settled);
                if (start(now) > start(was)) // what moves must not end up over what cannot
                    giveWay(held);
            }
            if (start(now) > start(was)) {
                settled.emplace_back(other, now);
                result.push_back({other, start(now) - start(was)});
            }
        }
        return result;
    }

    /// Siblings that a grown box now overlaps give way to the right or downwards, whichever moves less.
    void pushAside(int grown)
    {
        const auto right = shifts(grown, true);
        const auto down = shifts(grown, false);
        const auto total = [](const std::vector<Shift> &list) {
            double sum = 0;
            for (const Shift &shift : list)
                sum += shift.by;
            return sum;
        };
        const bool horizontal = total(right) <= total(down);
        for (const Shift &shift : horizontal ? right : down)
            moveSubtree(shift.box, horizontal ? shift.by : 0, horizontal ? 0 : shift.by);
        for (const Shift &shift : horizontal ? right : down)
            growAround(m_tree.parentOf(grown), shift.box);
    }

    const LayoutTree &m_tree;
    const LayoutMetrics &m_metrics;
    std::vector<Rect> m_rects;
    std::vector<bool> m_placed;
    std::vector<std::vector<int>> m_neighbours;
    std::vector<bool> m_held; // pinned, or with something pinned inside
};

} // namespace

std::vector<Rect> layOutIncrementally(const LayoutTree &tree, const LayoutMetrics &metrics)
{
    return Insertion(tree, metrics).run();
}

} // namespace cirro
