#include "model/geometry/snap.h"

#include <array>
#include <optional>

namespace cirro {
namespace {

/// Low edge, centre, high edge of a rectangle on one axis.
std::array<double, 3> marks(const Rect &r, bool horizontal)
{
    return horizontal ? std::array{r.x, r.center().x, r.right()} : std::array{r.y, r.center().y, r.bottom()};
}

/// The smallest shift that makes a mark of `moving` level with one of a neighbour.
std::optional<double> nearestShift(const Rect &moving, const std::vector<Rect> &neighbours, bool horizontal,
                                   double reach)
{
    std::optional<double> best;
    for (const Rect &other : neighbours) {
        const auto mine = marks(moving, horizontal);
        const auto theirs = marks(other, horizontal);
        for (std::size_t i = 0; i < mine.size(); ++i)
            for (std::size_t j = 0; j < theirs.size(); ++j) {
                // An edge meets an edge, a centre a centre: anything else only looks accidental.
                if ((i == 1) != (j == 1))
                    continue;
                const double shift = theirs[j] - mine[i];
                if (std::abs(shift) <= reach && (!best || std::abs(shift) < std::abs(*best)))
                    best = shift;
            }
    }
    return best;
}

void addGuides(Snapped &result, const std::vector<Rect> &neighbours, bool horizontal, double margin)
{
    const auto mine = marks(result.rect, horizontal);
    for (std::size_t i = 0; i < mine.size(); ++i) {
        Rect joined;
        for (const Rect &other : neighbours) {
            const auto theirs = marks(other, horizontal);
            const bool level = i == 1 ? theirs[1] == mine[1] : theirs[0] == mine[i] || theirs[2] == mine[i];
            if (level)
                joined = joined.united(other);
        }
        if (joined.isEmpty())
            continue;
        joined = joined.united(result.rect).grown(margin);
        if (horizontal)
            result.guides.push_back({{mine[i], joined.y}, {mine[i], joined.bottom()}});
        else
            result.guides.push_back({{joined.x, mine[i]}, {joined.right(), mine[i]}});
    }
}

} // namespace

Snapped snap(const Rect &moving, const std::vector<Rect> &neighbours, const SnapOptions &options)
{
    Snapped result{.rect = moving};
    const auto shiftX = nearestShift(moving, neighbours, true, options.reach);
    const auto shiftY = nearestShift(moving, neighbours, false, options.reach);
    const auto toGrid = [&](double v) { return options.grid > 0 ? snapped(v, options.grid) : v; };
    result.rect.x = shiftX ? moving.x + *shiftX : toGrid(moving.x);
    result.rect.y = shiftY ? moving.y + *shiftY : toGrid(moving.y);
    if (shiftX)
        addGuides(result, neighbours, true, options.margin);
    if (shiftY)
        addGuides(result, neighbours, false, options.margin);
    return result;
}

} // namespace cirro
