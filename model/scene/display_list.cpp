#include "model/scene/display_list.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace cirro::scene {

namespace {

/// A grid finer than this many cells a side costs more than it saves.
constexpr int maxCells = 128;

double distanceToSegment(const Point &p, const Point &a, const Point &b)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double length = dx * dx + dy * dy;
    const double t = length > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0.0, 1.0) : 0.0;
    return std::hypot(p.x - (a.x + t * dx), p.y - (a.y + t * dy));
}

bool hits(const Picture &picture, const Point &point, double tolerance)
{
    if (picture.layer != Layer::Connectors)
        return picture.pieces.empty()
                   ? picture.body.contains(point)
                   : std::ranges::any_of(picture.pieces, [&](const Rect &piece) { return piece.contains(point); });
    for (const Mark &mark : picture.marks)
        if (const auto *line = std::get_if<LineMark>(&mark.shape))
            for (std::size_t i = 1; i < line->points.size(); ++i)
                if (distanceToSegment(point, line->points[i - 1], line->points[i]) <= tolerance)
                    return true;
    return false;
}

} // namespace

DisplayList::DisplayList(std::vector<PicturePtr> pictures) : m_pictures(std::move(pictures))
{
    std::ranges::stable_sort(m_pictures, [](const PicturePtr &a, const PicturePtr &b) {
        return std::pair(a->layer, a->depth) < std::pair(b->layer, b->depth);
    });
    index();
}

void DisplayList::index()
{
    for (std::uint32_t i = 0; i < m_pictures.size(); ++i) {
        const Picture &picture = *m_pictures[i];
        m_bounds = m_bounds.united(picture.bounds);
        if (!picture.id.isNull())
            m_byId.emplace(picture.id, i);
    }
    if (m_bounds.isEmpty())
        return;
    m_cell = std::max({512.0, m_bounds.w / maxCells, m_bounds.h / maxCells});
    m_columns = static_cast<int>(m_bounds.w / m_cell) + 1;
    m_rows = static_cast<int>(m_bounds.h / m_cell) + 1;
    m_cells.resize(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows));
    for (std::uint32_t i = 0; i < m_pictures.size(); ++i) {
        const Rect &bounds = m_pictures[i]->bounds;
        const auto column = [&](double x) {
            return std::clamp(static_cast<int>((x - m_bounds.x) / m_cell), 0, m_columns - 1);
        };
        const auto row = [&](double y) {
            return std::clamp(static_cast<int>((y - m_bounds.y) / m_cell), 0, m_rows - 1);
        };
        for (int y = row(bounds.y); y <= row(bounds.bottom()); ++y)
            for (int x = column(bounds.x); x <= column(bounds.right()); ++x)
                m_cells[cellAt(x, y)].push_back(i);
    }
}

std::vector<std::uint32_t> DisplayList::within(const Rect &area) const
{
    std::vector<std::uint32_t> found;
    if (m_cells.empty() || area.right() < m_bounds.x || area.bottom() < m_bounds.y || area.x > m_bounds.right() ||
        area.y > m_bounds.bottom())
        return found;
    const auto cell = [&](double offset, int count) {
        return static_cast<int>(std::clamp(std::floor(offset / m_cell), 0.0, static_cast<double>(count - 1)));
    };
    const int left = cell(area.x - m_bounds.x, m_columns);
    const int right = cell(area.right() - m_bounds.x, m_columns);
    const int top = cell(area.y - m_bounds.y, m_rows);
    const int bottom = cell(area.bottom() - m_bounds.y, m_rows);
    for (int y = top; y <= bottom; ++y)
        for (int x = left; x <= right; ++x)
            for (const std::uint32_t i : m_cells[cellAt(x, y)]) {
                const Rect &bounds = m_pictures[i]->bounds;
                // Touching counts: a vertical line has no width of its own.
                if (bounds.x <= area.right() && area.x <= bounds.right() && bounds.y <= area.bottom() &&
                    area.y <= bounds.bottom())
                    found.push_back(i);
            }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

const Picture *DisplayList::find(const ElementId &id) const
{
    const auto found = m_byId.find(id);
    return found == m_byId.end() ? nullptr : m_pictures[found->second].get();
}

DisplayList DisplayList::part(const std::vector<ElementId> &ids) const
{
    std::vector<Rect> containers;
    for (const ElementId &id : ids)
        if (const Picture *picture = find(id); picture && picture->container)
            containers.push_back(picture->body);
    std::unordered_set<ElementId> taken;
    std::vector<PicturePtr> pictures;
    for (const PicturePtr &picture : m_pictures) {
        const bool within =
            std::ranges::any_of(containers, [&](const Rect &body) { return body.contains(picture->body); });
        if (!picture->id.isNull() && (within || std::ranges::find(ids, picture->id) != ids.end())) {
            taken.insert(picture->id);
            pictures.push_back(picture);
        }
    }
    for (const PicturePtr &picture : m_pictures)
        if (picture->id.isNull() && taken.contains(picture->from) && taken.contains(picture->to))
            pictures.push_back(picture);
    return DisplayList(std::move(pictures));
}

/// From the top down.
template <class Accepts>
const Picture *DisplayList::topmost(const Point &point, double tolerance, Accepts accepts) const
{
    const auto near = within({point.x - tolerance, point.y - tolerance, 2 * tolerance, 2 * tolerance});
    for (auto i = near.rbegin(); i != near.rend(); ++i) {
        const Picture &picture = *m_pictures[*i];
        if (accepts(picture) && hits(picture, point, tolerance))
            return &picture;
    }
    return nullptr;
}

const Picture *DisplayList::hit(const Point &point, double tolerance, bool containers) const
{
    // Elements before connectors before containers: a line never hides the tile under it.
    if (const Picture *leaf = topmost(point, tolerance, [](const Picture &p) { return p.layer >= Layer::Elements; }))
        return leaf;
    if (const Picture *line = topmost(point, tolerance, [](const Picture &p) { return p.layer == Layer::Connectors; }))
        return line;
    return containers ? topmost(point, tolerance, [](const Picture &p) { return p.layer < Layer::Connectors; })
                      : nullptr;
}

const Picture *DisplayList::elementAt(const Point &point, double tolerance) const
{
    return topmost(point, tolerance, [](const Picture &p) { return p.layer != Layer::Connectors; });
}

const Picture *DisplayList::containerAt(const Point &point, const std::vector<ElementId> &except) const
{
    std::vector<Rect> taken; // what is moved takes along what lies in it
    for (const ElementId &id : except)
        if (const Picture *picture = find(id))
            taken.push_back(picture->body);
    const auto near = within({point.x, point.y, 0, 0});
    for (auto i = near.rbegin(); i != near.rend(); ++i) {
        const Picture &picture = *m_pictures[*i];
        if (!picture.container || !picture.body.contains(point) ||
            std::ranges::find(except, picture.id) != except.end())
            continue;
        if (std::ranges::none_of(taken, [&](const Rect &rect) { return rect.contains(picture.body); }))
            return &picture;
    }
    return nullptr;
}

std::vector<Rect> DisplayList::changedAreas(const DisplayList &before) const
{
    std::vector<const Picture *> old;
    std::vector<const Picture *> now;
    for (const PicturePtr &picture : before.m_pictures)
        old.push_back(picture.get());
    for (const PicturePtr &picture : m_pictures)
        now.push_back(picture.get());
    std::ranges::sort(old);
    std::ranges::sort(now);
    std::vector<const Picture *> changed;
    std::ranges::set_symmetric_difference(old, now, std::back_inserter(changed));
    std::vector<Rect> areas;
    areas.reserve(changed.size());
    for (const Picture *picture : changed)
        areas.push_back(picture->bounds);
    return areas;
}

} // namespace cirro::scene
