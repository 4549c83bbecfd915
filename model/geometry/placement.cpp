#include "model/geometry/placement.h"

#include <tuple>

namespace cirro {

// A nearest free place touches something: its x is the wished one, an edge of the area, or flush with an occupied
// rectangle, and the same holds for y. Trying those pairs, nearest first, finds it without scanning the plane.
std::optional<Rect> freeSpot(const Rect &area, const std::vector<Rect> &occupied, Size size, Point preferred,
                             double gap, double grid)
{
    const double loX = snappedUp(area.x, grid);
    const double loY = snappedUp(area.y, grid);
    const double hiX = snappedDown(area.right() - size.w, grid);
    const double hiY = snappedDown(area.bottom() - size.h, grid);
    if (hiX < loX || hiY < loY)
        return std::nullopt;
    const Point wish{std::clamp(snapped(preferred.x - size.w / 2, grid), loX, hiX),
                     std::clamp(snapped(preferred.y - size.h / 2, grid), loY, hiY)};

    std::vector<Rect> blocked; // where the top left must not lie: the interiors of these
    std::vector<double> xs{wish.x, loX, hiX};
    std::vector<double> ys{wish.y, loY, hiY};
    for (const Rect &rect : occupied) {
        const Rect b = rect.adjusted(-gap - size.w, -gap - size.h, gap, gap);
        if (b.right() <= loX || b.x >= hiX + grid || b.bottom() <= loY || b.y >= hiY + grid)
            continue;
        blocked.push_back(b);
        xs.insert(xs.end(), {snappedDown(b.x, grid), snappedUp(b.right(), grid)});
        ys.insert(ys.end(), {snappedDown(b.y, grid), snappedUp(b.bottom(), grid)});
    }
    const auto tidy = [](std::vector<double> &list, double lo, double hi, double near) {
        std::erase_if(list, [&](double v) { return v < lo || v > hi; });
        std::ranges::sort(list, {}, [&](double v) { return std::tuple(std::abs(v - near), v); });
        list.erase(std::unique(list.begin(), list.end()), list.end());
    };
    tidy(xs, loX, hiX, wish.x);
    tidy(ys, loY, hiY, wish.y);

    std::optional<Rect> best;
    double bestDistance = 0;
    for (const double y : ys) {
        const double dy = std::abs(y - wish.y);
        if (best && dy >= bestDistance)
            break;
        for (const double x : xs) {
            const double distance = dy + std::abs(x - wish.x);
            if (best && distance >= bestDistance)
                break;
            const bool free = std::ranges::none_of(
                blocked, [&](const Rect &b) { return x > b.x && x < b.right() && y > b.y && y < b.bottom(); });
            if (free) {
                best = Rect{x, y, size.w, size.h};
                bestDistance = distance;
                break;
            }
        }
    }
    return best;
}

} // namespace cirro
