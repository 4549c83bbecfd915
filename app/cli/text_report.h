#pragma once

#include "app/cli/findings.h"
#include "app/cli/terminal.h"

#include <cstddef>
#include <string>
#include <vector>

namespace cirro::cli {

/// What stands under all findings.
struct Tally {
    std::size_t files = 0;
    bool unreadable = false; // some input was left out
    std::size_t known = 0;   // findings that the baseline knows
    std::size_t gone = 0;    // entries of the baseline that were not met
};

/// Findings as compilers print them: place and sentence, the line with a caret under the part that is meant, why it
/// matters, what to do.
std::string asText(const std::vector<Place> &places, const Tally &tally, const Terminal &terminal);
/// One of them.
std::string asText(const Place &place, const Terminal &terminal);

/// "error" in the language of the run.
std::string wordFor(rules::Severity severity);

} // namespace cirro::cli
