#pragma once

#include <string_view>

namespace cirro::expression {

/// What a Region's partition is called in ARNs, and what its services' addresses end with.
struct Partition {
    std::string_view name{};
    std::string_view urlSuffix{};
};
Partition partitionOf(std::string_view region);

} // namespace cirro::expression
