#pragma once

#include "model/design/index.h"
#include "model/rules/engine.h"
#include "model/scene/display_list.h"

#include <memory>

namespace cirro::scene {

/// How the design is looked at; belongs to the window, not to the design.
struct ViewSettings {
    bool plumbing = false;          // show folded plumbing as cards of its own
    std::string view{};             // one of allViews() (view.h): what stands out; empty: everything
    std::vector<ElementId> zones{}; // guards that are drawn around what they guard, whatever the view
    std::string language = "en";    // of names that the catalog knows in several
    bool operator==(const ViewSettings &) const = default;
};

/// Bounds of every element shown: the design's placements, and automatic layout for what has none.
struct Arrangement;

/// The whole picture: frames, containers, tiles, connectors, badges of findings. Pure.
/// `previous`, when given, is what was shown before: unchanged parts are shared with it and connectors are routed again
/// only where something moved.
struct Scene {
    std::shared_ptr<const DisplayList> picture{};
    std::shared_ptr<const Arrangement> arrangement{};
    /// Where an element lies (absolute); null when it is not shown.
    const Rect *boundsOf(const ElementId &id) const;
    /// What is shown of an element: itself, what it is folded into, or the card that it is collapsed into.
    ElementId standIn(const ElementId &id) const;
};
Scene build(const Snapshot &snapshot, const rules::Judgement *judgement, const ViewSettings &view,
            const Scene *previous = nullptr);

/// The design with a place for every element shown: what "lay out" writes. Nothing given: all; one container: what lies
/// in it; else those, about where they are. What is pinned stays, and so does what is not meant, unless a container
/// grows into it. Bends by hand stay where both ends moved alike.
Design layOut(const Snapshot &snapshot, const ViewSettings &view, const std::vector<ElementId> &ids = {});
/// Where a connector would run in a scene with its inner pieces held like this; empty where they cannot be.
std::vector<Point> wayOf(const Scene &scene, const ConnectorId &connector, const Way &way);
/// The next version of a design without the bends of connections that `before` had and it has not. Bends of what is
/// only folded, or drawn in another view, stay; so do those that led nowhere before.
Design withoutLooseBends(const Snapshot &before, const Snapshot &next);
/// True when a design has that connection, drawn in whichever view and folded or not.
bool joins(const Snapshot &snapshot, const ConnectorId &connector);
/// The design with every element placed where the scene shows it: before a first drag, so that nothing else jumps.
Design settled(const Design &design, const Scene &scene);

} // namespace cirro::scene
