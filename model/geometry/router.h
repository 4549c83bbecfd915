#pragma once

#include "model/geometry/stretch.h"

#include <optional>
#include <vector>

// Orthogonal connectors between boxes. A connector may cross the borders of the containers around its ends; it goes
// round tiles and other containers, keeps off container titles where it can, and keeps a distance from its neighbours.
namespace cirro {

enum class RouteBoxKind {
    Tile,      // never crossed while there is a way round
    Container, // crossed by connectors that start or end in it, gone round by others
    Overlay,   // in nobody's way; may be an end
};

struct RouteBox {
    int id = 0; // any number, the same box has the same one in later calls
    int parent = -1;
    RouteBoxKind kind = RouteBoxKind::Tile;
    Rect rect{};
    Rect label{};    // where a container's title or a tile's name is; empty: none
    double dock = 0; // connectors meet the left and right side within this distance from the top; 0: anywhere

    /// The part of the box whose left and right sides connectors may meet.
    Rect docks() const { return {rect.x, rect.y, rect.w, dock > 0 ? dock : rect.h}; }

    bool operator==(const RouteBox &) const = default;
};

struct RouteRequest {
    int id = 0; // any number, the same connector has the same one in later calls
    int from = 0;
    int to = 0;
    int bundle = -1;                 // connectors with the same number may share a line; -1: with nobody
    std::optional<Point> fromPort{}; // a point on the border of the box; else the router chooses
    std::optional<Point> toPort{};
    std::vector<Stretch> bends{}; // its inner pieces, where a person put them; none: the router finds the way

    bool operator==(const RouteRequest &) const = default;
};

/// Distances in diagram units; costs in units of length that a detour may take instead.
struct RouteMetrics {
    double clearance = 14; // from tiles
    double spacing = 8;    // between neighbouring parallel connectors
    double bendCost = 60;
    double crossingCost = 24;
    double labelCost = 400;
    double companyCost = 0.5; // of a unit of length along another connector of the same bundle
    double window = 120;      // how far around both ends a way is looked for at first
    double haste = 1.25;      // how much an estimate may be trusted more than it deserves: 1 finds the cheapest way
    int linesPerAxis = 72;    // candidate lines above which only the freest of each stretch are kept
    int searchBudget = 8000;  // steps after which a connector takes the best simple shape instead
    int crowd = 1500;         // boxes near a connector's way above which it takes that shape at once

    bool operator==(const RouteMetrics &) const = default;
};

struct RouteInput {
    std::vector<RouteBox> boxes{};
    std::vector<RouteRequest> edges{};
    RouteMetrics metrics{};
};

/// From the side of one box to the side of the other; every segment horizontal or vertical. Empty when an end does not
/// exist, has no area, or both are the same box.
struct RoutedEdge {
    int id = 0;
    std::vector<Point> points{};

    bool operator==(const RoutedEdge &) const = default;
};

struct RouteResult {
    std::vector<RoutedEdge> edges{}; // in the order of RouteInput::edges
    struct Stats {
        std::size_t straight = 0; // one segment
        std::size_t searched = 0; // found by searching
        std::size_t simple = 0;   // best simple shape, may cross tiles
        std::size_t bent = 0;     // by a person
        std::size_t kept = 0;     // taken over by reroute()
    } stats{};
};

RouteResult route(const RouteInput &input);

/// Routes anew only what `now` changes: connectors of changed boxes, and those that pass where a changed box was or is.
/// All others stay exactly as they are in `previous`, the result for `before`.
RouteResult reroute(const RouteInput &now, const RouteInput &before, const RouteResult &previous);

} // namespace cirro
