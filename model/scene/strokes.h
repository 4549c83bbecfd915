#pragma once

#include "model/scene/arrangement.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace cirro::scene {

/// One more stroke of a picture, shown from `minZoom` on.
void add(Picture &picture, auto mark, double minZoom = 0)
{
    picture.marks.push_back({.shape = std::move(mark), .minZoom = minZoom});
}

/// A connector with its way.
Picture connectorPicture(const Design &design, const Arrangement &arrangement, std::size_t number);
/// Where a tile's icon is.
struct TileIcon {
    ElementId id{};
    Rect icon{};
};
/// Those of all tiles, from the top down.
std::vector<TileIcon> tileIcons(const Cast &cast, const Arrangement &arrangement);
/// Calls visit(tile) for those that meet a rectangle.
template <class Visit> void forEachWithin(const std::vector<TileIcon> &tiles, const Rect &rect, Visit visit)
{
    const double highest = tiles.empty() ? 0 : tiles.front().icon.h; // all are of one size
    auto tile = std::ranges::lower_bound(tiles, rect.y - highest, {}, [](const TileIcon &each) { return each.icon.y; });
    for (; tile != tiles.end() && tile->icon.y <= rect.bottom(); ++tile)
        if (tile->icon.intersects(rect))
            visit(*tile);
}
/// A guard's dashed line around what it guards, in pieces where others stand between. Without pieces: nothing of it is
/// shown.
Picture zonePicture(const Cast &cast, const Arrangement &arrangement, const std::vector<TileIcon> &tiles,
                    std::size_t number, std::string_view language);

} // namespace cirro::scene
