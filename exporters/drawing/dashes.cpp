#include "exporters/drawing/dashes.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace cirro::drawing {

namespace {

/// Walks a polygon and keeps the pieces of it that dashes cover.
class Dasher
{
public:
    Dasher(const QList<qreal> &pattern, const QRectF &visible)
        : m_pattern(pattern),
          m_visible(visible),
          m_period(std::accumulate(pattern.begin(), pattern.end(), 0.0))
    {}

    void walk(const QPolygonF &points)
    {
        double walked = 0; // from the polygon's first point
        m_drawn = -1;
        for (qsizetype i = 1; i < points.size(); ++i) {
            const double length = std::hypot(points[i].x() - points[i - 1].x(), points[i].y() - points[i - 1].y());
            if (length > 0)
                walkStretch(points[i - 1], points[i], walked, length);
            walked += length;
        }
    }
    const QPainterPath &result() const { return m_result; }

private:
    void walkStretch(QPointF from, QPointF to, double walked, double length)
    {
        // The part of the stretch that can be seen, as shares of it.
        double first = 0;
        double last = 1;
        const auto cut = [&](double start, double way, double low, double high) {
            if (way == 0) {
                if (start < low || start > high)
                    last = -1;
                return;
            }
            const double a = (low - start) / way;
            const double b = (high - start) / way;
            first = std::max(first, std::min(a, b));
            last = std::min(last, std::max(a, b));
        };
        cut(from.x(), to.x() - from.x(), m_visible.left(), m_visible.right());
        cut(from.y(), to.y() - from.y(), m_visible.top(), m_visible.bottom());
        if (first > last)
            return;
        const double end = walked + length * last;
        double period = std::floor((walked + length * first) / m_period) * m_period;
        for (; period < end; period += m_period) {
            double at = period;
            for (qsizetype i = 0; i < m_pattern.size(); at += m_pattern[i++])
                if (i % 2 == 0)
                    draw(from, to, walked, length, at, at + m_pattern[i]);
        }
    }

    void draw(QPointF from, QPointF to, double walked, double length, double start, double end)
    {
        const double a = std::max(start, walked);
        const double b = std::min(end, walked + length);
        if (a >= b)
            return;
        const auto pointAt = [&](double distance) { return from + (to - from) * ((distance - walked) / length); };
        // A dash that comes around a corner goes on.
        if (m_drawn < 0 || a > walked || m_drawn != walked)
            m_result.moveTo(pointAt(a));
        m_result.lineTo(pointAt(b));
        m_drawn = b;
    }

    const QList<qreal> &m_pattern;
    QRectF m_visible;
    double m_period;
    double m_drawn = -1; // where the last dash ended
    QPainterPath m_result;
};

} // namespace

QPainterPath dashesOf(const QPainterPath &path, const QList<qreal> &pattern, const QRectF &visible)
{
    const double longest = pattern.isEmpty() ? 0 : *std::ranges::max_element(pattern);
    if (longest <= 0)
        return path;
    // A dash that ends within reach may be as wide as it is long.
    Dasher dasher(pattern, visible.adjusted(-longest, -longest, longest, longest));
    for (const QPolygonF &points : path.toSubpathPolygons())
        dasher.walk(points);
    return dasher.result();
}

} // namespace cirro::drawing
