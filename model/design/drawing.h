#pragma once

#include "model/core/id.h"
#include "model/geometry/rect.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cirro {

/// What a person draws beside the resources. Frames own nothing in the template unless they stand for a zone or Region.
enum class DrawingKind : std::uint8_t {
    Cloud,
    Account,
    Region,
    Zone,
    Group,
    OnPremises,
    Users,
    User,
    Internet,
    Office,
    Device,
    Service, // of AWS, one that no template can have: a card with its glyph
    Note,
    Arrow
};

/// The word for a kind in files: "zone", "on-premises" …
std::string_view nameOf(DrawingKind kind);
std::optional<DrawingKind> drawingKindOf(std::string_view name);
/// Frames enclose; actors and notes are points of their own; arrows join two elements.
bool isFrame(DrawingKind kind);
bool isActor(DrawingKind kind);

/// Where an arrow has heads.
enum class ArrowHeads : std::uint8_t { End, Both, None };

struct Drawing {
    DrawingKind kind = DrawingKind::Note;
    std::string label{};   // empty: the kind's own name in the reader's language
    std::string zone{};    // of a Zone frame: the zone's symbol, "az[0]" or "ap-northeast-2a"
    std::string service{}; // of a Service: its folder in assets/catalog/services
    ElementId from{};      // of an Arrow
    ElementId to{};
    ArrowHeads heads = ArrowHeads::End;
    bool solid = false; // of an Arrow: else dashed
    bool operator==(const Drawing &) const = default;
};

/// Where an element lies and how it is shown: the only home of geometry.
struct Placement {
    Rect bounds{};       // in diagram units, absolute
    bool folded = false; // a container shown as a card
    bool pinned = false; // automatic layout leaves it where it is
    int z = 0;           // among siblings
    bool operator==(const Placement &) const = default;
};

/// A finding that the user decided to live with.
struct IgnoredFinding {
    std::string rule{};    // id
    std::string element{}; // "resource:Web"; empty: the whole template
    std::string reason{};
    bool operator==(const IgnoredFinding &) const = default;
};

/// What belongs to the design and has no place in CloudFormation.
struct Settings {
    std::string region{};                                          // empty: not chosen
    std::vector<std::pair<std::string, std::string>> parameters{}; // assumed values, sorted by name
    std::vector<IgnoredFinding> ignored{};
    std::string profile{};                             // which rules speak (assets/rules/profiles); empty: not chosen
    std::vector<std::pair<std::string, bool>> rules{}; // rules that are silent or speak whatever it says, sorted by id
    std::vector<std::string> tags{};                   // keys that every resource that takes tags has to carry
    bool operator==(const Settings &) const = default;
};

} // namespace cirro
