#include "model/geometry/route_nudge.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace cirro {
namespace {

constexpr double sideInset = 8;      // ports keep this distance from corners where the side is long enough
constexpr double tileDistance = 8;   // shifted segments keep this distance from tiles; arrowheads need it
constexpr double channel = 72;       // free intervals narrower than this are channels with a middle
constexpr std::size_t pairwise = 48; // up to so many neighbours are ordered by counting their crossings

struct Segment {
    std::size_t edge = 0;
    std::size_t first = 0; // index of its first point
    double at = 0;         // its coordinate across
    double a = 0;          // its span
    double b = 0;
    double lo = 0; // where it may be shifted to
    double hi = 0;
    double lean = 0; // where its neighbours lead: smaller wants to be above or to the left
    int turnA = 0;   // at the low end of its span: -1 up or left, 1 down or right, 0 it ends there
    int turnB = 0;
    int bundle = -1;
    int mates = -1;     // those of its bundle in the same line: a number in Nudge::m_mates
    bool inner = false; // neither its first nor its last point is a port
    bool kept = false;
};

class Nudge
{
public:
    Nudge(const RouteSpace &space, const RouteMetrics &metrics, std::vector<NudgedEdge> &edges, Orientation orientation)
        : m_space(space),
          m_metrics(metrics),
          m_edges(edges),
          m_horizontal(orientation == Orientation::Horizontal)
    {}

    void run()
    {
        collect();
        tieBundles();
        std::ranges::sort(m_segments, {}, [](const Segment &s) { return std::tuple(s.at, s.a, s.b, s.edge, s.first); });
        for (const auto &cluster : clusters())
            if (cluster.size() > 1)
                spread(cluster);
        for (const Segment &s : m_segments)
            if (!s.kept) {
                place(s.edge, s.first, s.at);
                if (s.mates >= 0)
                    for (const auto &[edge, first] : m_mates[std::size_t(s.mates)])
                        place(edge, first, s.at);
            }
    }

private:
    double &across(Point &p) const { return m_horizontal ? p.y : p.x; }
    double across(const Point &p) const { return m_horizontal ? p.y : p.x; }
    double along(const Point &p) const { return m_horizontal ? p.x : p.y; }

    void place(std::size_t edge, std::size_t first, double at)
    {
        for (const std::size_t i : {first, first + 1})
            across(m_edges[edge].points[i]) = at;
    }

    /// Segments of one bundle that lie in one line and touch are one from here on: a trunk stays a trunk.
    void tieBundles()
    {
        const auto single =
            std::stable_partition(m_segments.begin(), m_segments.end(), [](const Segment &s) { return s.bundle < 0; });
        if (single == m_segments.end())
            return;
        std::sort(single, m_segments.end(), [](const Segment &s, const Segment &t) {
            return std::tuple(s.bundle, s.at, s.a, s.b, s.edge) < std::tuple(t.bundle, t.at, t.a, t.b, t.edge);
        });
        auto last = single;
        for (auto next = single + 1; next != m_segments.end(); ++next) {
            if (next->bundle == last->bundle && next->at == last->at && next->a <= last->b)
                tie(*last, *next);
            else
                *++last = *next;
        }
        m_segments.erase(last + 1, m_segments.end());
        for (auto s = single; s != m_segments.end(); ++s)
            if (s->inner && !s->kept && s->lo < s->hi)
                s->at = std::round((s->lo + s->hi) / 2); // it splits halfway
    }

    void tie(Segment &s, const Segment &t)
    {
        if (s.mates < 0) {
            s.mates = int(m_mates.size());
            m_mates.emplace_back();
        }
        m_mates[std::size_t(s.mates)].emplace_back(t.edge, t.first);
        if (t.b > s.b) {
            s.b = t.b;
            s.turnB = t.turnB;
        }
        s.lo = std::max(s.lo, t.lo);
        s.hi = std::min(s.hi, t.hi);
        if (s.lo > s.hi)
            s.lo = s.hi = s.at;
        s.lean += t.lean;
        s.inner = s.inner && t.inner;
        s.kept = s.kept || t.kept;
    }

    void collect()
    {
        for (std::size_t e = 0; e < m_edges.size(); ++e) {
            const NudgedEdge &edge = m_edges[e];
            for (std::size_t i = 0; i + 1 < edge.points.size(); ++i) {
                const Point &p = edge.points[i];
                const Point &q = edge.points[i + 1];
                if (across(p) != across(q) || along(p) == along(q))
                    continue;
                m_segments.push_back(measured(edge, e, i));
            }
        }
    }

    Segment measured(const NudgedEdge &edge, std::size_t e, std::size_t i) const
    {
        const auto &points = edge.points;
        const bool starts = i == 0;
        const bool ends = i + 2 == points.size();
        Segment s{.edge = e,
                  .first = i,
                  .at = across(points[i]),
                  .bundle = edge.bundle,
                  .kept = edge.kept || (i >= edge.heldBegin && i < edge.heldEnd)};
        const double before = starts ? s.at : across(points[i - 1]);
        const double after = ends ? s.at : across(points[i + 2]);
        const auto sign = [&](double v) { return v < s.at ? -1 : v > s.at ? 1 : 0; };
        s.turnA = sign(before);
        s.turnB = sign(after);
        s.a = along(points[i]);
        s.b = along(points[i + 1]);
        if (s.a > s.b) {
            std::swap(s.a, s.b);
            std::swap(s.turnA, s.turnB);
        }
        s.lean = before + after;
        s.lo = s.hi = s.at;
        if (s.kept || (starts && edge.fixedStart) || (ends && edge.fixedEnd))
            return s;
        const auto free =
            m_space.freeInterval(m_horizontal ? Orientation::Horizontal : Orientation::Vertical, s.at, {s.a, s.b},
                                 channel, tileDistance, starts ? edge.from : -1, ends ? edge.to : -1);
        s.lo = free.lo;
        s.hi = free.hi;
        const auto onSide = [&](int box) {
            const Rect r = m_horizontal ? m_space[box].docks() : m_space[box].rect;
            const double length = m_horizontal ? r.h : r.w;
            const double inset = std::min(sideInset, length / 4);
            const double top = m_horizontal ? r.y : r.x;
            s.lo = std::max(s.lo, std::min(s.at, top + inset));
            s.hi = std::min(s.hi, std::max(s.at, top + length - inset));
        };
        if (starts)
            onSide(edge.from);
        if (ends)
            onSide(edge.to);
        if (!starts && !ends) {
            // A stub next to it must keep its length, whatever the box it leaves is.
            keepStub(s, edge, i, points);
            s.inner = true;
            if (s.bundle < 0 && s.hi - s.lo < channel && s.hi > s.lo)
                s.at = std::round((s.lo + s.hi) / 2);
        }
        return s;
    }

    /// The segment before or after may be the short way out of a box: this one must stay on its side of that box.
    void keepStub(Segment &s, const NudgedEdge &edge, std::size_t i, const std::vector<Point> &points) const
    {
        const auto limit = [&](double port) {
            if (port < s.at)
                s.lo = std::max(s.lo, std::min(s.at, port + tileDistance));
            else if (port > s.at)
                s.hi = std::min(s.hi, std::max(s.at, port - tileDistance));
        };
        if (i == 1)
            limit(across(points[0]));
        if (i + 3 == points.size() && edge.points.size() > 2)
            limit(across(points.back()));
    }

    bool overlap(const Segment &s, const Segment &t) const
    {
        return s.a < t.b + m_metrics.spacing / 2 && t.a < s.b + m_metrics.spacing / 2;
    }

    /// Segments that lie beside each other too closely, directly or through others.
    std::vector<std::vector<std::size_t>> clusters() const
    {
        std::vector<std::size_t> leader(m_segments.size());
        std::iota(leader.begin(), leader.end(), std::size_t(0));
        const auto find = [&](std::size_t i) {
            while (leader[i] != i)
                i = leader[i] = leader[leader[i]];
            return i;
        };
        for (std::size_t i = 0; i < m_segments.size(); ++i)
            for (std::size_t j = i + 1;
                 j < m_segments.size() && m_segments[j].at - m_segments[i].at < m_metrics.spacing; ++j)
                if (!(m_segments[i].kept && m_segments[j].kept) && overlap(m_segments[i], m_segments[j])) {
                    const std::size_t a = find(i);
                    const std::size_t b = find(j);
                    leader[std::max(a, b)] = std::min(a, b);
                }
        std::vector<std::vector<std::size_t>> result;
        std::vector<std::size_t> place(m_segments.size(), m_segments.size());
        for (std::size_t i = 0; i < m_segments.size(); ++i) {
            std::size_t &p = place[find(i)];
            if (p == m_segments.size()) {
                p = result.size();
                result.emplace_back();
            }
            result[p].push_back(i);
        }
        return result;
    }

    /// How often two segments' neighbours cross when `s` lies above (or left of) `t`.
    static int crossings(const Segment &s, const Segment &t)
    {
        const auto inside = [](double v, const Segment &other) { return v > other.a && v < other.b; };
        return int(s.turnA > 0 && inside(s.a, t)) + int(s.turnB > 0 && inside(s.b, t)) +
               int(t.turnA < 0 && inside(t.a, s)) + int(t.turnB < 0 && inside(t.b, s));
    }

    bool isBefore(const Segment &s, const Segment &t) const
    {
        const int difference = crossings(s, t) - crossings(t, s);
        if (difference != 0)
            return difference < 0;
        return std::tuple(s.lean, s.edge, s.first) < std::tuple(t.lean, t.edge, t.first);
    }

    void spread(std::vector<std::size_t> cluster)
    {
        const bool anyKept = std::ranges::any_of(cluster, [&](std::size_t i) { return m_segments[i].kept; });
        if (anyKept) {
            avoidKept(cluster);
            return;
        }
        std::ranges::sort(cluster, {}, [&](std::size_t i) {
            const Segment &s = m_segments[i];
            return std::tuple(s.lean, s.edge, s.first);
        });
        if (cluster.size() <= pairwise)
            for (std::size_t i = 1; i < cluster.size(); ++i)
                for (std::size_t j = i; j > 0 && isBefore(m_segments[cluster[j]], m_segments[cluster[j - 1]]); --j)
                    std::swap(cluster[j], cluster[j - 1]);

        // Tracks: each segment one further than those before it that it overlaps; one bundle shares a track.
        std::vector<int> track(cluster.size(), 0);
        int last = 0;
        for (std::size_t i = 0; i < cluster.size(); ++i) {
            const Segment &s = m_segments[cluster[i]];
            for (std::size_t j = 0; j < i; ++j) {
                const Segment &t = m_segments[cluster[j]];
                if (!overlap(s, t))
                    continue;
                const bool together = s.bundle >= 0 && s.bundle == t.bundle;
                track[i] = std::max(track[i], track[j] + (together ? 0 : 1));
            }
            last = std::max(last, track[i]);
        }
        if (last == 0)
            return;
        double lo = m_segments[cluster[0]].lo;
        double hi = m_segments[cluster[0]].hi;
        double sum = 0;
        for (const std::size_t i : cluster) {
            lo = std::max(lo, m_segments[i].lo);
            hi = std::min(hi, m_segments[i].hi);
            sum += m_segments[i].at;
        }
        const double middle = sum / double(cluster.size());
        if (lo > hi)
            lo = hi = std::clamp(middle, hi, lo);
        const double step = std::min(m_metrics.spacing, (hi - lo) / double(last));
        const double start = std::clamp(middle - step * last / 2, lo, hi - step * last);
        for (std::size_t i = 0; i < cluster.size(); ++i) {
            Segment &s = m_segments[cluster[i]];
            s.at = std::clamp(start + step * track[i], s.lo, s.hi);
        }
    }

    /// New segments among ones that stay: each takes the nearest place that is free.
    void avoidKept(const std::vector<std::size_t> &cluster)
    {
        std::vector<std::size_t> settled;
        for (const std::size_t i : cluster)
            if (m_segments[i].kept)
                settled.push_back(i);
        for (const std::size_t i : cluster) {
            Segment &s = m_segments[i];
            if (s.kept)
                continue;
            double best = s.at;
            double bestRoom = -1;
            const int tries = int((s.hi - s.lo) / m_metrics.spacing) * 2 + 3;
            for (int k = 0; k < tries; ++k) {
                const double shift = double((k + 1) / 2) * m_metrics.spacing / 2 * (k % 2 == 0 ? 1 : -1);
                const double at = std::clamp(s.at + shift, s.lo, s.hi);
                double room = m_metrics.spacing;
                for (const std::size_t j : settled) {
                    const Segment &t = m_segments[j];
                    if (overlap(s, t) && !(s.bundle >= 0 && s.bundle == t.bundle))
                        room = std::min(room, std::abs(t.at - at));
                }
                if (room > bestRoom) {
                    bestRoom = room;
                    best = at;
                }
                if (room >= m_metrics.spacing)
                    break;
            }
            s.at = best;
            settled.push_back(i);
        }
    }

    const RouteSpace &m_space;
    const RouteMetrics &m_metrics;
    std::vector<NudgedEdge> &m_edges;
    const bool m_horizontal;
    std::vector<Segment> m_segments;
    std::vector<std::vector<std::pair<std::size_t, std::size_t>>> m_mates; // edge and first point
};

} // namespace

void nudgeApart(const RouteSpace &space, const RouteMetrics &metrics, std::vector<NudgedEdge> &edges)
{
    Nudge(space, metrics, edges, Orientation::Horizontal).run();
    Nudge(space, metrics, edges, Orientation::Vertical).run();
}

} // namespace cirro
