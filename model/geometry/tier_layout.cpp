#include "model/geometry/tier_layout.h"

#include "model/geometry/composer.h"
#include "model/geometry/incremental_layout.h"

namespace cirro {
namespace {

/// Overlays enclose their members; one without members keeps its fixed place, else it is empty.
void drawOverlays(const LayoutTree &tree, const LayoutMetrics &metrics, std::vector<Rect> &rects)
{
    for (const int id : tree.overlays) {
        const LayoutBox &overlay = tree[id];
        Rect around;
        for (const int member : overlay.members)
            if (member >= 0 && member < tree.root && member != id)
                around = around.united(rects[std::size_t(member)]);
        const double pad = metrics.overlayPadding;
        if (!around.isEmpty())
            around = around.adjusted(-pad, -pad - overlay.headerHeight, pad, pad);
        else if (overlay.fixed)
            around = *overlay.fixed;
        rects[std::size_t(id)] = around;
    }
}

} // namespace

std::vector<Rect> layOut(const std::vector<LayoutBox> &boxes, const std::vector<LayoutEdge> &edges,
                         const LayoutMetrics &metrics)
{
    const LayoutTree tree(boxes, edges, metrics);
    const bool anyFixed = std::ranges::any_of(
        boxes, [](const LayoutBox &b) { return b.fixed.has_value() && b.kind != BoxKind::Overlay; });
    std::vector<Rect> rects = anyFixed ? layOutIncrementally(tree, metrics) : Composer(tree, metrics).run();
    drawOverlays(tree, metrics, rects);
    return rects;
}

} // namespace cirro
