#include "app/canvas/tile_painter.h"

#include <QPainter>

#include <cmath>

namespace cirro {

namespace {

constexpr double gridZoomMinimum = 0.5;
constexpr double gridDistanceMinimum = 16; // view pixels between two dots

/// Device pixels between two dots of the grid; 0: there are none.
double gridStep(const TileSource &source, double zoom, double pixelRatio)
{
    if (source.grid <= 0 || zoom < gridZoomMinimum)
        return 0;
    double distance = source.grid;
    while (distance * zoom < gridDistanceMinimum)
        distance *= 2;
    return distance * zoom * pixelRatio;
}

void paintGrid(QImage &image, const TileSource &source, const PixelArea &place)
{
    const double step = gridStep(source, place.zoom, place.pixelRatio);
    if (step <= 0)
        return;
    const int size = std::max(1, static_cast<int>(std::lround(place.pixelRatio)));
    const QRgb color = source.context.palette->color("gridDot").rgb();
    // Dots that begin above or to the left may reach into it.
    const auto firstAfter = [&](qint64 edge) {
        return static_cast<qint64>(std::floor((static_cast<double>(edge) - size) / step));
    };
    const auto pixel = [&](qint64 index, qint64 edge) {
        return static_cast<int>(std::llround(static_cast<double>(index) * step) - edge);
    };
    for (qint64 i = firstAfter(place.top); pixel(i, place.top) < image.height(); ++i)
        for (int y = std::max(0, pixel(i, place.top)); y < std::min(image.height(), pixel(i, place.top) + size); ++y) {
            auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
            for (qint64 k = firstAfter(place.left); pixel(k, place.left) < image.width(); ++k)
                for (int x = std::max(0, pixel(k, place.left));
                     x < std::min(image.width(), pixel(k, place.left) + size); ++x)
                    line[x] = color;
        }
}

/// Device pixels around the tile from where something may reach into it: a whole number, so that all stays on pixels.
double marginOf(double zoom, double pixelRatio)
{
    return std::ceil(paintMargin(zoom) * zoom * pixelRatio);
}

template <class Place> Rect reachOf(const Place &place)
{
    return place.area().grown(marginOf(place.zoom, place.pixelRatio) / (place.zoom * place.pixelRatio));
}

} // namespace

Rect TilePlace::area() const
{
    const double length = side / (zoom * pixelRatio);
    return {column * length, row * length, length, length};
}

Rect PixelArea::area() const
{
    const double scale = zoom * pixelRatio;
    return {static_cast<double>(left) / scale, static_cast<double>(top) / scale, size.width() / scale,
            size.height() / scale};
}

double paintMargin(double zoom)
{
    return 4 + 2 / zoom;
}

bool isPlain(const TileSource &source, const TilePlace &place)
{
    const double step = gridStep(source, place.zoom, place.pixelRatio);
    const bool alike = step <= 0 || (step == std::floor(step) && std::fmod(place.side, step) == 0);
    return alike &&
           (!source.picture || !drawing::paintsAnything(*source.picture, reachOf(place), place.zoom, source.context));
}

QImage paintTile(const TileSource &source, const TilePlace &place)
{
    return paintArea(source, {.zoom = place.zoom,
                              .pixelRatio = place.pixelRatio,
                              .left = static_cast<qint64>(place.column) * place.side,
                              .top = static_cast<qint64>(place.row) * place.side,
                              .size = {place.side, place.side}});
}

QImage paintArea(const TileSource &source, const PixelArea &place)
{
    // With an alpha channel text is smoothed in grey, which stays right when the image is shown scaled for a moment.
    QImage image(place.size, QImage::Format_ARGB32_Premultiplied);
    image.fill(source.context.palette->color("canvas"));
    paintGrid(image, source, place);
    image.setDevicePixelRatio(place.pixelRatio);
    if (source.picture) {
        const double margin = marginOf(place.zoom, place.pixelRatio) / place.pixelRatio;
        QPainter painter(&image);
        painter.translate(-margin, -margin);
        drawing::paint(painter, *source.picture, reachOf(place), place.zoom, source.context);
    }
    // It is opaque: what shows it may copy without blending.
    image.reinterpretAsFormat(QImage::Format_RGB32);
    return image;
}

} // namespace cirro
