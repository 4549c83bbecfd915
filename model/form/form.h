#pragma once

#include "model/design/parameter.h"
#include "model/edits/edits.h"

#include <cstdint>
#include <functional>
#include <map>
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
    Json,     // several lines of text: a policy, or whatever has no schema
    Branches, // Fn::If: `text` is the condition, the two branches follow as fields
    Tags,     // of whatever shape; each tag follows as a field
    Tag       // `label` is its key, `text` its value
};

/// Where in the form a field stands.
enum class Part : std::uint8_t { General, Required, Common, Written, LifeCycle, Other };

struct Choice {
    std::string text{};  // what is written
    std::string about{}; // a type or a parameter's type; empty for an enumerator
    bool operator==(const Choice &) const = default;
};

/// What values may be, where it is known.
struct Limits {
    std::optional<double> least{};
    std::optional<double> most{};
    std::size_t shortest = 0;
    std::size_t longest = 0; // 0: no limit is known
    std::string pattern{};   // a regular expression, some part of the text has to fit; empty: anything goes
    const std::vector<std::string> *values = nullptr; // that are known; there may be others. Kept for good
    bool operator==(const Limits &) const = default;
};

/// Regular expressions are the window's to judge here.
using Matcher = TextMatcher;

/// One row of the form. A nested value is a field of its own behind the one it lies in.
struct Field {
    syntax::Path path{}; // from the resource's body; empty: the logical id
    std::string key{};   // the path as a JSON pointer
    Part part = Part::General;
    Kind kind = Kind::Text;
    int depth = 0;
    std::string label{};
    std::string text{};   // as written; of an object the names of what is written
    std::size_t size = 0; // of a list or map
    bool written = false;
    bool differs = false; // the selected elements do not agree
    bool required = false;
    bool isItem = false; // of a list or map: may be removed, items also moved
    bool isLast = false; // of a list's items
    bool isBranch = false;
    bool unset = false;        // AWS::NoValue stands there
    bool member = false;       // of an object that is a value itself
    bool ahead = false;        // of an object's members: among those that stand first
    bool divides = false;      // the first of those that follow them
    bool open = false;         // its nested fields follow
    std::string condition{};   // of a branch: the condition that chooses it
    std::string passedOn{};    // of a tag: what it says about being passed on, "true"; empty: it says nothing
    std::string alternative{}; // which of `alternatives` is shown
    /// The shapes it may have, where there are several: "text", "list", "map", "json" or the name of an object.
    std::vector<std::string> alternatives{};
    std::vector<Choice> choices{};
    std::vector<Choice> creatable{}; // what could be made for it: the type, and what of it the property takes
    std::string value{};             // what an intrinsic comes to in this world, when it can be told
    std::optional<expression::Unknown> unknown{}; // why it cannot
    std::optional<Update> update{};
    std::string docs{};
    std::optional<Message> problem{};
    bool doubtful = false; // the problem may be none: it does not keep the text from being written
    Limits limits{};
    std::string range{};    // "0-900", for whom nothing is written yet
    std::string unit{};     // of the number, as ServiceTable::unit() knows it; empty: none
    std::string standard{}; // what the service assumes when nothing is written; empty: not known
    ValueType type{};
    bool operator==(const Field &) const = default;
};

/// What of the form is asked for.
struct Wish {
    std::string search{};                        // only properties whose name holds this; empty: all of `all`
    bool all = false;                            // also properties that nobody wrote and few need
    std::set<std::string> open{};                // keys of containers whose nested fields are wanted
    std::map<std::string, std::string> shapes{}; // by key: the alternative that is wanted where nothing is written
    /// Where a property stood already: it stays there while it is written or cleared. Members of objects go by their
    /// key, and are Written where they stand first.
    std::map<std::string, Part, std::less<>> parts{};
    Matcher matches{}; // judges patterns; without it they are left out
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
/// Takes the property or item out; a branch of a condition is left without a value.
Result<EditResult> clear(const Snapshot &snapshot, const std::vector<ElementId> &ids, const Field &field);
/// Appends an empty item to a list, or a member named `name` to a map.
Result<EditResult> append(const Snapshot &snapshot, const std::vector<ElementId> &ids, const Field &field,
                          std::string_view name);
/// Exchanges a list's item with the one before (`by` -1) or behind (1) it.
Result<EditResult> moveItem(const Snapshot &snapshot, const std::vector<ElementId> &ids, const Field &field, int by);

/// Makes a plain value the only item of a list, for a property that takes both.
Result<EditResult> makeList(const Snapshot &snapshot, const std::vector<ElementId> &ids, const Field &field);
/// Puts a branch of an Fn::If in place of the whole expression.
Result<EditResult> keepBranch(const Snapshot &snapshot, const std::vector<ElementId> &ids, const Field &branch);

/// Makes a parameter that the property takes its value from; what stands there becomes its default.
Result<EditResult> makeParameter(const Snapshot &snapshot, const std::vector<ElementId> &ids, const Field &field);
/// Makes the value depend on the template's first condition; without it nothing is set, or, where something has to be,
/// the same. Errors: form.no-condition.
Result<EditResult> makeConditional(const Snapshot &snapshot, const std::vector<ElementId> &ids, const Field &field);

/// True where a parameter could stand.
bool takesParameter(const Field &field);

/// Tags by key, whatever shape they are written in: each element gets the tag where it has none.
/// Errors: form.no-key, form.tag-taken, form.tag-reserved, form.too-long, form.tags-not-plain.
Result<EditResult> writeTag(const Snapshot &snapshot, const std::vector<ElementId> &ids, std::string_view key,
                            std::string_view value);
Result<EditResult> renameTag(const Snapshot &snapshot, const std::vector<ElementId> &ids, std::string_view from,
                             std::string_view to);
Result<EditResult> passTagOn(const Snapshot &snapshot, const std::vector<ElementId> &ids, std::string_view key,
                             bool on);
Result<EditResult> removeTag(const Snapshot &snapshot, const std::vector<ElementId> &ids, std::string_view key);

} // namespace cirro::form
