#pragma once

#include "app/canvas/canvas_host.h"
#include "app/canvas/canvas_nodes.h"
#include "app/canvas/drag_ghost.h"
#include "app/canvas/gesture.h"
#include "app/canvas/glide.h"
#include "app/canvas/selection.h"
#include "app/canvas/tile_store.h"
#include "app/canvas/viewport.h"

#include <QBasicTimer>
#include <QPointer>
#include <QQuickItem>
#include <QVariantAnimation>
#include <QtQml/qqmlregistration.h>

namespace cirro {

/// Shows a host's picture in painted tiles, what is selected and dragged above it, and turns pointer and keys into
/// gestures. It knows pictures and ids; what they mean is the host's business.
class CanvasItem : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cirro::CanvasHostObject *host READ host WRITE setHost NOTIFY hostChanged FINAL)
    Q_PROPERTY(cirro::Viewport *viewport READ viewport WRITE setViewport NOTIFY viewportChanged FINAL)
    Q_PROPERTY(cirro::Selection *selection READ selection WRITE setSelection NOTIFY selectionChanged FINAL)
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY themeChanged FINAL)
    Q_PROPERTY(bool gridShown READ gridShown WRITE setGridShown NOTIFY gridChanged FINAL)
    Q_PROPERTY(bool snapping READ snapping WRITE setSnapping NOTIFY gridChanged FINAL)
    Q_PROPERTY(double gridStep READ gridStep WRITE setGridStep NOTIFY gridChanged FINAL)
    Q_PROPERTY(double ghostOpacity READ ghostOpacity WRITE setGhostOpacity NOTIFY ghostOpacityChanged FINAL)
    Q_PROPERTY(int glideTime READ glideTime WRITE setGlideTime NOTIFY glideTimeChanged FINAL)
    Q_PROPERTY(bool synchronous READ isSynchronous WRITE setSynchronous NOTIFY synchronousChanged FINAL)
    Q_PROPERTY(bool drawsArrows READ drawsArrows WRITE setDrawsArrows NOTIFY drawsArrowsChanged FINAL)
    Q_PROPERTY(GestureKind gesture READ gesture NOTIFY gestureChanged FINAL)
    Q_PROPERTY(QPointF pointer READ pointer NOTIFY pointerChanged FINAL)
    Q_PROPERTY(QString hovered READ hovered NOTIFY hoveredChanged FINAL)
    Q_PROPERTY(QString hoveredName READ hoveredName NOTIFY hoveredChanged FINAL)
    Q_PROPERTY(QString hoveredDescription READ hoveredDescription NOTIFY hoveredChanged FINAL)
    Q_PROPERTY(QString dropWords READ dropWords NOTIFY gestureChanged FINAL)
    Q_PROPERTY(bool dropAllowed READ dropAllowed NOTIFY gestureChanged FINAL)
    Q_PROPERTY(QString guestTarget READ guestTarget WRITE setGuestTarget NOTIFY guestChanged FINAL)
    Q_PROPERTY(QRectF guestBounds READ guestBounds WRITE setGuestBounds NOTIFY guestChanged FINAL)
    Q_PROPERTY(bool guestAllowed READ guestAllowed WRITE setGuestAllowed NOTIFY guestChanged FINAL)

public:
    enum class GestureKind { None, Pressed, Pan, Band, Move, Resize, Connect, Bend };
    Q_ENUM(GestureKind)

    explicit CanvasItem(QQuickItem *parent = nullptr);

    CanvasHostObject *host() const { return m_host; }
    void setHost(CanvasHostObject *host);
    Viewport *viewport() const { return m_viewport; }
    void setViewport(Viewport *viewport);
    Selection *selection() const { return m_selection; }
    void setSelection(Selection *selection);
    /// A name as drawing::Palette::load() takes it: "light", "dark", "high-contrast".
    QString theme() const { return m_theme; }
    void setTheme(const QString &theme);
    bool gridShown() const { return m_gridShown; }
    void setGridShown(bool shown);
    /// Whether what is moved or sized goes to the grid and to its neighbours' edges.
    bool snapping() const { return m_field.snapping; }
    void setSnapping(bool snapping);
    /// Diagram units.
    double gridStep() const { return m_field.grid; }
    void setGridStep(double step);
    double ghostOpacity() const { return m_ghostOpacity; }
    void setGhostOpacity(double opacity);
    /// How long elements take from where they were to where an edit puts them, in ms; 0: they are there at once.
    int glideTime() const { return m_glideClock.duration(); }
    void setGlideTime(int time);
    bool isGliding() const { return m_glide || m_glideFrom; }
    /// Every frame is complete: for tests and pictures of the window.
    bool isSynchronous() const { return m_synchronous; }
    void setSynchronous(bool synchronous);

    /// The tool in hand draws arrows: a press on an element begins one, and one is drawn.
    bool drawsArrows() const { return m_field.drawsArrows; }
    void setDrawsArrows(bool draws);

    GestureKind gesture() const { return static_cast<GestureKind>(m_gesture.kind()); }
    /// Where the pointer is, in the item.
    QPointF pointer() const { return m_pointer; }
    /// The element under the pointer ("resource:Web"); empty for none and during gestures.
    QString hovered() const { return QString::fromStdString(toString(m_hovered)); }
    QString hoveredName() const;
    QString hoveredDescription() const;
    /// What letting go would do, or why it cannot be; empty when there is nothing to say.
    QString dropWords() const;
    bool dropAllowed() const { return m_gesture.verdict().allowed; }

    /// The container that something dragged in from elsewhere is over ("resource:Net"); empty for none. It lights up.
    QString guestTarget() const { return QString::fromStdString(toString(m_guestTarget)); }
    void setGuestTarget(const QString &element);
    /// Where it would lie, in the diagram; empty: not said.
    QRectF guestBounds() const { return m_guestBounds; }
    void setGuestBounds(const QRectF &bounds);
    bool guestAllowed() const { return m_guestAllowed; }
    void setGuestAllowed(bool allowed);

    std::shared_ptr<const scene::DisplayList> picture() const { return m_field.picture; }
    /// True when everything on show is painted, of the newest picture, and where it belongs.
    Q_INVOKABLE bool isSettled() const { return m_tiles.isSettled() && !isGliding(); }
    /// Paints everything again: words changed, though the picture did not.
    Q_INVOKABLE void repaint();
    /// Selects the connector on top at a point of the item; false where there is none.
    Q_INVOKABLE bool selectConnectorAt(QPointF at);
    /// The element's name and kind in the reader's words.
    static QString describe(const scene::Picture &picture);

signals:
    void hostChanged();
    void viewportChanged();
    void selectionChanged();
    void themeChanged();
    void gridChanged();
    void ghostOpacityChanged();
    void glideTimeChanged();
    void synchronousChanged();
    void drawsArrowsChanged();
    void gestureChanged();
    void pointerChanged();
    void hoveredChanged();
    void guestChanged();
    /// Another picture is on show.
    void pictureShown();
    /// An element was opened with Enter.
    void activated(const QString &element);
    /// A click on the badge that counts what is folded into an element.
    void badgeClicked(const QString &element);
    /// A double click on an element or an arrow that is only drawn, and where in the diagram.
    void doubleClicked(const QString &element, QPointF at);

protected:
    void updatePolish() override;
    QSGNode *updatePaintNode(QSGNode *node, UpdatePaintNodeData *data) override;
    void geometryChange(const QRectF &next, const QRectF &before) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;
    bool event(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseUngrabEvent() override;
    void hoverMoveEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void refresh();
    void takePicture();
    void takePixelRatio();
    void glide();
    void endGlide();
    QRectF bodyOnShow(const scene::Picture &picture) const;
    std::vector<OverlayBox> boxes() const;
    void addFrames(std::vector<OverlayBox> &boxes) const;
    void addCorners(std::vector<OverlayBox> &boxes, const QRectF &frame) const;
    void addHandles(std::vector<OverlayBox> &boxes) const;
    void addConnector(std::vector<OverlayBox> &boxes) const;
    void addBends(std::vector<OverlayBox> &boxes) const;
    void addLine(std::vector<OverlayBox> &boxes) const;
    void addGesture(std::vector<OverlayBox> &boxes) const;
    OverlayBox targetBox(const scene::Picture &target, bool allowed) const;
    OverlayBox bar(QPointF from, QPointF to, const QColor &color, double width) const;
    OverlayBox box(const QRectF &rect, const char *line, const char *fill = "") const;
    double onPixel(double value) const;

    void follow(QPointF at, Qt::KeyboardModifiers keys);
    void showGesture();
    void endGesture(bool changed);
    void cancelGesture();
    void hover(QPointF at);
    ElementId badgeAt(QPointF at) const;
    void unhover();
    void showCursor();

    bool nudge(const QKeyEvent &event);
    bool nudgeBend(int across, int down, double step);
    bool walk(bool forward);
    void step(int across, int down);
    void open(const ElementId &id);

    QPointer<CanvasHostObject> m_host;
    QPointer<Viewport> m_viewport;
    QPointer<Selection> m_selection;
    QString m_theme = QStringLiteral("light");
    drawing::PaintContext m_context;
    double m_ghostOpacity = 1;
    bool m_gridShown = true;
    bool m_synchronous = false;

    TileStore m_tiles;
    CanvasPicture m_shown;
    Gesture::Field m_field;
    Gesture m_gesture{m_field};
    DragGhost m_ghost;
    Point m_ghostDelta{}; // where the ghost waits for the picture that has the move
    QBasicTimer m_ghostTimer;
    std::optional<Glide> m_glide;
    std::shared_ptr<const scene::DisplayList> m_glideFrom; // what was on show when another picture came; null: nothing
    QVariantAnimation m_glideClock;
    std::optional<Glide::Sight> m_sight; // of the last frame
    bool m_byHand = false;               // the next picture has what the pointer just put somewhere
    QBasicTimer m_scrollTimer;
    Qt::KeyboardModifiers m_keys;
    QPointF m_pointer{-1, -1};
    ElementId m_hovered{};
    ElementId m_guestTarget{};
    QRectF m_guestBounds;
    bool m_guestAllowed = false;
    bool m_space = false; // held down: the left button pans
};

} // namespace cirro
