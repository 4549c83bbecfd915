#pragma once

#include "model/rules/rule.h"

#include <set>
#include <string>
#include <vector>

namespace cirro::rules {

/// The names that a template uses anywhere. Made with Context::once.
struct NamesOfTemplate {
    explicit NamesOfTemplate(Context &context);

    NamesUsed names{};
};

/// The names of a section's members; not those of loops and transforms.
std::vector<std::string> membersOf(Context &context, const std::string &section);

/// Reports the members of a section that `used` leaves out.
void reportUnused(Context &context, const std::string &section, const std::set<std::string, std::less<>> &used);
/// Takes such a member away, and the section with its last one.
std::vector<Fix> removingUnused(Context &context, const Finding &finding);

} // namespace cirro::rules
