#pragma once

#include "model/core/result.h"
#include "model/syntax/node.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What CloudFormation takes as a parameter's type and value.
// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html
namespace cirro {

/// Whether a whole text is of a regular expression's language; nothing when the expression cannot be read.
/// Who asks brings the machine: the template's expressions are Java's, and may be hostile.
using TextMatcher = std::function<std::optional<bool>(std::string_view pattern, std::string_view text)>;

struct ParameterType {
    std::string type{};
    std::string begins{}; // what every id of the type begins with; empty: anything
};
/// Every type that a parameter may have, plain ones first.
const std::vector<ParameterType> &parameterTypes();
const ParameterType *findParameterType(std::string_view type);
/// Lists are given as one text with commas; numbers are what MinValue and MaxValue are about.
bool isListParameter(std::string_view type);
bool isNumberParameter(std::string_view type);

/// The items of a list parameter's text, without the blanks around them; an empty text has none.
std::vector<std::string> parameterItems(std::string_view text);

/// What is wrong with `text` as the value of a parameter (its body): parameter.too-short, parameter.not-of-pattern,
/// form.not-a-number … with the value first; nothing when it may be right.
std::optional<Message> problemOfParameterValue(const syntax::Node &parameter, std::string_view text,
                                               const TextMatcher &matches);

} // namespace cirro
