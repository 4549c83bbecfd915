#pragma once

#include "model/geometry/route_space.h"

#include <limits>
#include <optional>
#include <unordered_map>

namespace cirro {

/// Finds the way of one connector at a time; knows those found before, to cross them seldom.
class RouteSearch
{
public:
    RouteSearch(const RouteSpace &space, const RouteMetrics &metrics, std::size_t edges);

    /// Remembers a connector that later ones should not cross without need.
    void remember(const std::vector<Point> &points, int bundle);
    std::vector<Point> find(const RouteRequest &request, RouteResult::Stats &stats);
    /// Connectors of a bundle leave their box by this side where they can.
    void lead(int bundle, Side side) { m_bundles[bundle].side = side; }

private:
    struct Terminal {
        Point port{};
        Point stub{}; // the port moved away from the box by the clearance
        Orientation orientation = Orientation::Horizontal;
    };
    struct Line { // a remembered segment
        Point a{};
        Point b{};
        int bundle = -1;
    };

    std::vector<Terminal> terminals(const RouteBox &from, const std::optional<Point> &port, bool inwards) const;
    std::optional<std::vector<Point>> straight(const RouteRequest &request, int from, int to,
                                               const RouteSpace::Obstacles &obstacles) const;
    struct Found {
        std::vector<Point> points{}; // empty: no way
        bool gaveUp = false;         // there may be one
    };
    Found search(const RouteRequest &request, int from, int to, const Rect &window,
                 const RouteSpace::Obstacles &obstacles);
    std::vector<Point> simpleShape(const RouteRequest &request, int from, int to) const;
    std::size_t column(double x) const;
    std::size_t line(double y) const;
    void makeLines(const Rect &window, const RouteSpace::Obstacles &obstacles, const std::vector<Terminal> &starts,
                   const std::vector<Terminal> &goals);
    void markCosts(const Rect &window, const RouteSpace::Obstacles &obstacles, int bundle);

    const RouteSpace &m_space;
    RouteMetrics m_metrics;
    Buckets m_lineBuckets;
    std::vector<Line> m_lines;
    struct Bundle { // what was found of one
        std::optional<Side> side{};
        std::vector<Terminal> starts{};
        std::vector<std::size_t> lines{};
    };
    std::unordered_map<int, Bundle> m_bundles;
    const Bundle *m_mates = nullptr; // of the current search: what it joins where it can

    // The grid of candidate lines of the current search, kept to reuse its memory.
    std::vector<double> m_xs, m_ys;
    static constexpr float blocked = std::numeric_limits<float>::lowest();
    std::vector<float> m_rightCost, m_downCost; // extra cost of the step from a crossing; less than none in company
    std::vector<float> m_best;
    std::vector<int> m_cameFrom;
    std::vector<char> m_closed;
    std::vector<int> m_seenLine;
    int m_search = 0;
};

/// Without points on a straight line between their neighbours, and without doubled ones.
std::vector<Point> withoutNeedlessPoints(const std::vector<Point> &points);

} // namespace cirro
