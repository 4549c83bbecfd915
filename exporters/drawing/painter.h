#pragma once

#include "exporters/drawing/palette.h"

#include "model/scene/display_list.h"

#include <functional>
#include <memory>

class QPainter;

namespace cirro::drawing {

struct PaintContext {
    std::shared_ptr<const Palette> palette{};
    std::function<QString(const Message &)> worded{};
    bool vectors = false; // for formats of lines and text: glyphs are drawn, not painted as images
    /// Called before and after each picture, for formats that can name things. May be empty.
    std::function<void(const scene::Picture &, bool begins)> around{};
};

/// Paints what lies in `area` (diagram units). The area's top-left corner comes to the painter's origin; a diagram unit
/// is `zoom` units of the painter. May be called from any thread on a QImage of its own.
void paint(QPainter &painter, const scene::DisplayList &list, const Rect &area, double zoom,
           const PaintContext &context);

/// Whether that would paint anything.
bool paintsAnything(const scene::DisplayList &list, const Rect &area, double zoom, const PaintContext &context);

/// One picture alone, e.g. what is being dragged.
void paint(QPainter &painter, const scene::Picture &picture, Point origin, double zoom, const PaintContext &context);

} // namespace cirro::drawing
