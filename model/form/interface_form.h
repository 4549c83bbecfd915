#pragma once

#include "model/form/template_form.h"

// Inside this room only: the groups that a console asks for parameters in, and what parameters are called there.
namespace cirro::form {

/// The groups, each with its label and its parameters, and the parameters that are in none.
void addInterfaceRows(std::vector<PartRow> &rows, const Snapshot &snapshot, const PartsWish &wish);
/// The row of what a parameter is called.
void addLabelRow(std::vector<PartRow> &rows, const PartRow &parameter, const Snapshot &snapshot);

/// True for rows that say something of the console and not of the template's members.
bool isOfInterface(const PartRow &row);
/// The same as writePart() … for these. Errors: interface.no-such-parameter, interface.grouped-already,
/// interface.all-grouped, form.cannot-move.
Result<EditResult> writeInterface(const Snapshot &snapshot, const PartRow &row, std::string_view text);
Result<EditResult> clearInterface(const Snapshot &snapshot, const PartRow &row);
Result<EditResult> appendToGroup(const Snapshot &snapshot, const PartRow &row);
/// Adds a group; `name` is its position afterwards.
Result<EditResult> addGroup(const Snapshot &snapshot, std::string &name);

} // namespace cirro::form
