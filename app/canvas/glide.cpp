#include "app/canvas/glide.h"

#include "model/design/way.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace cirro {

namespace {

/// More than this takes longer to put together than a frame lasts.
constexpr std::size_t mostPictures = 500;
constexpr double mostPixels = 8;       // of all images together, in views
constexpr double leastWay = 2;         // view pixels: less than this nobody sees
constexpr double lowerEndOfFrame = 24; // diagram units

double between(double a, double b, double part)
{
    return a + (b - a) * part;
}
Point between(Point a, Point b, double part)
{
    return {between(a.x, b.x, part), between(a.y, b.y, part)};
}
Rect between(const Rect &a, const Rect &b, double part)
{
    return {between(a.x, b.x, part), between(a.y, b.y, part), between(a.w, b.w, part), between(a.h, b.h, part)};
}

const scene::LineMark *lineOf(const scene::Picture &picture)
{
    for (const scene::Mark &mark : picture.marks)
        if (const auto *line = std::get_if<scene::LineMark>(&mark.shape))
            return line->points.size() > 1 ? line : nullptr;
    return nullptr;
}

bool isFrame(const scene::Picture &picture)
{
    return picture.container || picture.layer == scene::Layer::Frames || picture.layer == scene::Layer::Overlays;
}

ConnectorId endsOf(const scene::Picture &picture)
{
    return {picture.from, picture.to, picture.arrow};
}

/// How far along each point of a line is, from 0 to 1.
std::vector<double> distances(const std::vector<Point> &line)
{
    std::vector<double> along{0};
    for (std::size_t i = 1; i < line.size(); ++i)
        along.push_back(along.back() + std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y));
    for (double &distance : along)
        distance = along.back() > 0 ? distance / along.back() : 0;
    along.back() = 1;
    return along;
}

std::vector<Point> pointsAt(const std::vector<Point> &line, const std::vector<double> &places)
{
    const std::vector<double> along = distances(line);
    std::vector<Point> points;
    points.reserve(places.size());
    std::size_t i = 1;
    for (const double place : places) {
        while (i + 1 < along.size() && along[i] < place)
            ++i;
        const double length = along[i] - along[i - 1];
        points.push_back(
            between(line[i - 1], line[i], length > 0 ? std::clamp((place - along[i - 1]) / length, 0.0, 1.0) : 1));
    }
    return points;
}

bool turnsAlike(const std::vector<Point> &a, const std::vector<Point> &b)
{
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 1; i < a.size(); ++i)
        if ((a[i].x == a[i - 1].x) != (b[i].x == b[i - 1].x))
            return false;
    return true;
}

/// Gives two lines the same number of points: each has one where the other turns.
void match(std::vector<Point> &a, std::vector<Point> &b)
{
    if (turnsAlike(a, b))
        return;
    std::vector<double> places = distances(a);
    const std::vector<double> others = distances(b);
    places.insert(places.end(), others.begin(), others.end());
    std::ranges::sort(places);
    const auto again = std::ranges::unique(places);
    places.erase(again.begin(), again.end());
    a = pointsAt(a, places);
    b = pointsAt(b, places);
}

} // namespace

/// Finds out what moves, and paints it.
class Glide::Making
{
public:
    Making(const scene::DisplayList &before, const Sight &sight, const TileSource &canvas, const Viewport &viewport)
        : m_before(before),
          m_canvas(canvas),
          m_viewport(viewport),
          m_factor(sight.zoom / viewport.zoom()),
          m_shift((sight.offset - viewport.offset()) / viewport.zoom()),
          m_seesOther(!(sight == Sight{viewport.zoom(), viewport.offset()})),
          m_visible(viewport.visible())
    {
        for (const auto &picture : before.pictures())
            if (picture->id.isNull() && now(picture->bounds).intersects(m_visible))
                m_lines[endsOf(*picture)].push_back(picture);
    }

    std::optional<Glide> made()
    {
        if (!collect())
            return std::nullopt;
        m_glide.m_zoom = m_viewport.zoom();
        m_glide.m_pixelRatio = m_viewport.pixelRatio();
        m_glide.m_context = m_canvas.context;
        takeArea();
        if (m_glide.m_area.isEmpty() || !paint())
            return std::nullopt;
        return std::move(m_glide);
    }

private:
    /// Where something that was on show was, as the viewport sees it now.
    Point now(Point point) const { return {point.x * m_factor + m_shift.x(), point.y * m_factor + m_shift.y()}; }
    Rect now(const Rect &rect) const
    {
        const Point corner = now(rect.topLeft());
        return {corner.x, corner.y, rect.w * m_factor, rect.h * m_factor};
    }

    struct Step {
        scene::DisplayList::PicturePtr picture{};
        const scene::Picture *before = nullptr; // null: it is new
        bool moves = false;
    };

    const scene::Picture *beforeOf(const scene::Picture &picture)
    {
        if (!picture.id.isNull())
            return m_before.find(picture.id);
        const auto found = m_lines.find(endsOf(picture));
        if (found == m_lines.end() || found->second.empty())
            return nullptr;
        const scene::Picture *line = found->second.front().get();
        found->second.erase(found->second.begin()); // two may join the same: in their order
        return line;
    }

    /// False when there is nothing to be seen, or too much.
    bool collect()
    {
        const auto isSeen = [&](const Rect &bounds) {
            // A straight line has no width of its own.
            return bounds.grown(1).intersects(m_visible);
        };
        bool anyElement = false;
        for (const auto &picture : m_canvas.picture->pictures()) {
            const bool seen = isSeen(picture->bounds);
            if (!seen && picture->id.isNull())
                continue;
            const scene::Picture *before = beforeOf(*picture);
            if (!seen && !(before && isSeen(now(before->bounds))))
                continue;
            Step step{.picture = picture, .before = before};
            if (before && picture->id.isNull()) {
                const auto *line = lineOf(*picture);
                const auto *was = lineOf(*before);
                step.moves = line && was && (m_seesOther || line->points != was->points);
            } else if (before) {
                const Rect from = now(before->body);
                const Rect &to = picture->body;
                const double way =
                    std::max({std::abs(from.x - to.x), std::abs(from.y - to.y), std::abs(from.right() - to.right()),
                              std::abs(from.bottom() - to.bottom())});
                step.moves = way * m_viewport.zoom() >= leastWay;
                anyElement |= step.moves && !(before->body == picture->body);
            }
            m_steps.push_back(std::move(step));
            if (m_steps.size() > mostPictures)
                return false;
        }
        if (!anyElement)
            return false;
        for (const Step &step : m_steps)
            if (step.moves && !step.picture->id.isNull())
                m_glide.m_bodies.emplace(step.picture->id, std::pair(now(step.before->body), step.picture->body));
        // A new line to something that is still on its way comes when that is there.
        std::erase_if(m_steps, [&](const Step &step) {
            return step.picture->id.isNull() && !step.before &&
                   (m_glide.m_bodies.contains(step.picture->from) || m_glide.m_bodies.contains(step.picture->to));
        });
        return true;
    }

    void takeArea()
    {
        Rect area = m_visible;
        if (!m_seesOther) {
            area = {};
            for (const Step &step : m_steps)
                if (step.moves || !step.before)
                    area = area.united(step.picture->bounds).united(step.before ? now(step.before->bounds) : Rect{});
            area = area.grown(paintMargin(m_viewport.zoom())).intersected(m_visible);
        }
        const double scale = m_viewport.zoom() * m_viewport.pixelRatio();
        const double left = std::floor(area.x * scale);
        const double top = std::floor(area.y * scale);
        m_glide.m_pixels = {.zoom = m_viewport.zoom(),
                            .pixelRatio = m_viewport.pixelRatio(),
                            .left = static_cast<qint64>(left),
                            .top = static_cast<qint64>(top),
                            .size = QSize(static_cast<int>(std::ceil(area.right() * scale) - left),
                                          static_cast<int>(std::ceil(area.bottom() * scale) - top))};
        m_glide.m_area = area.isEmpty() ? Rect{} : m_glide.m_pixels.area();
    }

    bool paint()
    {
        const auto first = std::ranges::find_if(m_steps, &Step::moves);
        std::vector<scene::DisplayList::PicturePtr> below;
        for (auto step = m_steps.begin(); step != first; ++step)
            below.push_back(step->picture);
        TileSource ground = m_canvas;
        ground.picture = below.empty() ? nullptr : std::make_shared<const scene::DisplayList>(std::move(below));
        m_glide.m_ground = paintArea(ground, m_glide.m_pixels);
        const QSizeF view = m_viewport.size() * m_viewport.pixelRatio();
        double room = mostPixels * view.width() * view.height();
        for (auto step = first; step != m_steps.end(); ++step) {
            if (!step->moves && !step->picture->bounds.intersects(m_glide.m_area))
                continue;
            auto traveller = step->picture->id.isNull() ? lineTraveller(*step) : boxTraveller(*step);
            if (!traveller)
                return false;
            room -= double(traveller->image.width()) * traveller->image.height();
            if (room < 0)
                return false;
            m_glide.m_travellers.push_back(std::move(*traveller));
        }
        return true;
    }

    std::optional<Traveller> lineTraveller(const Step &step) const
    {
        Traveller traveller{.picture = step.picture};
        if (step.moves) {
            traveller.lineBefore = lineOf(*step.before)->points;
            for (Point &point : traveller.lineBefore)
                point = now(point);
            traveller.lineAfter = lineOf(*step.picture)->points;
            match(traveller.lineBefore, traveller.lineAfter);
        }
        return traveller;
    }

    /// Nothing when its image would be too large.
    std::optional<Traveller> boxTraveller(const Step &step) const
    {
        Traveller traveller{.picture = step.picture, .after = step.picture->body};
        traveller.before = step.moves ? now(step.before->body) : traveller.after;
        const scene::Picture *painted = step.picture.get();
        traveller.stretches = isFrame(*step.picture) || (step.before && isFrame(*step.before));
        // Of a frame the larger one is painted: what is too much of it can be left out.
        if (step.moves && traveller.stretches &&
            step.before->body.w + step.before->body.h > step.picture->body.w + step.picture->body.h)
            painted = step.before;
        traveller.painted = painted->body;
        const double scale = m_viewport.zoom() * m_viewport.pixelRatio();
        Rect bounds = painted->bounds.grown(paintMargin(m_viewport.zoom()));
        if (!step.moves)
            bounds = bounds.intersected(m_glide.m_area.grown(1 / scale));
        const double left = std::floor(bounds.x * scale);
        const double top = std::floor(bounds.y * scale);
        const QSizeF size(std::ceil(bounds.right() * scale) - left, std::ceil(bounds.bottom() * scale) - top);
        const QSizeF view = m_viewport.size() * m_viewport.pixelRatio();
        if (size.width() * size.height() > mostPixels * view.width() * view.height())
            return std::nullopt;
        traveller.corner = QPoint(static_cast<int>(left), static_cast<int>(top));
        traveller.image = QImage(size.toSize(), QImage::Format_ARGB32_Premultiplied);
        traveller.image.fill(Qt::transparent);
        traveller.image.setDevicePixelRatio(m_viewport.pixelRatio());
        QPainter painter(&traveller.image);
        drawing::paint(painter, *painted, {left / scale, top / scale}, m_viewport.zoom(), m_canvas.context);
        painter.end();
        traveller.image.setDevicePixelRatio(1); // put together in device pixels
        return traveller;
    }

    const scene::DisplayList &m_before;
    const TileSource &m_canvas;
    const Viewport &m_viewport;
    const double m_factor;
    const QPointF m_shift;
    const bool m_seesOther;
    const Rect m_visible;
    std::map<ConnectorId, std::vector<scene::DisplayList::PicturePtr>> m_lines;
    std::vector<Step> m_steps; // in the order of painting
    Glide m_glide;
};

std::optional<Glide> Glide::between(const scene::DisplayList &before, const Sight &sight, const TileSource &canvas,
                                    const Viewport &viewport)
{
    if (!canvas.picture || viewport.size().isEmpty() || sight.zoom <= 0)
        return std::nullopt;
    return Making(before, sight, canvas, viewport).made();
}

Rect Glide::bodyAt(double part, const ElementId &id, const Rect &body) const
{
    const auto found = m_bodies.find(id);
    return found == m_bodies.end() ? body : cirro::between(found->second.first, found->second.second, part);
}

QImage Glide::image(double part) const
{
    QImage image = m_ground;
    image.detach();
    image.setDevicePixelRatio(1);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QPoint origin(static_cast<int>(m_pixels.left), static_cast<int>(m_pixels.top));
    for (const Traveller &traveller : m_travellers) {
        if (traveller.picture->id.isNull()) {
            paintLine(painter, traveller, part);
            continue;
        }
        const Rect body = cirro::between(traveller.before, traveller.after, part);
        painter.save();
        painter.translate(-origin);
        if (!traveller.moves())
            painter.drawImage(traveller.corner, traveller.image);
        else if (traveller.stretches)
            paintFrame(painter, traveller, body);
        else
            paintTile(painter, traveller, body);
        painter.restore();
    }
    painter.end();
    image.setDevicePixelRatio(m_pixelRatio);
    return image;
}

void Glide::paintLine(QPainter &painter, const Traveller &line, double part) const
{
    scene::Picture picture = *line.picture;
    if (!line.lineBefore.empty()) {
        std::vector<Point> points;
        points.reserve(line.lineAfter.size());
        for (std::size_t i = 0; i < line.lineAfter.size(); ++i)
            points.push_back(cirro::between(line.lineBefore[i], line.lineAfter[i], part));
        for (scene::Mark &mark : picture.marks)
            if (auto *drawn = std::get_if<scene::LineMark>(&mark.shape))
                drawn->points = points;
        // Words are read when they are where they belong.
        if (part < 1)
            std::erase_if(picture.marks,
                          [](const scene::Mark &mark) { return !std::holds_alternative<scene::LineMark>(mark.shape); });
    }
    painter.save();
    painter.scale(m_pixelRatio, m_pixelRatio);
    drawing::paint(painter, picture, m_area.topLeft(), m_zoom, m_context);
    painter.restore();
}

void Glide::paintTile(QPainter &painter, const Traveller &tile, const Rect &body) const
{
    const double scale = m_zoom * m_pixelRatio;
    const double size = tile.painted.w > 0 ? body.w / tile.painted.w : 1; // where the view zooms on the way
    const QPointF inset(tile.painted.x * scale - tile.corner.x(), tile.painted.y * scale - tile.corner.y());
    const QPointF corner = QPointF(body.x * scale, body.y * scale) - inset * size;
    if (std::abs(size - 1) < 1e-3)
        painter.drawImage(corner.toPoint(), tile.image);
    else
        painter.drawImage(QRectF(corner, QSizeF(tile.image.size()) * size), tile.image);
}

/// In pieces, of which only those in between are stretched: corners, names and facts stay as they are painted.
void Glide::paintFrame(QPainter &painter, const Traveller &frame, const Rect &body) const
{
    const double scale = m_zoom * m_pixelRatio;
    const QPointF inset(frame.painted.x * scale - frame.corner.x(), frame.painted.y * scale - frame.corner.y());
    const QPoint corner = (QPointF(body.x * scale, body.y * scale) - inset).toPoint();
    struct Piece {
        int source = 0;
        int sourceLength = 0;
        int target = 0;
        int targetLength = 0;
    };
    /// What is too much is left out before the last piece, which is `tail` pixels long.
    const auto cut = [&](int length, double painted, double wanted, int tail) {
        const int shown = std::max(2, length - static_cast<int>(std::lround((painted - wanted) * scale)));
        const int last = std::min({length / 2, shown / 2, tail});
        const int first = std::min(length, shown) - last;
        const int between = shown - first - last;
        return std::array{Piece{0, first, 0, first}, Piece{first - 1, 1, first, between},
                          Piece{length - last, last, first + between, last}};
    };
    const int width = frame.image.width();
    const int height = frame.image.height();
    const auto across = cut(width, frame.painted.w, body.w, width);
    const auto down =
        cut(height, frame.painted.h, body.h, static_cast<int>(std::ceil(lowerEndOfFrame * scale + inset.y())));
    for (const Piece &x : across)
        for (const Piece &y : down)
            if (x.targetLength > 0 && y.targetLength > 0)
                painter.drawImage(QRect(corner.x() + x.target, corner.y() + y.target, x.targetLength, y.targetLength),
                                  frame.image, QRect(x.source, y.source, x.sourceLength, y.sourceLength));
}

} // namespace cirro
