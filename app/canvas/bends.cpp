#include "app/canvas/bends.h"

#include "model/geometry/route_bends.h"

#include <algorithm>
#include <cmath>

namespace cirro {

namespace {

double lengthOf(const std::vector<Point> &points, std::size_t piece)
{
    return std::abs(points[piece + 1].x - points[piece].x) + std::abs(points[piece + 1].y - points[piece].y);
}

} // namespace

std::optional<Bends> Bends::of(const scene::DisplayList &picture, const Selection &selection)
{
    if (!selection.hasConnector())
        return std::nullopt;
    const Selection::Connector &ends = selection.connector();
    for (const auto &each : picture.pictures()) {
        if (each->edge == 0 || each->from != ends.from || each->to != ends.to || each->arrow != ends.arrow)
            continue;
        for (const scene::Mark &mark : each->marks)
            if (const auto *line = std::get_if<scene::LineMark>(&mark.shape); line && line->points.size() > 1) {
                Bends bends;
                bends.m_points = line->points;
                bends.m_bends = each->bends;
                return bends;
            }
    }
    return std::nullopt;
}

Stretch Bends::piece(std::size_t number) const
{
    return stretchOf(m_points, number);
}

Way Bends::moved(std::size_t piece, double at) const
{
    return bendsWith(m_points, m_bends, piece, at);
}

Way Bends::without(std::size_t piece) const
{
    return bendsWithout(m_points, m_bends, piece);
}

std::vector<QRectF> Bends::handles(const Viewport &viewport, double size) const
{
    std::vector<QRectF> squares;
    squares.reserve(pieces());
    for (std::size_t i = 0; i < pieces(); ++i) {
        const QPointF from = viewport.toView(m_points[i]);
        const QPointF to = viewport.toView(m_points[i + 1]);
        const bool shown = (to - from).manhattanLength() >= 3 * size;
        squares.push_back(shown ? QRectF((from + to) / 2 - QPointF(size, size) / 2, QSizeF(size, size)) : QRectF());
    }
    return squares;
}

std::optional<std::size_t> Bends::handleAt(const Viewport &viewport, QPointF at, double reach) const
{
    for (std::size_t i = 0; i < pieces(); ++i) {
        const QPointF middle = (viewport.toView(m_points[i]) + viewport.toView(m_points[i + 1])) / 2;
        if (std::abs(at.x() - middle.x()) <= reach / 2 && std::abs(at.y() - middle.y()) <= reach / 2)
            return i;
    }
    return std::nullopt;
}

std::optional<std::size_t> Bends::pieceAt(const Viewport &viewport, QPointF at, double reach, double tolerance) const
{
    if (const auto piece = handleAt(viewport, at, reach))
        return piece;
    for (std::size_t i = 0; i < pieces(); ++i) {
        const QRectF piece = QRectF(viewport.toView(m_points[i]), viewport.toView(m_points[i + 1])).normalized();
        if (piece.adjusted(-tolerance, -tolerance, tolerance, tolerance).contains(at))
            return i;
    }
    return std::nullopt;
}

std::size_t Bends::held(const std::optional<Stretch> &last) const
{
    std::size_t best = 0;
    double longest = -1;
    for (std::size_t i = 0; i < pieces(); ++i) {
        if (last && piece(i) == *last)
            return i;
        const bool inner = i > 0 && i + 1 < pieces();
        const double length = lengthOf(m_points, i) + (inner ? 1e6 : 0); // the ends adapt: they are bent last
        if (length > longest) {
            longest = length;
            best = i;
        }
    }
    return best;
}

std::size_t Bends::next(std::size_t piece, int across, int down) const
{
    const Point from = m_points[piece];
    const Point to = m_points[piece + 1];
    const bool onwards = (to.x - from.x) * across + (to.y - from.y) * down > 0;
    if (onwards)
        return std::min(piece + 1, pieces() - 1);
    return piece > 0 ? piece - 1 : 0;
}

} // namespace cirro
