#pragma once

#include <string>
#include <string_view>

// How a text can be written as a YAML scalar so that it reads back as these bytes.
namespace cirro::syntax {

/// Whether some YAML reader would take this plain text for something other than a string: yes, 0755, 1e3, 2012-10-17, ~
/// …
bool isAmbiguous(std::string_view text);
/// Whether the text can stand plain; what it is then taken for is another question.
bool canBePlain(std::string_view text, bool inFlow);
bool canBeSingleQuoted(std::string_view text);
/// Whether the text is one of several lines that a literal block holds without a change.
bool canBeLiteral(std::string_view text);

std::string singleQuoted(std::string_view text);
std::string doubleQuoted(std::string_view text); // holds any text, on one line

} // namespace cirro::syntax
