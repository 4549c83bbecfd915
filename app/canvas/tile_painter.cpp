#include "app/canvas/tile_painter.h"

#include <QPainter>

#include <cmath>

namespace cirro {

namespace {

constexpr double gridZoomMinimum = 0.5;
constexpr double gridDistanceMinimum = 16; // view pixels between two dots

void paintGrid(QImage &tile, const TileSource &source, const TilePlace &place)
{
    if (source.grid <= 0 || place.zoom < gridZoomMinimum)
        return;
    double distance = source.grid;
    while (distance * place.zoom < gridDistanceMinimum)
        distance *= 2;
    const double scale = place.zoom * place.pixelRatio;
    const double step = distance * scale;
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

QImage paintTile(const TileSource &source, const TilePlace &place)
{
    // With an alpha channel text is smoothed in grey, which stays right when the tile is shown scaled for a moment.
    QImage tile(place.side, place.side, QImage::Format_ARGB32_Premultiplied);
    tile.fill(source.context.palette->color("canvas"));
    paintGrid(tile, source, place);
    tile.setDevicePixelRatio(place.pixelRatio);
    if (source.picture) {
        // A whole number of device pixels more on each side, so that what begins outside is not missed.
        const double scale = place.zoom * place.pixelRatio;
        const double pixels = std::ceil(paintMargin(place.zoom) * scale);
        QPainter painter(&tile);
        painter.translate(-pixels / place.pixelRatio, -pixels / place.pixelRatio);
        drawing::paint(painter, *source.picture, place.area().grown(pixels / scale), place.zoom, source.context);
    }
    // It is opaque: what shows it may copy without blending.
    tile.reinterpretAsFormat(QImage::Format_RGB32);
    return tile;
}

} // namespace cirro
