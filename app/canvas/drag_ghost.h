#pragma once

#include "app/canvas/viewport.h"

#include "exporters/drawing/painter.h"

#include <QImage>

#include <vector>

namespace cirro {

/// The elements that are being moved, painted once.
struct DragGhost {
    QImage image{};
    Rect area{}; // the part of the diagram it shows, before the move
};

/// Elements with all that lies in them and the connectors among them, as far as they are on show.
DragGhost makeGhost(const scene::DisplayList &picture, const std::vector<ElementId> &moved, const Viewport &viewport,
                    const drawing::PaintContext &context);

} // namespace cirro
