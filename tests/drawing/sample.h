#pragma once

#include "exporters/drawing/painter.h"

#include "model/scene/display_list.h"

#include <QImage>
#include <QPainter>

#include <cmath>

/// A small diagram with one of everything that can be painted, and helpers to look at pixels.
namespace sample {

using namespace cirro;
using namespace cirro::scene;

inline TextMark text(const Rect &rect, std::string words, TextRole role = TextRole::Name,
                     TextAlign align = TextAlign::Left)
{
    return {.rect = rect, .words = {.text = std::move(words)}, .role = role, .align = align, .color = "text"};
}

inline DisplayList::PicturePtr container(const char *name, const Rect &rect, LineStyle line, const char *frame)
{
    Picture picture{.id = ElementId::resource(name),
                    .layer = Layer::Frames,
                    .bounds = rect,
                    .body = rect,
                    .container = true,
                    .name = name};
    const std::string token = std::string("frame") + frame;
    picture.marks.push_back(
        {.shape = BoxMark{
             .rect = rect, .radius = 4, .fill = token + "Fill", .stroke = token, .strokeWidth = 1.5, .line = line}});
    picture.marks.push_back({.shape = text({rect.x + 8, rect.y, rect.w - 16, 28}, name, TextRole::Title)});
    return std::make_shared<const Picture>(std::move(picture));
}

inline DisplayList::PicturePtr tile(const char *name, Point at, Severity severity, const char *icon, double opacity = 1)
{
    Picture picture{
        .id = ElementId::resource(name), .depth = 1, .body = {at.x, at.y, 112, 104}, .opacity = opacity, .name = name};
    const Rect square{at.x + 32, at.y, 48, 48};
    picture.marks.push_back({.shape = IconMark{.rect = square,
                                               .icon = icon,
                                               .shortName = "Web",
                                               .background = "categoryCompute",
                                               .glyph = "tileGlyph",
                                               .radius = 10}});
    picture.marks.push_back({.shape = text({at.x, at.y + 54, 112, 18}, name, TextRole::Name, TextAlign::Center)});
    picture.marks.push_back({.shape = text({at.x, at.y + 72, 112, 16}, "사실 t3.micro · arm64, and more than fits",
                                           TextRole::Detail, TextAlign::Center)});
    const Rect badge{square.right() - 8, at.y - 8, 16, 16};
    picture.marks.push_back({.shape = BadgeMark{.rect = badge, .severity = severity, .text = "3"}});
    picture.bounds = picture.body.united(badge);
    return std::make_shared<const Picture>(std::move(picture));
}

inline DisplayList::PicturePtr line(std::uint64_t edge, std::vector<Point> points, LineStyle style = LineStyle::Solid)
{
    Picture picture{.edge = edge, .layer = Layer::Connectors};
    double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
    for (const Point &p : points) {
        left = std::min(left, p.x);
        right = std::max(right, p.x);
        top = std::min(top, p.y);
        bottom = std::max(bottom, p.y);
    }
    picture.body = {left, top, right - left, bottom - top};
    picture.bounds = picture.body.grown(12);
    picture.marks.push_back({.shape = LineMark{.points = std::move(points),
                                               .cornerRadius = 8,
                                               .stroke = "connectorFlow",
                                               .line = style,
                                               .arrowAtEnd = true}});
    return std::make_shared<const Picture>(std::move(picture));
}

inline DisplayList diagram()
{
    const char *vpc = "catalog/services/vpc/icon.svg";
    return DisplayList(
        {container("Vpc", {0, 0, 900, 620}, LineStyle::Solid, "Vpc"),
         container("Zone", {40.5, 40.25, 380, 540}, LineStyle::Dash, "Zone"),
         container("Region", {460, 40, 400, 540}, LineStyle::FineDash, "Region"),
         tile("WebServer", {80, 90}, Severity::Error, vpc), tile("주문서버", {240, 90}, Severity::Warning, vpc),
         tile("Database", {80, 330}, Severity::Advice, ""), tile("Absent", {640, 330}, Severity::None, vpc, 0.35),
         line(1, {{192, 114}, {240, 114}}), line(2, {{160, 140}, {700, 140}, {700, 320}}),
         line(3, {{300, 60}, {300, 400}, {500, 400}, {500, 100}}),
         line(4, {{60, 470}, {800, 470}, {800, 60}}, LineStyle::Dash), line(5, {{512, 590}, {512, 20}}),
         line(6, {{560, 300}, {200.3, 300}, {200.3, 560.7}})});
}

inline drawing::PaintContext context(const char *theme = "light")
{
    return {.palette = drawing::Palette::load(theme)};
}

/// Paints an area at a zoom on an image of that many pixels for each of its own.
inline QImage painted(const DisplayList &list, const Rect &area, double zoom, const drawing::PaintContext &context,
                      double ratio = 1)
{
    QImage image(static_cast<int>(std::lround(area.w * zoom * ratio)),
                 static_cast<int>(std::lround(area.h * zoom * ratio)), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(context.palette->color("canvas"));
    QPainter painter(&image);
    drawing::paint(painter, list, area, zoom, context);
    return image;
}

inline int differences(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            count += a.pixel(x, y) != b.pixel(x, y);
    return count;
}

inline int pixelsOf(const QImage &image, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, y) == color.rgb();
    return count;
}

} // namespace sample
