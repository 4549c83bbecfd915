#pragma once

#include "app/canvas/canvas_host.h"
#include "app/canvas/viewport.h"

#include "exporters/drawing/palette.h"

#include <QImage>
#include <QPointer>
#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace cirro {

/// The whole diagram in a corner: every element a spot in its category's colour, and the part on show as a frame that
/// can be dragged. Its image is painted when the picture changes, not when the view does.
class MinimapItem : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cirro::CanvasHostObject *host READ host WRITE setHost NOTIFY hostChanged FINAL)
    Q_PROPERTY(cirro::Viewport *viewport READ viewport WRITE setViewport NOTIFY viewportChanged FINAL)
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY themeChanged FINAL)
    Q_PROPERTY(bool needed READ isNeeded NOTIFY neededChanged FINAL)

public:
    explicit MinimapItem(QQuickItem *parent = nullptr);

    CanvasHostObject *host() const { return m_host; }
    void setHost(CanvasHostObject *host);
    Viewport *viewport() const { return m_viewport; }
    void setViewport(Viewport *viewport);
    QString theme() const { return m_theme; }
    void setTheme(const QString &theme);
    /// False while the view shows the whole diagram.
    bool isNeeded() const { return m_needed; }

    /// Where a point of the diagram is on the map.
    QPointF toMap(Point point) const;
    /// The part of the diagram on show; what lies beyond the map is cut off.
    QRectF frame() const;
    /// How often the image was painted.
    int paintings() const { return m_paintings; }

signals:
    void hostChanged();
    void viewportChanged();
    void themeChanged();
    void neededChanged();

protected:
    void updatePolish() override;
    QSGNode *updatePaintNode(QSGNode *node, UpdatePaintNodeData *data) override;
    void geometryChange(const QRectF &next, const QRectF &before) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void takePicture();
    void followView();
    void repaint();
    void lie();
    void paint();
    Point toDiagram(QPointF point) const;

    QPointer<CanvasHostObject> m_host;
    QPointer<Viewport> m_viewport;
    std::shared_ptr<const scene::DisplayList> m_picture;
    QString m_theme = QStringLiteral("light");
    std::shared_ptr<const drawing::Palette> m_palette;
    QImage m_image;
    double m_scale = 1;  // map pixels for a diagram unit
    QPointF m_origin;    // where the diagram's origin is on the map
    QPointF m_grabbed;   // of the frame, from its middle
    bool m_dirty = true; // the image is older than the picture
    bool m_needed = false;
    int m_paintings = 0;
};

} // namespace cirro
