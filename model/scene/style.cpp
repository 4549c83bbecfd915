#include "model/scene/style.h"

#include "model/core/assets.h"
#include "model/core/json.h"

#include <cmath>

namespace cirro::scene {

namespace {

// A line of text is this many times its font size high.
constexpr double lineSpacing = 1.35;
// Digits and small letters of a system font are about this many times its size wide.
constexpr double letterWidth = 0.6;

Style readStyle()
{
    const auto metrics = parseJson(asset("theme/metrics.json"));
    const auto number = [&](const char *key) { return metrics.at(key).get<double>(); };
    Style style;
    style.tileWidth = number("tileWidth");
    style.tileHeight = number("tileHeight");
    style.tileIconSize = number("tileIconSize");
    style.tileIconRadius = number("tileIconRadius");
    style.tileGlyphInset = number("tileGlyphInset");
    style.tileTextGap = number("tileTextGap");
    style.nameLine = number("tileNameFont") * lineSpacing;
    style.factLine = number("tileFactFont") * lineSpacing;
    style.factLetter = number("tileFactFont") * letterWidth;
    style.containerHeader = number("containerHeader");
    style.containerPadding = number("containerPadding");
    style.containerIconSize = number("containerIconSize");
    style.containerRadius = number("containerRadius");
    style.containerMinimumWidth = number("containerMinimumWidth");
    style.containerMinimumHeight = number("containerMinimumHeight");
    style.overlayHeader = number("overlayHeader");
    style.overlayIconSize = number("overlayIconSize");
    style.frameBorderWidth = number("frameBorderWidth");
    style.borderSlotSize = number("borderSlotSize");
    style.actorIconSize = number("actorIconSize");
    style.chipWidth = number("chipWidth");
    style.chipHeight = number("chipHeight");
    style.badgeLetter = number("badgeFont") * letterWidth;
    style.badgeSize = number("badgeSize");
    style.badgeZoom = number("badgeZoomMinimum");
    style.connectorWidth = number("connectorWidth");
    style.connectorRadius = number("connectorRadius");
    style.connectorClearance = number("connectorClearance");
    style.connectorSpread = number("connectorSpread");
    style.detailZoom = number("detailZoomMinimum");
    style.nameZoom = number("nameZoomMinimum");
    style.faintOpacity = number("faintOpacity");
    style.layout.grid = number("gridUnit");
    style.layout.tile = {style.tileWidth, style.tileHeight};
    style.layout.padding = style.containerPadding;
    style.layout.leafGap = number("elementGap");
    style.layout.containerGap = number("zoneGap");
    style.layout.laneGap = number("laneGap");
    style.layout.overlayPadding = number("overlayPadding");
    return style;
}

} // namespace

Rect Style::frameAround(const Rect &content) const
{
    // As far away as the layout keeps it, on the same grid: a frame that is worked out anew stays where it was.
    const auto down = [&](double value) { return std::floor(value / layout.grid) * layout.grid; };
    const auto up = [&](double value) { return std::ceil(value / layout.grid) * layout.grid; };
    const double left = down(content.x - containerPadding);
    const double top = down(content.y - up(containerHeader));
    return {left, top, up(content.right() + containerPadding) - left, up(content.bottom() + containerPadding) - top};
}

const Style &Style::builtin()
{
    static const Style style = readStyle();
    return style;
}

double lettersIn(std::string_view text)
{
    double letters = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        letters += byte < 0x80 ? 1 : byte >= 0xC0 ? 2 : 0;
    }
    return letters;
}

} // namespace cirro::scene
