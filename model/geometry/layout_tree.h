#pragma once

#include "model/geometry/tier_layout.h"

namespace cirro {

/// The boxes as a tree with every edge lifted to the level where its ends part. Index `root` stands for the diagram.
struct LayoutTree {
    /// An edge between two children of one container; `from` and `to` are those children, `edge` indexes `edges`.
    struct Link {
        int from = 0;
        int to = 0;
        int edge = 0;
    };

    LayoutTree(const std::vector<LayoutBox> &boxes, const std::vector<LayoutEdge> &edges, const LayoutMetrics &metrics);

    const LayoutBox &operator[](int id) const { return *box[std::size_t(id)]; }
    const std::vector<int> &childrenOf(int id) const { return children[std::size_t(id)]; }
    bool isContainer(int id) const
    {
        return id == root || box[std::size_t(id)]->kind == BoxKind::Container || !childrenOf(id).empty();
    }
    int parentOf(int id) const { return parent[std::size_t(id)]; }

    int root = 0; // also the number of boxes
    std::vector<const LayoutBox *> box{};
    std::vector<int> parent{}; // never an overlay
    std::vector<int> depth{};
    std::vector<int> rank{};                  // place in the order of (key, id)
    std::vector<std::vector<int>> children{}; // by rank; overlays are nobody's children
    std::vector<int> order{};                 // root first, parents before children
    std::vector<int> overlays{};              // inner ones first
    std::vector<LayoutEdge> edges{};          // by rank of their ends
    std::vector<std::vector<Link>> links{};   // per container
    std::vector<Margins> outset{};            // room a box needs around itself for overlays and boxes on its border
    std::vector<int> overlayOf{};             // the first overlay that has the box as a member, or -1

private:
    void resolveParents();
    void liftEdges();
    void sortOverlays();
    void measureOutsets(const LayoutMetrics &metrics);
};

} // namespace cirro
