#include "model/geometry/route_search.h"

#include <numeric>
#include <utility>

// The candidate lines of one search and what steps along them cost.
namespace cirro {
namespace {

constexpr double touch = 2;          // lines keep at least this distance from what they go round
constexpr double borderCost = 4;     // on top of the length of what runs along a border
constexpr std::size_t nearLines = 4; // candidate lines always kept on each side of an end

/// Of too many candidate lines keeps those around `near`, and of each stretch of the others the one that meets least.
void thinLines(std::vector<double> &lines, Orientation orientation, const std::vector<Rect> &solids,
               const std::vector<double> &near, std::size_t most)
{
    if (lines.size() <= most)
        return;
    const auto first = [&](double v) { return std::size_t(std::ranges::lower_bound(lines, v) - lines.begin()); };
    std::vector<double> met(lines.size() + 1, 0); // as differences at first
    for (const Rect &r : solids) {
        const bool horizontal = orientation == Orientation::Horizontal;
        const double length = horizontal ? r.w : r.h;
        met[first(horizontal ? r.y : r.x)] += length;
        met[first(horizontal ? r.bottom() : r.right())] -= length;
    }
    std::partial_sum(met.begin(), met.end(), met.begin());
    std::vector<char> keep(lines.size(), 0);
    for (const double v : near) {
        const std::size_t at = first(v);
        for (std::size_t i = at > nearLines ? at - nearLines : 0; i <= std::min(at + nearLines, lines.size() - 1); ++i)
            keep[i] = 1;
    }
    for (std::size_t stretch = 0; stretch < most; ++stretch) {
        const std::size_t begin = stretch * lines.size() / most;
        const std::size_t end = (stretch + 1) * lines.size() / most;
        if (begin < end)
            keep[std::size_t(std::min_element(met.begin() + std::ptrdiff_t(begin), met.begin() + std::ptrdiff_t(end)) -
                             met.begin())] = 1;
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (keep[i])
            lines[kept++] = lines[i];
    lines.resize(kept);
}

} // namespace

std::size_t RouteSearch::column(double x) const
{
    return std::size_t(std::ranges::lower_bound(m_xs, x) - m_xs.begin());
}

std::size_t RouteSearch::line(double y) const
{
    return std::size_t(std::ranges::lower_bound(m_ys, y) - m_ys.begin());
}

void RouteSearch::makeLines(const Rect &window, const RouteSpace::Obstacles &obstacles,
                            const std::vector<Terminal> &starts, const std::vector<Terminal> &goals)
{
    m_xs.clear();
    m_ys.clear();
    const double c = m_metrics.clearance;
    for (const Rect &r : obstacles.solids) {
        m_xs.insert(m_xs.end(), {r.x - c, r.right() + c});
        m_ys.insert(m_ys.end(), {r.y - c, r.bottom() + c});
    }
    for (const Rect &r : obstacles.open) {
        m_xs.insert(m_xs.end(), {r.x - c, r.x + c, r.right() - c, r.right() + c});
        m_ys.insert(m_ys.end(), {r.y - c, r.y + c, r.bottom() - c, r.bottom() + c});
    }
    for (const Rect &r : obstacles.labels) {
        m_xs.insert(m_xs.end(), {r.x - c, r.right() + c});
        m_ys.push_back(r.bottom() + touch);
    }
    for (const auto *list : {&starts, &goals})
        for (const Terminal &t : *list) {
            m_xs.push_back(t.stub.x);
            m_ys.push_back(t.stub.y);
        }
    if (m_mates)
        for (const std::size_t i : m_mates->lines) {
            const Line &mate = m_lines[i];
            (mate.a.y == mate.b.y ? m_ys : m_xs).push_back(mate.a.y == mate.b.y ? mate.a.y : mate.a.x);
        }
    const auto tidy = [](std::vector<double> &values, double lo, double hi) {
        std::erase_if(values, [&](double v) { return v < lo || v > hi; });
        std::ranges::sort(values);
        values.erase(std::unique(values.begin(), values.end()), values.end());
    };
    tidy(m_xs, window.x, window.right());
    tidy(m_ys, window.y, window.bottom());

    std::vector<double> nearX;
    std::vector<double> nearY;
    for (const auto *list : {&starts, &goals})
        for (const Terminal &t : *list) {
            nearX.push_back(t.stub.x);
            nearY.push_back(t.stub.y);
        }
    if (m_mates)
        for (const std::size_t i : m_mates->lines) {
            nearX.push_back(m_lines[i].a.x);
            nearY.push_back(m_lines[i].a.y);
        }
    const std::size_t most = std::size_t(m_metrics.linesPerAxis);
    thinLines(m_xs, Orientation::Vertical, obstacles.solids, nearX, most);
    thinLines(m_ys, Orientation::Horizontal, obstacles.solids, nearY, most);
}

void RouteSearch::markCosts(const Rect &window, const RouteSpace::Obstacles &obstacles, int bundle)
{
    const std::size_t nx = m_xs.size();
    const std::size_t ny = m_ys.size();
    m_rightCost.assign(nx * ny, 0);
    m_downCost.assign(nx * ny, 0);
    // Steps that pass the open inside of a rectangle: those whose line lies in it and whose span overlaps it.
    const auto within = [&](const Rect &r, auto mark) {
        const std::size_t x0 = std::size_t(std::ranges::upper_bound(m_xs, r.x) - m_xs.begin());
        const std::size_t x1 = column(r.right());
        const std::size_t y0 = std::size_t(std::ranges::upper_bound(m_ys, r.y) - m_ys.begin());
        const std::size_t y1 = line(r.bottom());
        for (std::size_t y = y0; y < y1; ++y)
            for (std::size_t x = x0 > 0 ? x0 - 1 : 0; x < std::min(x1, nx - 1); ++x)
                mark(m_rightCost[y * nx + x]);
        for (std::size_t y = y0 > 0 ? y0 - 1 : 0; y < std::min(y1, ny - 1); ++y)
            for (std::size_t x = x0; x < x1; ++x)
                mark(m_downCost[y * nx + x]);
    };
    // Along a container's border a connector would be taken for a part of it.
    for (const Rect &r : obstacles.open) {
        for (const double border : {r.y, r.bottom()})
            for (std::size_t y = line(border - touch); y < ny && m_ys[y] <= border + touch; ++y)
                for (std::size_t x = column(r.x); x + 1 < nx && m_xs[x] < r.right(); ++x)
                    m_rightCost[y * nx + x] += float(borderCost * (m_xs[x + 1] - m_xs[x]));
        for (const double border : {r.x, r.right()})
            for (std::size_t x = column(border - touch); x < nx && m_xs[x] <= border + touch; ++x)
                for (std::size_t y = line(r.y); y + 1 < ny && m_ys[y] < r.bottom(); ++y)
                    m_downCost[y * nx + x] += float(borderCost * (m_ys[y + 1] - m_ys[y]));
    }
    for (const Rect &label : obstacles.labels)
        within(label, [&](float &cost) { cost += float(m_metrics.labelCost); });
    ++m_search;
    m_lineBuckets.visit(window, [&](int i) {
        if (std::exchange(m_seenLine[std::size_t(i)], m_search) == m_search)
            return;
        const Line &other = m_lines[std::size_t(i)];
        if (bundle >= 0 && other.bundle == bundle)
            return;
        const float cost = float(m_metrics.crossingCost);
        if (other.a.y == other.b.y) {
            const std::size_t y = line(other.a.y); // the first grid line at or below
            if (y == 0 || y >= ny)
                return;
            const std::size_t end = column(other.b.x);
            for (std::size_t x = column(other.a.x); x < end; ++x)
                m_downCost[(y - 1) * nx + x] += cost;
        } else {
            const std::size_t x = column(other.a.x);
            if (x == 0 || x >= nx)
                return;
            const std::size_t end = line(other.b.y);
            for (std::size_t y = line(other.a.y); y < end; ++y)
                m_rightCost[y * nx + x - 1] += cost;
        }
    });
    // In company a way is cheaper: it leaves the others as late as it can.
    if (m_mates)
        for (const std::size_t i : m_mates->lines) {
            const Line &mate = m_lines[i];
            const double saved = 1 - m_metrics.companyCost;
            if (mate.a.y == mate.b.y) {
                const std::size_t y = line(mate.a.y);
                if (y < ny && m_ys[y] == mate.a.y)
                    for (std::size_t x = column(mate.a.x); x + 1 < nx && m_xs[x + 1] <= mate.b.x; ++x)
                        m_rightCost[y * nx + x] = -float(saved * (m_xs[x + 1] - m_xs[x]));
            } else {
                const std::size_t x = column(mate.a.x);
                if (x < nx && m_xs[x] == mate.a.x)
                    for (std::size_t y = line(mate.a.y); y + 1 < ny && m_ys[y + 1] <= mate.b.y; ++y)
                        m_downCost[y * nx + x] = -float(saved * (m_ys[y + 1] - m_ys[y]));
            }
        }
    for (const Rect &solid : obstacles.solids)
        within(solid.grown(touch), [](float &cost) { cost = blocked; });
}

} // namespace cirro
