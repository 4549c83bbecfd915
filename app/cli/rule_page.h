#pragma once

#include "app/cli/terminal.h"

#include <string>

namespace cirro::cli {

/// Prints what a rule is about: what, why, how, a bad template with what the rules say about it, and a good one.
/// Answers the exit status.
int printRulePage(const std::string &id, const Terminal &terminal);

} // namespace cirro::cli
