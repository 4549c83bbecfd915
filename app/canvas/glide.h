#pragma once

#include "app/canvas/tile_painter.h"
#include "app/canvas/viewport.h"

#include <QImage>
#include <QPointF>
#include <QRectF>

#include <optional>
#include <unordered_map>
#include <vector>

namespace cirro {

/// The short way of everything on show from where it was to where the next picture has it. Painted once, then only put
/// together anew for every frame. The picture itself is not held up: this lies over it until all has arrived.
class Glide
{
public:
    /// How the diagram lay in the view.
    struct Sight {
        double zoom = 1;
        QPointF offset{};
        bool operator==(const Sight &) const = default;
    };

    /// From `before`, seen like `sight`, to the canvas's picture in the viewport. Nothing when no element on show has
    /// another place, and when there is more than can be moved in the time of a frame.
    static std::optional<Glide> between(const scene::DisplayList &before, const Sight &sight, const TileSource &canvas,
                                        const Viewport &viewport);

    /// What is seen at a part of the way, 0 to 1: covers the part of the view where anything moves.
    QImage image(double part) const;
    /// Of the diagram.
    const Rect &area() const { return m_area; }
    /// Where an element's body is then; as it is given where that does not move.
    Rect bodyAt(double part, const ElementId &id, const Rect &body) const;

private:
    /// One picture, or its image.
    struct Traveller {
        scene::DisplayList::PicturePtr picture{};
        std::vector<Point> lineBefore{}; // of a connector, with as many points as lineAfter; empty: it stays
        std::vector<Point> lineAfter{};
        QImage image{};
        QPoint corner{}; // of the image where it was painted, device pixels from the diagram's origin
        Rect painted{};  // the body that the image shows
        Rect before{};   // the body at first and at last; equal for what stays
        Rect after{};
        bool stretches = false; // a frame: its corners stay what they are when its size changes
        bool moves() const { return !(before == after); }
    };
    class Making;

    void paintLine(QPainter &painter, const Traveller &line, double part) const;
    void paintFrame(QPainter &painter, const Traveller &frame, const Rect &body) const;
    void paintTile(QPainter &painter, const Traveller &tile, const Rect &body) const;

    double m_zoom = 1;
    double m_pixelRatio = 1;
    drawing::PaintContext m_context;
    PixelArea m_pixels;
    Rect m_area{};
    QImage m_ground; // what lies below everything that moves
    std::vector<Traveller> m_travellers;
    std::unordered_map<ElementId, std::pair<Rect, Rect>> m_bodies;
};

} // namespace cirro
