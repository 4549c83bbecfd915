#include "app/canvas/tile_painter.h"

#include <QPainter>

#include <cmath>

namespace cirro {

namespace {

constexpr double gridZoomMinimum = 0.5;
constexpr double gridDistanceMinimum = 16; // view pixels between two dots

/// Device pixels between two dots of the grid; 0: there are none.
double gridStep(const TileSource &source, const TilePlace &place)
{
    if (source.grid <= 0 || place.zoom < gridZoomMinimum)
        return 0;
    double distance = source.grid;
    while (distance * place.zoom < gridDistanceMinimum)
        distance *= 2;
    return distance * place.zoom * place.pixelRatio;
}

void paintGrid(QImage &tile, const TileSource &source, const TilePlace &place)
{
    const double step = gridStep(source, place);
    if (step <= 0)
        return;
    const int size = std::max(1, static_cast<int>(std::lround(place.pixelRatio)));
    const QRgb color = source.context.palette->color("gridDot").rgb();
    // Dots that begin in the tile above or to the left may reach into this one.
    const auto firstAfter = [&](int position) {
        return static_cast<qint64>(std::floor((position * place.side - size) / step));
    };
    const auto pixel = [&](qint64 index, int position) {
        return static_cast<int>(std::llround(static_cast<double>(index) * step) -
                                static_cast<qint64>(position) * place.side);
    };
    for (qint64 i = firstAfter(place.row); pixel(i, place.row) < place.side; ++i)
        for (int y = std::max(0, pixel(i, place.row)); y < std::min(place.side, pixel(i, place.row) + size); ++y) {
            auto *line = reinterpret_cast<QRgb *>(tile.scanLine(y));
            for (qint64 k = firstAfter(place.column); pixel(k, place.column) < place.side; ++k)
                for (int x = std::max(0, pixel(k, place.column));
                     x < std::min(place.side, pixel(k, place.column) + size); ++x)
                    line[x] = color;
        }
}

/// Device pixels around the tile from where something may reach into it: a whole number, so that all stays on pixels.
double marginOf(const TilePlace &place)
{
    return std::ceil(paintMargin(place.zoom) * place.zoom * place.pixelRatio);
}

Rect reachOf(const TilePlace &place)
{
    return place.area().grown(marginOf(place) / (place.zoom * place.pixelRatio));
}

} // namespace

Rect TilePlace::area() const
{
    const double length = side / (zoom * pixelRatio);
    return {column * length, row * length, length, length};
}

double paintMargin(double zoom)
{
    return 4 + 2 / zoom;
}

bool isPlain(const TileSource &source, const TilePlace &place)
{
    const double step = gridStep(source, place);
    const bool alike = step <= 0 || (step == std::floor(step) && std::fmod(place.side, step) == 0);
    return alike &&
           (!source.picture || !drawing::paintsAnything(*source.picture, reachOf(place), place.zoom, source.context));
}

QImage paintTile(const TileSource &source, const TilePlace &place)
{
    // With an alpha channel text is smoothed in grey, which stays right when the tile is shown scaled for a moment.
    QImage tile(place.side, place.side, QImage::Format_ARGB32_Premultiplied);
    tile.fill(source.context.palette->color("canvas"));
    paintGrid(tile, source, place);
    tile.setDevicePixelRatio(place.pixelRatio);
    if (source.picture) {
        const double margin = marginOf(place) / place.pixelRatio;
        QPainter painter(&tile);
        painter.translate(-margin, -margin);
        drawing::paint(painter, *source.picture, reachOf(place), place.zoom, source.context);
    }
    // It is opaque: what shows it may copy without blending.
    tile.reinterpretAsFormat(QImage::Format_RGB32);
    return tile;
}

} // namespace cirro
