#pragma once

#include <charconv>
#include <optional>
#include <string_view>
#include <system_error>

namespace cirro {

/// The number that the whole text is; nothing for "", " 1", "+1", "1 GiB" or what the type cannot hold.
template <class Number> std::optional<Number> numberIn(std::string_view text)
{
    Number number{};
    const char *end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    return error == std::errc() && stop == end ? std::optional(number) : std::nullopt;
}

/// A whole number to a base, without more digits than `most`.
template <class Number> std::optional<Number> digitsIn(std::string_view text, int base, std::size_t most)
{
    Number number{};
    const char *end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number, base);
    return text.size() <= most && error == std::errc() && stop == end ? std::optional(number) : std::nullopt;
}

} // namespace cirro
