#include "model/geometry/composer.h"

namespace cirro {

namespace {

constexpr double headerWords = 32; // more room for a container's name and facts beside what sits on its upper border

} // namespace

Composer::Composer(const LayoutTree &tree, const LayoutMetrics &metrics)
    : m_tree(tree),
      m_metrics(metrics),
      m_size(tree.parent.size()),
      m_at(tree.parent.size()),
      m_placed(tree.parent.size()),
      m_pull(tree.parent.size()),
      m_local(tree.parent.size(), -1),
      m_isZone(tree.parent.size())
{
    for (const int id : m_tree.order) {
        if (id == m_tree.root)
            continue;
        const LayoutBox &box = m_tree[id];
        // A zone within a zone is an ordinary container: its tiers line up with nobody's.
        m_isZone[std::size_t(id)] = box.column >= 0 && box.row < 0 && box.kind != BoxKind::Border &&
                                    m_tree.isContainer(id) && !m_isZone[std::size_t(m_tree.parentOf(id))];
    }
}

std::vector<Rect> Composer::run()
{
    std::vector<Rect> rects;
    for (int pass = 0; pass < std::max(1, m_metrics.passes); ++pass) {
        m_placed.assign(m_placed.size(), false);
        for (auto it = m_tree.order.rbegin(); it != m_tree.order.rend(); ++it) {
            const int id = *it;
            if (m_tree.isContainer(id)) {
                // A zone's frame waits for the grid that it is a column of.
                if (id == m_tree.root || !m_isZone[std::size_t(id)])
                    compose(id);
            } else {
                const Size size = m_tree[id].size;
                m_size[std::size_t(id)] = size.isEmpty() ? m_metrics.tile : size;
            }
        }
        for (const int id : m_tree.order)
            if (id != m_tree.root && m_tree.isContainer(id))
                placeBorderBoxes(id);
        rects = absolute();
        if (pass + 1 < m_metrics.passes)
            measurePulls(rects);
    }
    return rects;
}

Size Composer::footprint(int box) const
{
    const Margins &out = m_tree.outset[std::size_t(box)];
    const Size size = sizeOf(box);
    return {up(size.w + out.left + out.right), up(size.h + out.top + out.bottom)};
}

void Composer::put(int box, Point topLeft)
{
    const Margins &out = m_tree.outset[std::size_t(box)];
    m_at[std::size_t(box)] = topLeft.translated(out.left, out.top);
    m_placed[std::size_t(box)] = true;
}

double Composer::gapFor(const std::vector<int> &boxes) const
{
    const bool anyLeaf = std::ranges::any_of(boxes, [&](int b) { return !m_tree.isContainer(b); });
    return anyLeaf ? m_metrics.leafGap : m_metrics.containerGap;
}

void Composer::movePart(const Part &part, double dx, double dy)
{
    for (const int box : part.boxes)
        m_at[std::size_t(box)] = m_at[std::size_t(box)].translated(dx, dy);
}

Margins Composer::insets(int container) const
{
    if (container == m_tree.root)
        return {};
    const double pad = m_metrics.padding;
    Margins inside{pad, std::max(pad, up(m_tree[container].headerHeight)), pad, pad};
    for (const int box : m_tree.childrenOf(container)) {
        if (m_tree[box].kind != BoxKind::Border)
            continue;
        const Size half{up(sizeOf(box).w / 2 + m_metrics.borderGap), up(sizeOf(box).h / 2 + m_metrics.borderGap)};
        switch (m_tree[box].side) {
        case Side::Left:
            inside.left = std::max(inside.left, half.w);
            break;
        case Side::Right:
            inside.right = std::max(inside.right, half.w);
            break;
        case Side::Top: // words stand below the icon, and what leads to it comes from below
            inside.top = std::max(inside.top, half.h + up(2 * m_metrics.borderGap));
            break;
        case Side::Bottom:
            inside.bottom = std::max(inside.bottom, half.h);
            break;
        }
    }
    return inside;
}

/// What a container asks for itself, and the length its sides need for the boxes on them.
Size Composer::leastSize(int container) const
{
    if (container == m_tree.root)
        return {};
    Size least{up(m_tree[container].size.w), up(m_tree[container].size.h)};
    Margins along; // summed lengths per side
    for (const int box : m_tree.childrenOf(container)) {
        if (m_tree[box].kind != BoxKind::Border)
            continue;
        const double w = up(sizeOf(box).w + m_metrics.borderSpread);
        const double h = up(sizeOf(box).h + m_metrics.borderSpread);
        switch (m_tree[box].side) {
        case Side::Left:
            along.left += h;
            break;
        case Side::Right:
            along.right += h;
            break;
        case Side::Top:
            along.top += w;
            break;
        case Side::Bottom:
            along.bottom += w;
            break;
        }
    }
    if (along.top > 0 && m_tree[container].headerHeight > 0)
        along.top += 2 * headerWords;
    least.w = std::max({least.w, along.top + m_metrics.borderSpread, along.bottom + m_metrics.borderSpread});
    least.h = std::max({least.h, along.left + m_metrics.borderSpread, along.right + m_metrics.borderSpread});
    return {up(least.w), up(least.h)};
}

Composer::Part Composer::pack(int container, const std::vector<int> &boxes, double aspect, double maxHeight)
{
    Part part{.boxes = boxes};
    std::vector<PackItem> items;
    for (const int box : boxes) {
        m_local[std::size_t(box)] = int(items.size());
        items.push_back({footprint(box), m_pull[std::size_t(box)], m_tree.overlayOf[std::size_t(box)]});
    }
    std::vector<PackLink> links;
    for (const LayoutTree::Link &link : m_tree.links[std::size_t(container)]) {
        const int from = m_local[std::size_t(link.from)];
        const int to = m_local[std::size_t(link.to)];
        if (from >= 0 && to >= 0)
            links.push_back({from, to, m_tree.edges[std::size_t(link.edge)].weight});
    }
    const Packed packed = packBlock(
        items, links, {.gap = gapFor(boxes), .aspect = aspect, .grid = m_metrics.grid, .maxHeight = maxHeight});
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        put(boxes[i], packed.at[i]);
        m_local[std::size_t(boxes[i])] = -1;
    }
    part.size = packed.size;
    return part;
}

Point Composer::centreWithin(int box, int container) const
{
    Point at{sizeOf(box).w / 2, sizeOf(box).h / 2};
    for (int up = box; up != container; up = m_tree.parentOf(up))
        at = at.translated(m_at[std::size_t(up)].x, m_at[std::size_t(up)].y);
    return at;
}

void Composer::compose(int container)
{
    std::vector<int> left;
    std::vector<int> global;
    std::vector<int> regional;
    std::vector<int> rest;
    for (const int box : m_tree.childrenOf(container)) {
        const LayoutBox &b = m_tree[box];
        if (b.kind == BoxKind::Border)
            continue;
        const bool inGrid = b.column >= 0 || b.row >= 0;
        if (inGrid || b.lane == Lane::None)
            rest.push_back(box);
        else
            (b.lane == Lane::Left ? left : b.lane == Lane::Global ? global : regional).push_back(box);
    }
    std::vector<int> loose;
    Part main = composeGrid(gridOf(rest, loose));
    if (!loose.empty()) {
        // Below the grid and about as wide; on its own of the wanted proportions.
        double aspect = m_metrics.aspect;
        if (!main.boxes.empty()) {
            double area = 0;
            for (const int box : loose)
                area += (footprint(box).w + m_metrics.leafGap) * (footprint(box).h + m_metrics.leafGap);
            aspect = std::max(aspect, main.size.w * main.size.w / area);
        }
        const Part block = pack(container, loose, aspect);
        const double below = main.boxes.empty() ? 0 : main.size.h + m_metrics.leafGap;
        const double width = std::max(main.size.w, block.size.w);
        movePart(main, down((width - main.size.w) / 2), 0);
        movePart(block, down((width - block.size.w) / 2), below);
        main.boxes.insert(main.boxes.end(), block.boxes.begin(), block.boxes.end());
        main.size = {width, below + block.size.h};
    }

    // The lanes, those next to the main part first: the outer ones line up with them.
    struct Strip {
        Part part{};
        bool onLeft = false;
    };
    std::vector<Strip> strips;
    for (const auto &[boxes, onLeft] : {std::pair(&regional, false), std::pair(&global, true), std::pair(&left, true)})
        if (!boxes->empty())
            strips.push_back({lane(container, *boxes, main.size.h), onLeft});
    double height = main.size.h;
    for (const Strip &strip : strips)
        height = std::max(height, strip.part.size.h);
    double right = main.size.w;
    double leftEdge = 0;
    const bool hasMain = !main.boxes.empty();
    for (Strip &strip : strips) {
        const double w = strip.part.size.w;
        if (strip.onLeft) {
            leftEdge -= w + (hasMain || right > 0 || leftEdge < 0 ? m_metrics.laneGap : 0);
            movePart(strip.part, leftEdge, 0);
        } else {
            const double gap = hasMain ? m_metrics.laneGap : 0;
            movePart(strip.part, right + gap, 0);
            right += gap + w;
        }
    }
    // Lanes higher than the main part are centred on it as a whole: the main part moves down.
    if (height > main.size.h && hasMain)
        movePart(main, 0, down((height - main.size.h) / 2));

    Part all = std::move(main);
    for (const Strip &strip : strips)
        all.boxes.insert(all.boxes.end(), strip.part.boxes.begin(), strip.part.boxes.end());
    all.size = {right - leftEdge, height};
    const Margins inside = insets(container);
    movePart(all, inside.left - leftEdge, inside.top);
    m_size[std::size_t(container)] = {up(inside.left + all.size.w + inside.right),
                                      up(inside.top + all.size.h + inside.bottom)};
    const Size natural = sizeOf(container);
    const Size least = leastSize(container);
    stretch(container, {std::max(natural.w, least.w), std::max(natural.h, least.h)});
}

/// Gives a container more room; what is inside stays in the middle.
void Composer::stretch(int box, Size to)
{
    const Size from = sizeOf(box);
    const double dx = down((to.w - from.w) / 2);
    const double dy = down((to.h - from.h) / 2);
    m_size[std::size_t(box)] = to;
    if (dx != 0 || dy != 0)
        for (const int child : m_tree.childrenOf(box))
            m_at[std::size_t(child)] = m_at[std::size_t(child)].translated(dx, dy);
}

/// Boxes on a side stand around its middle.
void Composer::placeBorderBoxes(int container)
{
    for (const Side side : {Side::Left, Side::Top, Side::Right, Side::Bottom}) {
        const bool horizontal = side == Side::Top || side == Side::Bottom;
        std::vector<int> boxes;
        double length = -m_metrics.borderSpread;
        for (const int box : m_tree.childrenOf(container))
            if (m_tree[box].kind == BoxKind::Border && m_tree[box].side == side) {
                boxes.push_back(box);
                length += (horizontal ? sizeOf(box).w : sizeOf(box).h) + m_metrics.borderSpread;
            }
        std::ranges::stable_sort(boxes, {}, [&](int box) {
            const auto &pull = m_pull[std::size_t(box)];
            return pull ? (horizontal ? pull->x : pull->y) : 0;
        });
        const Size room = sizeOf(container);
        double along = down(((horizontal ? room.w : room.h) - length) / 2);
        for (const int box : boxes) {
            const Size size = sizeOf(box);
            const double across = side == Side::Left || side == Side::Top ? 0 : horizontal ? room.h : room.w;
            m_at[std::size_t(box)] = horizontal ? Point{along, across - size.h / 2} : Point{across - size.w / 2, along};
            along += (horizontal ? size.w : size.h) + m_metrics.borderSpread;
        }
    }
}

std::vector<Rect> Composer::absolute() const
{
    std::vector<Rect> rects(std::size_t(m_tree.root) + 1);
    for (const int id : m_tree.order) {
        if (id == m_tree.root)
            continue;
        const Rect &outer = rects[std::size_t(m_tree.parentOf(id))];
        const Point at = m_at[std::size_t(id)];
        rects[std::size_t(id)] = {outer.x + at.x, outer.y + at.y, sizeOf(id).w, sizeOf(id).h};
    }
    rects.pop_back();
    return rects;
}

/// For every box: the mean of where its neighbours outside its container lie.
void Composer::measurePulls(const std::vector<Rect> &rects)
{
    std::vector<Point> sum(m_pull.size());
    std::vector<double> weight(m_pull.size(), 0);
    const auto add = [&](int from, int to, double w, int item, int container) {
        // Every box between the end and the child of the common container is pulled; that child is placed by the link.
        const Point p = rects[std::size_t(to)].center();
        for (int box = from; box != container; box = m_tree.parentOf(box)) {
            if (box == item && m_tree.isContainer(box))
                continue;
            sum[std::size_t(box)] = sum[std::size_t(box)].translated(p.x * w, p.y * w);
            weight[std::size_t(box)] += w;
        }
    };
    for (int container = 0; container <= m_tree.root; ++container)
        for (const LayoutTree::Link &link : m_tree.links[std::size_t(container)]) {
            const LayoutEdge &edge = m_tree.edges[std::size_t(link.edge)];
            add(edge.from, edge.to, edge.weight, link.from, container);
            add(edge.to, edge.from, edge.weight, link.to, container);
        }
    for (std::size_t i = 0; i < m_pull.size(); ++i)
        m_pull[i] = weight[i] > 0 ? std::optional(Point{sum[i].x / weight[i], sum[i].y / weight[i]}) : std::nullopt;
}

} // namespace cirro
