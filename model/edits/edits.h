#pragma once

#include "model/design/index.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cirro {

/// Edits are functions from a design to the next one. `index` is the index of the design as it was. None of them looks
/// at the screen; each is one undo step.

/// What an edit made, for selecting it and for the card that says what happened.
struct EditResult {
    Design design{};
    std::vector<ElementId> made{};  // new elements, or the new ids of renamed ones
    std::vector<Message> remarks{}; // what happened beside what was asked: "syntax.alias-copied" …
};

/// Adds a resource of a type with a free speaking logical id, the properties of a JSON object (the catalog's defaults
/// when none is given) and, in a container, the property that puts it there.
Result<EditResult> place(const Design &design, const Index &index, std::string_view type, const ElementId &container,
                         Point at, std::optional<std::string_view> properties = std::nullopt);
/// Adds a drawing.
Result<EditResult> draw(const Design &design, Drawing drawing, const Placement &placement);

/// Where what is written into a property that is an Fn::If counts.
enum class Scope : std::uint8_t {
    ThisWorld,  // on the side that the world on show takes
    Everywhere, // instead of the whole expression
};

/// Draws a drawing otherwise: another label, heads, ends.
Result<EditResult> redraw(const Design &design, const ElementId &id, Drawing drawing);

/// What dropping elements into a container would do.
struct DropPlan {
    bool allowed = false;
    /// The property is an Fn::If: the conditions of the side on show ("IsProd", "!IsSmall"), outermost first. `move`
    /// then has to be told the scope. Empty: the question does not arise.
    std::vector<std::string> onlyWhere{};
    std::string property{}; // that is written
    Message words{}; // "drop.sets" (element, property, container), "drop.moves", or why not: "drop.wrong-container" …
    ElementId container{}; // where they would end up
};
/// Says beforehand what `move` will do. A drop into the container where they already are only moves them.
DropPlan planMove(const Design &design, const Index &index, const std::vector<ElementId> &ids,
                  const ElementId &container);
/// Moves elements with all that lies in them by `delta`, and into `container` (null: none). Only the property that owns
/// the containment is written. Without a scope an Fn::If is an error ("drop.scope-unsaid"): it is never decided
/// silently.
Result<EditResult> move(const Design &design, const Index &index, const std::vector<ElementId> &ids, Point delta,
                        const ElementId &container, std::optional<Scope> scope = {});
Result<EditResult> resize(const Design &design, const Index &index, const ElementId &id, const Rect &bounds);

/// What goes with a removal and what would refer to nothing afterwards.
struct RemovalPlan {
    std::vector<ElementId> removed{}; // the asked ones, their plumbing and, for containers, what lies in them
    std::vector<Link> dangling{};     // references of what stays to what goes
};
RemovalPlan planRemove(const Index &index, const std::vector<ElementId> &ids);
/// Removes elements with their plumbing. References of what stays are removed where the property can go without (list
/// items, DependsOn, outputs), left to the rules otherwise.
Result<EditResult> remove(const Design &design, const Index &index, const std::vector<ElementId> &ids);

/// Puts resources and groups into a new group of the template's metadata, labelled as it is named or, where one is
/// given, with a label that is numbered like the name.
Result<EditResult> group(const Design &design, const Index &index, const std::vector<ElementId> &ids,
                         std::string_view label = {});
/// Dissolves a group; its members stay. They are what was `made`.
Result<EditResult> ungroup(const Design &design, const ElementId &id);
Result<EditResult> labelGroup(const Design &design, const ElementId &id, std::string_view label);

/// What is wrong with a wished logical id; nothing when it may be had.
std::optional<Error> problemOfName(const Design &design, const Index &index, const ElementId &id, std::string_view to);
/// Gives a resource another logical id; for a group or drawing it is the label that changes.
Result<EditResult> rename(const Design &design, const Index &index, const ElementId &id, std::string_view to);
/// Sets (or with null removes) a value below a resource's body, e.g. {"Properties", "CidrBlock"}.
Result<EditResult> setProperty(const Design &design, const Index &index, const ElementId &id, const syntax::Path &path,
                               syntax::NodePtr value);

/// Resources as the text of a template of their own, layout included: what the clipboard holds.
std::string copyText(const Design &design, const Index &index, const std::vector<ElementId> &ids);
/// Puts the resources of a template's text into the design under free logical ids; references among them follow, others
/// stay where their target exists. The text may also be only what stands below Resources, or a single resource's body.
Result<EditResult> paste(const Design &design, const Index &index, std::string_view text, Point offset,
                         const ElementId &container = {});
Result<EditResult> duplicate(const Design &design, const Index &index, const std::vector<ElementId> &ids);

/// A logical id made of letters and digits that no resource or parameter has: "Web", "Web2" …
std::string freeLogicalId(const Design &design, const Index &index, std::string_view wish);

/// A parameter's assumed value in the world on show; empty takes the assumption back.
Design assumeParameter(const Design &design, std::string_view name, std::string_view value);
Design chooseRegion(const Design &design, std::string_view region);

} // namespace cirro
