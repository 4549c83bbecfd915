#pragma once

#include "model/edits/edits.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cirro {

/// A stretch of a text that was found, in bytes, and what it is to be replaced with.
struct Occurrence {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string instead{};
    bool operator==(const Occurrence &) const = default;
};
/// Answers every occurrence of a text that is looked for, in order and without overlaps; none of them empty.
using TextFinder = std::function<std::vector<Occurrence>(std::string_view)>;

/// What a text that was found is in the design.
enum class FoundAs : std::uint8_t {
    LogicalId,
    MemberName, // of a parameter, mapping, condition, output or rule
    Reference,  // a name that is used: of a resource, parameter, condition or mapping
    Type,
    Key, // of a property, a tag's map, a mapping's table
    Value,
    Label // of what is drawn
};

enum class FindWhat : std::uint8_t { Everything, Names, Values };

struct FindWish {
    TextFinder finder{};
    FindWhat what = FindWhat::Everything;
    bool everywhere = true;
    std::vector<ElementId> only{}; // unless everywhere: these and what is folded into them
};

/// A text of the design in which something was found.
struct Found {
    FoundAs as = FoundAs::Value;
    ElementId element{}; // the resource, the drawing or the group; null for other parts of the template
    syntax::Path path{}; // from the template's root to the text, of a key or name: to its member; none for a drawing
    std::string text{};  // all of it
    std::vector<Occurrence> occurrences{};
    std::string next{};             // what it would become
    std::optional<Error> problem{}; // why it cannot
    bool operator==(const Found &) const = default;
};

/// Every text that holds what is looked for: of the template in the order of its text, then of what is drawn. Words
/// that CloudFormation gives (sections, functions, attributes of a resource) are not looked at.
std::vector<Found> findIn(const Design &design, const Index &index, const FindWish &wish);

/// What could not be replaced after all, and why.
struct LeftOver {
    Found found{};
    Error error{};
};
struct Replaced {
    EditResult edit{};
    std::size_t count = 0; // texts, not occurrences
    std::vector<LeftOver> left{};
};
/// Writes what the texts would become. A name takes all that refers to it along; a value keeps how it is written. What
/// has a problem, or meets one on the way, is left as it is and named.
Replaced replaceFound(const Design &design, const Index &index, std::span<const Found> found);

} // namespace cirro
