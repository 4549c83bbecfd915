#include "model/geometry/route_bends.h"

#include "model/geometry/route_search.h"

#include <algorithm>
#include <optional>

namespace cirro {
namespace {

constexpr double sideInset = 8; // ports keep this distance from corners where the side is long enough

/// How a way gets from a box to the first of its bends.
struct End {
    std::vector<Point> points{}; // from the port to where that bend begins
    double at = 0;               // of that bend: as asked, or as near as the side allows
    bool skips = false;          // it lies over the box: the one behind it is met directly
};

/// `towards` is where the way goes on from the first bend; `more` says that this is another bend. Nothing when the bend
/// leads from the box to the box.
std::optional<End> endAt(const RouteBox &box, const Stretch &first, double towards, bool more)
{
    const bool level = first.along == Orientation::Horizontal;
    const Rect &rect = box.rect;
    const Rect docks = box.docks();
    const double inset = std::min(sideInset, (level ? docks.h : rect.w) / 4);
    if (level ? first.at >= rect.y && first.at <= rect.bottom()
              : first.at >= rect.x && first.at <= rect.right()) { // straight out of a side
        const double low = level ? rect.x : rect.y;
        const double high = level ? rect.right() : rect.bottom();
        if (towards >= low && towards <= high) // also along a side: there is no way left to a port
            return more ? std::optional(End{.skips = true}) : std::nullopt;
        const double at = level ? std::clamp(first.at, docks.y + inset, docks.bottom() - inset)
                                : std::clamp(first.at, rect.x + inset, rect.right() - inset);
        const double side = towards >= high ? high : low;
        return End{.points = {level ? Point{side, at} : Point{at, side}}, .at = at};
    }
    // Else out of the middle of the side that faces it.
    const Point middle{rect.center().x, docks.center().y};
    if (level)
        return End{.points = {{middle.x, first.at < rect.center().y ? rect.y : rect.bottom()}, {middle.x, first.at}},
                   .at = first.at};
    return End{.points = {{first.at < middle.x ? rect.x : rect.right(), middle.y}, {first.at, middle.y}},
               .at = first.at};
}

double middleAcross(const RouteBox &box, const Stretch &stretch)
{
    return stretch.along == Orientation::Horizontal ? box.rect.center().x : box.docks().center().y;
}

} // namespace

Stretch stretchOf(const std::vector<Point> &points, std::size_t piece)
{
    const Point a = points[piece];
    const Point b = points[piece + 1];
    return a.y == b.y ? Stretch{Orientation::Horizontal, a.y} : Stretch{Orientation::Vertical, a.x};
}

std::vector<Point> bentWay(const RouteBox &from, const RouteBox &to, const std::vector<Stretch> &asked)
{
    if (asked.empty() || from.rect.isEmpty() || to.rect.isEmpty() || from.rect.intersects(to.rect))
        return {};
    std::vector<Stretch> bends = asked;
    const auto begin = [&] {
        const bool more = bends.size() > 1;
        return endAt(from, bends.front(), more ? bends[1].at : middleAcross(to, bends.front()), more);
    };
    const auto finish = [&] {
        const bool more = bends.size() > 1;
        return endAt(to, bends.back(), more ? bends[bends.size() - 2].at : middleAcross(from, bends.back()), more);
    };
    std::optional<End> end = finish();
    for (; end && end->skips; end = finish())
        bends.pop_back();
    std::optional<End> start = begin();
    for (; start && start->skips; start = begin())
        bends.erase(bends.begin());
    if (!start)
        return {};
    bends.front().at = start->at;
    end = finish();
    if (!end || end->skips)
        return {};
    if (bends.size() > 1 || start->points.size() == 2) {
        bends.back().at = end->at;
        start = begin();
        if (!start || start->skips)
            return {};
    }
    std::vector<Point> points = start->points;
    for (std::size_t i = 1; i < bends.size(); ++i)
        points.push_back(bends[i].along == Orientation::Vertical ? Point{bends[i].at, bends[i - 1].at}
                                                                 : Point{bends[i - 1].at, bends[i].at});
    if (start->at != end->at && bends.size() == 1) {
        // One piece from side to side, and the sides do not agree on where it lies.
        const Point a = points.back();
        const Point b = end->points.back();
        const Point middle{(a.x + b.x) / 2, (a.y + b.y) / 2};
        const bool level = bends.front().along == Orientation::Horizontal;
        points.push_back(level ? Point{middle.x, a.y} : Point{a.x, middle.y});
        points.push_back(level ? Point{middle.x, b.y} : Point{b.x, middle.y});
    }
    points.insert(points.end(), end->points.rbegin(), end->points.rend());
    points = withoutNeedlessPoints(points);
    return points.size() < 2 ? std::vector<Point>() : points;
}

namespace {

/// The stretches of a way that are kept: all but its ends, unless these were bent themselves.
struct Kept {
    std::size_t begin = 0;
    std::size_t end = 0;
};
Kept keptOf(const std::vector<Point> &points, const std::vector<Stretch> &bends)
{
    const std::size_t pieces = points.size() - 1;
    Kept kept{1, pieces > 1 ? pieces - 1 : 1};
    if (!bends.empty() && stretchOf(points, 0) == bends.front())
        kept.begin = 0;
    if (!bends.empty() && stretchOf(points, pieces - 1) == bends.back())
        kept.end = pieces;
    return kept;
}

} // namespace

std::vector<Stretch> bendsWith(const std::vector<Point> &points, const std::vector<Stretch> &bends, std::size_t piece,
                               double at)
{
    if (points.size() < 2 || piece + 1 >= points.size())
        return bends;
    Kept kept = keptOf(points, bends);
    kept.begin = std::min(kept.begin, piece);
    kept.end = std::max(kept.end, piece + 1);
    std::vector<Stretch> result;
    for (std::size_t i = kept.begin; i < kept.end; ++i) {
        Stretch stretch = stretchOf(points, i);
        if (i == piece)
            stretch.at = at;
        // Two that come to lie in one line are one.
        if (result.size() >= 2 && result[result.size() - 2] == stretch)
            result.pop_back();
        else
            result.push_back(stretch);
    }
    return result;
}

std::vector<Stretch> bendsWithout(const std::vector<Point> &points, const std::vector<Stretch> &bends,
                                  std::size_t piece)
{
    if (bends.empty() || points.size() < 2 || piece + 1 >= points.size())
        return bends;
    std::vector<Stretch> result = bends;
    const auto found = std::ranges::find(result, stretchOf(points, piece));
    if (found == result.end())
        return result;
    // What lay on both sides of an inner one would be in one line then: the one behind it goes, too.
    const auto next = result.erase(found);
    if (next != result.begin() && next != result.end())
        result.erase(next);
    return result;
}

} // namespace cirro
