#pragma once

#include "model/rules/network/topology.h"
#include "model/scene/arrangement.h"
#include "model/scene/view.h"

namespace cirro::scene {

/// The flows between what is shown; their ends are what stands for what flows. Without a view those that the layout
/// goes by.
std::vector<Connector> flowsOf(const Snapshot &snapshot, const Cast &cast);
/// The same with what any of the views draws: all that there is to bend.
std::vector<Connector> linesOfAllViews(const Snapshot &snapshot, const Cast &cast);

/// Looks at a cast through a view: which connectors are drawn, what is faint, which zones there are.
void lookThrough(const View &view, const Snapshot &snapshot, network::Topology &topology, Cast &cast);

/// Zones around what these guard.
void addZones(const Index &index, const std::vector<ElementId> &guards, Cast &cast);

} // namespace cirro::scene
