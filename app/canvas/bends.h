#pragma once

#include "app/canvas/selection.h"
#include "app/canvas/viewport.h"

#include "model/scene/display_list.h"

#include <QPointF>
#include <QRectF>

#include <optional>
#include <vector>

namespace cirro {

/// The selected connector as something to take hold of: its pieces and what has been bent of them.
class Bends
{
public:
    /// Of what `selection` has selected in a picture; nothing where that is no connector on show.
    static std::optional<Bends> of(const scene::DisplayList &picture, const Selection &selection);

    const std::vector<Point> &points() const { return m_points; }
    std::size_t pieces() const { return m_points.size() - 1; }
    Stretch piece(std::size_t number) const;
    /// True when the router does not find its way any more.
    bool isBent() const { return !m_bends.empty(); }
    const Way &bent() const { return m_bends; }

    /// The way with one piece moved; without one.
    Way moved(std::size_t piece, double at) const;
    Way without(std::size_t piece) const;

    /// Squares in the middle of the pieces that are long enough on show; empty ones for the others.
    std::vector<QRectF> handles(const Viewport &viewport, double size) const;
    /// The piece under a point of the view: a square of `reach`, else a line within `tolerance`.
    std::optional<std::size_t> pieceAt(const Viewport &viewport, QPointF at, double reach, double tolerance) const;
    std::optional<std::size_t> handleAt(const Viewport &viewport, QPointF at, double reach) const;
    /// What the keyboard moves: the piece that was held last if it is still there, else the longest inner one.
    std::size_t held(const std::optional<Stretch> &last) const;
    /// The piece that a step along a piece leads to; that one itself where there is none.
    std::size_t next(std::size_t piece, int across, int down) const;

private:
    std::vector<Point> m_points;
    Way m_bends;
};

} // namespace cirro
