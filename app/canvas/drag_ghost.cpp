#include "app/canvas/drag_ghost.h"

#include "app/canvas/tile_painter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace cirro {

DragGhost makeGhost(const scene::DisplayList &picture, const std::vector<ElementId> &moved, const Viewport &viewport,
                    const drawing::PaintContext &context)
{
    std::vector<Rect> bodies;
    for (const ElementId &id : moved)
        if (const scene::Picture *part = picture.find(id))
            bodies.push_back(part->body);

    std::unordered_set<ElementId> taken(moved.begin(), moved.end());
    std::vector<const scene::Picture *> parts;
    Rect area;
    const std::vector<std::uint32_t> onShow = picture.within(viewport.visible());
    for (const std::uint32_t position : onShow) {
        const scene::Picture &part = *picture.pictures()[position];
        if (!part.id.isNull() &&
            std::ranges::any_of(bodies, [&](const Rect &body) { return body.contains(part.body); }))
            taken.insert(part.id);
    }
    for (const std::uint32_t position : onShow) {
        const scene::Picture &part = *picture.pictures()[position];
        if (part.id.isNull() ? !taken.contains(part.from) || !taken.contains(part.to) : !taken.contains(part.id))
            continue;
        parts.push_back(&part);
        area = area.united(part.bounds);
    }
    const double zoom = viewport.zoom();
    area = area.grown(paintMargin(zoom)).intersected(viewport.visible().grown(paintMargin(zoom)));
    if (area.isEmpty())
        return {};

    // From device pixel to device pixel, so that it lies on the diagram exactly where it was.
    const double scale = zoom * viewport.pixelRatio();
    const double left = std::floor(area.x * scale);
    const double top = std::floor(area.y * scale);
    const double right = std::ceil(area.right() * scale);
    const double bottom = std::ceil(area.bottom() * scale);
    DragGhost ghost{.image = QImage(static_cast<int>(right - left), static_cast<int>(bottom - top),
                                    QImage::Format_ARGB32_Premultiplied),
                    .area = {left / scale, top / scale, (right - left) / scale, (bottom - top) / scale}};
    ghost.image.fill(Qt::transparent);
    ghost.image.setDevicePixelRatio(viewport.pixelRatio());
    QPainter painter(&ghost.image);
    for (const scene::Picture *part : parts)
        drawing::paint(painter, *part, ghost.area.topLeft(), zoom, context);
    return ghost;
}

} // namespace cirro
