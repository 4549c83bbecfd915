#pragma once

#include "exporters/drawing/painter.h"

#include <QImage>

#include <memory>

namespace cirro {

/// What a tile is painted from; immutable, so that any thread may hold it.
struct TileSource {
    std::shared_ptr<const scene::DisplayList> picture{}; // null: the empty canvas
    drawing::PaintContext context{};
    double grid = 0; // diagram units between two dots where there is room for them; 0: no dots
};

/// A square of the diagram at one zoom. Columns and rows count from the diagram's origin.
struct TilePlace {
    double zoom = 1;
    double pixelRatio = 1;
    int side = 512; // device pixels
    int column = 0;
    int row = 0;

    /// The part of the diagram that the tile shows.
    Rect area() const;
};

/// Any part of the diagram at one zoom, in device pixels from the diagram's origin.
struct PixelArea {
    double zoom = 1;
    double pixelRatio = 1;
    qint64 left = 0;
    qint64 top = 0;
    QSize size{};

    /// What of the diagram it shows.
    Rect area() const;
};

/// Whether the tile shows no part of the diagram and looks like every other such tile of its zoom: one image does for
/// all of them. Thread-safe.
bool isPlain(const TileSource &source, const TilePlace &place);

/// Paints canvas colour, grid and diagram. Thread-safe.
QImage paintTile(const TileSource &source, const TilePlace &place);
QImage paintArea(const TileSource &source, const PixelArea &place);

/// How far beyond its stated bounds (in diagram units) a mark may be painted at a zoom: pens are at least a pixel wide,
/// lines are put on pixels, connectors have a halo.
double paintMargin(double zoom);

} // namespace cirro
