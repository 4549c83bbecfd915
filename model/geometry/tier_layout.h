#pragma once

#include "model/geometry/rect.h"

#include <optional>
#include <string>
#include <vector>

// The nested tier grid: containers sized from the inside out, zones as columns, tiers as rows that line up across the
// zones, gateways on borders, lanes beside the main part. It knows boxes and edges only; what they mean is the
// caller's.
namespace cirro {

enum class BoxKind {
    Leaf,      // a tile of its own size
    Container, // sized by what is inside
    Border,    // sits half in, half out, on the border of its parent
    Overlay,   // drawn around its members, owns and moves nothing
};

/// The strip of its parent that a box belongs to, left to right: Left | Global | (the main part) | Regional.
enum class Lane { None, Global, Regional, Left };

struct LayoutBox {
    int id = 0;      // dense: 0 … n-1, each once, in any order
    int parent = -1; // -1: the diagram itself
    BoxKind kind = BoxKind::Leaf;
    std::string key{};           // decides between equals; equal keys fall back to the id
    Size size{};                 // a leaf's size (empty: LayoutMetrics::tile); a container's least size
    int column = -1;             // zone within the parent, left to right; -1: in no zone
    int row = -1;                // tier, lower is further up; -1: in no tier
    Lane lane = Lane::None;      // for boxes in no column and no row
    Side side = Side::Top;       // Border only: where it would like to sit
    double headerHeight = 0;     // room for the title at the top of a container or an overlay
    std::optional<Rect> fixed{}; // where it is and stays, if it can
    bool pinned = false;         // it stays there even where another one has to grow
    std::vector<int> members{};  // Overlay only: ids
};

struct LayoutEdge {
    int from = 0;
    int to = 0;
    double weight = 1; // how strongly both ends want to be near
};

/// Distances in diagram units. Multiples of `grid` keep everything on it.
struct LayoutMetrics {
    double grid = 8;
    Size tile{96, 88};
    double padding = 24;        // between a container's border and what is inside
    double leafGap = 40;        // between tiles
    double containerGap = 32;   // between containers, and a container and a tile
    double laneGap = 72;        // between lanes
    double borderGap = 16;      // between boxes on a border and what is inside
    double borderSpread = 40;   // between boxes on one border: connectors pass there
    double overlayPadding = 12; // between an overlay's border and its members
    double aspect = 1.5;        // width to height that blocks of loose boxes aim at
    double equalColumns = 1.6;  // zones get equal widths while the widest is at most this many times the narrowest
    int passes = 2;             // the first decides places, each further one orders by where the neighbours came to lie
};

/// Where every box goes, indexed by id, in absolute units. Without any `fixed` the whole diagram is laid out, starting
/// at (0, 0). Otherwise fixed boxes keep their places; a new one gets a free place near its neighbours or siblings, and
/// containers grow and their siblings give way only as far as that needs.
/// A box whose parents form a circle or do not exist counts as one without parent. The order of both lists is
/// irrelevant.
std::vector<Rect> layOut(const std::vector<LayoutBox> &boxes, const std::vector<LayoutEdge> &edges,
                         const LayoutMetrics &metrics = {});

} // namespace cirro
