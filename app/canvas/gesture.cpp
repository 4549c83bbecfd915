#include "app/canvas/gesture.h"

#include <QGuiApplication>
#include <QStyleHints>

#include <algorithm>
#include <cmath>

namespace cirro {

namespace {

constexpr Qt::KeyboardModifiers addingKeys = Qt::ControlModifier | Qt::ShiftModifier;
constexpr Qt::KeyboardModifier freeKey = Qt::AltModifier; // off the grid; inside a container: a band
/// With more of them everything is level with something, and asking costs time on every move of the pointer.
constexpr std::size_t mostNeighbours = 400;

} // namespace

const scene::Picture *Gesture::elementAt(QPointF at) const
{
    if (!m_field.complete())
        return nullptr;
    const Point point = m_field.viewport->toDiagram(at);
    return m_field.picture->elementAt(point, m_field.hitTolerance / m_field.viewport->zoom());
}

const scene::Picture *Gesture::resizable() const
{
    if (!m_field.complete() || m_field.selection->count() != 1 || !m_field.host->isEditable())
        return nullptr;
    const scene::Picture *picture = m_field.picture->find(m_field.selection->ids().front());
    return picture && picture->resizable ? picture : nullptr;
}

std::optional<Handle> Gesture::handleAt(QPointF at) const
{
    const scene::Picture *picture = resizable();
    return picture ? cirro::handleAt(m_field.viewport->toView(picture->body), at, m_field.handleReach) : std::nullopt;
}

std::optional<Bends> Gesture::bends() const
{
    if (m_field.host && !m_field.host->isEditable())
        return std::nullopt;
    return m_field.complete() ? Bends::of(*m_field.picture, *m_field.selection) : std::nullopt;
}

std::optional<std::size_t> Gesture::pieceAt(QPointF at) const
{
    const auto connector = bends();
    const scene::Picture *element = connector ? elementAt(at) : nullptr;
    if (!connector || (element && !element->container && element->layer != scene::Layer::Overlays))
        return std::nullopt; // what lies over the line is meant
    return connector->pieceAt(*m_field.viewport, at, m_field.connectReach, m_field.hitTolerance);
}

std::vector<QRectF> Gesture::connectHandles() const
{
    const bool editable = m_field.complete() && m_field.host->isEditable();
    const scene::Picture *picture = editable ? m_field.picture->find(m_field.hovered) : nullptr;
    if (!picture || picture->id.kind == ElementKind::Zone || picture->id.kind == ElementKind::Group)
        return {}; // frames that stand for nothing have nothing to connect
    const double reach = m_field.connectReach;
    const QRectF body = m_field.viewport->toView(picture->body);
    if (std::min(body.width(), body.height()) < reach)
        return {}; // far away there is no room for them
    const QPointF middle = body.center();
    const auto square = [reach](double x, double y) { return QRectF(x - reach / 2, y - reach / 2, reach, reach); };
    return {square(body.left() - reach / 2, middle.y()), square(middle.x(), body.top() - reach / 2),
            square(body.right() + reach / 2, middle.y()), square(middle.x(), body.bottom() + reach / 2)};
}

bool Gesture::isAtConnectHandle(QPointF at) const
{
    const auto squares = connectHandles();
    if (std::ranges::none_of(squares, [&](const QRectF &square) { return square.contains(at); }))
        return false;
    // A neighbour that lies where the square would be is the neighbour.
    const scene::Picture *under = elementAt(at);
    return !under || under->id == m_field.hovered || under->container;
}

ElementId Gesture::containerAt(const Point &at) const
{
    const scene::Picture *container = m_field.picture->containerAt(at, m_moved);
    return container ? container->id : ElementId{};
}

void Gesture::press(QPointF at, Qt::KeyboardModifiers keys)
{
    if (!m_field.complete())
        return;
    m_kind = Kind::Pressed;
    m_pressed = m_last = at;
    m_from = m_field.viewport->toDiagram(at);
    m_handle = handleAt(at);
    const scene::Picture *topmost = m_field.picture->hit(m_from, m_field.hitTolerance / m_field.viewport->zoom());
    m_connector = topmost && topmost->id.isNull() ? Selection::Connector{topmost->from, topmost->to, topmost->arrow}
                                                  : Selection::Connector{};
    const scene::Picture *element = elementAt(at);
    m_element = element ? element->id : ElementId{};
    m_isArrow = m_field.drawsArrows && element;
    if (m_isArrow)
        m_handle.reset();
    m_bends.reset();
    if (const auto piece = m_isArrow || m_handle ? std::nullopt : pieceAt(at)) {
        m_bends = bends();
        m_piece = *piece;
        m_heldPiece = m_bends->piece(m_piece);
    }
    m_source = m_isArrow ? m_element : !m_handle && isAtConnectHandle(at) ? m_field.hovered : ElementId{};
    m_addsToSelection = keys & addingKeys;
    m_spansBand = !m_handle && (!element || (element->container && (keys & freeKey)));
    // What is grabbed is what moves: the selection follows the press, not the release.
    const bool isElement = !m_handle && !m_bends && !m_spansBand && m_source.isNull() && m_connector.from.isNull() &&
                           m_field.host->isEditable();
    if (isElement && !m_addsToSelection && !m_field.selection->contains(m_element))
        m_field.selection->set({m_element});
}

void Gesture::pressToPan(QPointF at)
{
    m_kind = Kind::Pan;
    m_last = at;
}

void Gesture::drag(QPointF to, Qt::KeyboardModifiers keys)
{
    if (m_kind == Kind::Pan) {
        m_field.viewport->panBy(to - m_last);
        m_last = to;
        return;
    }
    if (!isActive() || !m_field.complete())
        return;
    m_last = to;
    if (m_kind == Kind::Pressed) {
        if ((to - m_pressed).manhattanLength() < QGuiApplication::styleHints()->startDragDistance())
            return;
        beginDrag();
        if (m_kind == Kind::Pan) {
            m_field.viewport->panBy(to - m_pressed);
            return;
        }
    }
    const Point point = m_field.viewport->toDiagram(to);
    if (m_kind == Kind::Move)
        dragMove(point, keys);
    else if (m_kind == Kind::Band)
        dragBand(point);
    else if (m_kind == Kind::Resize)
        dragResize(point, keys);
    else if (m_kind == Kind::Connect)
        dragConnect(to);
    else if (m_kind == Kind::Bend)
        dragBend(point, keys);
}

void Gesture::beginDrag()
{
    m_before = m_addsToSelection ? m_field.selection->ids() : std::vector<ElementId>{};
    m_verdict = {};
    if (takesViewAlong()) {
        m_kind = Kind::Pan;
    } else if (!m_source.isNull()) {
        m_kind = Kind::Connect;
        m_target = {};
        m_targets = m_isArrow ? allOnShow() : m_field.host->connectTargets(m_source);
    } else if (m_handle) {
        m_kind = Kind::Resize;
        m_moved = m_field.selection->ids();
    } else if (m_bends) {
        m_kind = Kind::Bend;
        m_way.clear();
        m_bentWay.clear();
    } else if (m_spansBand) {
        m_kind = Kind::Band;
    } else {
        if (!m_field.selection->contains(m_element))
            m_addsToSelection ? m_field.selection->add({m_element}) : m_field.selection->set({m_element});
        m_kind = Kind::Move;
        m_moved = m_field.selection->ids();
        m_home = m_field.host->containerOf(m_element);
        m_startedOver = containerAt(m_from);
        m_verdict.allowed = true;
        m_target = m_home;
        m_delta = {};
        m_neighbours = neighbours();
        m_guides.clear();
    }
}

/// Where nothing can be moved there is nothing to choose several things for either: frames and what is empty between
/// them are what the view is pulled by.
bool Gesture::takesViewAlong() const
{
    const scene::Picture *element = m_field.picture->find(m_element);
    return !m_field.host->isEditable() && (!element || element->container);
}

/// The elements on show that stay where they are while others move.
std::vector<Rect> Gesture::neighbours() const
{
    const auto goesAlong = [this](const scene::Picture &picture) {
        return std::ranges::any_of(m_moved, [&](const ElementId &id) {
            const scene::Picture *moved = m_field.picture->find(id);
            return moved && (id == picture.id || (moved->container && moved->body.contains(picture.body)));
        });
    };
    std::vector<Rect> rects;
    for (const std::uint32_t position : m_field.picture->within(m_field.viewport->visible())) {
        const scene::Picture &picture = *m_field.picture->pictures()[position];
        if (picture.id.isNull() || picture.layer == scene::Layer::Overlays || goesAlong(picture))
            continue;
        rects.push_back(picture.body);
        if (rects.size() == mostNeighbours)
            break;
    }
    return rects;
}

/// What an arrow may lead to: everything that is on show.
std::vector<ElementId> Gesture::allOnShow() const
{
    std::vector<ElementId> ids;
    for (const std::uint32_t position : m_field.picture->within(m_field.viewport->visible()))
        if (const scene::Picture &picture = *m_field.picture->pictures()[position]; !picture.id.isNull())
            ids.push_back(picture.id);
    return ids;
}

void Gesture::dragMove(const Point &to, Qt::KeyboardModifiers keys)
{
    const scene::Picture *grabbed = m_field.picture->find(m_element);
    if (!grabbed)
        return;
    Point delta{to.x - m_from.x, to.y - m_from.y};
    m_guides.clear();
    if (m_field.snapping && !(keys & freeKey)) {
        const double reach = m_field.snapReach / m_field.viewport->zoom();
        Snapped level = snap(grabbed->body.translated(delta.x, delta.y), m_neighbours,
                             {.reach = reach, .grid = m_field.grid, .margin = 2 * m_field.grid});
        delta = {level.rect.x - grabbed->body.x, level.rect.y - grabbed->body.y};
        m_guides = std::move(level.guides);
    }
    // What sticks out of its container is over another one from the start: only a pointer that goes elsewhere means it.
    const ElementId over = containerAt(to);
    const ElementId target = over == m_startedOver ? m_home : over;
    if (delta == m_delta && target == m_target)
        return;
    m_delta = delta;
    m_target = target;
    m_verdict = m_field.host->previewMove(m_moved, delta, target);
}

void Gesture::dragConnect(QPointF to)
{
    const scene::Picture *over = elementAt(to);
    ElementId target = over && over->id != m_source ? over->id : ElementId{};
    // On the way to a target the pointer crosses frames that nobody means.
    if (over && !m_isArrow && over->container && std::ranges::find(m_targets, target) == m_targets.end())
        target = {};
    if (target == m_target)
        return;
    m_target = target;
    if (target.isNull())
        m_verdict = {};
    else
        m_verdict =
            m_isArrow ? m_field.host->previewArrow(m_source, target) : m_field.host->previewConnect(m_source, target);
}

void Gesture::dragBand(const Point &to)
{
    m_rect = {std::min(m_from.x, to.x), std::min(m_from.y, to.y), std::abs(to.x - m_from.x), std::abs(to.y - m_from.y)};
    std::vector<ElementId> chosen = m_before;
    for (const std::uint32_t position : m_field.picture->within(m_rect)) {
        const scene::Picture &picture = *m_field.picture->pictures()[position];
        // A container is meant when all of it is in the band; else what lies in it could not be chosen alone.
        const bool meant = picture.container ? m_rect.contains(picture.body) : m_rect.intersects(picture.body);
        if (meant && !picture.id.isNull())
            chosen.push_back(picture.id);
    }
    m_field.selection->set(chosen);
}

void Gesture::dragBend(const Point &to, Qt::KeyboardModifiers keys)
{
    const Stretch piece = m_bends->piece(m_piece);
    const bool level = piece.along == Orientation::Horizontal;
    const double grid = !m_field.snapping || keys & freeKey ? 1 : m_field.grid;
    const double at = snapped(piece.at + (level ? to.y - m_from.y : to.x - m_from.x), grid);
    Way way = m_bends->moved(m_piece, at);
    if (way == m_way)
        return;
    m_heldPiece = Stretch{piece.along, at};
    m_way = std::move(way);
    m_bentWay = m_field.host->previewBend(m_field.selection->connector(), m_way);
}

void Gesture::dragResize(const Point &to, Qt::KeyboardModifiers keys)
{
    const scene::Picture *picture = m_moved.empty() ? nullptr : m_field.picture->find(m_moved.front());
    if (!picture)
        return;
    const double grid = !m_field.snapping || keys & freeKey ? 1 : m_field.grid;
    const Rect rect = pulled(picture->body, *m_handle, {to.x - m_from.x, to.y - m_from.y}, grid,
                             picture->container ? m_field.leastContainer : m_field.leastNote);
    if (rect == m_rect)
        return;
    m_rect = rect;
    m_verdict = m_field.host->previewResize(picture->id, rect);
}

void Gesture::click(Qt::KeyboardModifiers keys)
{
    if (m_handle)
        return;
    if (m_bends && !m_addsToSelection) {
        return; // a piece of what is selected was taken hold of
    } else if (!m_source.isNull()) {
        m_field.selection->set({m_source});
    } else if (!m_connector.from.isNull() && !m_addsToSelection) {
        m_field.selection->setConnector(m_connector);
    } else if (m_element.isNull()) {
        if (!(keys & addingKeys))
            m_field.selection->clear();
    } else if (m_addsToSelection) {
        m_field.selection->toggle(m_element);
    } else {
        m_field.selection->set({m_element});
    }
}

bool Gesture::release(QPointF at, Qt::KeyboardModifiers keys)
{
    drag(at, keys);
    const Kind kind = m_kind;
    bool changed = false;
    if (m_field.complete()) {
        if (kind == Kind::Pressed)
            click(keys);
        else if (kind == Kind::Move && m_verdict.allowed && (m_delta != Point{} || m_target != m_home))
            changed = m_field.host->commitMove(m_moved, m_delta, m_target);
        else if (kind == Kind::Resize && m_verdict.allowed && !m_rect.isEmpty())
            changed = m_field.host->commitResize(m_moved.front(), m_rect);
        else if (kind == Kind::Connect && !m_target.isNull())
            changed = m_isArrow ? m_field.host->commitArrow(m_source, m_target)
                                : m_field.host->commitConnect(m_source, m_target);
        else if (kind == Kind::Bend && !m_way.empty())
            changed = m_field.host->commitBend(m_field.selection->connector(), m_way);
    }
    m_kind = Kind::None;
    return changed;
}

void Gesture::cancel()
{
    if (m_kind == Kind::Band)
        m_field.selection->set(m_before);
    m_kind = Kind::None;
    m_verdict = {};
    m_guides.clear();
}

} // namespace cirro
