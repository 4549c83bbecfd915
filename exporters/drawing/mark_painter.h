#pragma once

#include "exporters/drawing/line_shapes.h"
#include "exporters/drawing/painter.h"
#include "exporters/drawing/text_shapes.h"

#include <QPainterPath>
#include <QPen>

namespace cirro::drawing {

/// Paints the marks of pictures with a painter that is already scaled to diagram units.
class MarkPainter
{
public:
    /// `crossings` may be null: then nothing jumps.
    MarkPainter(QPainter &painter, double zoom, const PaintContext &context, const Crossings *crossings);

    void paint(const scene::Picture &picture);

private:
    void draw(const scene::BoxMark &mark);
    void draw(const scene::IconMark &mark);
    void draw(const scene::TextMark &mark);
    void draw(const scene::LineMark &mark);
    void draw(const scene::BadgeMark &mark);
    void drawLetters(const scene::IconMark &mark, const QRectF &square, double inset, const QColor &color);
    class AlongPixels;
    /// Fills the whole pixels of an area (diagram units); while an AlongPixels lives.
    void fillPixels(const QRectF &area, const QColor &color);
    void fillAlongPixels(const QPolygonF &points, double width, const QColor &color);
    void drawArrow(const QPointF &tip, const QPointF &from, const scene::LineMark &mark);
    void drawLines(const FittedText &text, const QFont &font);
    /// Strokes a path; its dashes are where they are in every tile.
    void stroke(const QPainterPath &path, const QPen &pen);
    QPen penFor(const QColor &color, double width, scene::LineStyle style, std::string_view dash) const;
    /// A rectangle whose edges fall between pixels.
    QRectF aligned(const Rect &rect) const;
    bool shows(double length) const { return length * m_grid.scale >= 1; }

    QPainter &m_painter;
    const PaintContext &m_context;
    const Palette &m_palette;
    const Crossings *m_crossings;
    Fonts m_fonts;
    PixelGrid m_grid;
    QTransform m_toPixels; // from diagram units to the device's pixels
    QRect m_device;        // the device's pixels
    double m_zoom;
    double m_glyphInset; // share of a tile's width
    double m_arrowLength;
    double m_arrowWidth;
    double m_jump;
};

/// The outline of a badge: an octagon for errors, a triangle for warnings, a circle for advice, a capsule for counts.
QPainterPath badgeShape(scene::Severity severity, const QRectF &rect);

} // namespace cirro::drawing
