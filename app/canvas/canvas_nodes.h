#pragma once

#include "app/canvas/tile_store.h"

#include <QColor>
#include <QImage>
#include <QRectF>
#include <QSGImageNode>
#include <QSGNode>
#include <QSGRectangleNode>

#include <map>
#include <utility>
#include <vector>

class QQuickWindow;

namespace cirro {

/// A rectangle above the diagram, in view pixels; the line lies inside it. A transparent colour paints nothing.
struct OverlayBox {
    QRectF rect{};
    QColor line{};
    double width = 0;
    QColor fill{};
};

/// Everything a canvas shows in one frame, in view pixels.
struct CanvasPicture {
    QRectF view{};
    QColor background{};
    QPointF shift{};  // onto whole device pixels, where the item itself lies between them
    QPointF offset{}; // where the tiles' origin is
    std::vector<TileStore::Shown> tiles{};
    QImage ghost{}; // what is being dragged
    QRectF ghostPlace{};
    double ghostOpacity = 1;
    std::vector<OverlayBox> boxes{}; // from back to front
};

/// The canvas in the scene graph. Made of rectangles and images only: those look the same on every backend. What groups
/// them are transform nodes: Qt 6.4's software renderer forgets where a child of a plain node belongs when it is added
/// later (QSGSoftwareRenderableNodeUpdater keeps no state of plain nodes).
class CanvasNode : public QSGTransformNode
{
public:
    explicit CanvasNode(QQuickWindow &window);
    void show(const CanvasPicture &picture);

private:
    struct TileNode {
        QSGImageNode *node = nullptr;
        bool used = false;
    };
    void showTiles(const CanvasPicture &picture);
    void showGhost(const CanvasPicture &picture);
    void showBoxes(const std::vector<OverlayBox> &boxes);
    QSGImageNode *imageNode(const QImage &image, bool opaque) const;

    QQuickWindow &m_window;
    QSGRectangleNode *m_background;
    QSGTransformNode *m_scaled; // tiles of another zoom
    QSGTransformNode *m_exact;
    QSGOpacityNode *m_ghost;
    QSGTransformNode *m_boxes;
    QPointF m_shift{};
    std::map<std::pair<qint64, int>, TileNode> m_tiles; // by their image's cache key, and how many show it before
    qint64 m_ghostKey = 0;
    std::vector<QSGRectangleNode *> m_rectangles;
};

} // namespace cirro
