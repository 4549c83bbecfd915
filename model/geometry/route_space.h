#pragma once

#include "model/geometry/router.h"

#include <limits>
#include <unordered_map>

namespace cirro {

/// Things with a rectangle in square buckets, to find what is near quickly.
class Buckets
{
public:
    Buckets(Rect bounds, std::size_t count);
    void add(int thing, const Rect &rect);
    /// Calls `visit` for things whose bucket meets `rect`; a thing may come up more than once.
    template <typename Visit> void visit(const Rect &rect, Visit visit) const
    {
        visitSome(rect, std::numeric_limits<std::size_t>::max(), visit);
    }
    /// The same, but gives up after `most` visits; false then.
    template <typename Visit> bool visitSome(const Rect &rect, std::size_t most, Visit visit) const
    {
        const Range r = range(rect);
        for (int y = r.y0; y <= r.y1; ++y)
            for (int x = r.x0; x <= r.x1; ++x)
                for (const int thing : m_cells[std::size_t(y) * std::size_t(m_columns) + std::size_t(x)]) {
                    if (most-- == 0)
                        return false;
                    visit(thing);
                }
        return true;
    }

private:
    struct Range {
        int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    };
    Range range(const Rect &rect) const;

    Rect m_bounds;
    double m_side = 1;
    int m_columns = 1;
    int m_rows = 1;
    std::vector<std::vector<int>> m_cells;
};

/// The boxes of a RouteInput, ready for questions. Boxes are named by their index from here on.
class RouteSpace
{
public:
    explicit RouteSpace(const std::vector<RouteBox> &boxes);

    struct Obstacles {
        std::vector<Rect> solids{}; // not to be crossed
        std::vector<Rect> open{};   // containers whose border may be crossed
        std::vector<Rect> labels{};
    };

    int indexOf(int id) const;
    const RouteBox &operator[](int index) const { return m_boxes[std::size_t(index)]; }
    bool isAncestor(int container, int box) const;
    /// The innermost container that both ends are in and that encloses both rectangles; -1: the diagram.
    int commonContainer(int a, int b) const;
    /// What stands in the way between two boxes within a window. Whole containers that hold neither end are solid,
    /// unless `through`: then only tiles are. Nothing when more than `most` boxes would have to be looked at.
    std::optional<Obstacles> obstacles(int from, int to, const Rect &window, bool through, std::size_t most) const;
    /// Tiles other than both ends that a line of a little width between two points crosses.
    int tilesHit(int from, int to, Point a, Point b) const;
    /// How far a segment may be shifted sideways: the free interval of its coordinate around `at`, at most `reach` to
    /// each side. `along` is its span. Boxes in `skip` do not limit it.
    struct Interval {
        double lo = 0;
        double hi = 0;
    };
    Interval freeInterval(Orientation orientation, double at, Interval along, double reach, double clearance, int skipA,
                          int skipB) const;
    const Rect &bounds() const { return m_bounds; }

private:
    const std::vector<RouteBox> &m_boxes;
    std::unordered_map<int, int> m_index;
    std::vector<int> m_parent;
    std::vector<int> m_depth;
    Rect m_bounds;
    Buckets m_buckets;
};

} // namespace cirro
