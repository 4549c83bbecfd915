#pragma once

#include "model/edits/edits.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cirro::form {

/// How a value is edited.
enum class Kind : std::uint8_t {
    Text,   // one line; an intrinsic is written as in a template, "!Ref Net"
    Number, // the same, but only digits count
    Switch,
    Choice, // one of `choices`, or an intrinsic
    List,
    Map,
    Object,
    Json,    // several lines of text: a policy, or whatever has no schema
    Branches // Fn::If: `text` is the condition, the two branches follow as fields
};

/// Where in the form a field stands.
enum class Part : std::uint8_t { General, Required, Common, Written, Other };

struct Choice {
    std::string text{};  // what is written
    std::string about{}; // a type or a parameter's type; empty for an enumerator
    bool operator==(const Choice &) const = default;
};

/// One row of the form. A nested value is a field of its own behind the one it lies in.
struct Field {
    syntax::Path path{}; // from the resource's body; empty: the logical id
    std::string key{};   // the path as a JSON pointer
    Part part = Part::General;
    Kind kind = Kind::Text;
    int depth = 0;
    std::string label{};
    std::string text{}; // as written; of a list item or object a summary
    bool written = false;
    bool differs = false; // the selected elements do not agree
    bool required = false;
    bool isItem = false; // of a list or map: may be removed, items also moved
    bool isBranch = false;
    bool open = false; // its nested fields follow
    std::vector<Choice> choices{};
    std::string value{};                          // what an intrinsic comes to in this world, when it can be told
    std::optional<expression::Unknown> unknown{}; // why it cannot
    std::optional<Update> update{};
    std::string docs{};
    std::optional<Message> problem{};
    ValueType type{};
    bool operator==(const Field &) const = default;
};

/// What of the form is asked for.
struct Wish {
    std::string search{};         // only properties whose name holds this; empty: all of `all`
    bool all = false;             // also properties that nobody wrote and few need
    std::set<std::string> open{}; // keys of containers whose nested fields are wanted
};

/// The form of one resource, or of what several have in common. Ids that are no resources are not counted.
struct Form {
    std::vector<ElementId> ids{};
    std::string type{}; // empty when the selected are of several types
    std::string docs{};
    std::vector<Field> fields{};
};
Form formOf(const Snapshot &snapshot, const std::vector<ElementId> &ids, const Wish &wish);

/// Writes what was typed into every element. Errors: form.* with what is wrong with the text; nothing is written then.
Result<EditResult> write(const Snapshot &snapshot, const std::vector<ElementId> &ids, const Field &field,
                         std::string_view text);
/// Takes the property or item out.
Result<EditResult> clear(const Snapshot &snapshot, const std::vector<ElementId> &ids, const Field &field);
/// Appends an empty item to a list, or a member named `name` to a map.
Result<EditResult> append(const Snapshot &snapshot, const std::vector<ElementId> &ids, const Field &field,
                          std::string_view name);
/// Exchanges a list's item with the one before (`by` -1) or behind (1) it.
Result<EditResult> moveItem(const Snapshot &snapshot, const std::vector<ElementId> &ids, const Field &field, int by);

} // namespace cirro::form
