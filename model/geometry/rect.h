#pragma once

#include <algorithm>
#include <cmath>

// Points, sizes and rectangles in diagram units: one unit is one pixel at 100 %. x grows to the right, y downwards.
namespace cirro {

enum class Orientation { Horizontal, Vertical };
enum class Side { Left, Top, Right, Bottom };

struct Point {
    double x = 0;
    double y = 0;

    Point translated(double dx, double dy) const { return {x + dx, y + dy}; }
    bool operator==(const Point &) const = default;
};

struct Size {
    double w = 0;
    double h = 0;

    bool isEmpty() const { return w <= 0 || h <= 0; }
    bool operator==(const Size &) const = default;
};

struct Rect {
    double x = 0;
    double y = 0;
    double w = 0;
    double h = 0;

    double left() const { return x; }
    double top() const { return y; }
    double right() const { return x + w; }
    double bottom() const { return y + h; }
    Point topLeft() const { return {x, y}; }
    Point center() const { return {x + w / 2, y + h / 2}; }
    Size size() const { return {w, h}; }
    bool isEmpty() const { return w <= 0 || h <= 0; }

    /// Points on the border count as inside.
    bool contains(Point p) const { return p.x >= x && p.x <= right() && p.y >= y && p.y <= bottom(); }
    bool contains(const Rect &other) const
    {
        return other.x >= x && other.right() <= right() && other.y >= y && other.bottom() <= bottom();
    }
    /// True when the interiors share something; touching borders do not count.
    bool intersects(const Rect &other) const
    {
        return other.x < right() && x < other.right() && other.y < bottom() && y < other.bottom();
    }
    /// The smallest rectangle around both; an empty rectangle adds nothing.
    Rect united(const Rect &other) const
    {
        if (isEmpty())
            return other;
        if (other.isEmpty())
            return *this;
        const double l = std::min(x, other.x);
        const double t = std::min(y, other.y);
        return {l, t, std::max(right(), other.right()) - l, std::max(bottom(), other.bottom()) - t};
    }
    /// What both have in common; empty (all zero) when they do not intersect.
    Rect intersected(const Rect &other) const
    {
        if (!intersects(other))
            return {};
        const double l = std::max(x, other.x);
        const double t = std::max(y, other.y);
        return {l, t, std::min(right(), other.right()) - l, std::min(bottom(), other.bottom()) - t};
    }
    Rect translated(double dx, double dy) const { return {x + dx, y + dy, w, h}; }
    Rect movedTo(Point p) const { return {p.x, p.y, w, h}; }
    /// Each side moved by its own amount: positive to the right and down.
    Rect adjusted(double dLeft, double dTop, double dRight, double dBottom) const
    {
        return {x + dLeft, y + dTop, w - dLeft + dRight, h - dTop + dBottom};
    }
    /// Grown by `margin` on every side; negative shrinks.
    Rect grown(double margin) const { return adjusted(-margin, -margin, margin, margin); }

    bool operator==(const Rect &) const = default;
};

/// Room on each side of a rectangle, inwards or outwards as its user says.
struct Margins {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    bool operator==(const Margins &) const = default;
};

/// Distance between the nearest points of two rectangles, measured along the axes (0 when they touch or overlap).
inline double manhattanGap(const Rect &a, const Rect &b)
{
    const double dx = std::max({0.0, a.x - b.right(), b.x - a.right()});
    const double dy = std::max({0.0, a.y - b.bottom(), b.y - a.bottom()});
    return dx + dy;
}

/// The nearest multiple of `step`; the ones below and above (a value that is already one stays).
inline double snapped(double value, double step)
{
    return std::round(value / step) * step;
}
inline double snappedDown(double value, double step)
{
    return std::floor(value / step) * step;
}
inline double snappedUp(double value, double step)
{
    return std::ceil(value / step) * step;
}

} // namespace cirro
