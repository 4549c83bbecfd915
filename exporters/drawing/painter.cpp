#include "exporters/drawing/painter.h"

#include "exporters/drawing/mark_painter.h"

#include <QPainter>

#include <cmath>

namespace cirro::drawing {

namespace {

/// A line's arc over another reaches this many of its heights beyond the crossing, shared bridges included.
constexpr double reachOfJumps = 4;

/// Scales the painter to diagram units. The diagram's pixels are shifted by whole ones: two tiles side by side continue
/// each other.
void prepare(QPainter &painter, Point origin, double zoom, bool exact)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QTransform device = painter.deviceTransform();
    const auto shift = [&](double from, double base, double at) {
        const double pixels = from - at * zoom * base;
        return exact ? -at * zoom : (std::round(pixels) - from) / base;
    };
    painter.translate(shift(device.dx(), device.m11(), origin.x), shift(device.dy(), device.m22(), origin.y));
    painter.scale(zoom, zoom);
}

/// Where something may lie that reaches into the area: crossings a little outside do; so does what begins within the
/// last pixel.
Rect reachInto(const Rect &area, double zoom, const PaintContext &context)
{
    return area.grown(reachOfJumps * context.palette->metric("connectorJump") + 1 / zoom);
}

} // namespace

bool paintsAnything(const scene::DisplayList &list, const Rect &area, double zoom, const PaintContext &context)
{
    return !list.within(reachInto(area, zoom, context)).empty();
}

void paint(QPainter &painter, const scene::DisplayList &list, const Rect &area, double zoom,
           const PaintContext &context)
{
    painter.save();
    prepare(painter, area.topLeft(), zoom, context.vectors);
    const std::vector<std::uint32_t> near = list.within(reachInto(area, zoom, context));
    Crossings crossings;
    const bool jumps = zoom >= context.palette->metric("detailZoomMinimum");
    if (jumps)
        for (const std::uint32_t position : near)
            for (const scene::Mark &mark : list.pictures()[position]->marks)
                if (const auto *line = std::get_if<scene::LineMark>(&mark.shape))
                    crossings.add(*line);
    crossings.finish();
    MarkPainter marks(painter, zoom, context, jumps ? &crossings : nullptr);
    for (const std::uint32_t position : near) {
        const scene::Picture &picture = *list.pictures()[position];
        if (context.around)
            context.around(picture, true);
        marks.paint(picture);
        if (context.around)
            context.around(picture, false);
    }
    painter.restore();
}

void paint(QPainter &painter, const scene::Picture &picture, Point origin, double zoom, const PaintContext &context)
{
    painter.save();
    prepare(painter, origin, zoom, context.vectors);
    MarkPainter(painter, zoom, context, nullptr).paint(picture);
    painter.restore();
}

} // namespace cirro::drawing
