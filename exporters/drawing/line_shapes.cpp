#include "exporters/drawing/line_shapes.h"

#include <algorithm>
#include <cmath>

namespace cirro::drawing {

namespace {

// Coordinates that differ by less are the same: routes are computed in floating point.
constexpr double same = 0.01;

/// One stretch from `from` to `to` (both exclusive of the corners), with an arc over each crossing.
void addStretch(QPainterPath &path, const QPointF &from, const QPointF &to, const std::vector<double> &crossings,
                double jump)
{
    const double direction = to.x() > from.x() ? 1 : -1;
    const double y = from.y();
    for (std::size_t i = 0; i < crossings.size();) {
        // Crossings closer than two arcs share one bridge.
        std::size_t last = i;
        while (last + 1 < crossings.size() && std::abs(crossings[last + 1] - crossings[last]) < 2 * jump)
            ++last;
        const double begin = crossings[i] - direction * jump;
        const double end = crossings[last] + direction * jump;
        path.lineTo(begin, y);
        const auto quarter = [&](double x, double startAngle, double sweep) {
            path.arcTo(QRectF(x - jump, y - jump, 2 * jump, 2 * jump), startAngle, sweep);
        };
        quarter(crossings[i], direction > 0 ? 180 : 0, -90 * direction);
        path.lineTo(crossings[last], y - jump);
        quarter(crossings[last], 90, -90 * direction);
        path.lineTo(end, y);
        i = last + 1;
    }
    path.lineTo(to);
}

} // namespace

double PixelGrid::lineWidth(double width) const
{
    // Half pixels are rounded down: one and a half pixels are one, two and a quarter are two.
    return exact ? width : std::max(1.0, std::ceil(width * scale - 0.5)) / scale;
}

double PixelGrid::lineAt(double position, double width) const
{
    if (exact)
        return position;
    const bool odd = static_cast<long>(std::lround(lineWidth(width) * scale)) % 2 == 1;
    return (odd ? std::floor(position * scale) + 0.5 : std::round(position * scale)) / scale;
}

double PixelGrid::edgeAt(double position) const
{
    return exact ? position : std::round(position * scale) / scale;
}

void Crossings::add(const scene::LineMark &line)
{
    for (std::size_t i = 1; i < line.points.size(); ++i) {
        const Point &a = line.points[i - 1];
        const Point &b = line.points[i];
        if (std::abs(a.x - b.x) < same && std::abs(a.y - b.y) > same)
            m_uprights.push_back({a.x, std::min(a.y, b.y), std::max(a.y, b.y), line.bundle});
    }
}

void Crossings::finish()
{
    std::ranges::sort(m_uprights, {}, &Upright::x);
}

std::vector<double> Crossings::along(double y, double from, double to, int bundle) const
{
    std::vector<double> found;
    constexpr double touch = 2; // a line that ends here does not cross
    for (auto i = std::ranges::lower_bound(m_uprights, from, {}, &Upright::x); i != m_uprights.end() && i->x <= to; ++i)
        if ((bundle < 0 || i->bundle != bundle) && i->top + touch < y && y < i->bottom - touch &&
            (found.empty() || i->x - found.back() > same))
            found.push_back(i->x);
    return found;
}

QPolygonF pointsOf(const scene::LineMark &line, const PixelGrid &grid)
{
    QPolygonF points;
    points.reserve(static_cast<qsizetype>(line.points.size()));
    for (const Point &point : line.points)
        points << QPointF(grid.lineAt(point.x, line.width), grid.lineAt(point.y, line.width));
    return points;
}

QPainterPath pathOf(const scene::LineMark &line, const PixelGrid &grid, const LineShape &shape,
                    const Crossings *crossings)
{
    const QPolygonF points = pointsOf(line, grid);
    QPainterPath path(points.front());
    const qsizetype last = points.size() - 1;
    // The pattern of dashes counts from the line's start: an arc that only one tile knows of would shift it.
    const bool jumps = crossings && shape.jump > 0 && line.line == scene::LineStyle::Solid;
    for (qsizetype i = 1; i <= last; ++i) {
        const QPointF way = points[i] - points[i - 1];
        const double length = std::hypot(way.x(), way.y());
        if (length < same)
            continue;
        double corner = 0;
        QPointF next;
        if (i < last) {
            const QPointF onward = points[i + 1] - points[i];
            const double room = std::hypot(onward.x(), onward.y());
            corner = std::min({shape.corner, length / 2, room / 2});
            if (room > same)
                next = points[i] + onward / room * corner;
            else
                corner = 0;
        }
        const QPointF end = points[i] - way / length * corner;
        if (jumps && std::abs(way.y()) < same && length > 2 * shape.jump) {
            const double before = shape.jump + (i == 1 ? (line.arrowAtStart ? shape.head : 0) : shape.corner);
            const double after = shape.jump + (i == last ? (line.arrowAtEnd ? shape.head : 0) : shape.corner);
            const bool rightwards = way.x() > 0;
            const double from = rightwards ? points[i - 1].x() + before : points[i].x() + after;
            const double to = rightwards ? points[i].x() - after : points[i - 1].x() - before;
            std::vector<double> places =
                crossings->along(line.points[static_cast<std::size_t>(i)].y, from, to, line.bundle);
            for (double &place : places)
                place = grid.lineAt(place, line.width);
            if (!rightwards)
                std::ranges::reverse(places);
            addStretch(path, path.currentPosition(), end, places, shape.jump);
        } else {
            path.lineTo(end);
        }
        if (corner > 0)
            path.quadTo(points[i], next);
    }
    return path;
}

bool isOrthogonal(const QPolygonF &points)
{
    for (qsizetype i = 1; i < points.size(); ++i)
        if (std::abs(points[i].x() - points[i - 1].x()) > same && std::abs(points[i].y() - points[i - 1].y()) > same)
            return false;
    return true;
}

} // namespace cirro::drawing
