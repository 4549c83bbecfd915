#pragma once

#include "exporters/drawing/painter.h"
#include "exporters/exporter.h"

namespace cirro::drawing {

/// What a file of a whole diagram shows, and how.
struct Page {
    Rect area{}; // the diagram with its margin, in diagram units
    PaintContext context{};
    QColor background = Qt::transparent;
};

/// Errors: export.nothing-to-draw.
Result<Page> pageOf(const scene::DisplayList &list, const PictureOptions &options);

} // namespace cirro::drawing
