#include "app/canvas/handles.h"

#include <algorithm>

namespace cirro {

QRectF handleRect(const QRectF &frame, const Handle &handle, double size)
{
    const QPointF at(frame.center().x() + handle.across * frame.width() / 2,
                     frame.center().y() + handle.down * frame.height() / 2);
    return {at.x() - size / 2, at.y() - size / 2, size, size};
}

std::optional<Handle> handleAt(const QRectF &frame, QPointF point, double reach)
{
    for (const bool corners : {true, false})
        for (const Handle &handle : handles)
            if ((handle.across != 0 && handle.down != 0) == corners && handleRect(frame, handle, reach).contains(point))
                return handle;
    return std::nullopt;
}

Qt::CursorShape cursorOf(const Handle &handle)
{
    if (handle.down == 0)
        return Qt::SizeHorCursor;
    if (handle.across == 0)
        return Qt::SizeVerCursor;
    return handle.across == handle.down ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor;
}

Rect pulled(const Rect &bounds, const Handle &handle, Point delta, double grid, Size least)
{
    const auto pull = [grid](double &first, double &length, int side, double by, double smallest) {
        const double last = first + length;
        if (side < 0) {
            first = std::min(snapped(first + by, grid), last - smallest);
            length = last - first;
        } else if (side > 0) {
            length = std::max(snapped(last + by, grid) - first, smallest);
        }
    };
    Rect result = bounds;
    // What is smaller already may stay as small as it is.
    pull(result.x, result.w, handle.across, delta.x, std::min(least.w, bounds.w));
    pull(result.y, result.h, handle.down, delta.y, std::min(least.h, bounds.h));
    return result;
}

} // namespace cirro
