#pragma once

#include "model/scene/arrangement.h"
#include "model/scene/style.h"

#include <memory>
#include <vector>

namespace cirro::scene {

/// Turns an arranged cast into pictures: the one place that knows how a diagram looks.
std::vector<std::shared_ptr<const Picture>> picturesOf(const Snapshot &snapshot, const Cast &cast,
                                                       const Arrangement &arrangement,
                                                       const rules::Judgement *judgement, const ViewSettings &view);

} // namespace cirro::scene
