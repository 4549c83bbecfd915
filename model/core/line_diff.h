#pragma once

#include <string_view>
#include <vector>

namespace cirro {

/// One line of two versions of a text: kept (' '), taken away ('-') or new ('+'). With its line end.
struct DiffRow {
    char sign = ' ';
    std::string_view line{}; // of the text that it stands in
};

/// All lines of both, in order, with the fewest changes that lead from one to the other.
std::vector<DiffRow> diffLines(std::string_view before, std::string_view after);

} // namespace cirro
