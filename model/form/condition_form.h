#pragma once

#include "model/form/template_form.h"

// Inside this room only: conditions of a template, as a tree of functions.
namespace cirro::form {

/// The rows of a condition's expression: a function, below it its operands.
void addConditionRows(std::vector<PartRow> &rows, const PartRow &member, const syntax::NodePtr &body,
                      const Snapshot &snapshot);
/// The function that a text means in a row, around or with the operands that were there; or a value.
Result<syntax::NodePtr> conditionNode(const Snapshot &snapshot, const PartRow &row, std::string_view text);
/// What of a condition's expression another one in its place no longer asks, as a remark; nothing when it asks it all.
std::optional<Message> leftOut(const syntax::NodePtr &before, const syntax::NodePtr &after);
/// A comparison that a person goes on from: the first parameter with the first value that it may have.
syntax::NodePtr firstComparison(const Snapshot &snapshot);
/// The operands of And and Or at the row.
syntax::Path operandsOf(const Snapshot &snapshot, const PartRow &row);
/// A condition in one line, as people say it in a formula.
std::string conditionLine(const syntax::NodePtr &body);

} // namespace cirro::form
