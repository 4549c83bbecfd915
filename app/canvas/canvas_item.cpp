#include "app/canvas/canvas_item.h"

#include "app/words/words.h"

#include <QLineF>
#include <QQuickWindow>

#include <algorithm>
#include <cmath>
#include <utility>

namespace cirro {

namespace {

/// Beyond this many frames single ones say nothing; the largest are shown.
constexpr std::size_t mostFrames = 300;

/// What of a level or upright line lies outside of a rectangle.
std::vector<QLineF> outside(const QLineF &line, const QRectF &rect)
{
    const QRectF cut = QRectF(line.p1(), line.p2()).normalized().adjusted(0, 0, 1, 1) & rect;
    if (cut.isEmpty())
        return {line};
    const bool level = line.p1().y() == line.p2().y();
    const QPointF first = level ? QPointF(rect.left(), line.y1()) : QPointF(line.x1(), rect.top());
    const QPointF last = level ? QPointF(rect.right(), line.y1()) : QPointF(line.x1(), rect.bottom());
    const bool forward = level ? line.x2() >= line.x1() : line.y2() >= line.y1();
    return {QLineF(line.p1(), forward ? first : last), QLineF(forward ? last : first, line.p2())};
}

} // namespace

CanvasItem::CanvasItem(QQuickItem *parent) : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    setClip(true); // tiles reach over the edges
    setAcceptedMouseButtons(Qt::LeftButton | Qt::MiddleButton);
    setAcceptHoverEvents(true);
    setActiveFocusOnTab(true);
    m_context.worded = [](const Message &message) { return worded(message); };
    connect(&m_tiles, &TileStore::changed, this, &CanvasItem::refresh);
    m_glideClock.setStartValue(0.0);
    m_glideClock.setEndValue(1.0);
    m_glideClock.setDuration(0);
    m_glideClock.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_glideClock, &QVariantAnimation::valueChanged, this, &CanvasItem::refresh);
    setTheme(m_theme);
    m_context.palette = drawing::Palette::load(m_theme.toStdString());
    const drawing::Palette &palette = *m_context.palette;
    m_field.grid = palette.metric("gridUnit");
    m_field.handleReach = palette.metric("handleHit");
    m_field.snapReach = palette.metric("snapDistance");
    m_field.hitTolerance = palette.metric("connectorHit");
    m_field.connectReach = palette.metric("targetMinimum");
    m_field.leastContainer = {palette.metric("containerMinimumWidth"), palette.metric("containerMinimumHeight")};
    m_field.leastNote = {palette.metric("noteMinimumWidth"), palette.metric("noteMinimumHeight")};
    m_tiles.setContext(m_context);
    m_tiles.setGrid(m_field.grid);
}

void CanvasItem::setHost(CanvasHostObject *host)
{
    if (host == m_host)
        return;
    if (m_host)
        disconnect(m_host, nullptr, this, nullptr);
    m_host = host;
    m_field.host = host;
    if (host)
        connect(host, &CanvasHostObject::pictureChanged, this, &CanvasItem::takePicture);
    takePicture();
    m_glideFrom = nullptr; // what another host showed is nothing that moved
    emit hostChanged();
}

void CanvasItem::setViewport(Viewport *viewport)
{
    if (viewport == m_viewport)
        return;
    if (m_viewport)
        disconnect(m_viewport, nullptr, this, nullptr);
    m_viewport = viewport;
    m_field.viewport = viewport;
    if (viewport) {
        connect(viewport, &Viewport::changed, this, &CanvasItem::refresh);
        takePixelRatio();
        viewport->setSize(size());
    }
    refresh();
    emit viewportChanged();
}

void CanvasItem::setSelection(Selection *selection)
{
    if (selection == m_selection)
        return;
    if (m_selection)
        disconnect(m_selection, nullptr, this, nullptr);
    m_selection = selection;
    m_field.selection = selection;
    if (selection)
        connect(selection, &Selection::changed, this, &CanvasItem::refresh);
    refresh();
    emit selectionChanged();
}

void CanvasItem::setTheme(const QString &theme)
{
    if (theme == m_theme && m_context.palette)
        return;
    m_theme = theme;
    m_context.palette = drawing::Palette::load(theme.toStdString());
    repaint();
    emit themeChanged();
}

void CanvasItem::setGridShown(bool shown)
{
    if (shown == m_gridShown)
        return;
    m_gridShown = shown;
    m_tiles.setGrid(m_gridShown ? m_field.grid : 0);
    refresh();
    emit gridChanged();
}

void CanvasItem::setSnapping(bool snapping)
{
    if (snapping == m_field.snapping)
        return;
    m_field.snapping = snapping;
    emit gridChanged();
}

void CanvasItem::setGridStep(double step)
{
    if (step == m_field.grid || step <= 0)
        return;
    m_field.grid = step;
    m_tiles.setGrid(m_gridShown ? m_field.grid : 0);
    refresh();
    emit gridChanged();
}

void CanvasItem::setGhostOpacity(double opacity)
{
    if (opacity == m_ghostOpacity)
        return;
    m_ghostOpacity = opacity;
    refresh();
    emit ghostOpacityChanged();
}

void CanvasItem::setGlideTime(int time)
{
    if (time == m_glideClock.duration())
        return;
    m_glideClock.setDuration(time);
    emit glideTimeChanged();
}

void CanvasItem::setSynchronous(bool synchronous)
{
    if (synchronous == m_synchronous)
        return;
    m_synchronous = synchronous;
    m_tiles.setSynchronous(synchronous);
    refresh();
    emit synchronousChanged();
}

void CanvasItem::setDrawsArrows(bool draws)
{
    if (draws == m_field.drawsArrows)
        return;
    m_field.drawsArrows = draws;
    showCursor();
    refresh();
    emit drawsArrowsChanged();
}

void CanvasItem::setGuestTarget(const QString &element)
{
    const ElementId id = elementIdFromString(element.toStdString());
    if (id == m_guestTarget)
        return;
    m_guestTarget = id;
    refresh();
    emit guestChanged();
}

void CanvasItem::setGuestBounds(const QRectF &bounds)
{
    if (bounds == m_guestBounds)
        return;
    m_guestBounds = bounds;
    refresh();
    emit guestChanged();
}

void CanvasItem::setGuestAllowed(bool allowed)
{
    if (allowed == m_guestAllowed)
        return;
    m_guestAllowed = allowed;
    refresh();
    emit guestChanged();
}

void CanvasItem::repaint()
{
    m_tiles.setContext(m_context);
    refresh();
}

void CanvasItem::refresh()
{
    polish();
    update();
}

void CanvasItem::takePicture()
{
    const auto before = m_field.picture;
    m_field.picture = m_host ? m_host->picture() : nullptr;
    m_tiles.setPicture(m_field.picture);
    // What is still on its way is there at once: the next way begins where that one leads.
    endGlide();
    const bool glides = glideTime() > 0 && before && m_field.picture && before != m_field.picture && !m_byHand &&
                        !m_gesture.isDragging();
    m_byHand = false;
    if (!glides)
        m_glideFrom = nullptr;
    else if (!m_glideFrom)
        m_glideFrom = before;
    if (!m_field.picture)
        cancelGesture();
    else if (!before && m_viewport)
        m_viewport->fit(m_field.picture->bounds());
    if (!m_gesture.isDragging())
        m_ghost = {}; // the picture itself has what was moved
    hover(m_pointer);
    refresh();
    emit pictureShown();
}

/// Begins, shows or ends the way of what another picture has elsewhere. The view may have followed meanwhile.
void CanvasItem::glide()
{
    const Glide::Sight sight{m_viewport->zoom(), m_viewport->offset()};
    if (const auto from = std::exchange(m_glideFrom, nullptr); from && m_sight && m_field.picture) {
        const double grid = m_gridShown ? m_field.grid : 0;
        m_glide = Glide::between(*from, *m_sight, {m_field.picture, m_context, grid}, *m_viewport);
        if (m_glide)
            m_glideClock.start();
    } else if (m_glide && m_sight != sight) {
        endGlide(); // who moves the view wants to see what is there
    }
    m_sight = sight;
    const bool arrived = m_glideClock.state() == QAbstractAnimation::Stopped;
    if (m_glide && arrived && m_tiles.isSettled())
        m_glide.reset();
    if (!m_glide)
        return;
    m_shown.ghost = m_glide->image(arrived ? 1 : m_glideClock.currentValue().toDouble());
    m_shown.ghostPlace = m_viewport->toView(m_glide->area()).translated(m_shown.shift);
    m_shown.ghostOpacity = 1;
}

void CanvasItem::endGlide()
{
    m_glideClock.stop();
    m_glide.reset();
}

/// In the view, now.
QRectF CanvasItem::bodyOnShow(const scene::Picture &picture) const
{
    if (!m_glide)
        return m_viewport->toView(picture.body);
    const bool arrived = m_glideClock.state() == QAbstractAnimation::Stopped;
    return m_viewport->toView(
        m_glide->bodyAt(arrived ? 1 : m_glideClock.currentValue().toDouble(), picture.id, picture.body));
}

void CanvasItem::takePixelRatio()
{
    if (m_viewport && window())
        m_viewport->setPixelRatio(window()->effectiveDevicePixelRatio());
}

void CanvasItem::geometryChange(const QRectF &next, const QRectF &before)
{
    QQuickItem::geometryChange(next, before);
    if (m_viewport)
        m_viewport->setSize(next.size());
    refresh();
}

void CanvasItem::itemChange(ItemChange change, const ItemChangeData &data)
{
    if (change == ItemDevicePixelRatioHasChanged || change == ItemSceneChange)
        takePixelRatio();
    if (change == ItemVisibleHasChanged)
        refresh();
    QQuickItem::itemChange(change, data);
}

QString CanvasItem::describe(const scene::Picture &picture)
{
    QString words = picture.description.message.code.empty() ? QString::fromStdString(picture.description.text)
                                                             : worded(picture.description.message);
    for (const scene::Mark &mark : picture.marks)
        if (const auto *text = std::get_if<scene::TextMark>(&mark.shape); text && text->says == scene::Says::Facts)
            if (const QString facts = QString::fromStdString(text->words.text); facts != words)
                words += QStringLiteral(" · ") + facts;
    for (const Message &remark : picture.remarks)
        words += (words.isEmpty() ? QString() : QStringLiteral(" · ")) + worded(remark);
    return words;
}

QString CanvasItem::hoveredName() const
{
    const scene::Picture *picture = m_field.picture ? m_field.picture->find(m_hovered) : nullptr;
    return picture ? QString::fromStdString(picture->name) : QString();
}

QString CanvasItem::hoveredDescription() const
{
    const scene::Picture *picture = m_field.picture ? m_field.picture->find(m_hovered) : nullptr;
    return picture ? describe(*picture) : QString();
}

QString CanvasItem::dropWords() const
{
    const bool dropping = m_gesture.kind() == Gesture::Kind::Move || m_gesture.kind() == Gesture::Kind::Resize ||
                          m_gesture.kind() == Gesture::Kind::Connect;
    return dropping ? m_gesture.verdict().words : QString();
}

// Frames -------------------------------------------------------------------------------------------------------------

double CanvasItem::onPixel(double value) const
{
    const double ratio = m_viewport->pixelRatio();
    return std::round(value * ratio) / ratio;
}

OverlayBox CanvasItem::box(const QRectF &rect, const char *line, const char *fill) const
{
    const QPointF corner(onPixel(rect.left()), onPixel(rect.top()));
    const QPointF opposite(onPixel(rect.right()), onPixel(rect.bottom()));
    return {.rect = QRectF(corner, opposite),
            .line = m_context.palette->color(line),
            .width = std::max(onPixel(m_context.palette->metric("selectionWidth")), 1 / m_viewport->pixelRatio()),
            .fill = m_context.palette->color(fill)};
}

void CanvasItem::addFrames(std::vector<OverlayBox> &boxes) const
{
    const QRectF view(QPointF(), size());
    const double offset = m_context.palette->metric("selectionOffset");
    const auto frameOf = [&](const scene::Picture &picture) {
        const double margin = picture.container ? 0 : offset;
        return bodyOnShow(picture).adjusted(-margin, -margin, margin, margin);
    };
    std::vector<QRectF> frames;
    std::vector<QRectF> held; // of what holds something selected that it is shown instead of
    for (const ElementId &id : m_selection->ids()) {
        const scene::Picture *picture = m_field.picture->find(id);
        const bool isShown = picture != nullptr;
        if (!isShown && m_field.host && held.size() < mostFrames)
            picture = m_field.picture->find(m_field.host->standIn(id));
        if (!picture || (!isShown && m_selection->contains(picture->id)))
            continue;
        if (const QRectF frame = frameOf(*picture); frame.intersects(view))
            (isShown ? frames : held).push_back(frame);
    }
    if (frames.size() > mostFrames) {
        std::ranges::nth_element(frames, frames.begin() + mostFrames, std::greater<>(),
                                 [](const QRectF &frame) { return frame.width() * frame.height(); });
        frames.resize(mostFrames);
    }
    const scene::Picture *hovered = m_gesture.isActive() ? nullptr : m_field.picture->find(m_hovered);
    if (hovered && !m_selection->contains(m_hovered)) {
        boxes.push_back(box(frameOf(*hovered), "hoverOutline"));
        boxes.back().width = std::max(onPixel(boxes.back().width / 2), 1 / m_viewport->pixelRatio());
    }
    if (m_gesture.kind() == Gesture::Kind::Move)
        return; // framed where they would go
    for (const QRectF &frame : frames)
        boxes.push_back(box(frame, "selection"));
    for (const QRectF &frame : held)
        addCorners(boxes, frame);
}

/// The corners of a frame: not this is selected, but something in it.
void CanvasItem::addCorners(std::vector<OverlayBox> &boxes, const QRectF &frame) const
{
    const QColor color = m_context.palette->color("selection");
    const double width = 1.5 * m_context.palette->metric("selectionWidth");
    const double length = std::min({frame.width() / 3, frame.height() / 3, 8 * width});
    for (const QPointF &corner : {frame.topLeft(), frame.topRight(), frame.bottomLeft(), frame.bottomRight()}) {
        const QPointF inwards(corner.x() == frame.left() ? length : -length,
                              corner.y() == frame.top() ? length : -length);
        boxes.push_back(bar(corner, corner + QPointF(inwards.x(), 0), color, width));
        boxes.push_back(bar(corner, corner + QPointF(0, inwards.y()), color, width));
    }
}

/// A level or upright line.
OverlayBox CanvasItem::bar(QPointF from, QPointF to, const QColor &color, double width) const
{
    const QRectF between = QRectF(from, to).normalized();
    const double half = width / 2;
    const QRectF grown = between.adjusted(-half, -half, half, half);
    return {.rect = QRectF(QPointF(onPixel(grown.left()), onPixel(grown.top())),
                           QPointF(onPixel(grown.right()), onPixel(grown.bottom()))),
            .fill = color};
}

void CanvasItem::addConnector(std::vector<OverlayBox> &boxes) const
{
    if (!m_selection->hasConnector() || m_glide || m_gesture.kind() == Gesture::Kind::Bend)
        return;
    const Selection::Connector &ends = m_selection->connector();
    for (const auto &picture : m_field.picture->pictures()) {
        if (picture->edge == 0 || picture->from != ends.from || picture->to != ends.to || picture->arrow != ends.arrow)
            continue;
        QRectF words; // stay readable: the line is lit up on both sides of them
        for (const scene::Mark &mark : picture->marks)
            if (const auto *text = std::get_if<scene::TextMark>(&mark.shape); text && !text->words.text.empty())
                words = m_viewport->toView(text->rect);
        for (const scene::Mark &mark : picture->marks)
            if (const auto *line = std::get_if<scene::LineMark>(&mark.shape))
                for (std::size_t i = 1; i < line->points.size(); ++i)
                    for (const QLineF &part :
                         outside({m_viewport->toView(line->points[i - 1]), m_viewport->toView(line->points[i])}, words))
                        boxes.push_back(bar(part.p1(), part.p2(), m_context.palette->color("selection"),
                                            2 * m_context.palette->metric("selectionWidth")));
    }
}

/// The selected connector's pieces to take hold of; the one that the keyboard moves is filled.
void CanvasItem::addBends(std::vector<OverlayBox> &boxes) const
{
    const auto connector = m_gesture.isActive() || m_glide ? std::nullopt : m_gesture.bends();
    if (!connector)
        return;
    const std::size_t held = connector->held(m_gesture.heldPiece());
    const auto squares = connector->handles(*m_viewport, m_context.palette->metric("handleSize"));
    for (std::size_t i = 0; i < squares.size(); ++i) {
        if (squares[i].isEmpty())
            continue;
        boxes.push_back(box(squares[i], "selection", i == held && hasActiveFocus() ? "selection" : "handle"));
        boxes.back().width = std::max(onPixel(boxes.back().width / 2), 1 / m_viewport->pixelRatio());
    }
}

/// The line being drawn, with what it may lead to lit up and what it may not lead to dimmed.
void CanvasItem::addLine(std::vector<OverlayBox> &boxes) const
{
    QColor veil = m_context.palette->color("canvas");
    veil.setAlphaF(float(m_ghostOpacity));
    const std::vector<ElementId> &targets = m_gesture.targets();
    for (const std::uint32_t position : m_field.picture->within(m_viewport->visible())) {
        const scene::Picture &picture = *m_field.picture->pictures()[position];
        if (picture.id.isNull() || picture.id == m_gesture.source() || boxes.size() >= mostFrames)
            continue;
        const bool meant = std::ranges::find(targets, picture.id) != targets.end();
        if (!meant && !picture.container)
            boxes.push_back({.rect = m_viewport->toView(picture.body), .fill = veil});
        else if (meant && picture.id != m_gesture.target()) {
            boxes.push_back(box(m_viewport->toView(picture.body), "dropAllowed"));
            boxes.back().width = std::max(onPixel(boxes.back().width / 2), 1 / m_viewport->pixelRatio());
        }
    }
    const bool refused = !m_gesture.target().isNull() && !m_gesture.verdict().allowed;
    if (const scene::Picture *target = m_field.picture->find(m_gesture.target()))
        boxes.push_back(targetBox(*target, !refused));
    const QColor color = m_context.palette->color(refused ? "dropRefused" : "selection");
    const double width = m_context.palette->metric("selectionWidth");
    const QPointF from = m_gesture.lineFrom();
    const QPointF to = m_gesture.lineTo();
    boxes.push_back(bar(from, {to.x(), from.y()}, color, width));
    boxes.push_back(bar({to.x(), from.y()}, to, color, width));
}

void CanvasItem::addHandles(std::vector<OverlayBox> &boxes) const
{
    if (m_glide)
        return; // they are where the elements will be
    if (!m_gesture.isActive())
        for (const QRectF &square : m_gesture.connectHandles()) {
            const double size = m_context.palette->metric("handleSize") + 2;
            boxes.push_back(
                box(QRectF(square.center() - QPointF(size, size) / 2, QSizeF(size, size)), "handle", "selection"));
            boxes.back().width = 1 / m_viewport->pixelRatio();
        }
    const scene::Picture *picture = m_gesture.isDragging() ? nullptr : m_gesture.resizable();
    if (!picture)
        return;
    const QRectF frame = m_viewport->toView(picture->body);
    for (const Handle &handle : handles) {
        boxes.push_back(box(handleRect(frame, handle, m_context.palette->metric("handleSize")), "selection", "handle"));
        boxes.back().width = std::max(onPixel(boxes.back().width / 2), 1 / m_viewport->pixelRatio());
    }
}

OverlayBox CanvasItem::targetBox(const scene::Picture &target, bool allowed) const
{
    return box(m_viewport->toView(target.body), allowed ? "dropAllowed" : "dropRefused",
               allowed ? "dropAllowedFill" : "dropRefusedFill");
}

void CanvasItem::addGesture(std::vector<OverlayBox> &boxes) const
{
    switch (m_gesture.kind()) {
    case Gesture::Kind::Band:
        boxes.push_back(box(m_viewport->toView(m_gesture.rect()), "selection", "selectionFill"));
        boxes.back().width = 1 / m_viewport->pixelRatio();
        break;
    case Gesture::Kind::Move:
        if (const scene::Picture *target = m_field.picture->find(m_gesture.target()))
            boxes.push_back(targetBox(*target, m_gesture.verdict().allowed));
        for (const ElementId &id : m_gesture.moved())
            if (const scene::Picture *picture = m_field.picture->find(id); picture && boxes.size() < mostFrames)
                boxes.push_back(
                    box(m_viewport->toView(picture->body.translated(m_gesture.delta().x, m_gesture.delta().y)),
                        "selection"));
        for (const GuideLine &guide : m_gesture.guides()) {
            const double hair = 1 / m_viewport->pixelRatio();
            const QPointF from = m_viewport->toView(guide.from);
            const QPointF to = m_viewport->toView(guide.to);
            boxes.push_back({.rect = QRectF(onPixel(from.x()), onPixel(from.y()), std::max(to.x() - from.x(), hair),
                                            std::max(to.y() - from.y(), hair)),
                             .fill = m_context.palette->color("snapLine")});
        }
        break;
    case Gesture::Kind::Resize:
        if (!m_gesture.rect().isEmpty())
            boxes.push_back(box(m_viewport->toView(m_gesture.rect()),
                                m_gesture.verdict().allowed ? "selection" : "dropRefused",
                                m_gesture.verdict().allowed ? "selectionFill" : "dropRefusedFill"));
        break;
    case Gesture::Kind::Connect:
        addLine(boxes);
        break;
    case Gesture::Kind::Bend:
        for (std::size_t i = 1; i < m_gesture.bentWay().size(); ++i)
            boxes.push_back(bar(m_viewport->toView(m_gesture.bentWay()[i - 1]),
                                m_viewport->toView(m_gesture.bentWay()[i]), m_context.palette->color("selection"),
                                m_context.palette->metric("selectionWidth")));
        break;
    case Gesture::Kind::None:
    case Gesture::Kind::Pressed:
    case Gesture::Kind::Pan:
        break;
    }
}

std::vector<OverlayBox> CanvasItem::boxes() const
{
    std::vector<OverlayBox> boxes;
    if (!m_field.complete())
        return boxes;
    addConnector(boxes);
    addFrames(boxes);
    addBends(boxes);
    addHandles(boxes);
    addGesture(boxes);
    if (const scene::Picture *target = m_field.picture->find(m_guestTarget))
        boxes.push_back(targetBox(*target, m_guestAllowed));
    if (!m_guestBounds.isEmpty() && m_guestAllowed)
        boxes.push_back(box(m_viewport->toView(Rect{m_guestBounds.x(), m_guestBounds.y(), m_guestBounds.width(),
                                                    m_guestBounds.height()}),
                            "selection"));
    return boxes;
}

void CanvasItem::updatePolish()
{
    m_shown = {.view = QRectF(QPointF(), size()), .background = m_context.palette->color("canvas")};
    if (!m_viewport || size().isEmpty() || !isVisible()) {
        endGlide();
        m_glideFrom = nullptr;
        return;
    }
    // Between device pixels tiles would be filtered, and painting in software leaves gaps between them.
    const QPointF corner = mapToScene(QPointF());
    m_shown.shift = QPointF(onPixel(corner.x()), onPixel(corner.y())) - corner;
    m_shown.offset = m_viewport->offset();
    m_tiles.view(m_shown.view.translated(-m_shown.offset), m_viewport->zoom(), m_viewport->pixelRatio());
    m_shown.tiles = m_tiles.shown();
    m_shown.ghost = m_ghost.image;
    m_shown.ghostPlace =
        m_viewport->toView(m_ghost.area.translated(m_ghostDelta.x, m_ghostDelta.y)).translated(m_shown.shift);
    m_shown.ghostOpacity = m_ghostOpacity;
    glide();
    m_shown.boxes = boxes();
}

QSGNode *CanvasItem::updatePaintNode(QSGNode *node, UpdatePaintNodeData *)
{
    auto *canvas = static_cast<CanvasNode *>(node);
    if (!canvas)
        canvas = new CanvasNode(*window());
    canvas->show(m_shown);
    return canvas;
}

} // namespace cirro
