#include "app/canvas/canvas_nodes.h"

#include <QQuickWindow>
#include <QSGTexture>

namespace cirro {

CanvasNode::CanvasNode(QQuickWindow &window)
    : m_window(window),
      m_background(window.createRectangleNode()),
      m_scaled(new QSGTransformNode),
      m_exact(new QSGTransformNode),
      m_ghost(new QSGOpacityNode),
      m_boxes(new QSGTransformNode)
{
    appendChildNode(m_background);
    appendChildNode(m_scaled);
    appendChildNode(m_exact);
    appendChildNode(m_ghost);
    appendChildNode(m_boxes);
}

void CanvasNode::show(const CanvasPicture &picture)
{
    if (m_background->rect() != picture.view)
        m_background->setRect(picture.view);
    if (m_background->color() != picture.background)
        m_background->setColor(picture.background);
    if (picture.shift != m_shift) {
        m_shift = picture.shift;
        QMatrix4x4 onto;
        onto.translate(static_cast<float>(m_shift.x()), static_cast<float>(m_shift.y()));
        for (QSGTransformNode *group : {m_scaled, m_exact, m_boxes})
            group->setMatrix(onto);
    }
    showTiles(picture);
    showGhost(picture);
    showBoxes(picture.boxes);
}

QSGImageNode *CanvasNode::imageNode(const QImage &image, bool opaque) const
{
    QSGImageNode *node = m_window.createImageNode();
    node->setOwnsTexture(true);
    node->setTexture(m_window.createTextureFromImage(image, opaque ? QQuickWindow::TextureIsOpaque
                                                                   : QQuickWindow::TextureHasAlphaChannel));
    return node;
}

void CanvasNode::showTiles(const CanvasPicture &picture)
{
    for (auto &[key, tile] : m_tiles)
        tile.used = false;
    std::map<qint64, int> alike; // empty tiles show one image
    for (const TileStore::Shown &shown : picture.tiles) {
        const qint64 image = shown.image.cacheKey();
        TileNode &tile = m_tiles[{image, alike[image]++}];
        if (!tile.node)
            tile.node = imageNode(shown.image, true);
        tile.used = true;
        QSGNode *parent = shown.exact ? m_exact : m_scaled;
        if (tile.node->parent() != parent) {
            if (tile.node->parent())
                tile.node->parent()->removeChildNode(tile.node);
            parent->appendChildNode(tile.node);
        }
        // Exact tiles lie pixel on pixel; filtering them could only blur.
        const auto filtering = shown.exact ? QSGTexture::Nearest : QSGTexture::Linear;
        if (tile.node->filtering() != filtering)
            tile.node->setFiltering(filtering);
        const QRectF rect = shown.where.translated(picture.offset);
        if (tile.node->rect() != rect)
            tile.node->setRect(rect);
    }
    std::erase_if(m_tiles, [](const auto &entry) {
        if (!entry.second.used)
            delete entry.second.node;
        return !entry.second.used;
    });
}

void CanvasNode::showGhost(const CanvasPicture &picture)
{
    const qint64 key = picture.ghost.isNull() ? 0 : picture.ghost.cacheKey();
    if (key != m_ghostKey) {
        delete m_ghost->firstChild();
        if (key != 0)
            m_ghost->appendChildNode(imageNode(picture.ghost, false));
        m_ghostKey = key;
    }
    m_ghost->setOpacity(picture.ghostOpacity);
    if (auto *node = static_cast<QSGImageNode *>(m_ghost->firstChild()); node && node->rect() != picture.ghostPlace)
        node->setRect(picture.ghostPlace);
}

void CanvasNode::showBoxes(const std::vector<OverlayBox> &boxes)
{
    std::size_t used = 0;
    const auto put = [&](const QRectF &rect, const QColor &color) {
        if (color.alpha() == 0 || rect.isEmpty())
            return;
        if (used == m_rectangles.size()) {
            m_rectangles.push_back(m_window.createRectangleNode());
            m_boxes->appendChildNode(m_rectangles.back());
        }
        QSGRectangleNode *node = m_rectangles[used++];
        if (node->rect() != rect)
            node->setRect(rect);
        if (node->color() != color)
            node->setColor(color);
    };
    for (const OverlayBox &box : boxes) {
        const QRectF &rect = box.rect;
        put(rect.adjusted(box.width, box.width, -box.width, -box.width), box.fill);
        put({rect.left(), rect.top(), rect.width(), box.width}, box.line);
        put({rect.left(), rect.bottom() - box.width, rect.width(), box.width}, box.line);
        put({rect.left(), rect.top() + box.width, box.width, rect.height() - 2 * box.width}, box.line);
        put({rect.right() - box.width, rect.top() + box.width, box.width, rect.height() - 2 * box.width}, box.line);
    }
    while (m_rectangles.size() > used) {
        delete m_rectangles.back();
        m_rectangles.pop_back();
    }
}

} // namespace cirro
