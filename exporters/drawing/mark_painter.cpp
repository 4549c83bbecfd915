#include "exporters/drawing/mark_painter.h"

#include "exporters/drawing/dashes.h"
#include "exporters/drawing/glyphs.h"

#include "model/core/assets.h"

#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace cirro::drawing {

using scene::BadgeMark;
using scene::BoxMark;
using scene::IconMark;
using scene::LineMark;
using scene::LineStyle;
using scene::Severity;
using scene::TextMark;

namespace {

/// Text lower than this many pixels is only a grey smear.
constexpr double legible = 5;

/// An icon smaller than this many pixels is only its colour.
constexpr double speck = 4;

QRectF toQt(const Rect &rect)
{
    return {rect.x, rect.y, rect.w, rect.h};
}

} // namespace

MarkPainter::MarkPainter(QPainter &painter, double zoom, const PaintContext &context, const Crossings *crossings)
    : m_painter(painter),
      m_context(context),
      m_palette(*context.palette),
      m_crossings(crossings),
      m_fonts(m_palette),
      m_grid{.scale = painter.deviceTransform().m11(), .exact = context.vectors},
      m_toPixels(painter.deviceTransform()),
      m_device(0, 0, painter.device()->width(), painter.device()->height()),
      m_zoom(zoom),
      m_glyphInset(m_palette.metric("tileGlyphInset") / m_palette.metric("tileIconSize")),
      m_arrowLength(m_palette.metric("arrowLength")),
      m_arrowWidth(m_palette.metric("arrowWidth")),
      m_jump(zoom >= m_palette.metric("detailZoomMinimum") ? m_palette.metric("connectorJump") : 0)
{}

void MarkPainter::paint(const scene::Picture &picture)
{
    m_painter.setOpacity(picture.opacity);
    for (const scene::Mark &mark : picture.marks)
        if (m_zoom >= mark.minZoom && m_zoom < mark.maxZoom)
            std::visit([&](const auto &shape) { draw(shape); }, mark.shape);
}

QPen MarkPainter::penFor(const QColor &color, double width, LineStyle style, std::string_view dash) const
{
    if (color.alpha() == 0)
        return QPen(Qt::NoPen);
    QPen pen(color, m_grid.lineWidth(width), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (style != LineStyle::Solid)
        if (const std::vector<double> dashes = m_palette.dashes(dash); !dashes.empty()) {
            // Their lengths are multiples of the width asked for, not of the one that came out.
            QList<qreal> pattern;
            for (const double length : dashes)
                pattern << length * std::max(width, pen.widthF() / 2) / pen.widthF();
            pen.setDashPattern(pattern);
        }
    return pen;
}

void MarkPainter::stroke(const QPainterPath &path, const QPen &pen)
{
    if (pen.style() != Qt::CustomDashLine || m_grid.exact) {
        m_painter.strokePath(path, pen);
        return;
    }
    QList<qreal> lengths;
    for (const qreal length : pen.dashPattern())
        lengths << length * pen.widthF();
    const QRectF visible = m_toPixels.inverted().mapRect(QRectF(m_device));
    QPen solid = pen;
    solid.setStyle(Qt::SolidLine);
    m_painter.strokePath(dashesOf(path, lengths, visible), solid);
}

QRectF MarkPainter::aligned(const Rect &rect) const
{
    return {QPointF(m_grid.edgeAt(rect.x), m_grid.edgeAt(rect.y)),
            QPointF(m_grid.edgeAt(rect.right()), m_grid.edgeAt(rect.bottom()))};
}

/// While it lives a painter fills whole pixels of its device.
class MarkPainter::AlongPixels
{
public:
    explicit AlongPixels(QPainter &painter) : m_painter(painter), m_before(painter.worldTransform())
    {
        const double ratio = painter.device()->devicePixelRatioF();
        painter.setWorldTransform(QTransform::fromScale(1 / ratio, 1 / ratio));
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    ~AlongPixels()
    {
        m_painter.setRenderHint(QPainter::Antialiasing, true);
        m_painter.setWorldTransform(m_before);
    }
    AlongPixels(const AlongPixels &) = delete;
    AlongPixels &operator=(const AlongPixels &) = delete;

private:
    QPainter &m_painter;
    QTransform m_before;
};

void MarkPainter::draw(const BoxMark &mark)
{
    const double width = mark.strokeWidth;
    const QRectF rect(QPointF(m_grid.lineAt(mark.rect.x, width), m_grid.lineAt(mark.rect.y, width)),
                      QPointF(m_grid.lineAt(mark.rect.right(), width), m_grid.lineAt(mark.rect.bottom(), width)));
    const QColor fill = m_palette.color(mark.fill);
    m_painter.setBrush(fill.alpha() == 0 ? QBrush(Qt::NoBrush) : QBrush(fill));
    const QPen pen = penFor(m_palette.color(mark.stroke), width, mark.line,
                            mark.line == LineStyle::FineDash ? "dashRegion" : "dashZone");
    const double radius = m_grid.exact || shows(mark.radius / 1.5) ? mark.radius : 0;
    if (radius == 0 && pen.style() != Qt::CustomDashLine && !m_grid.exact) {
        const AlongPixels plain(m_painter);
        if (fill.alpha() > 0)
            fillPixels(rect, fill);
        if (pen.style() != Qt::NoPen)
            fillAlongPixels({rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft(), rect.topLeft()},
                            pen.widthF(), pen.color());
        return;
    }
    const bool dashes = pen.style() == Qt::CustomDashLine && !m_grid.exact;
    m_painter.setPen(dashes ? QPen(Qt::NoPen) : pen);
    if (radius > 0)
        m_painter.drawRoundedRect(rect, radius, radius);
    else
        m_painter.drawRect(rect);
    if (dashes) {
        QPainterPath outline;
        outline.addRoundedRect(rect, radius, radius);
        stroke(outline, pen);
    }
}

void MarkPainter::draw(const IconMark &mark)
{
    const QColor background = m_palette.color(mark.background);
    const QColor color = m_palette.color(mark.glyph);
    const QRectF square = aligned(mark.rect);
    if (!m_grid.exact && background.alpha() > 0 && !shows(square.width() / speck)) {
        const AlongPixels plain(m_painter);
        fillPixels(square, background);
        return;
    }
    const double inset = background.alpha() > 0 ? square.width() * m_glyphInset : 0;
    if (mark.icon.empty() || !assets().contains(mark.icon) || m_context.vectors) {
        if (background.alpha() > 0) {
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(background);
            m_painter.drawRoundedRect(square, mark.radius, mark.radius);
        }
        if (mark.icon.empty() || !assets().contains(mark.icon)) {
            drawLetters(mark, square, inset, color);
            return;
        }
        // All of our glyphs are drawn in white (assets/icons/README.md).
        QByteArray text(asset(mark.icon).data(), static_cast<qsizetype>(asset(mark.icon).size()));
        text.replace("#FFFFFF", color.name().toLatin1());
        QSvgRenderer(text).render(&m_painter, square.adjusted(inset, inset, -inset, -inset));
        return;
    }
    const double ratio = m_painter.device()->devicePixelRatioF();
    const QImage image = icon({.asset = mark.icon,
                               .pixels = static_cast<int>(std::lround(square.width() * m_grid.scale)),
                               .glyph = color,
                               .background = background,
                               .radius = mark.radius * m_grid.scale,
                               .inset = inset * m_grid.scale});
    if (image.isNull())
        return;
    // Pixel on pixel: an image that is scaled while it is drawn blurs.
    const QPointF corner = m_painter.deviceTransform().map(square.topLeft());
    const bool enabled = m_painter.worldMatrixEnabled();
    m_painter.setWorldMatrixEnabled(false);
    m_painter.drawImage(
        QRectF(QPointF(std::round(corner.x()), std::round(corner.y())) / ratio, QSizeF(image.size()) / ratio), image);
    m_painter.setWorldMatrixEnabled(enabled);
}

void MarkPainter::drawLetters(const IconMark &mark, const QRectF &square, double inset, const QColor &color)
{
    const QString text = QString::fromStdString(mark.shortName);
    const QRectF inner = square.adjusted(inset, inset, -inset, -inset);
    const QFont font = m_fonts.letters(text, inner.width());
    if (font.pixelSize() * m_grid.scale < legible)
        return;
    m_painter.setPen(color);
    drawLines(fitted(text, font, inner, scene::TextAlign::Center, 1), font);
}

void MarkPainter::drawLines(const FittedText &text, const QFont &font)
{
    m_painter.setFont(font);
    for (const FittedText::Line &line : text.lines) {
        QPointF start = line.start;
        // Away from the middle between two pixels, where a tile's own offset would decide to which side it is rounded.
        if (!m_grid.exact)
            start = QPointF(std::round(start.x() * m_grid.scale) + 0.3, std::round(start.y() * m_grid.scale) + 0.3) /
                    m_grid.scale;
        m_painter.drawText(start, line.text);
    }
}

void MarkPainter::draw(const TextMark &mark)
{
    const QFont &font = m_fonts.of(mark.role);
    if (font.pixelSize() * m_grid.scale < legible || mark.rect.w <= 0)
        return;
    const QString text = mark.words.message.code.empty() || !m_context.worded ? QString::fromStdString(mark.words.text)
                                                                              : m_context.worded(mark.words.message);
    m_painter.setPen(m_palette.color(mark.color));
    drawLines(fitted(text, font, toQt(mark.rect), mark.align, mark.maxLines), font);
}

void MarkPainter::draw(const LineMark &mark)
{
    if (mark.points.size() < 2)
        return;
    const QColor color = m_palette.color(mark.stroke);
    const QPen pen = penFor(color, mark.width, mark.line, "dashUses");
    m_painter.setBrush(Qt::NoBrush);
    const QPolygonF points = pointsOf(mark, m_grid);
    const double corner = m_grid.exact || shows(mark.cornerRadius) ? mark.cornerRadius : 0;
    if (corner == 0 && isOrthogonal(points)) {
        // Straight along the pixels there is nothing to smooth, and so small dashes would only be grey. Thousands of
        // lines are seen at once then.
        const AlongPixels plain(m_painter);
        fillAlongPixels(points, pen.widthF(), color);
    } else {
        stroke(pathOf(mark, m_grid, {.corner = corner, .jump = m_jump, .head = m_arrowLength}, m_crossings), pen);
    }
    if (!shows(m_arrowLength / 2))
        return;
    if (mark.arrowAtEnd)
        drawArrow(points.back(), points[points.size() - 2], mark);
    if (mark.arrowAtStart)
        drawArrow(points.front(), points[1], mark);
}

void MarkPainter::fillPixels(const QRectF &area, const QColor &color)
{
    const QRect pixels = m_toPixels.mapRect(area).toRect() & m_device;
    // Qt spreads what is higher over all cores, which costs more than it brings: tiles are painted side by side anyway.
    constexpr int strip = 64;
    for (int y = pixels.top(); y <= pixels.bottom(); y += strip)
        m_painter.fillRect(QRect(pixels.left(), y, pixels.width(), std::min(strip, pixels.bottom() + 1 - y)), color);
}

void MarkPainter::fillAlongPixels(const QPolygonF &points, double width, const QColor &color)
{
    const double half = width / 2;
    for (qsizetype i = 1; i < points.size(); ++i)
        fillPixels(QRectF(points[i - 1], points[i]).normalized().adjusted(-half, -half, half, half), color);
}

void MarkPainter::drawArrow(const QPointF &tip, const QPointF &from, const LineMark &mark)
{
    const QPointF along = tip - from;
    const double length = std::hypot(along.x(), along.y());
    if (length <= 0)
        return;
    const QPointF unit = along / length;
    const QPointF side = QPointF(-unit.y(), unit.x()) * (m_arrowWidth / 2);
    const QPointF base = tip - unit * m_arrowLength;
    const std::array head{base + side, tip, base - side};
    m_painter.setPen(QPen(m_palette.color(mark.stroke), mark.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.drawPolyline(head.data(), static_cast<int>(head.size()));
}

QPainterPath badgeShape(Severity severity, const QRectF &rect)
{
    QPainterPath shape;
    switch (severity) {
    case Severity::Error: {
        QPolygonF octagon;
        const double radius = rect.width() / 2 / std::cos(std::numbers::pi / 8);
        for (int i = 0; i < 8; ++i) {
            const double angle = (2 * i + 1) * std::numbers::pi / 8;
            octagon << rect.center() + QPointF(std::cos(angle), std::sin(angle)) * radius;
        }
        shape.addPolygon(octagon);
        shape.closeSubpath();
        break;
    }
    case Severity::Warning:
        shape.addPolygon(QPolygonF({{rect.center().x(), rect.top()}, rect.bottomRight(), rect.bottomLeft()}));
        shape.closeSubpath();
        break;
    case Severity::Advice:
        shape.addEllipse(rect);
        break;
    case Severity::None:
        shape.addRoundedRect(rect, rect.height() / 2, rect.height() / 2);
        break;
    }
    return shape;
}

void MarkPainter::draw(const BadgeMark &mark)
{
    struct Look {
        const char *fill;
        const char *border;
        const char *ink;
        const char *text; // null: the mark's own
    };
    // Each severity has a shape and a sign of its own: colour alone says nothing to some readers.
    const Look look = mark.severity == Severity::Error     ? Look{"error", "canvas", "onError", "!"}
                      : mark.severity == Severity::Warning ? Look{"warning", "canvas", "onWarning", "!"}
                      : mark.severity == Severity::Advice  ? Look{"info", "canvas", "onInfo", "i"}
                                                           : Look{"badge", "badgeBorder", "text", nullptr};
    const QRectF rect =
        mark.severity == Severity::None ? toQt(mark.rect).adjusted(0.5, 0.5, -0.5, -0.5) : toQt(mark.rect);
    QPen border(m_palette.color(look.border), m_grid.lineWidth(1), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    m_painter.setPen(border);
    m_painter.setBrush(m_palette.color(look.fill));
    m_painter.drawPath(badgeShape(mark.severity, rect));
    const QFont &font = m_fonts.badge();
    if (font.pixelSize() * m_grid.scale < legible)
        return;
    const QString text = look.text ? QString::fromLatin1(look.text) : QString::fromStdString(mark.text);
    m_painter.setPen(m_palette.color(look.ink));
    // A triangle's middle is lower than its box's.
    const double lower = mark.severity == Severity::Warning ? rect.height() * 0.16 : 0;
    drawLines(fitted(text, font, rect.adjusted(-rect.width(), lower, rect.width(), lower), scene::TextAlign::Center, 1),
              font);
}

} // namespace cirro::drawing
