#pragma once

#include "model/scene/display_list.h"

#include <memory>
#include <utility>
#include <vector>

namespace cirro {

/// A frame, or a tile with an icon, a name in two scripts and a badge.
inline std::shared_ptr<scene::Picture> testBox(const ElementId &id, const Rect &body, bool container)
{
    auto picture = std::make_shared<scene::Picture>();
    picture->id = id;
    picture->layer = container ? scene::Layer::Frames : scene::Layer::Elements;
    picture->body = body;
    picture->bounds = body.grown(10);
    picture->container = picture->resizable = container;
    picture->name = id.text();
    picture->description.text = container ? "a frame" : "a tile";
    using scene::Mark;
    if (container) {
        picture->marks = {Mark{scene::BoxMark{.rect = body,
                                              .radius = 4,
                                              .fill = "frameVpcFill",
                                              .stroke = "frameVpc",
                                              .strokeWidth = 1.5,
                                              .line = scene::LineStyle::Dash}},
                          Mark{scene::TextMark{.rect = {body.x + 32, body.y + 4, body.w - 40, 20},
                                               .words = {.text = id.text()},
                                               .role = scene::TextRole::Title,
                                               .color = "frameVpcLabel"}}};
    } else {
        const Rect glyph{body.center().x - 24, body.y + 8, 48, 48};
        picture->marks = {Mark{scene::IconMark{.rect = glyph,
                                               .icon = "catalog/services/instance/icon.svg",
                                               .background = "categoryCompute",
                                               .glyph = "tileGlyph",
                                               .radius = 10}},
                          Mark{scene::TextMark{.rect = {body.x, glyph.bottom() + 4, body.w, 18},
                                               .words = {.text = id.text() + " 서버"},
                                               .align = scene::TextAlign::Center,
                                               .color = "text"}},
                          Mark{scene::BadgeMark{.rect = {glyph.right() - 8, glyph.y - 8, 16, 16},
                                                .severity = scene::Severity::Warning}}};
    }
    return picture;
}

inline std::shared_ptr<scene::Picture> testLine(std::uint64_t edge, const ElementId &from, const ElementId &to,
                                                std::vector<Point> points)
{
    auto picture = std::make_shared<scene::Picture>();
    picture->edge = edge;
    picture->layer = scene::Layer::Connectors;
    picture->from = from;
    picture->to = to;
    Rect bounds;
    for (const Point &point : points)
        bounds = bounds.united({point.x - 6, point.y - 6, 12, 12});
    picture->body = picture->bounds = bounds;
    picture->marks = {scene::Mark{scene::LineMark{
        .points = std::move(points), .cornerRadius = 8, .stroke = "connectorFlow", .arrowAtEnd = true}}};
    return picture;
}

} // namespace cirro
