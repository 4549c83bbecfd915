#pragma once

#include "model/form/template_form.h"

// Inside this room only: outputs and the description of a template.
namespace cirro::form {

std::optional<Message> problemOfDescription(std::string_view text);

void addOutputRows(std::vector<PartRow> &rows, const PartRow &member, const syntax::Node &output,
                   const Snapshot &snapshot);
/// The value that a text means in an output's row. Text with ${…} is a Sub.
Result<syntax::NodePtr> outputNode(const PartRow &row, std::string_view text);
/// What a new output gives: the first resource, or empty text.
syntax::NodePtr firstOutput(const Snapshot &snapshot);

/// Adds what the value comes to in the world on show, or why it cannot be told.
void addWorth(Field &field, const syntax::NodePtr &value, const Snapshot &snapshot);
/// The names of a section's members.
std::vector<Choice> namesOf(const Snapshot &snapshot, std::string_view section, std::string_view before = {});

} // namespace cirro::form
