#pragma once

#include <array>
#include <string_view>

/// The words of a pack's files, in the order of the enumerations of pack.h.
namespace cirro::quiz::names {

inline constexpr std::array<std::string_view, 2> types{"single", "multi"};
inline constexpr std::array<std::string_view, 3> difficulties{"easy", "medium", "hard"};
inline constexpr std::array<std::string_view, 3> cognitives{"recall", "apply", "analyse"};
inline constexpr std::array<std::string_view, 7> qualifiers{"cost",        "ops",    "availability", "security",
                                                            "performance", "change", "none"};
inline constexpr std::array<std::string_view, 9> fails{"",          "wrong-service",     "invalid-config",
                                                       "partial",   "breaks-constraint", "more-ops",
                                                       "more-cost", "over-engineered",   "wrong-layer"};
inline constexpr std::array<std::string_view, 3> statuses{"draft", "verified", "retired"};
inline constexpr std::array<std::string_view, 5> cardKinds{"definition", "contrast", "number", "misconception",
                                                           "cloze"};
inline constexpr std::array<std::string_view, 4> seedFlags{"", "wrong", "outdated", "imprecise"};

} // namespace cirro::quiz::names
