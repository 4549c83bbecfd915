#pragma once

#include <span>
#include <string_view>

namespace cirro {

/// What a code of the model says to people, in English; %1, %2 … are its arguments.
struct Sentence {
    std::string_view code{};
    const char *text = nullptr;
};

inline constexpr const char *sentenceContext = "Sentences";
/// Sorted by code.
std::span<const Sentence> sentences();

} // namespace cirro
