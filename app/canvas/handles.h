#pragma once

#include "model/geometry/rect.h"

#include <QRectF>

#include <array>
#include <optional>

namespace cirro {

/// A place on a frame to pull at: which sides move with it. -1 left or top, 1 right or bottom, 0 neither.
struct Handle {
    int across = 0;
    int down = 0;
    bool operator==(const Handle &) const = default;
};

inline constexpr std::array<Handle, 8> handles{Handle{-1, -1}, {0, -1}, {1, -1}, {1, 0},
                                               {1, 1},         {0, 1},  {-1, 1}, {-1, 0}};

/// The square of a handle on a frame.
QRectF handleRect(const QRectF &frame, const Handle &handle, double size);
/// The handle whose square of `reach` is at the point; corners before sides.
std::optional<Handle> handleAt(const QRectF &frame, QPointF point, double reach);
Qt::CursorShape cursorOf(const Handle &handle);

/// The bounds after pulling a handle by `delta`: the sides it moves come to multiples of `grid`, and never nearer to
/// the opposite one than `least`.
Rect pulled(const Rect &bounds, const Handle &handle, Point delta, double grid, Size least);

} // namespace cirro
