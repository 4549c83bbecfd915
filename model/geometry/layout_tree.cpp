#include "model/geometry/layout_tree.h"

#include <cassert>
#include <numeric>
#include <tuple>

namespace cirro {

LayoutTree::LayoutTree(const std::vector<LayoutBox> &boxes, const std::vector<LayoutEdge> &allEdges,
                       const LayoutMetrics &metrics)
    : root(int(boxes.size()))
{
    const std::size_t n = boxes.size();
    box.assign(n, nullptr);
    for (const LayoutBox &b : boxes) {
        assert(b.id >= 0 && b.id < root && !box[std::size_t(b.id)]);
        box[std::size_t(b.id)] = &b;
    }
    std::vector<int> byKey(n);
    std::iota(byKey.begin(), byKey.end(), 0);
    std::ranges::sort(byKey, {}, [&](int id) { return std::tie((*this)[id].key, (*this)[id].id); });
    rank.assign(n, 0);
    for (std::size_t i = 0; i < n; ++i)
        rank[std::size_t(byKey[i])] = int(i);

    resolveParents();

    children.assign(n + 1, {});
    depth.assign(n + 1, 0);
    for (const int id : byKey) {
        if ((*this)[id].kind == BoxKind::Overlay)
            overlays.push_back(id);
        else
            children[std::size_t(parentOf(id))].push_back(id);
    }
    order = {root};
    for (std::size_t i = 0; i < order.size(); ++i)
        for (const int child : childrenOf(order[i])) {
            depth[std::size_t(child)] = depth[std::size_t(order[i])] + 1;
            order.push_back(child);
        }

    for (const LayoutEdge &edge : allEdges)
        if (edge.from >= 0 && edge.from < root && edge.to >= 0 && edge.to < root && edge.from != edge.to)
            edges.push_back(edge);
    std::ranges::sort(edges, {}, [&](const LayoutEdge &e) {
        return std::tuple(rank[std::size_t(e.from)], rank[std::size_t(e.to)], e.weight);
    });
    sortOverlays();
    liftEdges();
    measureOutsets(metrics);
}

void LayoutTree::resolveParents()
{
    const std::size_t n = box.size();
    parent.assign(n + 1, root);
    for (int id = 0; id < root; ++id) {
        int up = (*this)[id].parent;
        for (int steps = 0; up >= 0 && up < root && (*this)[up].kind == BoxKind::Overlay && steps <= root; ++steps)
            up = (*this)[up].parent;
        const bool exists = up >= 0 && up < root && up != id && (*this)[up].kind != BoxKind::Overlay;
        parent[std::size_t(id)] = exists ? up : root;
    }
    // A circle is cut at the first box on it; every box is walked once.
    std::vector<int> seenIn(n, -1);
    for (int start = 0; start < root; ++start)
        for (int id = start; id != root; id = parentOf(id)) {
            if (seenIn[std::size_t(id)] >= 0) {
                if (seenIn[std::size_t(id)] == start)
                    parent[std::size_t(id)] = root;
                break;
            }
            seenIn[std::size_t(id)] = start;
        }
}

void LayoutTree::sortOverlays()
{
    overlayOf.assign(box.size(), -1);
    for (const int overlay : overlays)
        for (const int member : (*this)[overlay].members)
            if (member >= 0 && member < root && member != overlay && overlayOf[std::size_t(member)] < 0)
                overlayOf[std::size_t(member)] = overlay;
    // An overlay may enclose overlays: those are measured first. One that encloses itself in a circle is cut.
    std::vector<int> state(box.size(), 0); // 0 new, 1 waiting for its members, 2 done
    std::vector<int> done;
    std::vector<int> stack(overlays.rbegin(), overlays.rend());
    while (!stack.empty()) {
        const int id = stack.back();
        int &mine = state[std::size_t(id)];
        if (mine != 0) {
            stack.pop_back();
            if (mine == 1)
                done.push_back(id);
            mine = 2;
            continue;
        }
        mine = 1;
        for (const int member : (*this)[id].members)
            if (member >= 0 && member < root && (*this)[member].kind == BoxKind::Overlay &&
                state[std::size_t(member)] == 0)
                stack.push_back(member);
    }
    overlays = std::move(done);
}

void LayoutTree::liftEdges()
{
    // An overlay stands for its members: an edge to it pulls the first of them.
    const auto standIn = [&](int id) {
        for (int steps = 0; steps <= root && (*this)[id].kind == BoxKind::Overlay; ++steps) {
            const auto &members = (*this)[id].members;
            if (members.empty() || members.front() < 0 || members.front() >= root)
                return -1;
            id = members.front();
        }
        return (*this)[id].kind == BoxKind::Overlay ? -1 : id;
    };
    links.assign(box.size() + 1, {});
    for (std::size_t e = 0; e < edges.size(); ++e) {
        int u = standIn(edges[e].from);
        int v = standIn(edges[e].to);
        edges[e].from = u;
        edges[e].to = v;
        if (u < 0 || v < 0 || u == v)
            continue;
        while (depth[std::size_t(u)] > depth[std::size_t(v)] && parentOf(u) != v)
            u = parentOf(u);
        while (depth[std::size_t(v)] > depth[std::size_t(u)] && parentOf(v) != u)
            v = parentOf(v);
        if (parentOf(u) == v || parentOf(v) == u)
            continue; // one encloses the other: nothing to arrange
        while (parentOf(u) != parentOf(v)) {
            u = parentOf(u);
            v = parentOf(v);
        }
        links[std::size_t(parentOf(u))].push_back({u, v, int(e)});
    }
}

void LayoutTree::measureOutsets(const LayoutMetrics &metrics)
{
    outset.assign(box.size() + 1, {});
    for (const int id : order) {
        if (id == root || (*this)[id].kind != BoxKind::Border)
            continue;
        Margins &out = outset[std::size_t(parentOf(id))];
        const Size size = (*this)[id].size.isEmpty() ? metrics.tile : (*this)[id].size;
        switch ((*this)[id].side) {
        case Side::Left:
            out.left = std::max(out.left, snappedUp(size.w / 2, metrics.grid));
            break;
        case Side::Right:
            out.right = std::max(out.right, snappedUp(size.w / 2, metrics.grid));
            break;
        case Side::Top:
            out.top = std::max(out.top, snappedUp(size.h / 2, metrics.grid));
            break;
        case Side::Bottom:
            out.bottom = std::max(out.bottom, snappedUp(size.h / 2, metrics.grid));
            break;
        }
    }
    outset[std::size_t(root)] = {};
    // Overlays around overlays add up; the inner ones come first.
    std::vector<Margins> around(box.size());
    for (auto it = overlays.rbegin(); it != overlays.rend(); ++it) {
        const LayoutBox &overlay = (*this)[*it];
        Margins room = around[std::size_t(*it)];
        const double pad = snappedUp(metrics.overlayPadding, metrics.grid);
        room.left += pad;
        room.right += pad;
        room.bottom += pad;
        room.top += snappedUp(metrics.overlayPadding + overlay.headerHeight, metrics.grid);
        for (const int member : overlay.members)
            if (member >= 0 && member < root) {
                Margins &have = around[std::size_t(member)];
                have = {std::max(have.left, room.left), std::max(have.top, room.top), std::max(have.right, room.right),
                        std::max(have.bottom, room.bottom)};
            }
    }
    for (std::size_t id = 0; id < box.size(); ++id) {
        Margins &out = outset[id];
        out = {out.left + around[id].left, out.top + around[id].top, out.right + around[id].right,
               out.bottom + around[id].bottom};
    }
}

} // namespace cirro
