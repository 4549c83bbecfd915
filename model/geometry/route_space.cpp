#include "model/geometry/route_space.h"

namespace cirro {
namespace {

constexpr double borderDistance = 5; // connectors do not run closer than this along a container's border
constexpr double touch = 2;          // a line this near to a tile counts as crossing it

Rect boundsOf(const std::vector<RouteBox> &boxes)
{
    Rect all;
    for (const RouteBox &box : boxes)
        all = all.united(box.rect);
    return all;
}

} // namespace

Buckets::Buckets(Rect bounds, std::size_t count) : m_bounds(bounds)
{
    // As many buckets as things: a handful of things in each, however large the diagram is.
    m_side = std::max(64.0, std::sqrt(std::max(1.0, bounds.w) * std::max(1.0, bounds.h) / double(count + 1)));
    // A long thin diagram must not have more buckets than that either.
    const double most = double(4 * count + 16);
    m_side = std::max({m_side, bounds.w / most, bounds.h / most});
    m_columns = int(bounds.w / m_side) + 1;
    m_rows = int(bounds.h / m_side) + 1;
    m_cells.resize(std::size_t(m_columns) * std::size_t(m_rows));
}

Buckets::Range Buckets::range(const Rect &rect) const
{
    const auto cell = [&](double v, double origin, int count) {
        return int(std::clamp(std::floor((v - origin) / m_side), 0.0, double(count - 1)));
    };
    return {cell(rect.x, m_bounds.x, m_columns), cell(rect.y, m_bounds.y, m_rows),
            cell(rect.right(), m_bounds.x, m_columns), cell(rect.bottom(), m_bounds.y, m_rows)};
}

void Buckets::add(int thing, const Rect &rect)
{
    const Range r = range(rect);
    for (int y = r.y0; y <= r.y1; ++y)
        for (int x = r.x0; x <= r.x1; ++x)
            m_cells[std::size_t(y) * std::size_t(m_columns) + std::size_t(x)].push_back(thing);
}

RouteSpace::RouteSpace(const std::vector<RouteBox> &boxes)
    : m_boxes(boxes),
      m_parent(boxes.size(), -1),
      m_depth(boxes.size(), 0),
      m_bounds(boundsOf(boxes)),
      m_buckets(m_bounds, boxes.size())
{
    m_index.reserve(boxes.size());
    for (std::size_t i = 0; i < boxes.size(); ++i)
        m_index.emplace(boxes[i].id, int(i));
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        m_parent[i] = indexOf(boxes[i].parent);
        if (!boxes[i].rect.isEmpty())
            m_buckets.add(int(i), boxes[i].rect);
    }
    // Depths; a circle of parents is cut where the walk comes back to it.
    std::vector<char> state(boxes.size(), 0); // 0 unknown, 1 on the way, 2 known
    std::vector<int> way;
    for (std::size_t start = 0; start < boxes.size(); ++start) {
        int at = int(start);
        while (at >= 0 && state[std::size_t(at)] == 0) {
            state[std::size_t(at)] = 1;
            way.push_back(at);
            at = m_parent[std::size_t(at)];
        }
        if (at >= 0 && state[std::size_t(at)] == 1)
            m_parent[std::size_t(way.back())] = -1;
        for (; !way.empty(); way.pop_back()) {
            const int box = way.back();
            const int up = m_parent[std::size_t(box)];
            m_depth[std::size_t(box)] = up < 0 ? 0 : m_depth[std::size_t(up)] + 1;
            state[std::size_t(box)] = 2;
        }
    }
}

int RouteSpace::indexOf(int id) const
{
    const auto it = m_index.find(id);
    return it == m_index.end() ? -1 : it->second;
}

bool RouteSpace::isAncestor(int container, int box) const
{
    for (int up = m_parent[std::size_t(box)]; up >= 0 && m_depth[std::size_t(up)] >= m_depth[std::size_t(container)];
         up = m_parent[std::size_t(up)])
        if (up == container)
            return true;
    return false;
}

int RouteSpace::commonContainer(int a, int b) const
{
    const Rect both = m_boxes[std::size_t(a)].rect.united(m_boxes[std::size_t(b)].rect);
    while (a != b && a >= 0 && b >= 0)
        (m_depth[std::size_t(a)] >= m_depth[std::size_t(b)] ? a : b) =
            m_parent[std::size_t(m_depth[std::size_t(a)] >= m_depth[std::size_t(b)] ? a : b)];
    int common = a == b ? a : -1;
    while (common >= 0 && !m_boxes[std::size_t(common)].rect.contains(both))
        common = m_parent[std::size_t(common)];
    return common;
}

std::optional<RouteSpace::Obstacles> RouteSpace::obstacles(int from, int to, const Rect &window, bool through,
                                                           std::size_t most) const
{
    const Rect &a = m_boxes[std::size_t(from)].rect;
    const Rect &b = m_boxes[std::size_t(to)].rect;
    std::vector<int> near;
    // Twice as many: boxes that lie in several buckets come up more than once.
    if (!m_buckets.visitSome(window, most * 2, [&](int i) {
            if (m_boxes[std::size_t(i)].rect.intersects(window))
                near.push_back(i);
        }))
        return std::nullopt;
    std::ranges::sort(near);
    near.erase(std::unique(near.begin(), near.end()), near.end());
    if (near.size() > most)
        return std::nullopt;

    // Open: containers around an end, and those that an end touches (an overlay reaches into several).
    const auto isOpen = [&](int i) {
        const RouteBox &box = m_boxes[std::size_t(i)];
        if (i == from || i == to)
            return box.rect.contains(i == from ? b : a);
        return box.kind == RouteBoxKind::Container && (through || box.rect.intersects(a) || box.rect.intersects(b) ||
                                                       isAncestor(i, from) || isAncestor(i, to));
    };
    Obstacles result;
    std::vector<char> open(near.size(), 0);
    for (std::size_t k = 0; k < near.size(); ++k)
        open[k] = isOpen(near[k]);
    for (std::size_t k = 0; k < near.size(); ++k) {
        const RouteBox &box = m_boxes[std::size_t(near[k])];
        if (box.kind == RouteBoxKind::Overlay) {
            if (!box.label.isEmpty())
                result.labels.push_back(box.label);
            continue;
        }
        if (open[k]) {
            result.open.push_back(box.rect);
            if (!box.label.isEmpty())
                result.labels.push_back(box.label);
            continue;
        }
        // Inside something that is gone round as a whole, nothing more needs to be known.
        const int up = m_parent[std::size_t(near[k])];
        const auto outer = up < 0 ? near.end() : std::ranges::lower_bound(near, up);
        if (outer != near.end() && *outer == up && !open[std::size_t(outer - near.begin())] &&
            m_boxes[std::size_t(up)].rect.contains(box.rect) && near[k] != from && near[k] != to)
            continue;
        result.solids.push_back(box.rect);
        if (!box.label.isEmpty())
            result.labels.push_back(box.label);
    }
    // As an end, an overlay is solid unless it encloses the other.
    for (const auto &[end, other] : {std::pair(from, to), std::pair(to, from)})
        if (m_boxes[std::size_t(end)].kind == RouteBoxKind::Overlay &&
            !m_boxes[std::size_t(end)].rect.contains(m_boxes[std::size_t(other)].rect)) {
            // What the overlay encloses cannot be met without crossing it.
            const Rect mine = m_boxes[std::size_t(end)].rect;
            std::erase_if(result.solids, [&](const Rect &r) { return mine.contains(r); });
            result.solids.push_back(mine);
        }
    return result;
}

int RouteSpace::tilesHit(int from, int to, Point a, Point b) const
{
    const Rect line =
        Rect{std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x), std::abs(a.y - b.y)}.grown(touch);
    std::vector<int> hit;
    m_buckets.visit(line, [&](int i) {
        const RouteBox &box = m_boxes[std::size_t(i)];
        if (i != from && i != to && box.kind == RouteBoxKind::Tile && box.rect.intersects(line))
            hit.push_back(i);
    });
    std::ranges::sort(hit);
    return int(std::unique(hit.begin(), hit.end()) - hit.begin());
}

RouteSpace::Interval RouteSpace::freeInterval(Orientation orientation, double at, Interval along, double reach,
                                              double clearance, int skipA, int skipB) const
{
    const bool horizontal = orientation == Orientation::Horizontal;
    Interval free{at - reach, at + reach};
    const Rect strip = horizontal ? Rect{along.lo, free.lo, along.hi - along.lo, 2 * reach}
                                  : Rect{free.lo, along.lo, 2 * reach, along.hi - along.lo};
    const auto limit = [&](const Rect &r, double distance, bool hollow) {
        const double alongLo = horizontal ? r.x : r.y;
        const double alongHi = horizontal ? r.right() : r.bottom();
        if (alongHi + touch <= along.lo || alongLo - touch >= along.hi)
            return;
        const double lo = horizontal ? r.y : r.x;
        const double hi = horizontal ? r.bottom() : r.right();
        if (at <= lo) {
            free.hi = std::min(free.hi, std::max(at, lo - distance));
        } else if (at >= hi) {
            free.lo = std::max(free.lo, std::min(at, hi + distance));
        } else if (hollow) {
            free.lo = std::max(free.lo, std::min(at, lo + distance));
            free.hi = std::min(free.hi, std::max(at, hi - distance));
        } else { // already inside: moving makes nothing better
            free = {at, at};
        }
    };
    m_buckets.visit(strip.grown(clearance), [&](int i) {
        if (i == skipA || i == skipB)
            return;
        const RouteBox &box = m_boxes[std::size_t(i)];
        if (box.kind == RouteBoxKind::Tile)
            limit(box.rect, clearance, false);
        else if (box.kind == RouteBoxKind::Container)
            limit(box.rect, borderDistance, true);
        if (!box.label.isEmpty() && !(at > (horizontal ? box.label.y : box.label.x) &&
                                      at < (horizontal ? box.label.bottom() : box.label.right())))
            limit(box.label, touch, false);
    });
    return free;
}

} // namespace cirro
