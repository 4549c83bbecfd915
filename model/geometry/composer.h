#pragma once

#include "model/geometry/block_packing.h"
#include "model/geometry/layout_tree.h"

#include <map>

namespace cirro {

/// Lays out a whole tree from the inside out: sizes of all boxes and their places relative to their parent's top left.
class Composer
{
public:
    Composer(const LayoutTree &tree, const LayoutMetrics &metrics);

    /// Absolute rectangles of everything but overlays, the diagram starting at (0, 0).
    std::vector<Rect> run();

private:
    /// A part of a container, placed from its own (0, 0) until it is known where the part goes.
    struct Part {
        std::vector<int> boxes{};
        Size size{};
    };
    /// One physical column of a grid: a zone's frame with its tiers, or boxes without a frame.
    struct Column {
        int number = 0;
        int frame = -1;
        std::map<int, std::vector<int>> tiers{};
        std::vector<int> rest{}; // the frame's boxes in no tier
        Part restPart{};
        double width = 0; // of what is inside the frame
    };
    struct Grid {
        std::vector<Column> columns{};
        std::vector<int> above{}, below{};        // boxes spanning the columns
        std::map<int, std::vector<int>> gutter{}; // spanning boxes between the middle columns, by tier
        std::map<int, double> tierHeight{};
    };

    void compose(int container);
    Grid gridOf(const std::vector<int> &boxes, std::vector<int> &loose) const;
    Part composeGrid(Grid grid);
    Size cellSize(const std::vector<int> &boxes) const;
    void placeCell(const std::vector<int> &boxes, Rect cell);
    Part pack(int container, const std::vector<int> &boxes, double aspect, double maxHeight = 0);
    Part lane(int container, const std::vector<int> &boxes, double mainHeight);
    void movePart(const Part &part, double dx, double dy);
    void stretch(int box, Size to);
    Margins insets(int container) const;
    Size leastSize(int container) const;
    void placeBorderBoxes(int container);
    std::optional<double> wishedCentre(int container, int box) const;
    Point centreWithin(int box, int container) const;
    std::vector<Rect> absolute() const;
    void measurePulls(const std::vector<Rect> &rects);

    // A box with the room around it that overlays and boxes on its border need.
    Size footprint(int box) const;
    void put(int box, Point footprintTopLeft);

    const Size &sizeOf(int box) const { return m_size[std::size_t(box)]; }
    double gapFor(const std::vector<int> &boxes) const;
    double up(double value) const { return snappedUp(value, m_metrics.grid); }
    double down(double value) const { return snappedDown(value, m_metrics.grid); }

    const LayoutTree &m_tree;
    LayoutMetrics m_metrics;
    std::vector<Size> m_size;
    std::vector<Point> m_at;
    std::vector<bool> m_placed; // within its parent, in the current pass
    std::vector<std::optional<Point>> m_pull;
    std::vector<int> m_local;   // scratch: index of a box within the list being packed
    std::vector<bool> m_isZone; // a column of its parent's grid, composed with it
};

} // namespace cirro
