#pragma once

#include "model/syntax/document.h"

#include <string>
#include <string_view>

namespace cirro::syntax {

/// The first byte that is no UTF-8 or a NUL, or the text's size.
std::size_t firstBadByte(std::string_view text);
/// An error at a byte of a text: Error.where is "line:column".
Error errorAt(const Source &source, std::size_t byte, std::string code, std::vector<std::string> args = {});
/// What the text's lines end with mostly, and how deep its levels are indented.
void detectHabits(Document &document);

} // namespace cirro::syntax
