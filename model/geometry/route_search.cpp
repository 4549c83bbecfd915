#include "model/geometry/route_search.h"

#include <bit>
#include <cstdint>
#include <functional>
#include <limits>
#include <queue>
#include <utility>

namespace cirro {
namespace {

constexpr double touch = 2;      // lines keep at least this distance from what they go round
constexpr double sideInset = 8;  // ports keep this distance from corners where the side is long enough
constexpr double hitCost = 2000; // crossing a tile, when nothing else is possible

double insetOf(double length)
{
    return std::min(sideInset, length / 4);
}

} // namespace

std::vector<Point> withoutNeedlessPoints(const std::vector<Point> &points)
{
    std::vector<Point> result;
    for (const Point p : points) {
        if (!result.empty() && result.back() == p)
            continue;
        while (result.size() >= 2) {
            const Point a = result[result.size() - 2];
            const Point b = result.back();
            if (!((a.x == b.x && b.x == p.x) || (a.y == b.y && b.y == p.y)))
                break;
            result.pop_back();
        }
        if (result.empty() || !(result.back() == p))
            result.push_back(p);
    }
    return result;
}

RouteSearch::RouteSearch(const RouteSpace &space, const RouteMetrics &metrics, std::size_t edges)
    : m_space(space),
      m_metrics(metrics),
      m_lineBuckets(space.bounds(), edges * 2)
{}

void RouteSearch::remember(const std::vector<Point> &points, int bundle)
{
    if (bundle >= 0 && points.size() >= 2) {
        Bundle &mates = m_bundles[bundle];
        const Point a = points[0];
        const double out = m_metrics.clearance;
        const Point b = points[1];
        const Point way{double((b.x > a.x) - (b.x < a.x)), double((b.y > a.y) - (b.y < a.y))};
        mates.starts.push_back(
            {a, a.translated(way.x * out, way.y * out), a.y == b.y ? Orientation::Horizontal : Orientation::Vertical});
        for (std::size_t i = 1; i < points.size(); ++i)
            mates.lines.push_back(m_lines.size() + i - 1);
    }
    for (std::size_t i = 1; i < points.size(); ++i) {
        Line segment{points[i - 1], points[i], bundle};
        if (segment.b.x < segment.a.x || segment.b.y < segment.a.y)
            std::swap(segment.a, segment.b);
        m_lineBuckets.add(int(m_lines.size()),
                          {segment.a.x, segment.a.y, segment.b.x - segment.a.x, segment.b.y - segment.a.y});
        m_lines.push_back(segment);
        m_seenLine.push_back(0);
    }
}

std::vector<RouteSearch::Terminal> RouteSearch::terminals(const RouteBox &from, const std::optional<Point> &port,
                                                          bool inwards) const
{
    const Rect &box = from.rect;
    const double sideY = from.docks().center().y;
    const double out = inwards ? -m_metrics.clearance : m_metrics.clearance;
    const Point c = box.center();
    std::vector<Terminal> all{
        // in the order of Side
        {{box.x, sideY}, {box.x - out, sideY}, Orientation::Horizontal},
        {{c.x, box.y}, {c.x, box.y - out}, Orientation::Vertical},
        {{box.right(), sideY}, {box.right() + out, sideY}, Orientation::Horizontal},
        {{c.x, box.bottom()}, {c.x, box.bottom() + out}, Orientation::Vertical},
    };
    if (!port)
        return all;
    // The side that the given point is on, or nearest to.
    const double distance[] = {std::abs(port->x - box.x), std::abs(port->y - box.y), std::abs(port->x - box.right()),
                               std::abs(port->y - box.bottom())};
    const std::size_t side = std::size_t(std::ranges::min_element(distance) - distance);
    Terminal one = all[side];
    if (one.orientation == Orientation::Horizontal)
        one.port.y = one.stub.y = std::clamp(port->y, box.y, box.bottom());
    else
        one.port.x = one.stub.x = std::clamp(port->x, box.x, box.right());
    return {one};
}

std::optional<std::vector<Point>> RouteSearch::straight(const RouteRequest &request, int from, int to,
                                                        const RouteSpace::Obstacles &obstacles) const
{
    if (request.fromPort || request.toPort || m_space[from].rect.intersects(m_space[to].rect))
        return std::nullopt;
    const auto attempt = [&](bool horizontal) -> std::optional<std::vector<Point>> {
        const Rect a = horizontal ? m_space[from].docks() : m_space[from].rect;
        const Rect b = horizontal ? m_space[to].docks() : m_space[to].rect;
        const auto lo = [&](const Rect &r) { return horizontal ? r.y + insetOf(r.h) : r.x + insetOf(r.w); };
        const auto hi = [&](const Rect &r) {
            return horizontal ? r.bottom() - insetOf(r.h) : r.right() - insetOf(r.w);
        };
        const double low = std::max(lo(a), lo(b));
        const double high = std::min(hi(a), hi(b));
        if (low > high)
            return std::nullopt;
        const double ca = horizontal ? a.center().y : a.center().x;
        const double cb = horizontal ? b.center().y : b.center().x;
        const bool smallerA = horizontal ? a.h <= b.h : a.w <= b.w;
        const double at = std::clamp(smallerA ? ca : cb, low, high);
        const double start = horizontal ? (a.x < b.x ? a.right() : a.x) : (a.y < b.y ? a.bottom() : a.y);
        const double end = horizontal ? (a.x < b.x ? b.x : b.right()) : (a.y < b.y ? b.y : b.bottom());
        const Point p = horizontal ? Point{start, at} : Point{at, start};
        const Point q = horizontal ? Point{end, at} : Point{at, end};
        const Rect strip =
            Rect{std::min(p.x, q.x), std::min(p.y, q.y), std::abs(p.x - q.x), std::abs(p.y - q.y)}.grown(touch);
        const auto blocks = [&](const Rect &r) {
            return !(r == m_space[from].rect) && !(r == m_space[to].rect) && r.intersects(strip);
        };
        if (std::ranges::any_of(obstacles.solids, blocks) || std::ranges::any_of(obstacles.labels, blocks))
            return std::nullopt;
        return std::vector<Point>{p, q};
    };
    if (auto found = attempt(true))
        return found;
    return attempt(false);
}

RouteSearch::Found RouteSearch::search(const RouteRequest &request, int from, int to, const Rect &window,
                                       const RouteSpace::Obstacles &obstacles)
{
    const Rect &a = m_space[from].rect;
    const Rect &b = m_space[to].rect;
    auto starts = terminals(m_space[from], request.fromPort, a.contains(b));
    const auto bundle = m_bundles.find(request.bundle);
    m_mates =
        request.bundle >= 0 && bundle != m_bundles.end() && !bundle->second.lines.empty() ? &bundle->second : nullptr;
    if (m_mates && !request.fromPort)
        for (const Terminal &start : m_mates->starts)
            if (std::ranges::none_of(starts, [&](const Terminal &t) { return t.port == start.port; }))
                starts.push_back(start);
    // What leaves elsewhere than the others of its bundle, or than most of them can, costs two bends.
    const auto strays = [&](const Terminal &start) {
        if (request.bundle < 0 || bundle == m_bundles.end())
            return false;
        if (m_mates)
            return std::ranges::none_of(m_mates->starts, [&](const Terminal &t) { return t.port == start.port; });
        const auto &side = bundle->second.side;
        return side && !(start.port == terminals(m_space[from], {}, a.contains(b))[std::size_t(*side)].port);
    };
    auto goals = terminals(m_space[to], request.toPort, b.contains(a));
    const auto unusable = [&](const Rect &own) {
        return [&](const Terminal &t) {
            const Rect stub = Rect{std::min(t.port.x, t.stub.x), std::min(t.port.y, t.stub.y),
                                   std::abs(t.port.x - t.stub.x), std::abs(t.port.y - t.stub.y)}
                                  .grown(touch);
            return !window.contains(t.stub) || std::ranges::any_of(obstacles.solids, [&](const Rect &r) {
                return !(r == own) && r.intersects(stub);
            });
        };
    };
    std::erase_if(starts, unusable(a));
    std::erase_if(goals, unusable(b));
    if (starts.empty() || goals.empty())
        return {};
    makeLines(window, obstacles, starts, goals);
    const std::size_t nx = m_xs.size();
    const std::size_t ny = m_ys.size();
    markCosts(window, obstacles, request.bundle);

    // States are (crossing, direction of travel): 2 per crossing, odd ones vertical.
    m_best.assign(nx * ny * 2, std::numeric_limits<float>::max());
    m_cameFrom.assign(nx * ny * 2, -1);
    m_closed.assign(nx * ny * 2, false);
    const auto stateOf = [&](const Terminal &t) {
        return int((line(t.stub.y) * nx + column(t.stub.x)) * 2 + (t.orientation == Orientation::Vertical ? 1 : 0));
    };
    std::vector<int> goalStates;
    for (const Terminal &goal : goals)
        goalStates.push_back(stateOf(goal));
    const double bend = m_metrics.bendCost;
    const double haste = m_mates ? m_metrics.haste * m_metrics.companyCost : m_metrics.haste;
    const auto estimate = [&](double x, double y, bool vertical) {
        double least = std::numeric_limits<double>::max();
        for (const Terminal &goal : goals) {
            const double dx = std::abs(goal.stub.x - x);
            const double dy = std::abs(goal.stub.y - y);
            const bool goalVertical = goal.orientation == Orientation::Vertical;
            double bends = vertical == goalVertical ? 0 : 1;
            if (vertical == goalVertical && (vertical ? dx : dy) > 0)
                bends = 2;
            least = std::min(least, dx + dy + bends * bend);
        }
        return least;
    };
    // Entries are (expected total, state) in one number: for floats that are not negative, the order of the bits is
    // the order of the values.
    std::vector<std::uint64_t> storage;
    storage.reserve(1024);
    std::priority_queue<std::uint64_t, std::vector<std::uint64_t>, std::greater<>> queue({}, std::move(storage));
    const auto reach = [&](int state, float cost, int cameFrom) {
        float &best = m_best[std::size_t(state)];
        if (cost >= best || m_closed[std::size_t(state)])
            return;
        best = cost;
        m_cameFrom[std::size_t(state)] = cameFrom;
        const std::size_t crossing = std::size_t(state) / 2;
        const double ahead = estimate(m_xs[crossing % nx], m_ys[crossing / nx], state % 2 == 1);
        const float total = cost + float(ahead * haste);
        queue.push(std::uint64_t(std::bit_cast<std::uint32_t>(total)) << 32 | std::uint32_t(state));
    };
    for (const Terminal &start : starts)
        reach(stateOf(start), strays(start) ? float(2 * bend) : 0, -1);

    int steps = 0;
    int found = -1;
    while (!queue.empty() && steps++ < m_metrics.searchBudget) {
        const int at = int(queue.top() & 0xffffffff);
        queue.pop();
        if (std::exchange(m_closed[std::size_t(at)], true))
            continue;
        if (std::ranges::find(goalStates, at) != goalStates.end()) {
            found = at;
            break;
        }
        const float done = m_best[std::size_t(at)];
        const std::size_t crossing = std::size_t(at) / 2;
        const std::size_t x = crossing % nx;
        const std::size_t y = crossing / nx;
        const bool vertical = at % 2 == 1;
        reach(at ^ 1, done + float(bend), at);
        const auto step = [&](std::size_t other, float extra, double length) {
            if (extra != blocked)
                reach(int(other * 2) + (vertical ? 1 : 0), done + extra + float(length), at);
        };
        if (vertical) {
            if (y + 1 < ny)
                step(crossing + nx, m_downCost[crossing], m_ys[y + 1] - m_ys[y]);
            if (y > 0)
                step(crossing - nx, m_downCost[crossing - nx], m_ys[y] - m_ys[y - 1]);
        } else {
            if (x + 1 < nx)
                step(crossing + 1, m_rightCost[crossing], m_xs[x + 1] - m_xs[x]);
            if (x > 0)
                step(crossing - 1, m_rightCost[crossing - 1], m_xs[x] - m_xs[x - 1]);
        }
    }
    if (found < 0)
        return {.gaveUp = !queue.empty()};
    std::vector<Point> points;
    const auto goal = std::size_t(std::ranges::find(goalStates, found) - goalStates.begin());
    points.push_back(goals[goal].port);
    int state = found;
    for (; m_cameFrom[std::size_t(state)] >= 0; state = m_cameFrom[std::size_t(state)])
        points.push_back({m_xs[std::size_t(state) / 2 % nx], m_ys[std::size_t(state) / 2 / nx]});
    points.push_back({m_xs[std::size_t(state) / 2 % nx], m_ys[std::size_t(state) / 2 / nx]});
    const auto start = std::ranges::find_if(starts, [&](const Terminal &t) { return stateOf(t) == state; });
    points.push_back(start->port);
    std::ranges::reverse(points);
    return {.points = withoutNeedlessPoints(points)};
}

/// The best of all ways with at most three segments between the stubs: short, few bends, few tiles crossed.
std::vector<Point> RouteSearch::simpleShape(const RouteRequest &request, int from, int to) const
{
    const Rect &a = m_space[from].rect;
    const Rect &b = m_space[to].rect;
    std::vector<Point> best;
    double bestCost = std::numeric_limits<double>::max();
    const auto consider = [&](std::vector<Point> points) {
        points = withoutNeedlessPoints(points);
        double cost = double(points.size()) * m_metrics.bendCost;
        for (std::size_t i = 1; i < points.size() && cost < bestCost; ++i)
            cost += std::abs(points[i].x - points[i - 1].x) + std::abs(points[i].y - points[i - 1].y);
        for (std::size_t i = 1; i < points.size() && cost < bestCost; ++i)
            cost += hitCost *
                    m_space.tilesHit(i == 1 ? from : -1, i + 1 == points.size() ? to : -1, points[i - 1], points[i]);
        if (cost < bestCost) {
            bestCost = cost;
            best = std::move(points);
        }
    };
    for (const Terminal &s : terminals(m_space[from], request.fromPort, a.contains(b)))
        for (const Terminal &g : terminals(m_space[to], request.toPort, b.contains(a))) {
            consider({s.port, s.stub, {s.stub.x, g.stub.y}, g.stub, g.port});
            consider({s.port, s.stub, {g.stub.x, s.stub.y}, g.stub, g.port});
            const Point middle{(s.stub.x + g.stub.x) / 2, (s.stub.y + g.stub.y) / 2};
            consider({s.port, s.stub, {middle.x, s.stub.y}, {middle.x, g.stub.y}, g.stub, g.port});
            consider({s.port, s.stub, {s.stub.x, middle.y}, {g.stub.x, middle.y}, g.stub, g.port});
        }
    return best;
}

std::vector<Point> RouteSearch::find(const RouteRequest &request, RouteResult::Stats &stats)
{
    const int from = m_space.indexOf(request.from);
    const int to = m_space.indexOf(request.to);
    if (from < 0 || to < 0 || from == to || m_space[from].rect.isEmpty() || m_space[to].rect.isEmpty())
        return {};
    const Rect both = m_space[from].rect.united(m_space[to].rect);
    const int common = m_space.commonContainer(from, to);
    const auto windowOf = [&](double margin) {
        const Rect window = both.grown(margin);
        return common < 0 ? window : window.intersected(m_space[common].rect);
    };
    // First near both ends; then further round; then through containers that hold neither end.
    for (const auto &[margin, through] : {std::pair(m_metrics.window, false), std::pair(6 * m_metrics.window, false),
                                          std::pair(m_metrics.window, true)}) {
        const Rect window = windowOf(margin);
        const auto obstacles = m_space.obstacles(from, to, window, through, std::size_t(m_metrics.crowd));
        if (!obstacles)
            break;
        if (auto line = straight(request, from, to, *obstacles)) {
            ++stats.straight;
            return *line;
        }
        Found found = search(request, from, to, window, *obstacles);
        if (!found.points.empty()) {
            ++stats.searched;
            return std::move(found.points);
        }
        if (found.gaveUp)
            break;
    }
    ++stats.simple;
    return simpleShape(request, from, to);
}

} // namespace cirro
