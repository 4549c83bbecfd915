#include "exporters/drawing/svg_device.h"

#include <QBuffer>
#include <QImage>
#include <QPainterPath>
#include <QPixmap>

#include <cmath>

namespace cirro::drawing {

namespace {

QByteArray escaped(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    // XML 1.0 has no place for control characters, not even escaped.
    for (const QChar c : text)
        if (c >= u' ' || c == u'\n' || c == u'\t')
            clean += c;
    return clean.toHtmlEscaped().toUtf8();
}

/// Two decimals: a hundredth of a pixel is not seen.
QByteArray number(double value)
{
    const double rounded = std::round(value * 100) / 100;
    return QByteArray::number(rounded == 0 ? 0.0 : rounded, 'g', 10);
}

QByteArray pair(double x, double y)
{
    return number(x) + ' ' + number(y);
}

QByteArray pathData(const QPainterPath &path)
{
    QByteArray data;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        switch (element.type) {
        case QPainterPath::MoveToElement:
            data += 'M' + pair(element.x, element.y);
            break;
        case QPainterPath::LineToElement:
            data += 'L' + pair(element.x, element.y);
            break;
        case QPainterPath::CurveToElement:
            data += 'C' + pair(element.x, element.y);
            break;
        case QPainterPath::CurveToDataElement:
            data += ' ' + pair(element.x, element.y);
            break;
        }
    }
    return data;
}

/// As CSS lists them. What Qt calls "Sans Serif" is no face but a wish, which CSS words differently.
QByteArray familiesOf(const QFont &font)
{
    QByteArray list;
    for (const QString &family : font.families().isEmpty() ? QStringList(font.family()) : font.families())
        list += (family == u"Sans Serif" || family == u"Sans") ? "sans-serif, "
                                                               : '\'' + escaped(QString(family).remove(u'\'')) + "', ";
    return list + "sans-serif";
}

QByteArray paintOf(const char *what, const QColor &color, double opacity)
{
    QByteArray text = QByteArray(" ") + what + "=\"" + color.name().toLatin1() + '"';
    if (const double alpha = color.alphaF() * opacity; alpha < 0.999)
        text += QByteArray(" ") + what + "-opacity=\"" + number(alpha) + '"';
    return text;
}

} // namespace

void SvgDevice::beginGroup(const QString &name)
{
    m_body += "<g>";
    if (!name.isEmpty())
        m_body += "<title>" + escaped(name) + "</title>";
    m_body += '\n';
}

void SvgDevice::endGroup()
{
    m_body += "</g>\n";
}

QByteArray SvgDevice::document(const QString &title) const
{
    const QByteArray width = QByteArray::number(m_size.width());
    const QByteArray height = QByteArray::number(m_size.height());
    QByteArray text = R"(<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width=")" +
                      width + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + ' ' + height +
                      "\" role=\"img\">\n";
    if (!title.isEmpty())
        text += "<title>" + escaped(title) + "</title>\n";
    return text + m_body + "</svg>\n";
}

int SvgDevice::metric(PaintDeviceMetric metric) const
{
    constexpr int dpi = 96; // as CSS counts
    switch (metric) {
    case PdmWidth:
        return m_size.width();
    case PdmHeight:
        return m_size.height();
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return dpi;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return static_cast<int>(devicePixelRatioFScale());
    case PdmDepth:
        return 32;
    default:
        return QPaintDevice::metric(metric);
    }
}

void SvgDevice::Engine::updateState(const QPaintEngineState &now)
{
    m_transform = now.transform();
    m_pen = now.pen();
    m_brush = now.brush();
    m_opacity = now.opacity();
}

void SvgDevice::Engine::add(const QPainterPath &path, bool filled)
{
    const bool fills = filled && m_brush.style() != Qt::NoBrush && m_brush.color().alpha() > 0;
    const bool strokes = m_pen.style() != Qt::NoPen && m_pen.color().alpha() > 0;
    if (!fills && !strokes)
        return;
    QByteArray text = "<path d=\"" + pathData(m_transform.map(path)) + '"';
    text += fills ? paintOf("fill", m_brush.color(), m_opacity) : QByteArray(R"( fill="none")");
    if (fills && path.fillRule() == Qt::OddEvenFill)
        text += R"( fill-rule="evenodd")";
    if (strokes) {
        const double scale = std::sqrt(std::abs(m_transform.determinant()));
        const double width = (m_pen.widthF() > 0 ? m_pen.widthF() : 1) * (m_pen.isCosmetic() ? 1 : scale);
        text += paintOf("stroke", m_pen.color(), m_opacity) + " stroke-width=\"" + number(width) + '"';
        if (m_pen.capStyle() != Qt::FlatCap)
            text += m_pen.capStyle() == Qt::RoundCap ? R"( stroke-linecap="round")" : R"( stroke-linecap="square")";
        if (m_pen.joinStyle() == Qt::RoundJoin)
            text += R"( stroke-linejoin="round")";
        if (m_pen.style() != Qt::SolidLine) {
            text += " stroke-dasharray=\"";
            for (const qreal dash : m_pen.dashPattern())
                text += number(dash * width) + ' ';
            text.chop(1);
            text += '"';
        }
    }
    m_out += text + "/>\n";
}

void SvgDevice::Engine::drawPath(const QPainterPath &path)
{
    add(path, true);
}

void SvgDevice::Engine::drawPolygon(const QPointF *points, int count, PolygonDrawMode mode)
{
    QPainterPath path(points[0]);
    for (int i = 1; i < count; ++i)
        path.lineTo(points[i]);
    if (mode != PolylineMode)
        path.closeSubpath();
    path.setFillRule(mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
    add(path, mode != PolylineMode);
}

void SvgDevice::Engine::drawTextItem(const QPointF &point, const QTextItem &item)
{
    if (item.text().trimmed().isEmpty())
        return;
    const double scale = std::sqrt(std::abs(m_transform.determinant()));
    const QPointF at = m_transform.map(point);
    const QFont font = item.font();
    m_out += "<text x=\"" + number(at.x()) + "\" y=\"" + number(at.y()) + "\" font-family=\"" + familiesOf(font) +
             "\" font-size=\"" + number(font.pixelSize() * scale) + '"';
    if (font.weight() != QFont::Normal)
        m_out += " font-weight=\"" + QByteArray::number(font.weight()) + '"';
    m_out += " textLength=\"" + number(item.width() * scale) +
             "\" lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\"" + paintOf("fill", m_pen.color(), m_opacity) +
             '>' + escaped(item.text()) + "</text>\n";
}

void SvgDevice::Engine::drawImage(const QRectF &target, const QImage &image, const QRectF &source,
                                  Qt::ImageConversionFlags)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.copy(source.toAlignedRect()).save(&buffer, "PNG");
    const QRectF place = m_transform.mapRect(target);
    m_out += "<image x=\"" + number(place.x()) + "\" y=\"" + number(place.y()) + "\" width=\"" + number(place.width()) +
             "\" height=\"" + number(place.height()) + "\" opacity=\"" + number(m_opacity) +
             "\" xlink:href=\"data:image/png;base64," + bytes.toBase64() + "\"/>\n";
}

void SvgDevice::Engine::drawPixmap(const QRectF &target, const QPixmap &pixmap, const QRectF &source)
{
    drawImage(target, pixmap.toImage(), source, Qt::AutoColor);
}

} // namespace cirro::drawing
