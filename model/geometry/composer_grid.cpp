#include "model/geometry/composer.h"

#include <limits>
#include <tuple>

// The grid of zones and tiers: the part of Composer that lines tiers up across the zones.
namespace cirro {
namespace {

/// Boxes of one cell stand in a near-square group: how many side by side.
std::size_t besideEachOther(std::size_t count)
{
    const double wide = std::ceil(std::sqrt(double(count) * 1.5));
    const double rows = std::ceil(double(count) / wide);
    return std::size_t(std::ceil(double(count) / rows));
}

} // namespace

/// What of `boxes` belongs to the grid; the others are `loose`.
Composer::Grid Composer::gridOf(const std::vector<int> &boxes, std::vector<int> &loose) const
{
    Grid grid;
    std::vector<int> spanning;
    const auto columnFor = [&](int number) -> Column & {
        for (Column &column : grid.columns)
            if (column.number == number && column.frame < 0)
                return column;
        grid.columns.push_back({.number = number});
        return grid.columns.back();
    };
    const bool zoned = std::ranges::any_of(boxes, [&](int b) { return m_tree[b].column >= 0; });
    for (const int box : boxes) {
        const LayoutBox &b = m_tree[box];
        if (m_isZone[std::size_t(box)]) {
            Column column{.number = b.column, .frame = box};
            for (const int child : m_tree.childrenOf(box))
                if (m_tree[child].kind == BoxKind::Border)
                    continue;
                else if (m_tree[child].row >= 0)
                    column.tiers[m_tree[child].row].push_back(child);
                else
                    column.rest.push_back(child);
            grid.columns.push_back(std::move(column));
        } else if (b.column >= 0) {
            columnFor(b.column).tiers[std::max(0, b.row)].push_back(box);
        } else if (b.row < 0) {
            loose.push_back(box);
        } else if (zoned && !m_tree.isContainer(box)) {
            spanning.push_back(box);
        } else {
            // Containers outside the zones, or tiers without zones: a last column of their own.
            columnFor(std::numeric_limits<int>::max()).tiers[b.row].push_back(box);
        }
    }
    std::ranges::stable_sort(grid.columns, {}, [](const Column &c) { return std::tuple(c.number, c.frame < 0); });

    for (const Column &column : grid.columns)
        for (const auto &tier : column.tiers)
            grid.tierHeight.emplace(tier.first, 0);
    const std::size_t zones = grid.columns.size();
    const bool hasMiddle = zones >= 2 && zones % 2 == 0;
    for (const int box : spanning) {
        const int row = m_tree[box].row;
        const bool first = grid.tierHeight.empty() || row <= grid.tierHeight.begin()->first;
        const bool known = grid.tierHeight.contains(row);
        const bool lower = !known && (grid.tierHeight.empty() || row > grid.tierHeight.rbegin()->first);
        if (first)
            grid.above.push_back(box);
        else if (lower || !hasMiddle)
            grid.below.push_back(box);
        else
            grid.gutter[known ? row : std::prev(grid.tierHeight.upper_bound(row))->first].push_back(box);
    }
    return grid;
}

Size Composer::cellSize(const std::vector<int> &boxes) const
{
    if (boxes.empty())
        return {};
    Size each;
    for (const int box : boxes)
        each = {std::max(each.w, footprint(box).w), std::max(each.h, footprint(box).h)};
    const double gap = gapFor(boxes);
    const std::size_t across = besideEachOther(boxes.size());
    const std::size_t lines = (boxes.size() + across - 1) / across;
    return {double(across) * (each.w + gap) - gap, double(lines) * (each.h + gap) - gap};
}

/// Containers fill their share of the cell, tiles stand in the middle of theirs.
void Composer::placeCell(const std::vector<int> &boxes, Rect cell)
{
    if (boxes.empty())
        return;
    const double gap = gapFor(boxes);
    const std::size_t across = besideEachOther(boxes.size());
    const std::size_t lines = (boxes.size() + across - 1) / across;
    const double w = down((cell.w + gap) / double(across) - gap);
    const double h = down((cell.h + gap) / double(lines) - gap);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const int box = boxes[i];
        const Point at{cell.x + double(i % across) * (w + gap), cell.y + double(i / across) * (h + gap)};
        if (m_tree.isContainer(box)) {
            const Margins &out = m_tree.outset[std::size_t(box)];
            stretch(box, {w - out.left - out.right, h - out.top - out.bottom});
            put(box, at);
        } else {
            const Size size = footprint(box);
            put(box, at.translated(down((w - size.w) / 2), down((h - size.h) / 2)));
        }
    }
}

Composer::Part Composer::composeGrid(Grid grid)
{
    Part part;
    if (grid.columns.empty() && grid.above.empty() && grid.below.empty())
        return part;
    const auto place = [&](const std::vector<int> &boxes) {
        part.boxes.insert(part.boxes.end(), boxes.begin(), boxes.end());
    };

    // Sizes of cells, tiers and columns.
    Margins frameInside; // the same for every zone, so that tiers line up
    double restHeight = 0;
    bool anyFrame = false;
    for (Column &column : grid.columns) {
        for (const auto &[row, boxes] : column.tiers) {
            const Size cell = cellSize(boxes);
            column.width = std::max(column.width, cell.w);
            grid.tierHeight[row] = std::max(grid.tierHeight[row], cell.h);
        }
        if (column.frame < 0)
            continue;
        anyFrame = true;
        const Margins inside = insets(column.frame);
        frameInside = {std::max(frameInside.left, inside.left), std::max(frameInside.top, inside.top),
                       std::max(frameInside.right, inside.right), std::max(frameInside.bottom, inside.bottom)};
        column.restPart = pack(column.frame, column.rest, m_metrics.aspect);
        column.width = std::max(column.width, column.restPart.size.w);
        restHeight = std::max(restHeight, column.restPart.size.h);
    }
    for (Column &column : grid.columns)
        if (column.frame >= 0)
            column.width = std::max(column.width, leastSize(column.frame).w - frameInside.left - frameInside.right);
    double gutterWidth = 0;
    for (auto &[row, boxes] : grid.gutter) {
        double w = m_metrics.leafGap;
        for (const int box : boxes) {
            w += footprint(box).w + m_metrics.leafGap;
            grid.tierHeight[row] = std::max(grid.tierHeight[row], footprint(box).h);
        }
        gutterWidth = std::max(gutterWidth, w);
    }
    double widest = 0;
    double narrowest = std::numeric_limits<double>::max();
    for (const Column &column : grid.columns)
        if (column.frame >= 0) {
            widest = std::max(widest, column.width);
            narrowest = std::min(narrowest, column.width);
        }
    for (Column &column : grid.columns)
        if (column.frame >= 0 && widest <= narrowest * m_metrics.equalColumns)
            column.width = widest;

    // Rows within a zone.
    std::map<int, double> top;
    double y = anyFrame ? frameInside.top : 0;
    for (const auto &[row, height] : grid.tierHeight) {
        top[row] = y;
        y += up(height) + m_metrics.containerGap;
    }
    double restTop = y;
    if (restHeight > 0)
        y += up(restHeight);
    else
        y -= grid.tierHeight.empty() ? 0 : m_metrics.containerGap;
    double least = 0;
    for (const Column &column : grid.columns)
        if (column.frame >= 0)
            least = std::max(least, leastSize(column.frame).h);
    const double zoneHeight = std::max(least, y + (anyFrame ? frameInside.bottom : 0));

    // The columns side by side; a gutter in the middle for boxes that span them within a tier.
    Margins around; // room that boxes on the zones' borders need
    for (const Column &column : grid.columns)
        if (column.frame >= 0) {
            const Margins &out = m_tree.outset[std::size_t(column.frame)];
            around = {std::max(around.left, out.left), std::max(around.top, out.top), std::max(around.right, out.right),
                      std::max(around.bottom, out.bottom)};
        }
    double x = 0;
    double gutterX = 0;
    const double zonesTop = around.top;
    for (std::size_t c = 0; c < grid.columns.size(); ++c) {
        Column &column = grid.columns[c];
        if (c > 0)
            x += m_metrics.containerGap;
        if (gutterWidth > 0 && c == grid.columns.size() / 2) {
            gutterX = x - m_metrics.containerGap;
            x = gutterX + gutterWidth;
        }
        if (column.frame < 0) {
            for (const auto &[row, boxes] : column.tiers) {
                placeCell(boxes, {x, zonesTop + top[row], column.width, up(grid.tierHeight[row])});
                place(boxes);
            }
            x += column.width;
            continue;
        }
        for (const auto &[row, boxes] : column.tiers)
            placeCell(boxes, {frameInside.left, top[row], column.width, up(grid.tierHeight[row])});
        movePart(column.restPart, frameInside.left + down((column.width - column.restPart.size.w) / 2), restTop);
        x += around.left;
        const double w = up(frameInside.left + column.width + frameInside.right);
        m_size[std::size_t(column.frame)] = {w, up(zoneHeight)};
        m_at[std::size_t(column.frame)] = {x, zonesTop};
        m_placed[std::size_t(column.frame)] = true;
        part.boxes.push_back(column.frame);
        x += w + around.right;
    }
    part.size = {x, zonesTop + up(zoneHeight) + around.bottom};
    for (auto &[row, boxes] : grid.gutter) {
        double w = m_metrics.leafGap;
        for (const int box : boxes)
            w += footprint(box).w + m_metrics.leafGap;
        double at = gutterX + down((gutterWidth - w) / 2) + m_metrics.leafGap;
        for (const int box : boxes) {
            put(box, {at, zonesTop + top[row] + down((up(grid.tierHeight[row]) - footprint(box).h) / 2)});
            at += footprint(box).w + m_metrics.leafGap;
        }
        place(boxes);
    }

    // Boxes above and below the zones, centred over them.
    const auto band = [&](const std::vector<int> &boxes, bool above) {
        if (boxes.empty())
            return;
        const Part row = pack(m_tree.parentOf(boxes.front()), boxes, std::max(4.0, part.size.w / m_metrics.tile.h));
        const double width = std::max(part.size.w, row.size.w);
        const bool alone = part.boxes.empty();
        movePart(part, down((width - part.size.w) / 2), above && !alone ? row.size.h + m_metrics.leafGap : 0);
        movePart(row, down((width - row.size.w) / 2), above || alone ? 0 : part.size.h + m_metrics.leafGap);
        place(row.boxes);
        part.size = {width, part.size.h + row.size.h + (alone ? 0 : m_metrics.leafGap)};
    };
    band(grid.above, true);
    band(grid.below, false);
    return part;
}

} // namespace cirro
