#pragma once

#include "model/form/form.h"

#include <optional>

// Inside this room only.
namespace cirro::form {

/// How resources of a type write their tags.
struct TagShape {
    std::string property{};
    bool isMap = false;
    bool propagates = false; // each says whether it is passed on: PropagateAtLaunch
};
/// Nothing for a type without tags, or whose tags have a form of their own; `written` is what stands there now.
std::optional<TagShape> tagShapeOf(const TypeDetails &details, const syntax::NodePtr &written);

struct Tag {
    std::string key{};
    syntax::NodePtr value{};
    syntax::NodePtr propagates{};
    std::size_t position = 0;
};
/// Those with a plain key; of two with one key the first.
std::vector<Tag> tagsIn(const TagShape &shape, const syntax::NodePtr &written);

} // namespace cirro::form
