#pragma once

#include "model/design/index.h"
#include "model/expression/evaluate.h"
#include "model/scene/view.h"

#include <string>
#include <string_view>
#include <vector>

namespace cirro::scene {

/// Between the facts of one line.
inline constexpr std::string_view factGap = " · ";

/// A property that matters at a glance, as the catalog says for the type, and what it comes to in this world.
struct Fact {
    std::string path{}; // below Properties, dotted: "DistributionConfig.PriceClass"
    std::string text{}; // empty: not written, or not to be told in a few letters
    std::string gap{};  // between it and the fact before it
    std::string said{}; // with its unit or the words around it: "30 s"
    bool operator==(const Fact &) const = default;
};
std::vector<Fact> factsOf(const Element &element, const Catalog &catalog, expression::Evaluator &evaluator,
                          std::string_view language);

/// The line under an element's name.
std::string factsLine(const std::vector<Fact> &facts);

/// What a view says of an element, in its order.
std::vector<std::string> viewFactsOf(const View &view, const Element &element, expression::Evaluator &evaluator,
                                     std::string_view language);

} // namespace cirro::scene
