#pragma once

#include "model/geometry/rect.h"

#include <QObject>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace cirro {

/// Which part of the diagram a canvas shows, and how large. The only owner of pan and zoom: everyone else reads it.
/// View coordinates are those of the canvas item; diagram coordinates are the display list's.
class Viewport : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(double zoom READ zoom NOTIFY changed FINAL)
    Q_PROPERTY(QPointF offset READ offset NOTIFY changed FINAL)
    Q_PROPERTY(QSizeF size READ size NOTIFY changed FINAL)
    Q_PROPERTY(double coveredAbove READ coveredAbove WRITE setCoveredAbove NOTIFY coveredAboveChanged FINAL)
    Q_PROPERTY(double zoomMinimum READ zoomMinimum CONSTANT FINAL)
    Q_PROPERTY(double zoomMaximum READ zoomMaximum CONSTANT FINAL)

public:
    explicit Viewport(QObject *parent = nullptr);

    /// View pixels for a diagram unit: 1 is 100 %.
    double zoom() const { return m_zoom; }
    /// Where the diagram's origin is in the view; on a device pixel.
    QPointF offset() const { return m_offset; }
    QSizeF size() const { return m_size; }
    double pixelRatio() const { return m_pixelRatio; }
    double zoomMinimum() const { return m_zoomMinimum; }
    double zoomMaximum() const { return m_zoomMaximum; }

    /// Said by the canvas. What was fitted stays fitted when the size changes.
    void setSize(QSizeF size);
    void setPixelRatio(double ratio);
    /// How far down from the upper edge something lies over the view: what is brought on show stands below it.
    double coveredAbove() const { return m_coveredAbove; }
    void setCoveredAbove(double covered);

    Q_INVOKABLE void zoomAt(QPointF point, double factor);
    Q_INVOKABLE void zoomIn() { zoomAt(middle(), step); }
    Q_INVOKABLE void zoomOut() { zoomAt(middle(), 1 / step); }
    /// About the middle of the view.
    Q_INVOKABLE void zoomTo(double zoom);
    Q_INVOKABLE void panBy(QPointF delta);
    /// The whole rectangle in the middle, never larger than 100 %. `margin` is in view pixels.
    void fit(const Rect &rect, double margin = 40);
    /// As fit(), but small things become large.
    void zoomToRect(const Rect &rect, double margin = 40);
    void centerOn(Point point);
    /// Pans as little as it takes to have the rectangle on show.
    void ensureVisible(const Rect &rect, double margin = 40);

    Point toDiagram(QPointF point) const;
    Rect toDiagram(const QRectF &rect) const;
    QPointF toView(Point point) const;
    QRectF toView(const Rect &rect) const;
    /// The part of the diagram on show.
    Rect visible() const;

signals:
    void changed();
    void coveredAboveChanged();

private:
    struct Fitted {
        Rect rect{};
        double margin = 0;
        double most = 1; // zoom
    };
    static constexpr double step = 1.25;

    QPointF middle() const { return {m_size.width() / 2, m_size.height() / 2}; }
    double marginAbove(double margin) const;
    void apply(double zoom, QPointF origin);
    void refit();

    double m_zoomMinimum = 0;
    double m_zoomMaximum = 0;
    double m_zoom = 1;
    QPointF m_exact;  // the offset before rounding: many small zooms must not drift
    QPointF m_offset; // rounded to device pixels, or tiles would blur
    QSizeF m_size;
    double m_pixelRatio = 1;
    double m_coveredAbove = 0;
    std::optional<Fitted> m_fitted;
};

} // namespace cirro
