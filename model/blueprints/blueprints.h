#pragma once

#include "model/placing/placing.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cirro {

/// Several resources that make sense together, put into a design at once: a network over two zones, a load-balanced
/// group. A file of assets/blueprints (the folder's README says how it is written).
struct Blueprint {
    /// Something to choose when it is put.
    struct Choice {
        struct Value {
            std::string id{};
            Names name{};
        };
        std::string id{};
        Names name{};
        std::vector<Value> values{};
        std::string standard{};

        /// "none, one, each"
        std::string allowed() const;
    };
    /// A set of choices with a name of its own: what a palette offers.
    struct Variant {
        std::string id{};
        Names name{};
        std::map<std::string, std::string> choices{};
    };
    std::string id{}; // the file's name
    Names name{};
    Names summary{};
    std::vector<std::string> aliases{};
    std::string category{};
    std::string about{}; // the type whose glyph it wears
    std::string icon{};
    std::vector<Choice> choices{};
    std::vector<Variant> variants{}; // at least one
    std::string script{};            // JSON: what is made, placed and connected

    /// What it is called with these choices, what is not chosen being as it has it: as the variant that has the same
    /// ones, else as in general.
    const Names &nameWith(const std::map<std::string, std::string> &chosen) const;
};

/// Every blueprint, sorted by id.
std::span<const Blueprint> allBlueprints();
const Blueprint *findBlueprint(std::string_view id);

/// Puts a blueprint into the design; what is not chosen is as the blueprint has it. `container` is where it is put;
/// those that need a VPC take the one around that, or the only one there is. The first of `made` stands for the whole.
/// Errors: "blueprint.no-such-value" (choice, value, allowed), "blueprint.no-such-choice" (its name, choice),
/// "blueprint.needs-vpc" (its name), and what placing and connecting say.
Result<EditResult> putBlueprint(const Snapshot &snapshot, const Blueprint &blueprint,
                                const std::map<std::string, std::string> &choices, const ElementId &container);

/// The resources that are in `after` only, in the order of the text.
std::vector<ElementId> freshResources(const Index &before, const Index &after);

} // namespace cirro
