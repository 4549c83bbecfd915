#include "app/canvas/viewport.h"

#include "exporters/drawing/palette.h"

#include <algorithm>
#include <cmath>

namespace cirro {

namespace {
constexpr double coveredGap = 12; // view pixels
}

Viewport::Viewport(QObject *parent) : QObject(parent)
{
    const auto palette = drawing::Palette::load("light");
    m_zoomMinimum = palette->metric("zoomMinimum");
    m_zoomMaximum = palette->metric("zoomMaximum");
}

void Viewport::apply(double zoom, QPointF origin)
{
    const auto onPixel = [this](double value) { return std::round(value * m_pixelRatio) / m_pixelRatio; };
    const QPointF offset(onPixel(origin.x()), onPixel(origin.y()));
    m_exact = origin;
    if (zoom == m_zoom && offset == m_offset)
        return;
    m_zoom = zoom;
    m_offset = offset;
    emit changed();
}

void Viewport::setSize(QSizeF size)
{
    if (size == m_size)
        return;
    m_size = size;
    refit();
    emit changed();
}

void Viewport::setPixelRatio(double ratio)
{
    if (ratio == m_pixelRatio || ratio <= 0)
        return;
    m_pixelRatio = ratio;
    apply(m_zoom, m_exact);
    emit changed();
}

void Viewport::setCoveredAbove(double covered)
{
    if (covered == m_coveredAbove)
        return;
    m_coveredAbove = covered;
    refit();
    emit coveredAboveChanged();
}

/// Below what covers the view a strip is left free, too.
double Viewport::marginAbove(double margin) const
{
    return m_coveredAbove > 0 ? std::max(margin, m_coveredAbove + coveredGap) : margin;
}

void Viewport::zoomAt(QPointF point, double factor)
{
    const double zoom = std::clamp(m_zoom * factor, m_zoomMinimum, m_zoomMaximum);
    m_fitted.reset();
    apply(zoom, point - (point - m_exact) * (zoom / m_zoom));
}

void Viewport::zoomTo(double zoom)
{
    zoomAt(middle(), zoom / m_zoom);
}

void Viewport::panBy(QPointF delta)
{
    m_fitted.reset();
    apply(m_zoom, m_exact + delta);
}

void Viewport::fit(const Rect &rect, double margin)
{
    m_fitted = Fitted{.rect = rect, .margin = margin, .most = 1};
    refit();
}

void Viewport::zoomToRect(const Rect &rect, double margin)
{
    m_fitted = Fitted{.rect = rect, .margin = margin, .most = m_zoomMaximum};
    refit();
}

void Viewport::refit()
{
    // Before the canvas has a size there is nothing to fit into; its first size brings us back.
    if (!m_fitted || m_fitted->rect.isEmpty() || m_size.isEmpty())
        return;
    const Rect &rect = m_fitted->rect;
    const double margin = m_fitted->margin;
    const QRectF room = QRectF(QPointF(), m_size).adjusted(margin, marginAbove(margin), -margin, -margin);
    const double fitting = std::min(std::max(room.width(), 1.0) / rect.w, std::max(room.height(), 1.0) / rect.h);
    const double zoom = std::clamp(std::min(fitting, m_fitted->most), m_zoomMinimum, m_zoomMaximum);
    const Point center = rect.center();
    apply(zoom, room.center() - QPointF(center.x, center.y) * zoom);
}

void Viewport::centerOn(Point point)
{
    m_fitted.reset();
    apply(m_zoom, middle() - QPointF(point.x, point.y) * m_zoom);
}

void Viewport::ensureVisible(const Rect &rect, double margin)
{
    const QRectF view = toView(rect);
    // Of what is larger than the view the beginning counts.
    const auto shift = [margin](double first, double last, double least, double room) {
        if (last > room - margin)
            return std::max(room - margin - last, least - first);
        return std::max(least - first, 0.0);
    };
    const QPointF delta(shift(view.left(), view.right(), margin, m_size.width()),
                        shift(view.top(), view.bottom(), marginAbove(margin), m_size.height()));
    if (!delta.isNull())
        panBy(delta);
}

Point Viewport::toDiagram(QPointF point) const
{
    return {(point.x() - m_offset.x()) / m_zoom, (point.y() - m_offset.y()) / m_zoom};
}

Rect Viewport::toDiagram(const QRectF &rect) const
{
    const Point corner = toDiagram(rect.topLeft());
    return {corner.x, corner.y, rect.width() / m_zoom, rect.height() / m_zoom};
}

QPointF Viewport::toView(Point point) const
{
    return m_offset + QPointF(point.x, point.y) * m_zoom;
}

QRectF Viewport::toView(const Rect &rect) const
{
    return {toView(rect.topLeft()), QSizeF(rect.w * m_zoom, rect.h * m_zoom)};
}

Rect Viewport::visible() const
{
    return toDiagram(QRectF(QPointF(), m_size));
}

} // namespace cirro
