#include "model/scene/strokes.h"

#include "model/scene/style.h"
#include "model/scene/zones.h"

#include <algorithm>
#include <cmath>

namespace cirro::scene {

namespace {

constexpr int zoneDepth = 1000; // zones are painted over the overlays that enclose the same

/// A line's words. Without any, the place where they would be.
void label(Picture &picture, const std::string &text, const Rect &rect, Says says)
{
    const Style &style = Style::builtin();
    if (!text.empty())
        add(picture, BoxMark{.rect = rect, .radius = style.containerRadius, .fill = "canvas"}, style.detailZoom);
    add(picture,
        TextMark{.rect = rect,
                 .words = {.text = text},
                 .role = TextRole::Label,
                 .align = TextAlign::Center,
                 .color = "textSecondary",
                 .says = says},
        style.detailZoom);
    picture.bounds = picture.bounds.united(rect);
}

} // namespace

std::vector<TileIcon> tileIcons(const Cast &cast, const Arrangement &arrangement)
{
    const double size = Style::builtin().tileIconSize;
    std::vector<TileIcon> tiles;
    for (const Cast::Part &part : cast.parts)
        if (const auto found = arrangement.bounds.find(part.id);
            found != arrangement.bounds.end() && !part.container && !part.overlay)
            tiles.push_back({part.id, {found->second.center().x - size / 2, found->second.y, size, size}});
    std::ranges::sort(tiles, {}, [](const TileIcon &tile) { return tile.icon.y; });
    return tiles;
}

Picture zonePicture(const Cast &cast, const Arrangement &arrangement, const std::vector<TileIcon> &tiles,
                    std::size_t number, std::string_view language)
{
    const Style &style = Style::builtin();
    const Cast::Zone &zone = cast.zones[number];
    const auto isMember = [&](const Cast::Zone &other, const ElementId &id) {
        return std::ranges::find(other.members, id) != other.members.end();
    };
    // Around the same element the next zone is a little larger.
    const auto level = std::ranges::count_if(
        cast.zones.begin(), cast.zones.begin() + static_cast<std::ptrdiff_t>(number), [&](const Cast::Zone &other) {
            return std::ranges::any_of(zone.members, [&](const ElementId &id) { return isMember(other, id); });
        });
    const double padding = style.layout.overlayPadding + static_cast<double>(level) * style.layout.grid / 2;
    const double foot = padding + static_cast<double>(level + 1) * style.overlayHeader; // the names of all of them
    std::vector<Rect> members;
    std::vector<Rect> strangers;
    Rect around;
    for (const ElementId &id : zone.members)
        if (const auto found = arrangement.bounds.find(id); found != arrangement.bounds.end()) {
            members.push_back(found->second.adjusted(-padding, -padding, padding, foot));
            around = around.united(members.back());
        }
    // What lies beside all of them is in no piece around some of them.
    forEachWithin(tiles, around, [&](const TileIcon &tile) {
        if (!isMember(zone, tile.id) &&
            std::ranges::none_of(members, [&](const Rect &member) { return member.intersects(tile.icon); }))
            strangers.push_back(tile.icon);
    });
    Picture picture{.id = zone.element->id,
                    .layer = Layer::Overlays,
                    .depth = zoneDepth - static_cast<int>(level),
                    .pieces = piecesAround(members, strangers)};
    picture.name = zone.element->id.text();
    picture.description = {.text = zone.element->presentation->nameFor(zone.element->body, language)};
    const std::string frame = "frame" + (zone.element->presentation->frame.empty() ? std::string("Group")
                                                                                   : zone.element->presentation->frame);
    for (const Rect &piece : picture.pieces) {
        picture.body = picture.body.united(piece);
        add(picture, BoxMark{.rect = piece,
                             .radius = style.containerRadius,
                             .stroke = frame,
                             .strokeWidth = style.frameBorderWidth,
                             .line = LineStyle::Dash});
        // Its name stands at the bottom: at the top are the names of what the members lie in.
        const double icon = style.overlayIconSize;
        const double line = piece.bottom() - style.overlayHeader;
        add(picture, IconMark{.rect = {piece.x, line, icon, icon},
                              .icon = zone.element->presentation->iconFor(zone.element->body),
                              .background = frame,
                              .glyph = frame + "Icon"});
        add(picture,
            TextMark{.rect = {piece.x + icon + style.tileTextGap, line,
                              std::max(0.0, piece.w - icon - 2 * style.tileTextGap), style.overlayHeader},
                     .words = {.text = zone.element->id.text()},
                     .role = TextRole::Detail,
                     .color = frame + "Label"},
            style.nameZoom);
    }
    picture.bounds = picture.body.adjusted(-style.badgeSize, -style.badgeSize, style.badgeSize, 0);
    return picture;
}

Picture connectorPicture(const Design &design, const Arrangement &arrangement, std::size_t number)
{
    const Style &style = Style::builtin();
    const Connector &joined = arrangement.connectors[number];
    const std::vector<Point> &points = arrangement.routes[number];
    Picture picture{.edge = number + 1, .layer = Layer::Connectors, .from = joined.from, .to = joined.to};
    const auto [left, right] = std::ranges::minmax(points, {}, &Point::x);
    const auto [top, bottom] = std::ranges::minmax(points, {}, &Point::y);
    const Rect bounds{left.x, top.y, right.x - left.x, bottom.y - top.y};
    const double reach = style.connectorRadius + 4; // arrowhead and halo
    picture.bounds = bounds.adjusted(-reach, -reach, reach, reach);
    picture.body = bounds;
    picture.description = {.message = {"connector.from-to", {joined.from.text(), joined.to.text()}}};
    picture.bends = arrangement.bends[number];
    const Drawing *arrow = design.drawings.find(joined.arrow);
    if (!arrow) {
        const bool flows = joined.relation == Relation::Flows;
        add(picture, LineMark{.points = points,
                              .cornerRadius = style.connectorRadius,
                              .stroke = flows ? "connectorFlow" : "connectorUses",
                              .width = style.connectorWidth,
                              .line = flows ? LineStyle::Solid : LineStyle::Dash,
                              .arrowAtEnd = joined.relation != Relation::Guards,
                              .bundle = arrangement.bundles[number]});
        if (const std::string words = wordsOn(joined, design); !words.empty())
            label(picture, words, arrangement.labels[number], Says::Other);
        return picture;
    }
    picture.arrow = joined.arrow;
    add(picture, LineMark{.points = points,
                          .cornerRadius = style.connectorRadius,
                          .stroke = "connectorPictorial",
                          .width = style.connectorWidth,
                          .line = arrow->solid ? LineStyle::Solid : LineStyle::Dash,
                          .arrowAtEnd = arrow->heads != ArrowHeads::None,
                          .arrowAtStart = arrow->heads == ArrowHeads::Both});
    label(picture, arrow->label, arrangement.labels[number], Says::Name);
    return picture;
}

} // namespace cirro::scene
