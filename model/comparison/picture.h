#pragma once

#include "model/comparison/compare.h"
#include "model/scene/build.h"
#include "model/scene/display_list.h"

#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace cirro::comparison {

/// How something is marked in the picture of a comparison: with a line, a glyph and a colour of its own.
enum class Mark : std::uint8_t { Added, Changed, MayReplace, Replaced, Removed, Moved };

struct MarkStyle {
    Mark mark = Mark::Added;
    std::string_view name{};  // "added": of its words, "compare.added", and its glyph, "icons/marks/added.svg"
    std::string_view color{}; // of the line and behind the glyph; a token of the theme
    std::string_view ink{};   // of the glyph
    scene::LineStyle line = scene::LineStyle::Solid;
};
/// In the order of a legend.
std::span<const MarkStyle> markStyles();
const MarkStyle &styleOf(Mark mark);
Mark markOf(const ElementChange &change);

/// Two versions seen at once.
struct Sight {
    Comparison comparison{};
    scene::Scene before{};
    scene::Scene after{};
    /// The newer version with marks on what differs and, in grey, what only the older one has, where it was.
    std::shared_ptr<const scene::DisplayList> picture{};
};
/// `shown` is the newer version's scene where there is one: what has no place yet stays where it is.
Sight look(const Snapshot &before, const Snapshot &after, const scene::ViewSettings &view,
           const scene::Scene *shown = nullptr);

/// The element of the picture that an element of either version is shown as: itself, or what it is folded into. Null
/// when nothing shows it.
ElementId shownAs(const Sight &sight, const ElementId &id);

} // namespace cirro::comparison
