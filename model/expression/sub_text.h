#pragma once

#include <cstddef>
#include <string_view>

namespace cirro::expression {

/// One `${…}` in a Sub's text, as byte positions.
struct SubSpan {
    std::size_t begin = 0; // of "${"
    std::size_t end = 0;   // behind "}"
    std::size_t nameBegin = 0;
    std::size_t nameEnd = 0; // of what stands inside, blanks left out
    bool literal = false;    // `${!x}`: stands for the text "${x}"
};

/// The next `${…}` at or behind `from`; false when there is none. An opening without an end, an empty `${}`, and one
/// that holds another opening are text.
bool nextSubSpan(std::string_view text, std::size_t from, SubSpan &span);

} // namespace cirro::expression
