#pragma once

#include "model/syntax/node.h"

#include <string_view>
#include <vector>

namespace cirro::syntax {

std::size_t lineBegin(std::string_view text, std::size_t at);
/// Behind the line end that follows `at`, or the text's size.
std::size_t nextLine(std::string_view text, std::size_t at);
/// The column of a byte, in bytes from the line's begin.
std::size_t columnOf(std::string_view text, std::size_t at);
bool isBlank(std::string_view text);
/// True when the line that begins at `at` holds nothing but a comment.
bool isCommentLine(std::string_view text, std::size_t at);

/// The first byte from `at` that is neither blank nor in a comment nor a line end.
std::size_t skipGap(std::string_view text, std::size_t at);

/// Where the members of a block mapping or the items of a block sequence stand: entries' `extent`, `own` and `spot`,
/// and the container's `span` and the end of its origin. `spot` holds each value's tight range already; `keySpot` each
/// key's.
void tileBlock(Node &container, std::vector<Entry> &entries, const std::shared_ptr<const Source> &source);
/// The same for a flow container between its brackets.
void tileFlow(Node &container, std::vector<Entry> &entries, const std::shared_ptr<const Source> &source);

} // namespace cirro::syntax
