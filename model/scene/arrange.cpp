#include "model/geometry/label_places.h"
#include "model/geometry/route_bends.h"
#include "model/scene/arrangement.h"
#include "model/scene/style.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace cirro::scene {

namespace {

constexpr double zoneLetters = 20; // of "Availability Zone a"

bool isNote(const Cast::Part &part)
{
    return part.drawing && part.drawing->kind == DrawingKind::Note;
}

Size sizeOf(const Cast::Part &part, const Style &style)
{
    if (part.container)
        return part.element && part.element->id.kind != ElementKind::Zone
                   ? Size{style.containerMinimumWidth, style.containerMinimumHeight}
                   : Size{};
    return {style.tileWidth, style.tileHeight};
}

int boxId(const ElementId &id)
{
    return static_cast<int>(id.name.number() * 8 + static_cast<unsigned>(id.kind));
}

class Arranger
{
public:
    Arranger(const Design &design, const Cast &cast) : m_design(design), m_cast(cast), m_style(Style::builtin()) {}

    void place(Arrangement &arrangement) const
    {
        const std::size_t parts = m_cast.parts.size();
        std::vector<LayoutBox> boxes;
        boxes.reserve(parts + m_cast.seats.size());
        for (std::size_t i = 0; i < parts; ++i)
            boxes.push_back(boxOf(m_cast.parts[i], static_cast<int>(i)));
        for (std::size_t i = 0; i < m_cast.seats.size(); ++i) {
            const Cast::Seat &seat = m_cast.seats[i];
            const int id = static_cast<int>(parts + i);
            boxes.push_back({.id = id,
                             .parent = numberOf(seat.container),
                             .key = seat.owner.text() + "/" + seat.container.text(),
                             .size = {m_style.tileWidth, m_style.tileHeight - m_style.factLine}});
            boxes[static_cast<std::size_t>(numberOf(seat.owner))].members.push_back(id);
            seatDown(boxes, boxes.back());
        }
        for (const auto &[id, group] : m_cast.groups)
            for (const std::string &member : group.members)
                if (const int number = numberOf(elementIdFromString(member)); number >= 0)
                    boxes[static_cast<std::size_t>(numberOf(id))].members.push_back(number);
        std::vector<LayoutEdge> edges;
        for (const Connector &connector : m_cast.pulls)
            if (const int from = numberOf(connector.from), to = numberOf(connector.to); from >= 0 && to >= 0)
                edges.push_back({from, to, 1});
        const std::vector<Rect> rects = layOut(boxes, edges, m_style.layout);
        for (std::size_t i = 0; i < parts; ++i) {
            arrangement.bounds[m_cast.parts[i].id] = rects[i];
            if (m_cast.parts[i].overlay)
                arrangement.overlays.push_back(m_cast.parts[i].id);
            if (isAstray(m_cast.parts[i]))
                arrangement.astray.push_back(m_cast.parts[i].id);
        }
        arrangement.seats.assign(rects.begin() + static_cast<std::ptrdiff_t>(parts), rects.end());
        if (std::ranges::any_of(boxes, [](const LayoutBox &box) { return box.fixed.has_value(); }))
            drawFrames(arrangement);
    }

    void connect(Arrangement &arrangement, const Arrangement *previous) const
    {
        RouteInput &input = arrangement.routeInput;
        input.metrics.clearance = m_style.connectorClearance;
        input.metrics.spacing = m_style.connectorSpread;
        for (std::size_t i = 0; i < m_cast.parts.size(); ++i) {
            const Cast::Part &part = m_cast.parts[i];
            const Rect rect = arrangement.bounds.at(part.id);
            RouteBox box{.id = boxId(part.id), .parent = part.parent.isNull() ? -1 : boxId(part.parent), .rect = rect};
            if (part.container) {
                box.kind = RouteBoxKind::Container;
                // A zone's name stands in the middle, others' at the left.
                const bool zone = part.id.kind == ElementKind::Zone && part.id != regionFrame();
                const double width =
                    std::min(rect.w, zone ? zoneLetters * m_style.factLetter : m_style.containerMinimumWidth);
                box.label = {zone ? rect.center().x - width / 2 : rect.x, rect.y, width, m_style.containerHeader};
            } else if (part.overlay) {
                box.kind = RouteBoxKind::Overlay;
            } else if (!isNote(part)) {
                const Rect seen = part.border ? seenOnBorder(rect) : rect;
                box.rect = bodyOfTile(seen);
                box.dock = m_style.tileIconSize;
                const double letters = lettersIn(part.drawing ? part.drawing->label : part.id.text());
                // A service without a label goes by its name, which depends on the language.
                const bool named = part.drawing && !part.drawing->service.empty() && part.drawing->label.empty();
                const double width = named ? seen.w : std::min(seen.w, letters * m_style.factLetter);
                box.label = {seen.center().x - width / 2, box.rect.y + m_style.tileIconSize, width,
                             m_style.tileTextGap + m_style.nameLine + m_style.factLine};
            }
            input.boxes.push_back(box);
        }
        for (std::size_t i = 0; i < m_cast.seats.size(); ++i)
            input.boxes.push_back({.id = -2 - static_cast<int>(i),
                                   .parent = boxId(m_cast.seats[i].container),
                                   .rect = bodyOfTile(arrangement.seats[i]),
                                   .dock = m_style.tileIconSize});
        std::unordered_set<ConnectorId> bent;
        for (const Connector &connector : m_cast.connectors)
            if (m_cast.find(connector.from) && m_cast.find(connector.to)) {
                RouteRequest request{.id = numberOf(connector),
                                     .from = boxId(connector.from),
                                     .to = boxId(connector.to),
                                     .bundle = bundleOf(connector)};
                // Of two that join the same, by different relations, the first is the one that was bent.
                if (const Way *way = m_design.ways.find(connector); way && bent.insert(connector).second)
                    request.bends = *way;
                input.edges.push_back(std::move(request));
                arrangement.connectors.push_back(connector);
            }
        keepRealBundles(input.edges);
        arrangement.routeResult = previous ? reroute(input, previous->routeInput, previous->routeResult) : route(input);
        std::vector<Connector> kept;
        for (std::size_t i = 0; i < arrangement.routeResult.edges.size(); ++i)
            if (const auto &points = arrangement.routeResult.edges[i].points; points.size() >= 2) {
                arrangement.routes.push_back(points);
                arrangement.bundles.push_back(input.edges[i].bundle);
                arrangement.bends.push_back(input.edges[i].bends);
                kept.push_back(arrangement.connectors[i]);
            }
        arrangement.connectors = std::move(kept);
        label(arrangement);
    }

private:
    /// The words of arrows, off everything that is read or clicked.
    void label(Arrangement &arrangement) const
    {
        std::vector<LabelRequest> labels;
        for (std::size_t i = 0; i < arrangement.connectors.size(); ++i)
            if (const Connector &connector = arrangement.connectors[i];
                m_design.drawings.contains(connector.arrow) || !wordsOn(connector, m_design).empty())
                labels.push_back(
                    {i,
                     {lettersIn(wordsOn(connector, m_design)) * m_style.factLetter + 2 * m_style.tileTextGap,
                      m_style.factLine}});
        arrangement.labels.resize(arrangement.connectors.size());
        if (labels.empty())
            return;
        std::vector<Rect> taken;
        for (const RouteBox &box : arrangement.routeInput.boxes) {
            if (box.kind == RouteBoxKind::Tile)
                taken.push_back(box.rect);
            if (!box.label.isEmpty())
                taken.push_back(box.label);
        }
        const std::vector<Rect> places = placeLabels(arrangement.routes, labels, taken);
        for (std::size_t i = 0; i < labels.size(); ++i)
            arrangement.labels[labels[i].way] = places[i];
    }

    /// A connector is known again by its ends. From their texts: the order of the numbers decides between equals, and
    /// is the same in every run.
    static int numberOf(const Connector &connector)
    {
        std::uint32_t number = 2166136261u;
        for (const ElementId *id : {&connector.from, &connector.to, &connector.arrow})
            number = mixed(mixed(number, id->text()), std::string(1, static_cast<char>('0' + int(id->kind))));
        number = mixed(number, std::string(1, static_cast<char>('0' + int(connector.relation))));
        return static_cast<int>(number & 0x7fffffffu);
    }
    static std::uint32_t mixed(std::uint32_t number, std::string_view text)
    {
        for (const char c : text) // FNV-1a
            number = (number ^ static_cast<unsigned char>(c)) * 16777619u;
        return number;
    }

    /// Flows from one element to several of one kind mean one thing: they leave it together.
    int bundleOf(const Connector &connector) const
    {
        const Cast::Part *to = m_cast.find(connector.to);
        if (!connector.arrow.isNull() || !to || !to->element || to->element->type.empty() ||
            m_design.ways.contains(connector))
            return -1;
        const std::uint32_t number = mixed(mixed(2166136261u, connector.from.text()), to->element->type);
        const auto kinds = static_cast<unsigned>(connector.from.kind) * 16 + static_cast<unsigned>(connector.relation);
        return static_cast<int>((number * 256 + kinds) & 0x7fffffffu);
    }

    /// One alone is no bundle.
    static void keepRealBundles(std::vector<RouteRequest> &edges)
    {
        std::unordered_map<int, int> sizes;
        for (const RouteRequest &edge : edges)
            ++sizes[edge.bundle];
        for (RouteRequest &edge : edges)
            if (sizes[edge.bundle] < 2)
                edge.bundle = -1;
    }

    /// A seat has no place of its own in the design: in a container that has one it is where the first layout puts it,
    /// in the middle under the titles, unless something else is there.
    void seatDown(const std::vector<LayoutBox> &boxes, LayoutBox &seat) const
    {
        const LayoutBox *container = seat.parent >= 0 ? &boxes[static_cast<std::size_t>(seat.parent)] : nullptr;
        if (!container || !container->fixed)
            return;
        const Rect &around = *container->fixed;
        // Halves as the layout counts them: in whole steps of its grid.
        const double grid = m_style.layout.grid;
        const auto half = [grid](double size) { return std::ceil(size / grid) * grid / 2; };
        const Rect wish{around.center().x - half(seat.size.w),
                        around.center().y - half(seat.size.h) + half(m_style.containerHeader), seat.size.w,
                        seat.size.h};
        const bool taken = std::ranges::any_of(boxes, [&](const LayoutBox &other) {
            return other.id != seat.id && other.parent == seat.parent && other.fixed && other.fixed->intersects(wish);
        });
        if (!taken && around.contains(wish))
            seat.fixed = wish;
    }

    /// Frames that nobody drew follow what lies in them: zones of one container share their top and bottom.
    void drawFrames(Arrangement &arrangement) const
    {
        const auto around = [&](const ElementId &frame) {
            Rect all;
            for (const Cast::Part &part : m_cast.parts) {
                if (part.id == frame)
                    continue;
                ElementId up = part.parent;
                for (int depth = 0; depth < 64 && !up.isNull() && !(up == frame); ++depth) {
                    const Cast::Part *holder = m_cast.find(up);
                    up = holder ? holder->parent : ElementId{};
                }
                if (up == frame && !up.isNull() && !(part.id.kind == ElementKind::Zone))
                    all = all.united(arrangement.bounds.at(part.id));
            }
            return all.isEmpty() ? all : m_style.frameAround(all);
        };
        std::unordered_map<ElementId, Rect> spans; // by what holds the zones: their common top and bottom
        for (const Cast::Part &part : m_cast.parts)
            if (part.id.kind == ElementKind::Zone && part.element)
                if (const Rect frame = around(part.id); !frame.isEmpty()) {
                    arrangement.bounds[part.id] = frame;
                    Rect &span = spans[part.parent];
                    span = span.united({0, frame.y, 1, frame.h});
                }
        for (const Cast::Part &part : m_cast.parts)
            if (const auto span = spans.find(part.parent);
                part.id.kind == ElementKind::Zone && part.element && span != spans.end()) {
                Rect &frame = arrangement.bounds[part.id];
                frame.y = span->second.y;
                frame.h = span->second.h;
                // What holds the zones reaches around them.
                if (!part.parent.isNull() && !(part.parent == regionFrame())) {
                    Rect &holder = arrangement.bounds[part.parent];
                    holder = holder.united(frame.adjusted(0, 0, 0, m_style.layout.grid));
                }
            }
        if (m_cast.find(regionFrame()))
            if (const Rect frame = around(regionFrame()); !frame.isEmpty())
                arrangement.bounds[regionFrame()] = frame;
    }

    /// Connectors end at a tile's icon and under its text, not at the edges of the room it takes.
    Rect bodyOfTile(const Rect &tile) const
    {
        const double width = m_style.tileIconSize + 2 * m_style.tileTextGap;
        const double height = m_style.tileIconSize + 2 * m_style.tileTextGap + m_style.nameLine + m_style.factLine;
        return {tile.center().x - std::min(width, tile.w) / 2, tile.y, std::min(width, tile.w),
                std::min(height, tile.h)};
    }

    int numberOf(const ElementId &id) const
    {
        const auto found = m_cast.byId.find(id);
        return found == m_cast.byId.end() ? -1 : static_cast<int>(found->second);
    }

    /// What a fix or an edit of the text puts into another container goes where it belongs now, whatever its placement
    /// says.
    bool isAstray(const Cast::Part &part) const
    {
        const Placement *placement = part.border ? nullptr : m_design.placements.find(part.id);
        const Placement *holder = m_design.placements.find(part.parent);
        if (!placement || !holder || holder->bounds.isEmpty())
            return false;
        const Rect &own = placement->bounds;
        return !holder->bounds.intersects({own.x, own.y, std::max(own.w, 1.0), std::max(own.h, 1.0)});
    }

    LayoutBox boxOf(const Cast::Part &part, int number) const
    {
        LayoutBox box{.id = number,
                      .parent = numberOf(part.parent),
                      .key = toString(part.id),
                      .size = sizeOf(part, m_style),
                      .column = part.column,
                      .row = part.row,
                      .lane = part.lane};
        if (part.container) {
            box.kind = BoxKind::Container;
            box.headerHeight = m_style.containerHeader;
        } else if (part.overlay) {
            box.kind = BoxKind::Overlay;
            box.headerHeight = m_style.overlayHeader;
        } else if (part.border) {
            box.kind = BoxKind::Border;
            box.side = Side::Top;
            box.size = {m_style.tileWidth, m_style.tileHeight};
        }
        const Placement *placement = m_design.placements.find(part.id);
        if (placement && !part.overlay && !isAstray(part)) {
            box.pinned = placement->pinned;
            Rect fixed = placement->bounds;
            const bool sized = part.container || isNote(part);
            if (fixed.w <= 0 || !sized) // a tile's size is the theme's, only its place is the design's
                fixed.w = box.size.w > 0 ? box.size.w : m_style.containerMinimumWidth;
            if (fixed.h <= 0 || !sized)
                fixed.h = box.size.h > 0 ? box.size.h : m_style.containerMinimumHeight;
            box.fixed = fixed;
        }
        return box;
    }

    const Design &m_design;
    const Cast &m_cast;
    const Style &m_style;
};

} // namespace

std::vector<Point> wayOf(const Scene &scene, const ConnectorId &connector, const Way &way)
{
    if (!scene.arrangement)
        return {};
    const std::vector<RouteBox> &boxes = scene.arrangement->routeInput.boxes;
    const auto from = std::ranges::find(boxes, boxId(connector.from), &RouteBox::id);
    const auto to = std::ranges::find(boxes, boxId(connector.to), &RouteBox::id);
    return from == boxes.end() || to == boxes.end() ? std::vector<Point>() : bentWay(*from, *to, way);
}

std::string wordsOn(const Connector &connector, const Design &design)
{
    if (const Drawing *arrow = design.drawings.find(connector.arrow))
        return arrow->label;
    std::string words = connector.label;
    if (connector.count > 1)
        words += (words.empty() ? "" : " ") + ("× " + std::to_string(connector.count));
    return words;
}

Rect seenOnBorder(const Rect &bounds)
{
    const Style &style = Style::builtin();
    return {bounds.x, bounds.center().y - style.tileIconSize / 2, bounds.w,
            style.tileIconSize + 2 * style.tileTextGap + style.nameLine + style.factLine};
}

std::shared_ptr<const Arrangement> arrange(const Design &design, const Cast &cast, const Arrangement *previous)
{
    auto arrangement = std::make_shared<Arrangement>();
    const Arranger arranger(design, cast);
    arranger.place(*arrangement);
    arranger.connect(*arrangement, previous);
    arrangement->standIns = cast.standIns;
    for (const Cast::Chip &chip : cast.chips)
        arrangement->bounds.emplace(chip.element->id, chip.bounds);
    return arrangement;
}

} // namespace cirro::scene
