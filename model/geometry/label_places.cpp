#include "model/geometry/label_places.h"

#include <array>
#include <limits>
#include <optional>

namespace cirro {
namespace {

constexpr double stub = 12; // of a piece's ends is left to corners and arrowheads
// What a place costs.
constexpr double offMiddle = 0.25; // a unit of distance from the middle of the way
constexpr double offCentre = 0.5;  // and from the middle of its piece
constexpr double upright = 60;
constexpr double tooShort = 60;
constexpr double crossing = 90; // another way runs under the words
constexpr double hiding = 400;  // they hide something, or another label
constexpr std::array shares{0.5, 0.35, 0.65, 0.2, 0.8};

Rect around(Point a, Point b)
{
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x), std::abs(a.y - b.y)};
}

/// Also what touches, and lines without a width.
bool meets(const Rect &a, const Rect &b)
{
    return a.x <= b.right() && b.x <= a.right() && a.y <= b.bottom() && b.y <= a.bottom();
}

class Labels
{
public:
    Labels(const std::vector<std::vector<Point>> &ways, const std::vector<Rect> &taken) : m_ways(ways), m_taken(taken)
    {
        m_bounds.reserve(ways.size());
        for (const auto &points : ways) {
            std::optional<Rect> all;
            for (std::size_t i = 1; i < points.size(); ++i) {
                const Rect piece = around(points[i - 1], points[i]);
                if (!all)
                    all = piece;
                const Point corner{std::min(all->x, piece.x), std::min(all->y, piece.y)};
                all = Rect{corner.x, corner.y, std::max(all->right(), piece.right()) - corner.x,
                           std::max(all->bottom(), piece.bottom()) - corner.y};
            }
            m_bounds.push_back(all.value_or(Rect{}));
        }
    }

    Rect place(const LabelRequest &label)
    {
        const auto &points = m_ways[label.way];
        if (points.size() < 2)
            return {};
        double whole = 0;
        for (std::size_t i = 1; i < points.size(); ++i)
            whole += length(points, i);
        std::vector<Rect> near; // of what is taken, what may matter at all
        const Rect reach = m_bounds[label.way].adjusted(-label.size.w, -label.size.h, label.size.w, label.size.h);
        for (const Rect &rect : m_taken)
            if (meets(rect, reach))
                near.push_back(rect);
        std::vector<std::size_t> others;
        for (std::size_t i = 0; i < m_ways.size(); ++i)
            if (i != label.way && m_ways[i].size() > 1 && meets(m_bounds[i], reach))
                others.push_back(i);
        Rect best;
        double least = std::numeric_limits<double>::max();
        double before = 0;
        for (std::size_t i = 1; i < points.size(); ++i) {
            const double here = length(points, i);
            const bool level = points[i].y == points[i - 1].y;
            const double need = level ? label.size.w : label.size.h;
            for (const double share : shares) {
                const double along = here * share;
                const Point at{points[i - 1].x + (points[i].x - points[i - 1].x) * share,
                               points[i - 1].y + (points[i].y - points[i - 1].y) * share};
                const Rect rect{at.x - label.size.w / 2, at.y - label.size.h / 2, label.size.w, label.size.h};
                double cost = offMiddle * std::abs(before + along - whole / 2) +
                              offCentre * std::abs(along - here / 2) + (level ? 0 : upright);
                if (along - need / 2 < stub || here - along - need / 2 < stub)
                    cost += tooShort + std::max(0.0, need + 2 * stub - here);
                if (cost >= least)
                    continue;
                cost += costOf(rect, near, others);
                if (cost < least) {
                    least = cost;
                    best = rect;
                }
            }
            before += here;
        }
        m_placed.push_back(best);
        return best;
    }

private:
    static double length(const std::vector<Point> &points, std::size_t i)
    {
        return std::abs(points[i].x - points[i - 1].x) + std::abs(points[i].y - points[i - 1].y);
    }

    double costOf(const Rect &rect, const std::vector<Rect> &near, const std::vector<std::size_t> &others) const
    {
        double cost = 0;
        for (const auto *list : {&near, &m_placed})
            for (const Rect &other : *list)
                if (rect.intersects(other))
                    cost += hiding;
        for (const std::size_t way : others)
            if (meets(m_bounds[way], rect))
                for (std::size_t i = 1; i < m_ways[way].size(); ++i)
                    if (meets(around(m_ways[way][i - 1], m_ways[way][i]), rect))
                        cost += crossing;
        return cost;
    }

    const std::vector<std::vector<Point>> &m_ways;
    const std::vector<Rect> &m_taken;
    std::vector<Rect> m_bounds; // of the ways
    std::vector<Rect> m_placed; // labels
};

} // namespace

std::vector<Rect> placeLabels(const std::vector<std::vector<Point>> &ways, const std::vector<LabelRequest> &labels,
                              const std::vector<Rect> &taken)
{
    std::vector<Rect> places;
    if (labels.empty())
        return places;
    places.reserve(labels.size());
    Labels room(ways, taken);
    for (const LabelRequest &label : labels)
        places.push_back(room.place(label));
    return places;
}

} // namespace cirro
