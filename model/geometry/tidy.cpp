#include "model/geometry/tidy.h"

#include "model/geometry/placement.h"

#include <numeric>
#include <tuple>

namespace cirro {
namespace {

constexpr double widest = 3; // gaps are at most this many times what they need to be

/// Numbers the boxes along one axis; those whose middles are less than `reach` apart share a number.
std::vector<int> lines(const std::vector<Rect> &boxes, bool columns, double reach)
{
    const auto middle = [&](std::size_t i) { return columns ? boxes[i].center().x : boxes[i].center().y; };
    std::vector<std::size_t> order(boxes.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
        return std::tuple(middle(a), boxes[a].x, boxes[a].y, a) < std::tuple(middle(b), boxes[b].x, boxes[b].y, b);
    });
    std::vector<int> number(boxes.size(), 0);
    int line = 0;
    double first = middle(order.front());
    for (const std::size_t i : order) {
        if (middle(i) - first > reach) {
            ++line;
            first = middle(i);
        }
        number[i] = line;
    }
    return number;
}

/// Boxes that share both numbers are put into columns of their own, side by side.
void partTwins(const std::vector<Rect> &boxes, const std::vector<int> &row, std::vector<int> &column)
{
    std::vector<std::size_t> order(boxes.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
        return std::tuple(column[a], row[a], boxes[a].center().x, boxes[a].y, a) <
               std::tuple(column[b], row[b], boxes[b].center().x, boxes[b].y, b);
    });
    std::vector<int> next(boxes.size(), 0);
    int added = 0;
    int most = 0; // twins in the current column
    for (std::size_t k = 0; k < order.size(); ++k) {
        const std::size_t i = order[k];
        const bool sameColumn = k > 0 && column[order[k - 1]] == column[i];
        const bool twin = sameColumn && row[order[k - 1]] == row[i];
        if (!sameColumn) {
            added += most;
            most = 0;
        }
        const int place = twin ? next[order[k - 1]] - column[i] - added + 1 : 0;
        most = std::max(most, place);
        next[i] = column[i] + added + place;
    }
    column = next;
}

/// Moves every line of boxes to its place along one axis.
void settle(const std::vector<Rect> &boxes, const std::vector<int> &line, bool columns, double gap, double grid,
            std::vector<Rect> &result)
{
    const int count = std::ranges::max(line) + 1;
    struct Line {
        double thickness = 0;
        double sum = 0;
        int boxes = 0;
    };
    std::vector<Line> all(std::size_t(count), Line{});
    double edge = columns ? boxes.front().x : boxes.front().y;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        Line &own = all[std::size_t(line[i])];
        own.thickness = std::max(own.thickness, columns ? boxes[i].w : boxes[i].h);
        own.sum += columns ? boxes[i].center().x : boxes[i].center().y;
        ++own.boxes;
        edge = std::min(edge, columns ? boxes[i].x : boxes[i].y);
    }
    double end = snapped(edge, grid);
    std::vector<double> middle(all.size());
    for (std::size_t k = 0; k < all.size(); ++k) {
        const double wish = all[k].sum / all[k].boxes - all[k].thickness / 2;
        const double start = k == 0
                                 ? end
                                 : std::clamp(snapped(wish, grid), snappedUp(end + gap, grid),
                                              std::max(snappedUp(end + gap, grid), snapped(end + widest * gap, grid)));
        middle[k] = start + all[k].thickness / 2;
        end = start + all[k].thickness;
    }
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const double at = middle[std::size_t(line[i])];
        if (columns)
            result[i].x = snapped(at - boxes[i].w / 2, grid);
        else
            result[i].y = snapped(at - boxes[i].h / 2, grid);
    }
}

} // namespace

std::vector<Rect> tidied(const std::vector<Rect> &boxes, const std::vector<Rect> &others, double gap, double grid)
{
    std::vector<Rect> result = boxes;
    if (boxes.empty())
        return result;
    double width = boxes.front().w;
    double height = boxes.front().h;
    for (const Rect &box : boxes) {
        width = std::min(width, box.w);
        height = std::min(height, box.h);
    }
    const std::vector<int> row = lines(boxes, false, height / 2);
    std::vector<int> column = lines(boxes, true, width / 2);
    partTwins(boxes, row, column);
    settle(boxes, column, true, gap, grid, result);
    settle(boxes, row, false, gap, grid, result);

    // What would lie over something else takes the nearest place that is free.
    Rect all;
    for (const Rect &rect : result)
        all = all.united(rect);
    for (const Rect &rect : others)
        all = all.united(rect);
    const Rect area = all.grown(4 * (width + height + gap) + double(boxes.size()) * (width + gap));
    for (std::size_t i = 0; i < result.size(); ++i) {
        if (std::ranges::none_of(others, [&](const Rect &other) { return other.intersects(result[i]); }))
            continue;
        std::vector<Rect> occupied = others;
        for (std::size_t k = 0; k < result.size(); ++k)
            if (k != i)
                occupied.push_back(result[k]);
        if (const auto spot = freeSpot(area, occupied, result[i].size(), result[i].center(), gap, grid))
            result[i] = *spot;
    }
    return result;
}

} // namespace cirro
