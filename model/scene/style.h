#pragma once

#include "model/geometry/tier_layout.h"

#include <string>
#include <string_view>

namespace cirro::scene {

/// Measures of a diagram, in diagram units; read once from assets/theme/metrics.json.
struct Style {
    LayoutMetrics layout{};
    double tileWidth = 0;
    double tileHeight = 0;
    double tileIconSize = 0;
    double tileIconRadius = 0;
    double tileGlyphInset = 0;
    double tileTextGap = 0;
    double nameLine = 0; // height of one line of a name
    double factLine = 0;
    double factLetter = 0; // about the width of a letter of a fact; texts are measured when they are painted
    double containerHeader = 0;
    double containerPadding = 0;
    double containerIconSize = 0;
    double containerRadius = 0;
    double containerMinimumWidth = 0;
    double containerMinimumHeight = 0;
    double overlayHeader = 0;
    double overlayIconSize = 0;
    double frameBorderWidth = 0;
    double borderSlotSize = 0;
    double actorIconSize = 0;
    double chipWidth = 0; // the small card of what serves an element
    double chipHeight = 0;
    double badgeLetter = 0; // about the width of a letter of a badge
    double badgeSize = 0;
    double badgeZoom = 0; // from where on a badge's words can be read
    double connectorWidth = 0;
    double connectorRadius = 0;
    double connectorClearance = 0;
    double connectorSpread = 0;
    double detailZoom = 0; // key facts are shown from here on
    double nameZoom = 0;
    double faintOpacity = 0; // of what does not matter to a view

    static const Style &builtin();
    /// The frame of a zone or the Region, which nobody drew, around what lies in it.
    Rect frameAround(const Rect &content) const;
};

/// About how many Latin letters are as wide as a text: letters of other scripts count twice.
double lettersIn(std::string_view text);

} // namespace cirro::scene
