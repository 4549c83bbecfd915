#pragma once

#include "model/scene/arrangement.h"

#include <string_view>

namespace cirro::scene {

/// One more stroke of a picture, shown from `minZoom` on.
void add(Picture &picture, auto mark, double minZoom = 0)
{
    picture.marks.push_back({.shape = std::move(mark), .minZoom = minZoom});
}

/// A connector with its way.
Picture connectorPicture(const Design &design, const Arrangement &arrangement, std::size_t number);
/// A guard's dashed line around what it guards, in pieces where others stand between. Without pieces: nothing of it is
/// shown.
Picture zonePicture(const Cast &cast, const Arrangement &arrangement, std::size_t number, std::string_view language);

} // namespace cirro::scene
