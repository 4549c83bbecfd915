#include "exporters/drawing/painter.h"

#include "exporters/drawing/glyphs.h"

#include "model/core/assets.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QSvgRenderer>
#include <QTextLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace cirro::drawing {

namespace {

using scene::BadgeMark;
using scene::BoxMark;
using scene::IconMark;
using scene::LineMark;
using scene::LineStyle;
using scene::Picture;
using scene::TextMark;
using scene::TextRole;

QRectF toQt(const Rect &rect) { return {rect.x, rect.y, rect.w, rect.h}; }

/// Text smaller than this many pixels is only a grey smear.
constexpr double legible = 5;

class MarkPainter
{
public:
    MarkPainter(QPainter &painter, double zoom, const PaintContext &context)
        : m_painter(painter), m_palette(*context.palette), m_context(context), m_zoom(zoom)
    {
    }

    void paint(const Picture &picture)
    {
        m_painter.setOpacity(picture.opacity);
        for (const scene::Mark &mark : picture.marks)
            if (m_zoom >= mark.minZoom && m_zoom < mark.maxZoom)
                std::visit([&](const auto &shape) { draw(shape); }, mark.shape);
        m_painter.setOpacity(1);
    }

    /// A band in the canvas colour under a line, so that crossing lines read as over and under.
    void paintHalo(const Picture &picture)
    {
        for (const scene::Mark &mark : picture.marks)
            if (const auto *line = std::get_if<LineMark>(&mark.shape)) {
                QPen pen(m_palette.color("canvas"), line->width * 3, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
                m_painter.strokePath(pathOf(*line), pen);
            }
    }

private:
    /// Straight lines end up between pixels unless they are put on their middle.
    double snapped(double value, double width) const
    {
        const double scale = m_painter.deviceTransform().m11();
        const double pixels = std::max(1.0, std::round(width * scale));
        const double shift = static_cast<int>(pixels) % 2 == 1 ? 0.5 : 0.0;
        const double offset = m_painter.deviceTransform().dx() - std::floor(m_painter.deviceTransform().dx());
        return scale > 0 ? (std::floor(value * scale + offset) + shift - offset) / scale : value;
    }

    QPen penFor(const QColor &color, double width, LineStyle style, std::string_view dash) const
    {
        // Never thinner than a pixel: far away, frames must not vanish.
        const double scale = std::max(m_painter.deviceTransform().m11(), 1e-6);
        QPen pen(color, std::max(width, 1 / scale), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
        if (style != LineStyle::Solid) {
            const std::vector<double> dashes = m_palette.dashes(dash);
            if (!dashes.empty())
                pen.setDashPattern(QList<qreal>(dashes.begin(), dashes.end()));
        }
        return pen;
    }

    void draw(const BoxMark &mark)
    {
        const double left = snapped(mark.rect.x, mark.strokeWidth);
        const double top = snapped(mark.rect.y, mark.strokeWidth);
        const QRectF rect(left, top, snapped(mark.rect.right(), mark.strokeWidth) - left,
                          snapped(mark.rect.bottom(), mark.strokeWidth) - top);
        const QColor fill = m_palette.color(mark.fill);
        m_painter.setBrush(fill.alpha() == 0 ? QBrush(Qt::NoBrush) : QBrush(fill));
        const QColor stroke = m_palette.color(mark.stroke);
        m_painter.setPen(stroke.alpha() == 0 ? QPen(Qt::NoPen)
                                             : penFor(stroke, mark.strokeWidth, mark.line,
                                                      mark.line == LineStyle::FineDash ? "dashRegion" : "dashZone"));
        m_painter.drawRoundedRect(rect, mark.radius, mark.radius);
    }

    void draw(const IconMark &mark)
    {
        const QRectF rect = toQt(mark.rect);
        const QColor background = m_palette.color(mark.background);
        if (background.alpha() > 0) {
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(background);
            m_painter.drawRoundedRect(rect, mark.radius, mark.radius);
        }
        const double inset = background.alpha() > 0 ? rect.width() * m_palette.metric("tileGlyphInset") / m_palette.metric("tileIconSize") : 0;
        const QRectF inner = rect.adjusted(inset, inset, -inset, -inset);
        const QColor color = m_palette.color(mark.glyph);
        if (!mark.icon.empty() && m_context.vectors && color == QColor(Qt::white)) {
            const std::string_view text = asset(mark.icon);
            QSvgRenderer(QByteArray(text.data(), static_cast<qsizetype>(text.size()))).render(&m_painter, inner);
            return;
        }
        if (!mark.icon.empty()) {
            const double scale = m_context.vectors ? 4.0 : m_painter.deviceTransform().m11() * m_painter.device()->devicePixelRatioF();
            const int pixels = static_cast<int>(std::ceil(inner.width() * scale));
            if (const QImage image = glyph(mark.icon, pixels, color); !image.isNull()) {
                m_painter.drawImage(inner, image);
                return;
            }
        }
        QFont font = fontOf(std::max(8.0, inner.height() * 0.36), QFont::DemiBold);
        const QFontMetricsF metrics(font);
        const QString text = QString::fromStdString(mark.shortName);
        if (const double width = metrics.horizontalAdvance(text); width > inner.width())
            font.setPixelSize(std::max(6, static_cast<int>(font.pixelSize() * inner.width() / width)));
        m_painter.setFont(font);
        m_painter.setPen(color);
        m_painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, text);
    }

    QFont fontOf(double pixels, QFont::Weight weight = QFont::Normal) const
    {
        QFont font;
        QStringList families = font.families();
        if (families.isEmpty())
            families << font.family();
        // Hangul of one face beside Latin of another sits at the right height only when it is named.
        font.setFamilies(families << QStringLiteral("Noto Sans CJK KR"));
        font.setPixelSize(std::max(1, static_cast<int>(std::lround(pixels))));
        font.setWeight(weight);
        return font;
    }

    double pixelsOf(TextRole role) const
    {
        switch (role) {
        case TextRole::Name:
            return m_palette.metric("tileNameFont");
        case TextRole::Detail:
            return m_palette.metric("tileFactFont");
        case TextRole::Title:
            return m_palette.metric("containerLabelFont");
        case TextRole::Label:
            break;
        }
        return m_palette.metric("connectorLabelFont");
    }

    void draw(const TextMark &mark)
    {
        const double pixels = pixelsOf(mark.role);
        if (pixels * m_painter.deviceTransform().m11() < legible || mark.rect.w <= 0)
            return;
        const QString text = mark.words.message.code.empty() || !m_context.worded ? QString::fromStdString(mark.words.text)
                                                                                 : m_context.worded(mark.words.message);
        const QFont font = fontOf(pixels, mark.role == TextRole::Title || mark.role == TextRole::Name ? QFont::Medium : QFont::Normal);
        m_painter.setFont(font);
        m_painter.setPen(m_palette.color(mark.color));
        const QFontMetricsF metrics(font);
        const Qt::Alignment across = mark.align == scene::TextAlign::Center  ? Qt::AlignHCenter
                                     : mark.align == scene::TextAlign::Right ? Qt::AlignRight
                                                                            : Qt::AlignLeft;
        const QRectF rect = toQt(mark.rect);
        if (mark.maxLines <= 1) {
            // A long name keeps both its ends: the end is what tells SubnetA from SubnetB.
            const QString line = metrics.elidedText(QString(text).replace('\n', ' '), Qt::ElideMiddle, rect.width());
            m_painter.drawText(rect, static_cast<int>(across | Qt::AlignVCenter) | Qt::TextSingleLine, line);
            return;
        }
        m_painter.drawText(rect, static_cast<int>(across | Qt::AlignTop) | Qt::TextWordWrap, text);
    }

    QPainterPath pathOf(const LineMark &mark) const
    {
        std::vector<QPointF> points;
        for (const Point &point : mark.points)
            points.push_back({snapped(point.x, mark.width), snapped(point.y, mark.width)});
        QPainterPath path(points.front());
        for (std::size_t i = 1; i + 1 < points.size(); ++i) {
            const QPointF before = points[i] - points[i - 1];
            const QPointF after = points[i + 1] - points[i];
            const double in = std::hypot(before.x(), before.y());
            const double out = std::hypot(after.x(), after.y());
            const double radius = std::min({mark.cornerRadius, in / 2, out / 2});
            if (radius <= 0) {
                path.lineTo(points[i]);
                continue;
            }
            path.lineTo(points[i] - before / in * radius);
            path.quadTo(points[i], points[i] + after / out * radius);
        }
        path.lineTo(points.back());
        return path;
    }

    void arrow(const QPointF &tip, const QPointF &from, const LineMark &mark)
    {
        const QPointF along = tip - from;
        const double length = std::hypot(along.x(), along.y());
        if (length <= 0)
            return;
        const QPointF unit = along / length;
        const QPointF side(-unit.y(), unit.x());
        const double reach = m_palette.metric("arrowLength");
        const double half = m_palette.metric("arrowWidth") / 2;
        const QPointF base = tip - unit * reach;
        const std::array head{base + side * half, tip, base - side * half};
        m_painter.setPen(QPen(m_palette.color(mark.stroke), mark.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.drawPolyline(head.data(), static_cast<int>(head.size()));
    }

    void draw(const LineMark &mark)
    {
        if (mark.points.size() < 2)
            return;
        m_painter.setBrush(Qt::NoBrush);
        m_painter.strokePath(pathOf(mark), penFor(m_palette.color(mark.stroke), mark.width, mark.line, "dashUses"));
        const auto at = [&](std::size_t i) { return QPointF(snapped(mark.points[i].x, mark.width), snapped(mark.points[i].y, mark.width)); };
        if (mark.arrowAtEnd)
            arrow(at(mark.points.size() - 1), at(mark.points.size() - 2), mark);
        if (mark.arrowAtStart)
            arrow(at(0), at(1), mark);
    }

    void draw(const BadgeMark &mark)
    {
        const QRectF rect = toQt(mark.rect);
        const QPointF middle = rect.center();
        const double radius = rect.width() / 2;
        QString text = QString::fromStdString(mark.text);
        const char *fill = "badge";
        const char *ink = "text";
        QPainterPath shape;
        // Each severity has a shape of its own: colour alone says nothing to some readers.
        switch (mark.severity) {
        case scene::Severity::Error: {
            for (int i = 0; i < 8; ++i) {
                const double angle = (22.5 + 45 * i) * 3.14159265358979 / 180;
                const QPointF corner = middle + QPointF(std::cos(angle), std::sin(angle)) * radius;
                i == 0 ? shape.moveTo(corner) : shape.lineTo(corner);
            }
            shape.closeSubpath();
            fill = "error";
            ink = "onError";
            text = QStringLiteral("!");
            break;
        }
        case scene::Severity::Warning:
            shape.moveTo(middle.x(), rect.top());
            shape.lineTo(rect.right(), rect.bottom() - 1);
            shape.lineTo(rect.left(), rect.bottom() - 1);
            shape.closeSubpath();
            fill = "warning";
            ink = "onWarning";
            text = QStringLiteral("!");
            break;
        case scene::Severity::Advice:
            shape.addEllipse(rect);
            fill = "info";
            ink = "onInfo";
            text = QStringLiteral("i");
            break;
        case scene::Severity::None:
            shape.addRoundedRect(rect, radius, radius);
            break;
        }
        m_painter.setBrush(m_palette.color(fill));
        m_painter.setPen(QPen(m_palette.color("badgeBorder"), 1));
        m_painter.drawPath(shape);
        m_painter.setFont(fontOf(m_palette.metric("badgeFont"), QFont::Bold));
        m_painter.setPen(m_palette.color(ink));
        const QRectF place = mark.severity == scene::Severity::Warning ? rect.adjusted(0, rect.height() * 0.2, 0, 0) : rect;
        m_painter.drawText(place, Qt::AlignCenter | Qt::TextSingleLine, text);
    }

    QPainter &m_painter;
    const Palette &m_palette;
    const PaintContext &m_context;
    double m_zoom;
};

void prepare(QPainter &painter, Point origin, double zoom)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.scale(zoom, zoom);
    painter.translate(-origin.x, -origin.y);
}

} // namespace

void paint(QPainter &painter, const scene::DisplayList &list, const Rect &area, double zoom, const PaintContext &context)
{
    painter.save();
    prepare(painter, area.topLeft(), zoom);
    MarkPainter marks(painter, zoom, context);
    for (const std::uint32_t position : list.within(area)) {
        const Picture &picture = *list.pictures()[position];
        if (picture.layer == scene::Layer::Connectors)
            marks.paintHalo(picture);
        marks.paint(picture);
    }
    painter.restore();
}

void paint(QPainter &painter, const scene::Picture &picture, Point origin, double zoom, const PaintContext &context)
{
    painter.save();
    prepare(painter, origin, zoom);
    MarkPainter(painter, zoom, context).paint(picture);
    painter.restore();
}

} // namespace cirro::drawing
