#pragma once

#include "model/form/template_form.h"

// Inside this room only: parameters of a template.
namespace cirro::form {

/// The types that a parameter may have, plain ones first.
const std::vector<Choice> &parameterTypeChoices();
/// Whether the constraint `key` ("MinLength") is one of a parameter of that type.
bool constrains(std::string_view key, std::string_view type);
/// What is wrong with a constraint's or another member's text.
std::optional<Message> problemOfPart(const syntax::Node &parameter, std::string_view key, std::string_view text,
                                     const Matcher &matches);
/// The value as CloudFormation reads it for that type: a number's digits stay a number.
syntax::NodePtr valueNode(const syntax::Node &parameter, const syntax::NodePtr &before, std::string_view text);

void addParameterRows(std::vector<PartRow> &rows, const PartRow &member, const syntax::Node &parameter,
                      const PartsWish &wish);

} // namespace cirro::form
