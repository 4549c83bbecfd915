#pragma once

#include <string>
#include <string_view>

namespace cirro::cli {

/// What `diff -u` says about two versions of a text, in a form that `patch` takes; empty when they are the same.
std::string unifiedDiff(std::string_view before, std::string_view after, const std::string &name);

} // namespace cirro::cli
