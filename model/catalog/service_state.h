#pragma once

#include "model/catalog/service.h"

#include <map>
#include <mutex>

namespace cirro {

struct ServiceTable::State {
    using ByType = std::map<std::string, Presentation, std::less<>>;

    std::vector<Service> services{};
    std::vector<Category> categories{};
    std::map<std::string, std::size_t, std::less<>> categoryOfPrefix{}; // position in categories
    ByType described{};
    Presentation zone{};
    std::vector<Unit> units{};           // sorted by id
    std::vector<std::string> plumbing{}; // types that serve another, sorted

    // Plain cards are made when first asked for: most of the 1,800 types never are.
    mutable std::mutex mutex{};
    mutable ByType plain{};
};

} // namespace cirro
