#pragma once

#include "model/core/result.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cirro {

/// Words in the languages that the program speaks.
struct Names {
    std::string en{};
    std::string ko{};
    /// By language code; English for any other.
    const std::string &in(std::string_view language) const { return language == "ko" && !ko.empty() ? ko : en; }
    bool operator==(const Names &) const = default;
};

struct Region {
    std::string id{};                 // "ap-northeast-2"
    Names name{};                     // "Asia Pacific (Seoul)"
    std::string partition{};          // "aws", "aws-cn" …
    std::vector<std::string> zones{}; // "ap-northeast-2a" …
    bool optIn = false;               // an account has to switch it on first
};

class RegionTable
{
public:
    /// Errors: catalog.bad-regions.
    static Result<RegionTable> read(std::string_view json);

    /// Null for a Region that is not listed.
    const Region *find(std::string_view id) const;
    /// Sorted by id.
    std::span<const Region> all() const { return m_regions; }

private:
    std::vector<Region> m_regions;
};

} // namespace cirro
