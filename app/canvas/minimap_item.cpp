#include "app/canvas/minimap_item.h"

#include <QPainter>
#include <QQuickWindow>
#include <QSGImageNode>
#include <QSGRectangleNode>
#include <QSGTransformNode>

#include <algorithm>
#include <array>
#include <cmath>

namespace cirro {

namespace {

constexpr double margin = 6;        // map pixels
constexpr double leastSpot = 2;     // map pixels: the smallest element is still seen
constexpr double wheelFactor = 1.2; // zoom for one notch
constexpr double notch = 120;       // of QWheelEvent::angleDelta()

/// What an element looks like from far away.
struct Spot {
    QColor fill{};
    QColor line{};
};

Spot spotOf(const scene::Picture &picture, const drawing::Palette &palette)
{
    Spot spot;
    for (const scene::Mark &mark : picture.marks) {
        if (const auto *box = std::get_if<scene::BoxMark>(&mark.shape); box && !spot.line.isValid()) {
            spot.fill = palette.color(box->fill);
            spot.line = palette.color(box->stroke);
        } else if (const auto *icon = std::get_if<scene::IconMark>(&mark.shape);
                   icon && !spot.fill.isValid() && !picture.container) {
            spot.fill = palette.color(icon->background.empty() ? icon->glyph : icon->background);
        }
    }
    return spot;
}

/// The map in the scene graph; what groups are transform nodes for the same reason as CanvasNode's.
class MapNode : public QSGTransformNode
{
public:
    explicit MapNode(QQuickWindow &window) : m_window(window), m_inside(window.createRectangleNode())
    {
        m_inside->setRect(QRectF());
        appendChildNode(m_inside);
        for (QSGRectangleNode *&side : m_sides) {
            side = window.createRectangleNode();
            appendChildNode(side);
        }
    }
    void show(const QImage &image, const QRectF &whole, const QRectF &frame, const QColor &fill, const QColor &line,
              double width)
    {
        if (image.cacheKey() != m_key && !image.isNull()) {
            delete m_picture;
            m_picture = m_window.createImageNode();
            m_picture->setOwnsTexture(true);
            m_picture->setTexture(m_window.createTextureFromImage(image, QQuickWindow::TextureHasAlphaChannel));
            prependChildNode(m_picture);
            m_key = image.cacheKey();
        }
        if (m_picture)
            m_picture->setRect(whole);
        const double across = std::min(width, frame.width());
        const double down = std::min(width, frame.height());
        put(m_inside, frame, fill);
        put(m_sides[0], {frame.left(), frame.top(), frame.width(), down}, line);
        put(m_sides[1], {frame.left(), frame.bottom() - down, frame.width(), down}, line);
        put(m_sides[2], {frame.left(), frame.top(), across, frame.height()}, line);
        put(m_sides[3], {frame.right() - across, frame.top(), across, frame.height()}, line);
    }

private:
    static void put(QSGRectangleNode *node, const QRectF &rect, const QColor &color)
    {
        node->setRect(rect);
        node->setColor(color);
    }
    QQuickWindow &m_window;
    QSGImageNode *m_picture = nullptr;
    QSGRectangleNode *m_inside;
    std::array<QSGRectangleNode *, 4> m_sides{};
    qint64 m_key = 0;
};

} // namespace

MinimapItem::MinimapItem(QQuickItem *parent) : QQuickItem(parent), m_palette(drawing::Palette::load("light"))
{
    setFlag(ItemHasContents);
    setClip(true);
    setAcceptedMouseButtons(Qt::LeftButton);
}

void MinimapItem::setHost(CanvasHostObject *host)
{
    if (host == m_host)
        return;
    if (m_host)
        disconnect(m_host, nullptr, this, nullptr);
    m_host = host;
    if (host)
        connect(host, &CanvasHostObject::pictureChanged, this, &MinimapItem::takePicture);
    takePicture();
    emit hostChanged();
}

void MinimapItem::setViewport(Viewport *viewport)
{
    if (viewport == m_viewport)
        return;
    if (m_viewport)
        disconnect(m_viewport, nullptr, this, nullptr);
    m_viewport = viewport;
    if (viewport)
        connect(viewport, &Viewport::changed, this, &MinimapItem::followView);
    followView();
    emit viewportChanged();
}

void MinimapItem::setTheme(const QString &theme)
{
    if (theme == m_theme)
        return;
    m_theme = theme;
    m_palette = drawing::Palette::load(theme.toStdString());
    repaint();
    emit themeChanged();
}

void MinimapItem::takePicture()
{
    m_picture = m_host ? m_host->picture() : nullptr;
    lie();
    repaint();
    followView();
}

void MinimapItem::repaint()
{
    m_dirty = true;
    polish();
    update();
}

void MinimapItem::followView()
{
    const bool empty = !m_picture || m_picture->pictures().empty() || !m_viewport;
    const bool needed = !empty && !m_viewport->visible().contains(m_picture->bounds());
    update();
    if (needed == m_needed)
        return;
    m_needed = needed;
    emit neededChanged();
}

void MinimapItem::geometryChange(const QRectF &next, const QRectF &before)
{
    QQuickItem::geometryChange(next, before);
    lie();
    repaint();
}

void MinimapItem::itemChange(ItemChange change, const ItemChangeData &data)
{
    if (change == ItemVisibleHasChanged || change == ItemDevicePixelRatioHasChanged)
        repaint();
    QQuickItem::itemChange(change, data);
}

void MinimapItem::lie()
{
    if (!m_picture || m_picture->pictures().empty())
        return;
    const Rect all = m_picture->bounds();
    m_scale = std::min((width() - 2 * margin) / std::max(all.w, 1.0), (height() - 2 * margin) / std::max(all.h, 1.0));
    const Point middle = all.center();
    m_origin = QPointF(width() / 2 - middle.x * m_scale, height() / 2 - middle.y * m_scale);
}

QPointF MinimapItem::toMap(Point point) const
{
    return QPointF(point.x, point.y) * m_scale + m_origin;
}

Point MinimapItem::toDiagram(QPointF point) const
{
    const QPointF at = (point - m_origin) / m_scale;
    return {at.x(), at.y()};
}

QRectF MinimapItem::frame() const
{
    if (!m_viewport || !m_picture)
        return {};
    const Rect seen = m_viewport->visible();
    return QRectF(toMap({seen.x, seen.y}), toMap({seen.right(), seen.bottom()})) & QRectF(QPointF(), size());
}

void MinimapItem::updatePolish()
{
    if (m_dirty && isVisible() && !size().isEmpty())
        paint();
}

void MinimapItem::paint()
{
    m_dirty = false;
    ++m_paintings;
    const double ratio = window() ? window()->effectiveDevicePixelRatio() : 1;
    m_image = QImage((size() * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    m_image.setDevicePixelRatio(ratio);
    m_image.fill(Qt::transparent);
    if (!m_picture)
        return;
    QPainter painter(&m_image);
    for (const auto &picture : m_picture->pictures()) {
        if (picture->id.isNull())
            continue; // lines would be a haze
        const Spot spot = spotOf(*picture, *m_palette);
        const Rect &body = picture->body;
        QRectF rect(toMap({body.x, body.y}), QSizeF(body.w, body.h) * m_scale);
        if (!picture->container && rect.width() < leastSpot)
            rect = QRectF(rect.center() - QPointF(leastSpot, leastSpot) / 2, QSizeF(leastSpot, leastSpot));
        if (spot.fill.isValid())
            painter.fillRect(rect, spot.fill);
        if (spot.line.isValid() && std::min(rect.width(), rect.height()) > 2 * leastSpot) {
            painter.setPen(QPen(spot.line, 1));
            painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
        }
    }
}

QSGNode *MinimapItem::updatePaintNode(QSGNode *node, UpdatePaintNodeData *)
{
    auto *map = static_cast<MapNode *>(node);
    if (!map)
        map = new MapNode(*window());
    map->show(m_image, QRectF(QPointF(), size()), frame(), m_palette->color("selectionFill"),
              m_palette->color("selection"), m_palette->metric("selectionWidth"));
    return map;
}

void MinimapItem::mousePressEvent(QMouseEvent *event)
{
    if (!m_viewport || !m_picture)
        return;
    // The frame is dragged by where it was grabbed; anywhere else becomes the middle of the view.
    const QPointF middle = toMap(m_viewport->visible().center());
    m_grabbed = frame().contains(event->position()) ? event->position() - middle : QPointF();
    m_viewport->centerOn(toDiagram(event->position() - m_grabbed));
}

void MinimapItem::mouseMoveEvent(QMouseEvent *event)
{
    if (m_viewport && m_picture)
        m_viewport->centerOn(toDiagram(event->position() - m_grabbed));
}

void MinimapItem::wheelEvent(QWheelEvent *event)
{
    if (m_viewport && event->angleDelta().y() != 0)
        m_viewport->zoomAt(m_viewport->toView(m_viewport->visible().center()),
                           std::pow(wheelFactor, event->angleDelta().y() / notch));
    event->accept();
}

} // namespace cirro
