#include "model/geometry/block_packing.h"

#include "model/geometry/layered_flow.h"

#include <limits>
#include <map>
#include <numeric>
#include <tuple>

namespace cirro {
namespace {

/// What the shelves hold: a single item or a connected set already laid out.
struct Block {
    Size size{};
    std::vector<int> items{};
    std::vector<Point> at{};
    bool flow = false;
};

struct Shelves {
    std::vector<Point> at{};
    Size size{};
};

std::vector<std::vector<int>> connectedSets(std::size_t n, const std::vector<PackLink> &links)
{
    std::vector<int> leader(n);
    std::iota(leader.begin(), leader.end(), 0);
    const auto find = [&](int i) {
        while (leader[std::size_t(i)] != i)
            i = leader[std::size_t(i)] = leader[std::size_t(leader[std::size_t(i)])];
        return i;
    };
    for (const PackLink &link : links) {
        const int a = find(link.from);
        const int b = find(link.to);
        leader[std::size_t(std::max(a, b))] = std::min(a, b);
    }
    std::vector<std::vector<int>> sets;
    std::vector<int> setOf(n, -1);
    for (int i = 0; i < int(n); ++i) {
        int &set = setOf[std::size_t(find(i))];
        if (set < 0) {
            set = int(sets.size());
            sets.emplace_back();
        }
        sets[std::size_t(set)].push_back(i);
    }
    return sets;
}

/// Rows of blocks of at most `width`; a low block may stand under another low one within its row.
Shelves shelve(const std::vector<Block> &blocks, double width, double gap)
{
    Shelves result{.at = std::vector<Point>(blocks.size())};
    double y = 0;
    double rowHeight = 0;
    double x = 0; // where the next stack starts
    double stackX = 0;
    double stackWidth = 0;
    double stackHeight = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const Size size = blocks[i].size;
        if (i > 0 && size.w <= stackWidth && stackHeight + gap + size.h <= rowHeight) {
            result.at[i] = {stackX, y + stackHeight + gap};
            stackHeight += gap + size.h;
            continue;
        }
        if (i > 0 && x + size.w > width) {
            y += rowHeight + gap;
            x = rowHeight = 0;
        }
        result.at[i] = {x, y};
        stackX = x;
        stackWidth = size.w;
        stackHeight = size.h;
        x += size.w + gap;
        rowHeight = std::max(rowHeight, size.h);
        result.size.w = std::max(result.size.w, stackX + size.w);
        result.size.h = y + rowHeight;
    }
    return result;
}

/// The best of a few widths: the one whose enclosing rectangle of the wanted proportions is smallest.
Shelves bestShelves(const std::vector<Block> &blocks, const PackOptions &options)
{
    double area = 0;
    double widest = 0;
    double total = 0;
    for (const Block &block : blocks) {
        area += (block.size.w + options.gap) * (block.size.h + options.gap);
        widest = std::max(widest, block.size.w);
        total += block.size.w + options.gap;
    }
    const double ideal = std::sqrt(area * options.aspect);
    std::vector<double> widths{widest, total};
    for (const double factor : {0.6, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.8, 2.2})
        widths.push_back(std::max(widest, ideal * factor));
    if (options.maxHeight > 0)
        for (const double factor : {1.0, 1.15, 1.4})
            widths.push_back(std::max(widest, area / options.maxHeight * factor));
    std::ranges::sort(widths);
    Shelves best;
    auto bestCost = std::tuple(2, std::numeric_limits<double>::max(), 0.0);
    for (const double width : widths) {
        Shelves candidate = shelve(blocks, width, options.gap);
        const auto [w, h] = candidate.size;
        const bool tooHigh = options.maxHeight > 0 && h > options.maxHeight;
        const double side = options.maxHeight > 0 ? w : std::max(w / options.aspect, h);
        const auto cost = std::tuple(tooHigh ? 1 : 0, tooHigh ? h : side, w * h);
        if (cost < bestCost) {
            bestCost = cost;
            best = std::move(candidate);
        }
    }
    return best;
}

/// Single items of one size can swap places freely: each goes to the row, then the place in it, nearest its pull.
void sortIntoSlots(const std::vector<PackItem> &items, const std::vector<Block> &blocks, std::vector<Point> &at)
{
    std::map<std::pair<double, double>, std::vector<std::size_t>> bySize;
    for (std::size_t b = 0; b < blocks.size(); ++b)
        if (!blocks[b].flow)
            bySize[{blocks[b].size.w, blocks[b].size.h}].push_back(b);
    const auto item = [&](std::size_t block) -> const PackItem & { return items[std::size_t(blocks[block].items[0])]; };
    for (const auto &[size, members] : bySize) {
        const bool anyPull = std::ranges::any_of(members, [&](std::size_t b) { return item(b).pull.has_value(); });
        if (!anyPull)
            continue;
        std::vector<Point> slots;
        for (const std::size_t b : members)
            slots.push_back(at[b]);
        std::ranges::sort(slots, {}, [](Point p) { return std::tuple(p.y, p.x); });
        std::vector<std::size_t> sorted = members;
        const auto rowKey = [&](std::size_t b) {
            const PackItem &i = item(b);
            return std::tuple(!i.pull.has_value(), i.group, i.pull ? i.pull->y : 0);
        };
        const auto placeKey = [&](std::size_t b) {
            const PackItem &i = item(b);
            return std::tuple(!i.pull.has_value(), i.group, i.pull ? i.pull->x : 0);
        };
        std::ranges::stable_sort(sorted, {}, rowKey);
        for (std::size_t first = 0; first < slots.size();) {
            std::size_t last = first;
            while (last < slots.size() && slots[last].y == slots[first].y)
                ++last;
            std::stable_sort(sorted.begin() + std::ptrdiff_t(first), sorted.begin() + std::ptrdiff_t(last),
                             [&](std::size_t a, std::size_t b) { return placeKey(a) < placeKey(b); });
            first = last;
        }
        for (std::size_t i = 0; i < slots.size(); ++i)
            at[sorted[i]] = slots[i];
    }
}

} // namespace

Packed packBlock(const std::vector<PackItem> &items, const std::vector<PackLink> &links, const PackOptions &options)
{
    Packed result{.at = std::vector<Point>(items.size())};
    if (items.empty())
        return result;

    std::vector<Block> blocks;
    const auto sets = connectedSets(items.size(), links);
    std::vector<int> local(items.size(), 0);
    std::vector<int> setOf(items.size(), 0);
    for (std::size_t s = 0; s < sets.size(); ++s)
        for (std::size_t i = 0; i < sets[s].size(); ++i) {
            local[std::size_t(sets[s][i])] = int(i);
            setOf[std::size_t(sets[s][i])] = int(s);
        }
    std::vector<std::vector<PackLink>> linksOf(sets.size());
    for (const PackLink &link : links)
        linksOf[std::size_t(setOf[std::size_t(link.from)])].push_back(
            {local[std::size_t(link.from)], local[std::size_t(link.to)], link.weight});
    for (std::size_t s = 0; s < sets.size(); ++s) {
        Block block{.items = sets[s], .flow = sets[s].size() > 1};
        if (block.flow) {
            std::vector<PackItem> mine;
            for (const int i : sets[s])
                mine.push_back(items[std::size_t(i)]);
            Packed flow = layeredFlow(mine, linksOf[s], options);
            block.size = flow.size;
            block.at = std::move(flow.at);
        } else {
            block.size = items[std::size_t(sets[s][0])].size;
            block.at = {{0, 0}};
        }
        blocks.push_back(std::move(block));
    }
    // High ones first make level shelves; among equals, groups stay together and the given order decides.
    std::ranges::stable_sort(blocks, {}, [&](const Block &b) {
        return std::tuple(!b.flow, -b.size.h, -b.size.w, b.flow ? -1 : items[std::size_t(b.items[0])].group);
    });

    Shelves shelves = bestShelves(blocks, options);
    sortIntoSlots(items, blocks, shelves.at);
    for (std::size_t b = 0; b < blocks.size(); ++b)
        for (std::size_t i = 0; i < blocks[b].items.size(); ++i)
            result.at[std::size_t(blocks[b].items[i])] = shelves.at[b].translated(blocks[b].at[i].x, blocks[b].at[i].y);
    result.size = shelves.size;
    return result;
}

} // namespace cirro
