#pragma once

#include "model/form/template_form.h"

// Inside this room only: mappings of a template, as tables.
namespace cirro::form {

void addMappingRows(std::vector<PartRow> &rows, const PartRow &member, const syntax::Node &mapping);
/// A mapping with one line and one column.
syntax::NodePtr firstMapping();
/// The top-level keys in one line.
std::string mappingLine(const syntax::Node &mapping);

} // namespace cirro::form
