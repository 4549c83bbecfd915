#pragma once

#include "model/core/id.h"
#include "model/geometry/stretch.h"

#include <tuple>
#include <vector>

namespace cirro {

/// A line between two elements on show: a flow, or an arrow that is only drawn.
struct ConnectorId {
    ElementId from{};
    ElementId to{};
    ElementId arrow{}; // the drawing, of one that is only drawn

    bool isNull() const { return from.isNull(); }
    bool operator==(const ConnectorId &) const = default;
    bool operator<(const ConnectorId &other) const
    {
        return std::tie(from, to, arrow) < std::tie(other.from, other.to, other.arrow);
    }
};

/// How a person bent a connector: its pieces between the two ends, level and upright in turn. The ends adapt to where
/// the elements are.
using Way = std::vector<Stretch>;
Way translated(Way way, Point by);

} // namespace cirro

template <> struct std::hash<cirro::ConnectorId> {
    std::size_t operator()(const cirro::ConnectorId &id) const noexcept
    {
        const std::hash<cirro::ElementId> one;
        return (one(id.from) * 31 + one(id.to)) * 31 + one(id.arrow);
    }
};
