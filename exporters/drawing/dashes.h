#pragma once

#include <QList>
#include <QPainterPath>
#include <QRectF>

namespace cirro::drawing {

/// The dashes of a path that may be seen in `visible`. `pattern` holds lengths of dashes and gaps in turn, in the
/// path's units. QPen's own dashes shift when the painter clips the path before it dashes it: tiles would not continue
/// each other.
QPainterPath dashesOf(const QPainterPath &path, const QList<qreal> &pattern, const QRectF &visible);

} // namespace cirro::drawing
