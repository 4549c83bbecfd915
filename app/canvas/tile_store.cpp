#include "app/canvas/tile_store.h"

#include <QThread>

#include <algorithm>
#include <climits>
#include <cmath>

namespace cirro {

namespace {

constexpr int tileSide = 512; // view pixels
constexpr qsizetype leastBudget = qsizetype{24} * 1024 * 1024;
/// More changes than this are not compared with tiles one by one.
constexpr std::size_t manyChanges = 4000;

} // namespace

TileStore::TileStore(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(std::max(1, QThread::idealThreadCount() - 1));
    m_source.context.palette = drawing::Palette::load("light");
}

TileStore::~TileStore()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void TileStore::setPicture(std::shared_ptr<const scene::DisplayList> picture)
{
    if (picture == m_source.picture)
        return;
    const auto before = std::exchange(m_source.picture, std::move(picture));
    if (!before || !m_source.picture) {
        for (auto &[key, tile] : m_tiles)
            tile.stale = true;
    } else {
        const std::vector<Rect> areas = m_source.picture->changedAreas(*before);
        for (auto &[key, tile] : m_tiles) {
            if (tile.stale)
                continue;
            const TilePlace place = placeOf(key);
            const Rect reach = place.area().grown(paintMargin(place.zoom));
            const auto meets = [&](const Rect &area) {
                // Touching counts: a straight line has no width of its own.
                return area.x <= reach.right() && reach.x <= area.right() && area.y <= reach.bottom() &&
                       reach.y <= area.bottom();
            };
            tile.stale = areas.size() > manyChanges || std::ranges::any_of(areas, meets);
        }
    }
    // What is being painted is of the picture before. Tiles that are not on show are simply dropped.
    for (auto &[key, tile] : m_tiles)
        tile.painting = tile.stale ? 0 : tile.painting;
    std::erase_if(m_tiles, [this](const auto &entry) {
        return entry.second.stale && entry.first.level != m_current && entry.first.level != m_standIn;
    });
    request();
}

void TileStore::setContext(drawing::PaintContext context)
{
    m_source.context = std::move(context);
    paintAgain();
}

void TileStore::setGrid(double step)
{
    if (step == m_source.grid)
        return;
    m_source.grid = step;
    paintAgain();
}

void TileStore::paintAgain()
{
    m_plain = {};
    for (auto &[key, tile] : m_tiles) {
        tile.stale = true;
        tile.painting = 0;
    }
    request();
}

void TileStore::view(const QRectF &area, double zoom, double pixelRatio)
{
    const Level level{
        .zoom = zoom, .pixelRatio = pixelRatio, .side = static_cast<int>(std::lround(tileSide * pixelRatio))};
    const auto known = std::ranges::find_if(m_levels, [&](const auto &entry) { return entry.second == level; });
    const int next = known != m_levels.end() ? known->first : m_nextLevel++;
    const bool zoomed = next != m_current;
    if (zoomed) {
        if (isComplete(m_current))
            m_standIn = m_current;
        m_current = next;
        m_levels.emplace(m_current, level);
        // Of a zoom that was passed through, what nobody began to paint is not wanted any more.
        std::erase_if(m_tiles, [this](const auto &entry) {
            return entry.first.level != m_current && entry.second.image.isNull() && entry.second.painting == 0;
        });
        forgetEmptyLevels();
    }
    m_moving = !zoomed && !m_area.isEmpty() && (m_moving || area.topLeft() != m_area.topLeft());
    m_area = area;
    ++m_clock;
    forEach(rangeOf(m_area, level), [this](int column, int row) { m_tiles[{m_current, column, row}].seen = m_clock; });
    request();
}

std::vector<TileStore::Shown> TileStore::shown() const
{
    std::vector<Shown> result;
    const auto take = [&](int level, bool exact) {
        auto tile = m_tiles.lower_bound({level, INT_MIN, INT_MIN});
        for (; tile != m_tiles.end() && tile->first.level == level; ++tile)
            if (const QRectF where = whereOf(tile->first); where.intersects(m_area) && !tile->second.image.isNull())
                result.push_back({.where = where, .image = tile->second.image, .exact = exact});
    };
    if (m_standIn != m_current && !isComplete(m_current))
        take(m_standIn, false);
    take(m_current, true);
    return result;
}

bool TileStore::isSettled() const
{
    const auto level = m_levels.find(m_current);
    if (level == m_levels.end())
        return true;
    bool settled = true;
    forEach(rangeOf(m_area, level->second), [&](int column, int row) {
        const auto tile = m_tiles.find({m_current, column, row});
        settled = settled && tile != m_tiles.end() && !tile->second.stale;
    });
    return settled;
}

TilePlace TileStore::placeOf(const Key &key) const
{
    const Level &level = m_levels.at(key.level);
    return {
        .zoom = level.zoom, .pixelRatio = level.pixelRatio, .side = level.side, .column = key.column, .row = key.row};
}

/// In view pixels of the current zoom.
QRectF TileStore::whereOf(const Key &key) const
{
    const Level &level = m_levels.at(key.level);
    const Level &current = m_levels.at(m_current);
    const double factor = key.level == m_current ? 1 : current.zoom / level.zoom;
    const double length = level.side / level.pixelRatio;
    return {key.column * length * factor, key.row * length * factor, length * factor, length * factor};
}

TileStore::Range TileStore::rangeOf(const QRectF &area, const Level &level) const
{
    if (area.isEmpty())
        return {};
    const Level &current = m_levels.at(m_current);
    const double length = level.side / level.pixelRatio * (current.zoom / level.zoom);
    const auto index = [length](double value) { return static_cast<int>(std::floor(value / length)); };
    return {.left = index(area.left()),
            .top = index(area.top()),
            .right = index(area.right()),
            .bottom = index(area.bottom())};
}

template <class Visit> void TileStore::forEach(const Range &range, Visit visit) const
{
    for (int row = range.top; row <= range.bottom; ++row)
        for (int column = range.left; column <= range.right; ++column)
            visit(column, row);
}

bool TileStore::isComplete(int level) const
{
    const auto known = m_levels.find(level);
    if (known == m_levels.end())
        return false;
    bool complete = true;
    forEach(rangeOf(m_area, known->second), [&](int column, int row) {
        const auto tile = m_tiles.find({level, column, row});
        complete = complete && tile != m_tiles.end() && !tile->second.image.isNull();
    });
    return complete;
}

/// Gives the painters the most wanted tiles, no more than they can work on: so the newest wish never waits behind old
/// ones.
void TileStore::request()
{
    const auto level = m_levels.find(m_current);
    if (level == m_levels.end() || m_area.isEmpty())
        return;
    const auto wantedIn = [&](const Range &range) {
        std::vector<Key> wanted;
        forEach(range, [&](int column, int row) {
            const auto tile = m_tiles.find({m_current, column, row});
            if (tile == m_tiles.end() || (tile->second.stale && tile->second.painting == 0))
                wanted.push_back({m_current, column, row});
        });
        return wanted;
    };
    const Range onShow = rangeOf(m_area, level->second);
    std::vector<Key> wanted = wantedIn(onShow);
    const QPointF middle = m_area.center();
    const auto distance = [&](const Key &key) {
        const QPointF away = whereOf(key).center() - middle;
        return std::hypot(away.x(), away.y());
    };
    std::ranges::sort(wanted, {}, distance);
    if (m_synchronous) {
        for (const Key &key : wanted) {
            Tile &tile = m_tiles[key];
            const TilePlace place = placeOf(key);
            show(key, tile, isPlain(m_source, place) ? QImage() : paintTile(m_source, place));
        }
        dropUnseen();
        return;
    }
    // What pans into view next is painted before it is seen, once everything on show is done. Who looks at a whole
    // design without moving it needs no surroundings.
    if (wanted.empty() && m_moving && isSettled())
        wanted = wantedIn({onShow.left - 1, onShow.top - 1, onShow.right + 1, onShow.bottom + 1});
    for (const Key &key : wanted) {
        if (m_running >= m_pool.maxThreadCount())
            return;
        start(key);
    }
}

void TileStore::start(const Key &key)
{
    Tile &tile = m_tiles[key];
    const quint64 order = ++m_order;
    tile.painting = order;
    tile.seen = std::max(tile.seen, m_clock);
    ++m_running;
    m_pool.start([this, key, order, source = m_source, place = placeOf(key)] {
        QImage image = isPlain(source, place) ? QImage() : paintTile(source, place);
        QMetaObject::invokeMethod(
            this, [this, key, order, painted = std::move(image)] { store(key, order, painted); }, Qt::QueuedConnection);
    });
}

void TileStore::store(const Key &key, quint64 order, const QImage &image)
{
    --m_running;
    const auto tile = m_tiles.find(key);
    // A tile that was asked for again meanwhile waits for the newer painting.
    if (tile != m_tiles.end() && tile->second.painting == order) {
        show(key, tile->second, image);
        dropUnseen();
        if (key.level == m_current)
            emit changed();
    }
    request();
}

/// A null image is a plain one.
void TileStore::show(const Key &key, Tile &tile, const QImage &image)
{
    tile.plain = image.isNull();
    tile.image = tile.plain ? plainImage(m_levels.at(key.level)) : image;
    tile.stale = false;
    tile.painting = 0;
}

const QImage &TileStore::plainImage(const Level &level)
{
    if (m_plain.isNull() || !(m_plainLevel == level)) {
        m_plainLevel = level;
        m_plain = paintTile({.context = m_source.context, .grid = m_source.grid},
                            {.zoom = level.zoom, .pixelRatio = level.pixelRatio, .side = level.side});
    }
    return m_plain;
}

qsizetype TileStore::budget() const
{
    const double ratio = m_levels.contains(m_current) ? m_levels.at(m_current).pixelRatio : 1;
    // Twice what a view with a tile around it needs: its surroundings too, or the zoom before.
    const double pixels = (m_area.width() + 2 * tileSide) * (m_area.height() + 2 * tileSide) * ratio * ratio;
    return std::max(leastBudget, static_cast<qsizetype>(2 * 4 * pixels));
}

qsizetype TileStore::bytes() const
{
    qsizetype sum = 0;
    for (const auto &[key, tile] : m_tiles)
        sum += tile.plain ? 0 : tile.image.sizeInBytes();
    return sum + m_plain.sizeInBytes();
}

void TileStore::dropUnseen()
{
    // Plain ones take no memory worth naming, but nobody comes back to another zoom for them.
    std::erase_if(m_tiles, [this](const auto &entry) {
        const Tile &tile = entry.second;
        return tile.plain && tile.painting == 0 && tile.seen < m_clock && entry.first.level != m_current &&
               entry.first.level != m_standIn;
    });
    qsizetype taken = bytes();
    while (taken > budget()) {
        auto oldest = m_tiles.end();
        for (auto i = m_tiles.begin(); i != m_tiles.end(); ++i)
            if (i->second.seen < m_clock && i->second.painting == 0 && !i->second.plain &&
                (oldest == m_tiles.end() || i->second.seen < oldest->second.seen))
                oldest = i;
        if (oldest == m_tiles.end())
            break;
        taken -= oldest->second.image.sizeInBytes();
        m_tiles.erase(oldest);
    }
    forgetEmptyLevels();
}

void TileStore::forgetEmptyLevels()
{
    std::erase_if(m_levels, [this](const auto &entry) {
        const auto first = m_tiles.lower_bound({entry.first, INT_MIN, INT_MIN});
        return entry.first != m_current && entry.first != m_standIn &&
               (first == m_tiles.end() || first->first.level != entry.first);
    });
}

} // namespace cirro
