#pragma once

#include "model/edits/sections.h"
#include "model/form/form.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cirro::form {

/// The section of the groups in which a console asks for parameters; in the template it is a part of Metadata. Its
/// members are called by their position.
inline constexpr std::string_view interfaceSection = "Interface";

/// One row of the form of what a template has besides resources.
struct PartRow {
    enum class Kind : std::uint8_t {
        Section, // `summary` is how many members it has
        Member,
        Name, // of a member, with what uses it
        Value,
        Expression, // a condition's function, "!Equals"; its operands follow
        Table,      // of a mapping
        Fixed       // shown only: lines of text
    };
    Kind kind = Kind::Value;
    std::string section{}; // key in the template; empty: the template itself
    std::string member{};
    Field field{};         // its path goes from the template's root
    std::string summary{}; // of a member: what it is, in one line
    std::vector<Use> uses{};
    bool unused = false;
    bool grows = false;                 // takes one more operand
    bool rises = false;                 // may change places with the one before it
    bool sinks = false;                 // or with the one behind it
    std::vector<std::string> columns{}; // of a table: second-level keys
    std::vector<std::string> lines{};   // top-level keys
    std::vector<std::string> cells{};   // by lines, empty where a line lacks the column
    bool operator==(const PartRow &) const = default;
};

/// What of the form is asked for.
struct PartsWish {
    std::string search{};           // only members whose name or summary holds this
    std::set<std::string> open{};   // keys of members and values whose rows are wanted
    std::set<std::string> closed{}; // sections whose members are not
    Matcher matches{};
};
std::vector<PartRow> partsOf(const Snapshot &snapshot, const PartsWish &wish);

/// Writes what was typed. Errors: form.*, parameter.*, edit.* with what is wrong; nothing is written then.
Result<EditResult> writePart(const Snapshot &snapshot, const PartRow &row, std::string_view text,
                             const Matcher &matches);
/// Takes the value, item or member out.
Result<EditResult> clearPart(const Snapshot &snapshot, const PartRow &row);
/// Appends an empty item to a list, an operand to And and Or.
Result<EditResult> appendPart(const Snapshot &snapshot, const PartRow &row);
/// Exchanges a group of parameters, or a parameter in one, with the one before (`by` -1) or behind (1) it.
Result<EditResult> movePart(const Snapshot &snapshot, const PartRow &row, int by);
/// Adds a member that may stand as it is, under a free name, which is `name` afterwards.
Result<EditResult> addPart(const Snapshot &snapshot, std::string_view section, std::string &name);

/// The two directions of a mapping's table: top-level keys and second-level keys.
enum class Axis : std::uint8_t { Lines, Columns };
/// Writes a value of a table; "[a, b]" is a list.
Result<EditResult> writeCell(const Snapshot &snapshot, const PartRow &row, std::size_t line, std::size_t column,
                             std::string_view text);
Result<EditResult> renameEntry(const Snapshot &snapshot, const PartRow &row, Axis axis, std::size_t at,
                               std::string_view to);
/// Adds a line or column of empty values under a free key.
Result<EditResult> addEntry(const Snapshot &snapshot, const PartRow &row, Axis axis);
/// Errors: form.last-entry, a mapping has at least one of each.
Result<EditResult> removeEntry(const Snapshot &snapshot, const PartRow &row, Axis axis, std::size_t at);

/// The section of a key; nothing for those whose members have no name or are resources.
std::optional<Section> sectionOf(std::string_view key);

} // namespace cirro::form
