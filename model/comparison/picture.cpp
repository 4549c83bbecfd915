#include "model/comparison/picture.h"

#include "model/geometry/placement.h"
#include "model/scene/arrangement.h"
#include "model/scene/style.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <tuple>
#include <unordered_map>

namespace cirro::comparison {

namespace {

using scene::BoxMark;
using scene::DisplayList;
using scene::IconMark;
using scene::LineMark;
using scene::LineStyle;
using scene::Picture;
using PicturePtr = DisplayList::PicturePtr;

constexpr std::array styles{
    MarkStyle{Mark::Added, "added", "good", "onGood", LineStyle::Solid},
    MarkStyle{Mark::Changed, "changed", "info", "onInfo", LineStyle::Solid},
    MarkStyle{Mark::MayReplace, "may-replace", "warning", "onWarning", LineStyle::FineDash},
    MarkStyle{Mark::Replaced, "replaced", "warning", "onWarning", LineStyle::Solid},
    MarkStyle{Mark::Removed, "removed", "error", "onError", LineStyle::Dash},
    MarkStyle{Mark::Moved, "moved", "textSecondary", "panel", LineStyle::FineDash},
};

// Of the line around a marked element, in diagram units.
constexpr double lineWidth = 2;
constexpr double lineGap = 3;

/// What is marked more strongly covers what is marked less.
int strengthOf(Mark mark)
{
    switch (mark) {
    case Mark::Moved:
        return 0;
    case Mark::Changed:
        return 1;
    case Mark::MayReplace:
        return 2;
    case Mark::Replaced:
        return 3;
    case Mark::Added:
    case Mark::Removed:
        break;
    }
    return 4;
}

IconMark badge(const MarkStyle &style, Point middle, double size)
{
    return {.rect = {middle.x - size / 2, middle.y - size / 2, size, size},
            .icon = "icons/marks/" + std::string(style.name) + ".svg",
            .background = std::string(style.color),
            .glyph = std::string(style.ink),
            .radius = size / 2};
}

void mark(Picture &picture, const MarkStyle &style)
{
    const bool frame = picture.layer == scene::Layer::Frames || picture.layer == scene::Layer::Overlays;
    const double gap = frame ? lineGap / 2 : lineGap;
    const Rect around{picture.body.x - gap, picture.body.y - gap, picture.body.w + 2 * gap, picture.body.h + 2 * gap};
    picture.marks.push_back({.shape = BoxMark{.rect = around,
                                              .radius = frame ? scene::Style::builtin().containerRadius
                                                              : scene::Style::builtin().tileIconRadius,
                                              .stroke = std::string(style.color),
                                              .strokeWidth = lineWidth,
                                              .line = style.line}});
    // Findings have the right corner, and a frame's own symbol the left one inside.
    const IconMark glyph = badge(style, {around.x, around.y}, scene::Style::builtin().badgeSize + 2);
    picture.bounds = picture.bounds.united(around).united(glyph.rect);
    picture.marks.push_back({.shape = glyph});
    picture.remarks.insert(picture.remarks.begin(), Message{"compare." + std::string(style.name), {}});
}

/// All colours taken out: what is not there any more.
void fade(Picture &picture)
{
    for (scene::Mark &stroke : picture.marks) {
        if (auto *box = std::get_if<BoxMark>(&stroke.shape)) {
            box->fill.clear();
            if (!box->stroke.empty())
                box->stroke = "textDisabled";
        } else if (auto *icon = std::get_if<IconMark>(&stroke.shape)) {
            if (icon->background.empty())
                icon->glyph = "textDisabled";
            else
                icon->background = "textDisabled";
        } else if (auto *text = std::get_if<scene::TextMark>(&stroke.shape)) {
            text->color = "textSecondary";
        } else if (auto *line = std::get_if<LineMark>(&stroke.shape)) {
            line->stroke = "textDisabled";
        }
    }
    // Findings and counts are about what there is.
    std::erase_if(picture.marks,
                  [](const scene::Mark &stroke) { return std::holds_alternative<scene::BadgeMark>(stroke.shape); });
    picture.container = false;
    picture.resizable = false;
}

void shift(Rect &rect, Point by)
{
    rect.x += by.x;
    rect.y += by.y;
}

void shift(Picture &picture, Point by)
{
    shift(picture.bounds, by);
    shift(picture.body, by);
    for (scene::Mark &stroke : picture.marks) {
        if (auto *box = std::get_if<BoxMark>(&stroke.shape))
            shift(box->rect, by);
        else if (auto *icon = std::get_if<IconMark>(&stroke.shape))
            shift(icon->rect, by);
        else if (auto *text = std::get_if<scene::TextMark>(&stroke.shape))
            shift(text->rect, by);
    }
}

Point middleOf(const std::vector<Point> &points)
{
    Point middle = points.front();
    double longest = 0;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const Point &a = points[i - 1];
        const Point &b = points[i];
        const double length = std::abs(b.x - a.x) + std::abs(b.y - a.y);
        if (length > longest) {
            longest = length;
            middle = {(a.x + b.x) / 2, (a.y + b.y) / 2};
        }
    }
    return middle;
}

void markConnector(Picture &picture, const MarkStyle &style)
{
    std::optional<Point> middle;
    for (scene::Mark &stroke : picture.marks)
        if (auto *line = std::get_if<LineMark>(&stroke.shape); line && !line->points.empty()) {
            line->stroke = std::string(style.color);
            line->width = lineWidth;
            if (style.mark == Mark::Removed)
                line->line = style.line;
            middle = middleOf(line->points);
        }
    if (!middle)
        return;
    const IconMark glyph = badge(style, *middle, scene::Style::builtin().badgeSize - 2);
    picture.bounds = picture.bounds.united(glyph.rect);
    picture.marks.push_back({.shape = glyph});
    picture.remarks.insert(picture.remarks.begin(), Message{"compare." + std::string(style.name), {}});
}

bool isConnector(const Picture &picture)
{
    return picture.id.isNull();
}

using Ends = std::tuple<ElementId, ElementId, ElementId>;
Ends endsOf(const Picture &connector)
{
    return {connector.from, connector.to, connector.arrow};
}

/// A way between two elements that lie elsewhere than when it was found: out of the one, across, into the other.
std::vector<Point> wayBetween(const Rect &from, const Rect &to)
{
    const Point a{from.x + from.w / 2, from.y + from.h / 2};
    const Point b{to.x + to.w / 2, to.y + to.h / 2};
    if (std::abs(b.x - a.x) >= std::abs(b.y - a.y)) {
        const Point start{b.x > a.x ? from.right() : from.x, a.y};
        const Point end{b.x > a.x ? to.x : to.right(), b.y};
        const double across = (start.x + end.x) / 2;
        return {start, {across, start.y}, {across, end.y}, end};
    }
    const Point start{a.x, b.y > a.y ? from.bottom() : from.y};
    const Point end{b.x, b.y > a.y ? to.y : to.bottom()};
    const double across = (start.y + end.y) / 2;
    return {start, {start.x, across}, {end.x, across}, end};
}

class Merger
{
public:
    Merger(const Sight &sight, const Snapshot &after)
        : m_after(after),
          m_before(sight.before),
          m_shown(sight.after),
          m_old(*sight.before.picture),
          m_now(*sight.after.picture)
    {
        for (const ElementChange &change : sight.comparison.elements)
            take(change);
    }

    DisplayList run()
    {
        // Behind what there is now.
        for (const PicturePtr &picture : m_old.pictures())
            if (!isConnector(*picture) && isGone(*picture))
                addGone(*picture);
        std::map<Ends, int> known;
        for (const PicturePtr &picture : m_old.pictures())
            if (isConnector(*picture))
                ++known[endsOf(*picture)];
        std::uint64_t edge = 0;
        for (const PicturePtr &picture : m_now.pictures()) {
            edge = std::max(edge, picture->edge);
            if (isConnector(*picture))
                addConnector(picture, known[endsOf(*picture)]-- > 0);
            else
                addElement(picture);
        }
        DisplayList elements(m_pictures);
        for (const PicturePtr &picture : m_old.pictures())
            if (isConnector(*picture) && known[endsOf(*picture)]-- > 0)
                addGoneConnector(*picture, ++edge, elements);
        return DisplayList(std::move(m_pictures));
    }

private:
    void take(const ElementChange &change)
    {
        const Mark mark = markOf(change);
        if (change.kind == Kind::Affected && change.effect < Effect::Replaces)
            return; // nothing is decided yet: the list tells
        if (change.kind == Kind::Removed) {
            const ElementId host = m_before.standIn(change.id);
            if (!m_old.find(change.id) && m_now.find(host))
                strengthen(host, Mark::Changed);
            return;
        }
        const bool arrow = change.id.kind == ElementKind::Drawing && !m_now.find(change.id);
        if (m_now.find(change.id) || arrow)
            strengthen(change.id, mark);
        else if (const ElementId host = m_shown.standIn(change.id); m_now.find(host) && mark != Mark::Moved)
            strengthen(host, mark == Mark::Added ? Mark::Changed : mark);
    }

    void strengthen(const ElementId &id, Mark mark)
    {
        const auto [found, fresh] = m_marks.try_emplace(id, mark);
        if (!fresh && strengthOf(mark) > strengthOf(found->second))
            found->second = mark;
    }

    /// Zones and the Region follow from what lies in them and are gone without a word.
    bool isGone(const Picture &picture) const
    {
        const bool own = picture.id.isResource() || picture.id.kind == ElementKind::Drawing ||
                         picture.id.kind == ElementKind::External;
        const bool still = m_after.index->find(picture.id) != nullptr || m_after.design.drawings.contains(picture.id);
        return own && !m_now.find(picture.id) && !still;
    }

    void addGone(const Picture &picture)
    {
        auto gone = std::make_shared<Picture>(picture);
        fade(*gone);
        if (picture.layer == scene::Layer::Elements) {
            if (m_taken.empty())
                for (const PicturePtr &there : m_now.pictures())
                    if (there->layer == scene::Layer::Elements)
                        m_taken.push_back(there->body);
            makeRoom(*gone);
            m_taken.push_back(gone->body);
        }
        mark(*gone, styleOf(Mark::Removed));
        m_pictures.push_back(std::move(gone));
    }

    /// Something else may lie where it lay: then it is shown near by, in the same frame if there is room.
    void makeRoom(Picture &gone) const
    {
        const Rect body = gone.body;
        if (std::ranges::none_of(m_taken, [&](const Rect &other) { return other.intersects(body); }))
            return;
        const scene::Style &style = scene::Style::builtin();
        const Point middle{body.x + body.w / 2, body.y + body.h / 2};
        const double gap = style.tileTextGap;
        std::optional<Rect> spot;
        if (const Picture *frame = m_now.containerAt(middle, {})) {
            Rect inside = frame->body;
            inside.y += style.containerHeader;
            inside.h -= style.containerHeader;
            spot = freeSpot(inside, m_taken, {body.w, body.h}, middle, gap, style.layout.grid);
        }
        if (!spot) {
            std::vector<Rect> all = m_taken;
            for (const PicturePtr &there : m_now.pictures())
                if (there->container)
                    all.push_back(there->body);
            const Rect around = m_now.bounds().united(m_old.bounds());
            const Rect wide{around.x - 2 * body.w, around.y - 2 * body.h, around.w + 4 * body.w, around.h + 4 * body.h};
            spot = freeSpot(wide, all, {body.w, body.h}, middle, gap, style.layout.grid);
        }
        if (spot)
            shift(gone, {spot->x - body.x, spot->y - body.y});
    }

    void addElement(const PicturePtr &picture)
    {
        const auto found = m_marks.find(picture->id);
        if (found == m_marks.end()) {
            m_pictures.push_back(picture);
            return;
        }
        auto marked = std::make_shared<Picture>(*picture);
        mark(*marked, styleOf(found->second));
        m_pictures.push_back(std::move(marked));
    }

    void addConnector(const PicturePtr &picture, bool known)
    {
        const auto drawn = picture->arrow.isNull() ? m_marks.end() : m_marks.find(picture->arrow);
        if (known && drawn == m_marks.end()) {
            m_pictures.push_back(picture);
            return;
        }
        auto marked = std::make_shared<Picture>(*picture);
        markConnector(*marked, styleOf(drawn == m_marks.end() ? Mark::Added : drawn->second));
        m_pictures.push_back(std::move(marked));
    }

    void addGoneConnector(const Picture &picture, std::uint64_t edge, const DisplayList &elements)
    {
        const Picture *from = elements.find(picture.from);
        const Picture *to = elements.find(picture.to);
        const Picture *oldFrom = m_old.find(picture.from);
        const Picture *oldTo = m_old.find(picture.to);
        if (!from || !to || !oldFrom || !oldTo)
            return;
        auto gone = std::make_shared<Picture>(picture);
        gone->edge = edge;
        if (!(from->body == oldFrom->body && to->body == oldTo->body))
            for (scene::Mark &stroke : gone->marks)
                if (auto *line = std::get_if<LineMark>(&stroke.shape)) {
                    line->points = wayBetween(from->body, to->body);
                    gone->bounds = gone->body = from->body.united(to->body);
                }
        fade(*gone);
        markConnector(*gone, styleOf(Mark::Removed));
        m_pictures.push_back(std::move(gone));
    }

    const Snapshot &m_after;
    const scene::Scene &m_before;
    const scene::Scene &m_shown;
    const DisplayList &m_old;
    const DisplayList &m_now;
    std::unordered_map<ElementId, Mark> m_marks;
    std::vector<PicturePtr> m_pictures;
    std::vector<Rect> m_taken; // by what is no frame
};

/// The older version with what lies nowhere in either laid where the newer one shows it, so that what is gone finds its
/// place among the same neighbours.
Snapshot beside(const Snapshot &before, const Snapshot &after, const scene::Scene &shown)
{
    Design design = before.design;
    for (const auto &[id, bounds] : shown.arrangement->bounds) {
        const bool stored = id.isResource() || id.kind == ElementKind::Drawing || id.kind == ElementKind::External;
        const bool overlay = std::ranges::find(shown.arrangement->overlays, id) != shown.arrangement->overlays.end();
        if (stored && !overlay && !before.design.placements.contains(id) && !after.design.placements.contains(id) &&
            (before.index->find(id) || before.design.drawings.contains(id)))
            design.placements.set(id, {.bounds = bounds});
    }
    return before.with(std::move(design));
}

PlaceOf placesIn(const scene::Scene &scene)
{
    return [&scene](const ElementId &id) -> std::optional<Rect> {
        const Rect *bounds = scene.boundsOf(id);
        return bounds ? std::optional(*bounds) : std::nullopt;
    };
}

} // namespace

std::span<const MarkStyle> markStyles()
{
    return styles;
}

const MarkStyle &styleOf(Mark mark)
{
    return *std::ranges::find(styles, mark, &MarkStyle::mark);
}

Mark markOf(const ElementChange &change)
{
    if (change.kind == Kind::Added)
        return Mark::Added;
    if (change.kind == Kind::Removed)
        return Mark::Removed;
    if (change.effect >= Effect::Replaces)
        return Mark::Replaced;
    if (change.effect == Effect::MayReplace)
        return Mark::MayReplace;
    return change.kind == Kind::Moved ? Mark::Moved : Mark::Changed;
}

Sight look(const Snapshot &before, const Snapshot &after, const scene::ViewSettings &view, const scene::Scene *shown)
{
    Sight sight;
    sight.after = scene::build(after, nullptr, view, shown);
    sight.before = scene::build(beside(before, after, sight.after), nullptr, view, &sight.after);
    sight.comparison = compare(before, after, placesIn(sight.before), placesIn(sight.after));
    sight.picture = std::make_shared<const DisplayList>(Merger(sight, after).run());
    return sight;
}

ElementId shownAs(const Sight &sight, const ElementId &id)
{
    if (sight.picture->find(id))
        return id;
    for (const scene::Scene *scene : {&sight.after, &sight.before})
        if (const ElementId standIn = scene->standIn(id); sight.picture->find(standIn))
            return standIn;
    return {};
}

} // namespace cirro::comparison
