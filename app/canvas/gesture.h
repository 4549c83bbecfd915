#pragma once

#include "app/canvas/bends.h"
#include "app/canvas/canvas_host.h"
#include "app/canvas/handles.h"
#include "app/canvas/selection.h"
#include "app/canvas/viewport.h"

#include "model/geometry/snap.h"

#include <QPointF>

#include <memory>
#include <optional>
#include <vector>

namespace cirro {

/// What the pointer does between press and release: select, move, resize, pan, or span a band. Positions are view
/// pixels; nothing is drawn here, the canvas shows what this says.
class Gesture
{
public:
    enum class Kind { None, Pressed, Pan, Band, Move, Resize, Connect, Bend };

    /// What it works on. The pointers may change while no gesture is under way.
    struct Field {
        CanvasHostObject *host = nullptr;
        Viewport *viewport = nullptr;
        Selection *selection = nullptr;
        std::shared_ptr<const scene::DisplayList> picture{};
        double grid = 8;          // diagram units
        bool snapping = true;     // to the grid and to neighbours
        double handleReach = 14;  // view pixels
        double hitTolerance = 8;  // view pixels
        double snapReach = 6;     // view pixels
        double connectReach = 28; // view pixels
        Size leastContainer{};
        ElementId hovered{}; // shows places to draw a line from
        Size leastNote{};
        bool drawsArrows = false; // a press on an element begins an arrow
        bool complete() const { return host && viewport && selection && picture; }
    };

    explicit Gesture(const Field &field) : m_field(field) {}

    Kind kind() const { return m_kind; }
    bool isActive() const { return m_kind != Kind::None; }
    /// True from when the pointer left the place of the press.
    bool isDragging() const { return m_kind > Kind::Pressed; }

    void press(QPointF at, Qt::KeyboardModifiers keys);
    void pressToPan(QPointF at);
    void drag(QPointF to, Qt::KeyboardModifiers keys);
    /// Ends it and does what it showed. True when the host changed its design.
    bool release(QPointF at, Qt::KeyboardModifiers keys);
    void cancel();

    /// What moves, and how far (diagram units, on the grid). Only of a Move.
    const std::vector<ElementId> &moved() const { return m_moved; }
    Point delta() const { return m_delta; }
    /// What the moved element is level with; diagram units. Only of a Move.
    const std::vector<GuideLine> &guides() const { return m_guides; }
    /// What release() would do. Of a Move, Resize or Connect.
    const DropVerdict &verdict() const { return m_verdict; }
    /// What the elements would be dropped into, what the line would lead to; null for none.
    const ElementId &target() const { return m_target; }
    /// The spanned rectangle of a Band, the new bounds of a Resize; diagram units.
    const Rect &rect() const { return m_rect; }

    /// Of a Connect: where the line begins and ends (view), what it comes from, and what it may lead to.
    QPointF lineFrom() const { return m_pressed; }
    QPointF lineTo() const { return m_last; }
    const ElementId &source() const { return m_source; }
    const std::vector<ElementId> &targets() const { return m_targets; }

    /// Of a Bend: where the connector would run.
    const std::vector<Point> &bentWay() const { return m_bentWay; }
    /// The piece of the selected connector that was taken hold of last, as it lies now.
    const std::optional<Stretch> &heldPiece() const { return m_heldPiece; }
    void holdPiece(const std::optional<Stretch> &piece) { m_heldPiece = piece; }
    /// The selected connector, and its piece under a point.
    std::optional<Bends> bends() const;
    std::optional<std::size_t> pieceAt(QPointF at) const;

    /// Where lines are drawn from: beside the middles of the hovered element's sides. Squares in view pixels.
    std::vector<QRectF> connectHandles() const;
    /// True where a press begins a line.
    bool isAtConnectHandle(QPointF at) const;
    /// The element under a point; null where there is none. Connectors let what is below them through.
    const scene::Picture *elementAt(QPointF at) const;
    /// The handle under a point: containers have them while they alone are selected.
    std::optional<Handle> handleAt(QPointF at) const;
    /// The selected container that shows handles.
    const scene::Picture *resizable() const;

private:
    void beginDrag();
    bool takesViewAlong() const;
    std::vector<Rect> neighbours() const;
    std::vector<ElementId> allOnShow() const;
    void dragMove(const Point &to, Qt::KeyboardModifiers keys);
    void dragBand(const Point &to);
    void dragConnect(QPointF to);
    void dragBend(const Point &to, Qt::KeyboardModifiers keys);
    void dragResize(const Point &to, Qt::KeyboardModifiers keys);
    void click(Qt::KeyboardModifiers keys);
    ElementId containerAt(const Point &at) const;

    const Field &m_field;
    Kind m_kind = Kind::None;
    QPointF m_pressed;     // view
    QPointF m_last;        // view
    Point m_from{};        // the press in the diagram: panning meanwhile changes nothing of what is meant
    ElementId m_element{}; // under the press
    bool m_spansBand = false;
    bool m_addsToSelection = false;
    std::optional<Handle> m_handle;
    std::vector<ElementId> m_before; // the selection when a band began
    std::vector<ElementId> m_moved;
    ElementId m_home{};        // the container of what was grabbed
    ElementId m_startedOver{}; // the container under the press
    ElementId m_target{};
    ElementId m_source{};   // of a line
    bool m_isArrow = false; // the line is only drawn
    std::vector<ElementId> m_targets;
    Selection::Connector m_connector; // under the press
    std::optional<Bends> m_bends;     // the selected connector, when one of its pieces is under the press
    std::size_t m_piece = 0;
    Way m_way;
    std::vector<Point> m_bentWay;
    std::optional<Stretch> m_heldPiece;
    Point m_delta{};
    std::vector<Rect> m_neighbours; // what the grabbed element can be level with
    std::vector<GuideLine> m_guides;
    Rect m_rect{};
    DropVerdict m_verdict;
};

} // namespace cirro
