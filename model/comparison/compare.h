#pragma once

#include "model/design/design_diff.h"
#include "model/design/index.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cirro::comparison {

enum class Kind : std::uint8_t {
    Added,
    Changed,
    Removed,
    Moved,   // nothing but its place in the diagram
    Affected // the same, but what it refers to is replaced
};

/// What deploying the newer version does to a resource that exists already, the mildest first. Nothing for what is no
/// resource's property, or where it is not known.
enum class Effect : std::uint8_t { None, InPlace, MayReplace, Replaces, Refused };
/// The word for an effect in messages ("update.replaces") and reports; empty for None.
std::string_view nameOf(Effect effect);

/// One value that differs.
struct Change {
    syntax::Path path{}; // from the resource's body: Properties, VpcId …; of a part of the template from its own body
    std::string label{}; // "VpcId", "Tags.Name", "Ingress[2].CidrIp", "DependsOn"
    syntax::NodePtr before{}; // null: was not there
    syntax::NodePtr after{};  // null: is not there any more
    bool orderOnly = false;   // a mapping with the same values, written in another order
    Effect effect = Effect::None;
};

/// What becomes of the data that a resource holds when it is replaced or deleted.
enum class Data : std::uint8_t {
    None,   // it holds none, or stays
    Kept,   // a policy in the template keeps it or a snapshot of it
    AtStake // nothing in the template keeps it
};

struct ElementChange {
    ElementId id{};
    Kind kind = Kind::Changed;
    std::string type{};            // of a resource; of a removed one as it was
    std::vector<Change> changes{}; // of Changed, in the order of the text
    Effect effect = Effect::None;  // the strongest
    Data data = Data::None;
    ElementId cause{}; // of an effect that comes from elsewhere: what is replaced
    bool moved = false;
};

/// A member of a section other than Resources, or a section that has no members.
struct PartChange {
    std::string section{}; // "Parameters"
    std::string member{};  // empty: the section itself
    Kind kind = Kind::Changed;
    std::vector<Change> changes{}; // of Changed
};

struct Comparison {
    std::vector<ElementChange> elements{}; // by kind, then as in the text
    std::vector<PartChange> parts{};
    bool settingsChanged = false; // what is assumed, which rules speak
    bool orderChanged = false;    // the same resources in another order

    std::size_t count(Kind kind) const;
    std::size_t countOf(Effect effect) const; // elements
    std::size_t atStake() const;
    /// Null when the element is the same in both.
    const ElementChange *find(const ElementId &id) const;
    bool empty() const { return elements.empty() && parts.empty() && !settingsChanged && !orderChanged; }
};

/// How many of each kind, in messages: "compare.count-added" (3) …; what there is none of is not mentioned.
std::vector<Message> summaryOf(const Comparison &comparison);

/// Where elements lie in the diagram; nothing for what is not shown.
using PlaceOf = std::function<std::optional<Rect>(const ElementId &)>;

/// What is moved is said by `before` and `after` where they are given, by the placements alone where not.
Comparison compare(const Snapshot &before, const Snapshot &after, const PlaceOf &placeBefore = {},
                   const PlaceOf &placeAfter = {});

/// What changing a value below a resource's body does to the resource.
Effect effectOf(const TypeDetails *details, const syntax::Path &path);

} // namespace cirro::comparison
