#pragma once

#include "app/canvas/canvas_host.h"

#include "tests/canvas/pictures.h"

#include <QImage>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>
#include <vector>

namespace cirro {

/// How many pixels of two pictures of one size look different. The rasteriser counts fractions of a pixel from the
/// corner of what it paints on, so that the smoothing of a slanted edge may differ by a few of 255 levels: nobody sees
/// that.
inline int differences(const QImage &a, const QImage &b)
{
    constexpr int unseen = 4;
    const auto differ = [](QRgb p, QRgb q) {
        return std::max({std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)), std::abs(qBlue(p) - qBlue(q))}) >
               unseen;
    };
    if (a.size() != b.size())
        return std::max(a.width() * a.height(), 1);
    int count = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            count += differ(a.pixel(x, y), b.pixel(x, y));
    return count;
}

/// Shows a container with two tiles and a line between them, a second container, and a tile outside.
/// Remembers what it was asked and does what it is told to.
class FakeHost : public CanvasHostObject
{
    Q_OBJECT

public:
    struct Move {
        std::vector<ElementId> ids{};
        Point delta{};
        ElementId container{};
        bool operator==(const Move &) const = default;
    };

    std::map<ElementId, ElementId> held{}; // what is not in the picture, in what is
    const ElementId vpc = ElementId::resource("Vpc");
    const ElementId other = ElementId::resource("Other");
    const ElementId web = ElementId::resource("Web");
    const ElementId data = ElementId::resource("Data");
    const ElementId bucket = ElementId::resource("Bucket");

    FakeHost()
    {
        const Rect webBody{40, 60, 112, 104};
        const Rect dataBody{240, 200, 112, 104};
        show({testBox(vpc, {0, 0, 400, 360}, true), testBox(other, {480, 0, 320, 360}, true),
              testBox(web, webBody, false), testBox(data, dataBody, false),
              testBox(bucket, {160, 440, 112, 104}, false),
              testLine(1, web, data, {{152, 112}, {296, 112}, {296, 200}})});
    }

    void show(std::vector<scene::DisplayList::PicturePtr> pictures)
    {
        list = pictures.empty() ? nullptr : std::make_shared<const scene::DisplayList>(std::move(pictures));
        emit pictureChanged();
    }

    std::shared_ptr<const scene::DisplayList> picture() const override { return list; }
    ElementId standIn(const ElementId &id) const override { return held.contains(id) ? held.at(id) : id; }
    ElementId containerOf(const ElementId &id) const override { return id == web || id == data ? vpc : ElementId{}; }
    DropVerdict previewMove(const std::vector<ElementId> &, Point, const ElementId &container) override
    {
        ++previews;
        return {.allowed = allows,
                .words = allows ? QStringLiteral("goes") : QStringLiteral("stays"),
                .container = container};
    }
    bool commitMove(const std::vector<ElementId> &ids, Point delta, const ElementId &container) override
    {
        moves.push_back({ids, delta, container});
        return true;
    }
    DropVerdict previewResize(const ElementId &, const Rect &) override { return {.allowed = allows}; }
    bool commitResize(const ElementId &id, const Rect &bounds) override
    {
        resizes.emplace_back(id, bounds);
        return true;
    }
    std::vector<ElementId> connectTargets(const ElementId &) override { return {data}; }
    DropVerdict previewConnect(const ElementId &, const ElementId &) override
    {
        return {.allowed = allows, .words = QStringLiteral("joins")};
    }
    bool commitConnect(const ElementId &from, const ElementId &to) override
    {
        connections.emplace_back(from, to);
        return true;
    }

    DropVerdict previewArrow(const ElementId &, const ElementId &) override { return {.allowed = allows}; }
    bool commitArrow(const ElementId &from, const ElementId &to) override
    {
        arrows.emplace_back(from, to);
        return true;
    }

    std::vector<Point> previewBend(const ConnectorId &, const Way &) override { return {{0, 0}, {9, 0}}; }
    bool commitBend(const ConnectorId &connector, const Way &way) override
    {
        bends.emplace_back(connector, way);
        return true;
    }

    std::shared_ptr<const scene::DisplayList> list;
    bool allows = true;
    int previews = 0;
    std::vector<Move> moves;
    std::vector<std::pair<ElementId, Rect>> resizes;
    std::vector<std::pair<ElementId, ElementId>> connections;
    std::vector<std::pair<ElementId, ElementId>> arrows;
    std::vector<std::pair<ConnectorId, Way>> bends;
};

} // namespace cirro
