// How the canvas listens: pointer, wheel and keys.
#include "app/canvas/canvas_item.h"

#include <QCursor>
#include <QGuiApplication>

#include <algorithm>
#include <cmath>
#include <map>

namespace cirro {

namespace {

constexpr double wheelFactor = 1.2;  // zoom for one notch
constexpr double notch = 120;        // of QWheelEvent::angleDelta()
constexpr double scrollEdge = 24;    // view pixels from the edge where a drag begins to scroll
constexpr double scrollFastest = 24; // view pixels a tick
constexpr int scrollTick = 16;       // ms
constexpr int ghostPatience = 1000;  // ms: no picture came; the ghost would only lie
constexpr double keyPan = 64;        // view pixels
constexpr double farNudge = 8;       // grid units
constexpr double badgeReach = 14;    // view pixels around a badge's middle that count as the badge
constexpr double askew = 3;          // a step aside counts as much as three ahead

} // namespace

// Pointer ------------------------------------------------------------------------------------------------------------

void CanvasItem::mousePressEvent(QMouseEvent *event)
{
    forceActiveFocus(Qt::MouseFocusReason);
    m_keys = event->modifiers();
    m_pointer = event->position();
    emit pointerChanged();
    if (!m_field.complete() || m_gesture.isActive())
        return;
    endGlide();
    if (event->button() == Qt::MiddleButton || m_space)
        m_gesture.pressToPan(event->position());
    else
        m_gesture.press(event->position(), event->modifiers());
    showGesture();
}

void CanvasItem::mouseMoveEvent(QMouseEvent *event)
{
    follow(event->position(), event->modifiers());
}

void CanvasItem::follow(QPointF at, Qt::KeyboardModifiers keys)
{
    m_keys = keys;
    m_pointer = at;
    const bool dragged = m_gesture.isDragging();
    m_gesture.drag(at, keys);
    if (m_gesture.kind() == Gesture::Kind::Move) {
        if (!dragged)
            m_ghost = makeGhost(*m_field.picture, m_gesture.moved(), *m_viewport, m_context);
        m_ghostDelta = m_gesture.delta();
    }
    if (m_gesture.isDragging() && m_gesture.kind() != Gesture::Kind::Pan && !m_scrollTimer.isActive())
        m_scrollTimer.start(scrollTick, this);
    emit pointerChanged();
    showGesture();
}

void CanvasItem::mouseReleaseEvent(QMouseEvent *event)
{
    m_pointer = event->position();
    const bool clicked = m_gesture.kind() == Gesture::Kind::Pressed && !m_gesture.isDragging();
    const ElementId badge = clicked ? badgeAt(event->position()) : ElementId{};
    if (m_gesture.isActive()) {
        m_byHand = m_gesture.isDragging() && m_gesture.kind() != Gesture::Kind::Connect;
        const bool changed = m_gesture.release(event->position(), event->modifiers());
        m_byHand &= changed; // unless the picture has come already
        endGesture(changed);
    }
    setDrawsArrows(false); // one arrow a time
    hover(event->position());
    if (!badge.isNull())
        emit badgeClicked(QString::fromStdString(toString(badge)));
}

/// The element whose count of what is folded into it is at a point of the view.
ElementId CanvasItem::badgeAt(QPointF at) const
{
    if (!m_field.complete())
        return {};
    const double zoom = m_viewport->zoom();
    const Point point = m_viewport->toDiagram(at);
    const double reach = badgeReach / zoom;
    const auto near = m_field.picture->within({point.x - reach, point.y - reach, 2 * reach, 2 * reach});
    for (auto i = near.rbegin(); i != near.rend(); ++i)
        for (const scene::Picture &picture = *m_field.picture->pictures()[*i]; const scene::Mark &mark : picture.marks)
            if (const auto *badge = std::get_if<scene::BadgeMark>(&mark.shape);
                badge && badge->severity == scene::Severity::None && mark.minZoom <= zoom && zoom <= mark.maxZoom) {
                const Point middle = badge->rect.center();
                if (std::abs(point.x - middle.x) <= std::max(reach, badge->rect.w / 2) &&
                    std::abs(point.y - middle.y) <= std::max(reach, badge->rect.h / 2))
                    return picture.id;
            }
    return {};
}

void CanvasItem::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (!m_field.complete() || event->button() != Qt::LeftButton)
        return;
    if (const auto connector = m_gesture.bends(); connector && connector->isBent())
        if (const auto piece = connector->handleAt(*m_viewport, event->position(), m_field.connectReach)) {
            if (const Way way = connector->without(*piece); way != connector->bent())
                m_host->commitBend(m_selection->connector(), way);
            return;
        }
    const Point at = m_viewport->toDiagram(event->position());
    const scene::Picture *topmost = m_field.picture->hit(at, m_field.hitTolerance / m_viewport->zoom());
    const bool isArrow = topmost && !topmost->arrow.isNull();
    const scene::Picture *picture = isArrow ? topmost : m_gesture.elementAt(event->position());
    if (picture)
        emit doubleClicked(QString::fromStdString(toString(isArrow ? picture->arrow : picture->id)), {at.x, at.y});
}

void CanvasItem::mouseUngrabEvent()
{
    cancelGesture();
}

void CanvasItem::endGesture(bool changed)
{
    m_scrollTimer.stop();
    // The picture with the move is on its way; until then the ghost shows where things are.
    if (changed && !m_ghost.image.isNull())
        m_ghostTimer.start(ghostPatience, this);
    else
        m_ghost = {};
    showGesture();
}

void CanvasItem::cancelGesture()
{
    if (!m_gesture.isActive())
        return;
    m_gesture.cancel();
    endGesture(false);
}

void CanvasItem::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_ghostTimer.timerId()) {
        m_ghostTimer.stop();
        if (!m_gesture.isDragging())
            m_ghost = {};
        refresh();
        return;
    }
    const auto pull = [](double at, double length) {
        const double beyond = at < scrollEdge ? at - scrollEdge : std::max(at - (length - scrollEdge), 0.0);
        return -std::clamp(beyond / 2, -scrollFastest, scrollFastest);
    };
    const QPointF by(pull(m_pointer.x(), width()), pull(m_pointer.y(), height()));
    if (by.isNull() || !m_viewport)
        return;
    m_viewport->panBy(by);
    follow(m_pointer, m_keys);
}

void CanvasItem::showGesture()
{
    if (m_gesture.isActive())
        unhover();
    showCursor();
    refresh();
    emit gestureChanged();
}

void CanvasItem::showCursor()
{
    if (m_gesture.kind() == Gesture::Kind::Pan)
        setCursor(Qt::ClosedHandCursor);
    else if (m_space)
        setCursor(Qt::OpenHandCursor);
    else if (m_gesture.kind() == Gesture::Kind::Move)
        setCursor(m_gesture.verdict().allowed ? Qt::SizeAllCursor : Qt::ForbiddenCursor);
    else if (m_gesture.isActive())
        return; // as it was on the press
    else if (m_field.drawsArrows)
        setCursor(Qt::CrossCursor);
    else if (const auto handle = m_gesture.handleAt(m_pointer))
        setCursor(cursorOf(*handle));
    else if (m_gesture.isAtConnectHandle(m_pointer))
        setCursor(Qt::CrossCursor);
    else if (const auto piece = m_gesture.pieceAt(m_pointer))
        setCursor(m_gesture.bends()->piece(*piece).along == Orientation::Horizontal ? Qt::SizeVerCursor
                                                                                    : Qt::SizeHorCursor);
    else
        unsetCursor();
}

void CanvasItem::hoverMoveEvent(QHoverEvent *event)
{
    // Said again with every frame, to learn what has come to lie under a pointer that rests.
    if (event->position() != m_pointer) {
        m_pointer = event->position();
        emit pointerChanged();
    }
    hover(event->position());
}

void CanvasItem::hoverLeaveEvent(QHoverEvent *)
{
    m_pointer = {-1, -1}; // a new picture lights nothing up where the pointer once was
    unhover();
}

void CanvasItem::hover(QPointF at)
{
    if (m_gesture.isActive())
        return;
    const scene::Picture *picture = contains(at) ? m_gesture.elementAt(at) : nullptr;
    const ElementId id = picture ? picture->id : ElementId{};
    showCursor();
    if (contains(at) && m_gesture.isAtConnectHandle(at))
        return; // beside the element, but on its way out of it
    if (id == m_hovered)
        return;
    m_hovered = m_field.hovered = id;
    refresh();
    emit hoveredChanged();
}

void CanvasItem::unhover()
{
    if (m_hovered.isNull())
        return;
    m_hovered = m_field.hovered = {};
    refresh();
    emit hoveredChanged();
}

void CanvasItem::wheelEvent(QWheelEvent *event)
{
    if (!m_viewport)
        return;
    const bool zooms = event->modifiers() & Qt::ControlModifier;
    // Only touchpads say pixels.
    if (const QPoint pixels = event->pixelDelta(); !pixels.isNull() && !zooms) {
        m_viewport->panBy(pixels);
    } else if (const QPoint angle = event->angleDelta(); (event->modifiers() & Qt::ShiftModifier) && !zooms) {
        m_viewport->panBy(QPointF(angle.y() != 0 ? angle.y() : angle.x(), 0) / notch * keyPan);
    } else if (angle.y() != 0) {
        m_viewport->zoomAt(event->position(), std::pow(wheelFactor, angle.y() / notch));
    }
    if (m_gesture.isDragging())
        follow(m_pointer, m_keys);
    else
        hover(event->position());
    event->accept();
}

bool CanvasItem::event(QEvent *event)
{
    if (event->type() == QEvent::NativeGesture && m_viewport) {
        auto *native = static_cast<QNativeGestureEvent *>(event);
        if (native->gestureType() == Qt::ZoomNativeGesture) {
            m_viewport->zoomAt(native->position(), 1 + native->value());
            event->accept();
            return true;
        }
    }
    return QQuickItem::event(event);
}

// Keys ---------------------------------------------------------------------------------------------------------------

void CanvasItem::keyPressEvent(QKeyEvent *event)
{
    bool done = false;
    switch (event->key()) {
    case Qt::Key_Space:
        m_space = true;
        showCursor();
        done = true;
        break;
    case Qt::Key_Escape:
        done = m_gesture.isActive() || m_field.drawsArrows ||
               (m_selection && (!m_selection->isEmpty() || m_selection->hasConnector()));
        if (m_gesture.isActive())
            cancelGesture();
        else if (m_field.drawsArrows)
            setDrawsArrows(false);
        else if (m_selection)
            m_selection->clear();
        break;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        // With Ctrl the keyboard leaves the canvas at once, else behind the last element.
        if (event->modifiers() & Qt::ControlModifier) {
            const bool forward = event->key() == Qt::Key_Tab;
            if (QQuickItem *next = nextItemInFocusChain(forward))
                next->forceActiveFocus(forward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            done = true;
        } else {
            done = walk(event->key() == Qt::Key_Tab);
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        done = m_selection && !m_selection->isEmpty();
        if (done)
            open(m_selection->ids().front());
        break;
    default:
        done = nudge(*event);
    }
    event->setAccepted(done);
}

void CanvasItem::keyReleaseEvent(QKeyEvent *event)
{
    const bool space = event->key() == Qt::Key_Space && !event->isAutoRepeat();
    if (space) {
        m_space = false;
        showCursor();
    }
    event->setAccepted(space);
}

void CanvasItem::focusOutEvent(QFocusEvent *event)
{
    m_space = false;
    QQuickItem::focusOutEvent(event);
}

/// Arrow keys: the selection moves by the grid, with Shift a long way; of a connector, the piece held. Without a
/// selection the view moves. With Alt
/// the selection itself goes to the next element that way.
bool CanvasItem::nudge(const QKeyEvent &event)
{
    const int across = event.key() == Qt::Key_Left ? -1 : event.key() == Qt::Key_Right ? 1 : 0;
    const int down = event.key() == Qt::Key_Up ? -1 : event.key() == Qt::Key_Down ? 1 : 0;
    const bool other = event.modifiers() & (Qt::ControlModifier | Qt::MetaModifier);
    if ((across == 0 && down == 0) || other || !m_field.complete())
        return false;
    if (m_gesture.isActive())
        return true;
    if (event.modifiers() & Qt::AltModifier) {
        step(across, down);
        return true;
    }
    const double step = m_field.grid * (event.modifiers() & Qt::ShiftModifier ? farNudge : 1);
    if (nudgeBend(across, down, step))
        return true;
    if (m_selection->isEmpty()) {
        m_viewport->panBy(QPointF(-across, -down) * keyPan);
        return true;
    }
    std::map<ElementId, std::vector<ElementId>> byContainer; // nothing leaves the container it is in
    for (const ElementId &id : m_selection->ids())
        byContainer[m_host->containerOf(id)].push_back(id);
    for (const auto &[container, ids] : byContainer)
        m_host->commitMove(ids, {across * step, down * step}, container);
    return true;
}

/// With a connector selected, the piece held moves across itself; a key along it takes hold of the next piece that way.
bool CanvasItem::nudgeBend(int across, int down, double step)
{
    const auto connector = m_gesture.bends();
    if (!connector)
        return false;
    const std::size_t held = connector->held(m_gesture.heldPiece());
    const Stretch piece = connector->piece(held);
    const int by = piece.along == Orientation::Horizontal ? down : across;
    if (by == 0) {
        m_gesture.holdPiece(connector->piece(connector->next(held, across, down)));
        refresh();
        return true;
    }
    const double at = piece.at + by * step;
    m_gesture.holdPiece(Stretch{piece.along, at});
    m_host->commitBend(m_selection->connector(), connector->moved(held, at));
    return true;
}

bool CanvasItem::selectConnectorAt(QPointF at)
{
    if (!m_field.complete())
        return false;
    const scene::Picture *topmost =
        m_field.picture->hit(m_viewport->toDiagram(at), m_field.hitTolerance / m_viewport->zoom());
    if (!topmost || !topmost->id.isNull())
        return false;
    m_selection->setConnector({topmost->from, topmost->to, topmost->arrow});
    return true;
}

/// Selects the nearest element to one side, as the eye finds it: what lies straight ahead before what is nearer but
/// askew. Without a selection it starts from the middle of the view.
void CanvasItem::step(int across, int down)
{
    const scene::Picture *here = m_selection->isEmpty() ? nullptr : m_field.picture->find(m_selection->ids().back());
    const Point from = here ? here->body.center() : m_viewport->visible().center();
    const scene::Picture *best = nullptr;
    double least = 0;
    for (const auto &picture : m_field.picture->pictures()) {
        // From the innermost to what is around it is a matter of Tab, not of a side.
        if (picture->id.isNull() || picture.get() == here || (picture->container && picture->body.contains(from)))
            continue;
        const Point to = picture->body.center();
        const double ahead = (to.x - from.x) * across + (to.y - from.y) * down;
        const double aside = std::abs((to.x - from.x) * down) + std::abs((to.y - from.y) * across);
        const double cost = ahead + askew * aside;
        if (ahead > 0 && aside <= askew * ahead && (!best || cost < least)) {
            best = picture.get();
            least = cost;
        }
    }
    if (!best)
        return;
    m_selection->set({best->id});
    m_viewport->ensureVisible(best->body);
}

/// Selects the next element in reading order. False behind the last: the keyboard may leave the canvas there.
bool CanvasItem::walk(bool forward)
{
    if (!m_field.complete())
        return false;
    std::vector<const scene::Picture *> order;
    for (const auto &picture : m_field.picture->pictures())
        if (!picture->id.isNull())
            order.push_back(picture.get());
    std::ranges::stable_sort(order, {},
                             [](const scene::Picture *picture) { return std::pair(picture->body.y, picture->body.x); });
    if (!forward)
        std::ranges::reverse(order);
    auto next = order.begin();
    if (!m_selection->isEmpty()) {
        next = std::ranges::find(order, m_selection->ids().back(), &scene::Picture::id);
        next = next == order.end() ? order.begin() : next + 1;
    }
    if (next == order.end())
        return false;
    const scene::Picture &picture = **next;
    m_selection->set({picture.id});
    m_viewport->ensureVisible(picture.body);
    return true;
}

void CanvasItem::open(const ElementId &id)
{
    if (!id.isNull())
        emit activated(QString::fromStdString(toString(id)));
}

} // namespace cirro
