#pragma once

#include "model/design/groups.h"
#include "model/design/index.h"
#include "model/geometry/router.h"
#include "model/geometry/tier_layout.h"
#include "model/scene/build.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace cirro::scene {

/// The diagram's own frame around everything regional; it stands for nothing in the template.
ElementId regionFrame();

/// A flow between two elements shown, in the direction of the request.
struct Connector : ConnectorId {
    Relation relation = Relation::Flows;
    std::string label{}; // what the reference says of it: "tcp 443"
    int count = 1;       // how many it stands for, where an end stands for several
    bool operator==(const Connector &) const = default;
};

/// What is shown of a snapshot and how it nests, before anything has a place.
struct Cast {
    struct Part {
        ElementId id{};
        ElementId parent{};               // what it is drawn in; null: the diagram itself
        const Element *element = nullptr; // of the index; null for drawings and the Region frame
        const Drawing *drawing = nullptr;
        bool container = false;
        bool overlay = false; // stretches over its seats, or a group over its members
        bool border = false;  // sits on its parent's border
        int column = -1;
        int row = -1;
        Lane lane = Lane::None;
        bool isPublic = false;  // a subnet with a way from the internet
        bool isPrivate = false; // certainly none
        bool folded = false;    // a container shown as a card
        bool faint = false;     // does not matter to the view
        std::string leads{};    // of a subnet, where its routes to everywhere lead, when the view tells it
        std::vector<const Element *> stacked{}; // of a group shown as one card, what is in it
    };
    std::vector<Part> parts{};
    std::unordered_map<ElementId, std::size_t> byId{};
    /// What is not shown itself, and what is shown in its place.
    std::unordered_map<ElementId, ElementId> standIns{};
    /// For an overlay, one seat in each container that it stretches over: "what would run here".
    struct Seat {
        ElementId owner{};
        ElementId container{};
    };
    std::vector<Seat> seats{};
    std::vector<Connector> pulls{};                // what the layout keeps together, whatever the view
    std::vector<Connector> connectors{};           // what is drawn
    std::unordered_map<ElementId, Group> groups{}; // those that have something to enclose
    /// Dashed around what a guard guards; no part of the layout.
    struct Zone {
        const Element *element = nullptr;
        std::vector<ElementId> members{};
    };
    std::vector<Zone> zones{};
    /// Small cards of what serves an element, where they were put; no part of the layout.
    struct Chip {
        const Element *element = nullptr;
        ElementId host{};
        Rect bounds{};
        bool faint = false;
    };
    std::vector<Chip> chips{};

    const Part *find(const ElementId &id) const;
    /// What is shown of an element: itself, or what it is folded into; null when it is not shown at all.
    ElementId standIn(const ElementId &id) const;
};
Cast castOf(const Snapshot &snapshot, const ViewSettings &view);

/// Absolute bounds of everything in a cast, and the ways of its connectors.
struct Arrangement {
    std::unordered_map<ElementId, Rect> bounds{};
    std::vector<ElementId> astray{};     // placed outside of what they lie in: they were given another place
    std::vector<ElementId> overlays{};   // their bounds follow from their seats and members: not kept in the design
    std::vector<Rect> seats{};           // parallel to Cast::seats
    std::vector<Connector> connectors{}; // those with a way
    std::vector<std::vector<Point>> routes{}; // parallel to connectors
    std::vector<int> bundles{};               // parallel to connectors; -1: in none
    std::vector<Way> bends{};                 // parallel to connectors: as far as they were bent by hand
    std::vector<Rect> labels{};               // parallel to connectors: where its words stand, empty where none can
    std::unordered_map<ElementId, ElementId> standIns{}; // as in the cast
    RouteInput routeInput{}; // what the ways were found for, so that the next time only some are
    RouteResult routeResult{};
};

/// The words on a connector: an arrow's own, or what its reference says and how many it stands for.
std::string wordsOn(const Connector &connector, const Design &design);

/// What is seen of a part that sits on a border: its icon is in the middle of its bounds, so that the border runs
/// through it, and its words below are clear of the border.
Rect seenOnBorder(const Rect &bounds);

/// Where everything goes: the design's placements, automatic layout for what has none. With `previous` ways are found
/// again only where something changed.
std::shared_ptr<const Arrangement> arrange(const Design &design, const Cast &cast,
                                           const Arrangement *previous = nullptr);

} // namespace cirro::scene
