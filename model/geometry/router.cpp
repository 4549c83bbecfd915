#include "model/geometry/router.h"

#include "model/geometry/route_bends.h"
#include "model/geometry/route_nudge.h"
#include "model/geometry/route_search.h"

#include <array>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace cirro {
namespace {

bool passes(const std::vector<Point> &points, const Rect &rect)
{
    for (std::size_t i = 1; i < points.size(); ++i) {
        const Point a = points[i - 1];
        const Point b = points[i];
        if (std::min(a.x, b.x) < rect.right() && std::max(a.x, b.x) > rect.x && std::min(a.y, b.y) < rect.bottom() &&
            std::max(a.y, b.y) > rect.y)
            return true;
    }
    return false;
}

/// Connectors of a bundle leave their box by the side that most of what they lead to lies beyond.
void leadBundles(const RouteSpace &space, const std::vector<NudgedEdge> &edges, RouteSearch &search)
{
    struct Beyond {
        std::array<int, 4> count{}; // by Side
        std::array<double, 4> gap{};
    };
    std::unordered_map<int, Beyond> bundles;
    for (const NudgedEdge &edge : edges) {
        if (edge.bundle < 0 || edge.from < 0 || edge.to < 0)
            continue;
        const Rect &from = space[edge.from].rect;
        const Rect &to = space[edge.to].rect;
        const std::array<double, 4> gap{from.x - to.right(), from.y - to.bottom(), to.x - from.right(),
                                        to.y - from.bottom()};
        Beyond &beyond = bundles[edge.bundle];
        for (std::size_t side = 0; side < gap.size(); ++side)
            if (gap[side] > 0) {
                ++beyond.count[side];
                beyond.gap[side] += gap[side];
            }
    }
    for (const auto &[bundle, beyond] : bundles) {
        std::size_t best = 0;
        for (std::size_t side = 1; side < beyond.count.size(); ++side)
            if (std::tuple(beyond.count[side], beyond.gap[side]) > std::tuple(beyond.count[best], beyond.gap[best]))
                best = side;
        if (beyond.count[best] > 1)
            search.lead(bundle, Side(best));
    }
}

/// Routes the edges that `kept` has no points for; `kept` is by position in the input.
RouteResult routeMissing(const RouteInput &input, const std::vector<const std::vector<Point> *> &kept)
{
    const RouteSpace space(input.boxes);
    const std::size_t n = input.edges.size();
    RouteSearch search(space, input.metrics, n);
    RouteResult result;
    std::vector<std::size_t> byId(n); // so that the order of the input does not matter
    std::iota(byId.begin(), byId.end(), std::size_t(0));
    std::ranges::sort(byId, {}, [&](std::size_t i) { return input.edges[i].id; });
    std::vector<NudgedEdge> edges(n);
    bool bent = false;
    std::vector<std::pair<double, std::size_t>> todo; // nearest ends first: they have the least choice
    for (std::size_t k = 0; k < n; ++k) {
        const RouteRequest &request = input.edges[byId[k]];
        edges[k] = {.from = space.indexOf(request.from),
                    .to = space.indexOf(request.to),
                    .bundle = request.bundle,
                    .fixedStart = request.fromPort.has_value(),
                    .fixedEnd = request.toPort.has_value()};
        if (const auto *points = kept[byId[k]]) {
            edges[k].points = *points;
            edges[k].kept = true;
            search.remember(edges[k].points, request.bundle);
            ++result.stats.kept;
        } else if (edges[k].from >= 0 && edges[k].to >= 0) {
            if (!request.bends.empty())
                edges[k].points = bentWay(space[edges[k].from], space[edges[k].to], request.bends);
            if (!edges[k].points.empty()) {
                // Its ends may be spread over the sides of the boxes; what was bent stays.
                const auto &bentPoints = edges[k].points;
                const std::size_t pieces = bentPoints.size() - 1;
                edges[k].heldBegin = stretchOf(bentPoints, 0) == request.bends.front() ? 0 : 1;
                edges[k].heldEnd = stretchOf(bentPoints, pieces - 1) == request.bends.back() ? pieces : pieces - 1;
                search.remember(bentPoints, request.bundle);
                bent = true;
                ++result.stats.bent;
                continue;
            }
            todo.emplace_back(manhattanGap(space[edges[k].from].rect, space[edges[k].to].rect), k);
        }
    }
    std::ranges::sort(todo);
    leadBundles(space, edges, search);
    for (const auto &[distance, k] : todo) {
        edges[k].points = search.find(input.edges[byId[k]], result.stats);
        search.remember(edges[k].points, edges[k].bundle);
    }
    if (!todo.empty() || bent)
        nudgeApart(space, input.metrics, edges);
    result.edges.resize(n);
    for (std::size_t k = 0; k < n; ++k)
        result.edges[byId[k]] = {input.edges[byId[k]].id,
                                 edges[k].kept ? std::move(edges[k].points) : withoutNeedlessPoints(edges[k].points)};
    return result;
}

template <typename Thing> std::unordered_map<int, const Thing *> indexed(const std::vector<Thing> &things)
{
    std::unordered_map<int, const Thing *> map;
    map.reserve(things.size());
    for (const Thing &thing : things)
        map.emplace(thing.id, &thing);
    return map;
}

/// Boxes that differ between two inputs, and the places where they were and are that connectors may care about.
struct Changes {
    std::unordered_map<int, bool> boxes{};
    struct Place {
        Rect rect{};
        int container = -1; // id, when it is a container: those inside it do not care
    };
    std::vector<Place> places{};
};

Changes changesBetween(const RouteInput &before, const RouteInput &now)
{
    Changes changes;
    const auto old = indexed(before.boxes);
    // Where a box is now, connectors must give way; around where it was, they may have gone round it.
    const auto add = [&](const RouteBox &box, double margin) {
        changes.boxes.emplace(box.id, true);
        if (box.kind != RouteBoxKind::Overlay)
            changes.places.push_back({box.rect.grown(margin), box.kind == RouteBoxKind::Container ? box.id : -1});
    };
    std::size_t same = 0;
    for (const RouteBox &box : now.boxes) {
        const auto it = old.find(box.id);
        if (it != old.end() && *it->second == box) {
            ++same;
            continue;
        }
        add(box, now.metrics.clearance);
        if (it != old.end()) {
            add(*it->second, 3 * now.metrics.clearance);
            ++same;
        }
    }
    if (same < before.boxes.size()) {
        const auto fresh = indexed(now.boxes);
        for (const RouteBox &box : before.boxes)
            if (!fresh.contains(box.id))
                add(box, 3 * now.metrics.clearance);
    }
    return changes;
}

} // namespace

RouteResult route(const RouteInput &input)
{
    return routeMissing(input, std::vector<const std::vector<Point> *>(input.edges.size(), nullptr));
}

RouteResult reroute(const RouteInput &now, const RouteInput &before, const RouteResult &previous)
{
    if (!(now.metrics == before.metrics) || previous.edges.size() != before.edges.size())
        return route(now);
    const Changes changes = changesBetween(before, now);
    std::unordered_map<int, std::size_t> oldEdge;
    oldEdge.reserve(before.edges.size());
    for (std::size_t i = 0; i < before.edges.size(); ++i)
        oldEdge.emplace(before.edges[i].id, i);
    const bool anyContainer =
        std::ranges::any_of(changes.places, [](const Changes::Place &p) { return p.container >= 0; });
    const auto boxes = anyContainer ? indexed(now.boxes) : std::unordered_map<int, const RouteBox *>();
    const auto isInside = [&](int id, int container) {
        for (std::size_t steps = 0; steps <= boxes.size(); ++steps) {
            if (id == container)
                return true;
            const auto it = boxes.find(id);
            if (it == boxes.end())
                return false;
            id = it->second->parent;
        }
        return false;
    };

    std::vector<const std::vector<Point> *> kept(now.edges.size(), nullptr);
    for (std::size_t i = 0; i < now.edges.size(); ++i) {
        const RouteRequest &edge = now.edges[i];
        const auto old = oldEdge.find(edge.id);
        if (old == oldEdge.end() || !(before.edges[old->second] == edge) || changes.boxes.contains(edge.from) ||
            changes.boxes.contains(edge.to))
            continue;
        const std::vector<Point> &points = previous.edges[old->second].points;
        const bool disturbed = std::ranges::any_of(changes.places, [&](const Changes::Place &place) {
            return passes(points, place.rect) && (place.container < 0 || !(isInside(edge.from, place.container) ||
                                                                           isInside(edge.to, place.container)));
        });
        if (!disturbed && !points.empty())
            kept[i] = &points;
    }
    return routeMissing(now, kept);
}

} // namespace cirro
