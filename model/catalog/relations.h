#pragma once

#include "model/core/result.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cirro {

/// What a reference from one resource (self) to another (target) means. Read as a sentence with self as its subject:
/// self lies in / spans / serves / is guarded by / sends to / uses the target.
enum class Relation : std::uint8_t { None, Contains, Spans, Serves, Guards, Flows, Uses };

/// "contains", "spans" …; "none".
std::string_view nameOf(Relation relation);

struct Meaning {
    Relation relation = Relation::None;
    bool fromTarget = false; // the sentence runs the other way round: the target is its subject, self its object
    int order = 1;           // among several owners the one with the smallest wins
    bool operator==(const Meaning &) const = default;
};

/// One row of assets/catalog/relations.json. `type` and `target` may end in '*'; a segment of `path` may hold '*' and
/// then compares without case, a segment "**" stands for any number of segments.
struct RelationRow {
    std::string type{};
    std::string path{};
    std::string target{};
    std::vector<std::string> via{}; // "Ref" or attributes; empty: any
    Meaning meaning{};
};

/// A property by which a resource says what it lies in or spans.
struct PlaceProperty {
    std::string path{};   // dotted, no wildcards
    std::string target{}; // a resource type
    Relation relation = Relation::None;
    int order = 1;
};

/// A resource that is nothing but a relation between two others: what `owner` names contains, spans, serves, guards,
/// sends to or uses what `member` names (dotted property paths).
struct Association {
    std::string type{};
    std::string owner{};
    std::string member{};
    Relation relation = Relation::None;
    bool atBorder = false; // of Contains: the member sits on the owner's edge
    bool sole = false;     // an owner takes one such member only
};

/// The meaning of references, as data; immutable.
class RelationTable
{
public:
    /// Errors: catalog.bad-relations with what is wrong.
    static Result<RelationTable> read(std::string_view json);

    /// The meaning of a reference in the property at `path` (dotted, without positions, map keys as written) of a
    /// resource of type `type`; `attribute` is what GetAtt reads, empty or "Ref" for Ref. A `targetType` of "*" is not
    /// known: rows whose path is open ("**") do not count then. The row that names the type most exactly wins, then by
    /// path, target, via.
    Meaning lookup(std::string_view type, std::string_view path, std::string_view targetType,
                   std::string_view attribute) const;

    /// The type that a property expects, when only one is known to make sense; else empty.
    std::string_view targetOf(std::string_view type, std::string_view path) const;

    /// The properties that place a resource of a type, best first. Some may not exist in the type: rows for any type
    /// count.
    const std::vector<PlaceProperty> &placesOf(std::string_view type) const;

    std::span<const Association> associationsOf(std::string_view type) const;

    /// True when the table says of this very type that it serves another: it is plumbing.
    bool servesAnother(std::string_view type) const;

    std::span<const RelationRow> rows() const { return m_rows; }
    std::span<const Association> associations() const { return m_associations; }

private:
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    template <class Value> using ByText = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;

    void arrange();
    const RelationRow *best(std::string_view type, std::string_view path, std::string_view target,
                            std::string_view attribute) const;

    std::vector<RelationRow> m_rows;
    std::vector<Association> m_associations;      // sorted by type
    ByText<std::vector<std::uint32_t>> m_exact;   // rows by type
    ByText<std::vector<std::uint32_t>> m_general; // rows for many types, by target; those of many targets under "*"
    ByText<std::vector<PlaceProperty>> m_places;
    std::vector<PlaceProperty> m_generalPlaces;
};

} // namespace cirro
