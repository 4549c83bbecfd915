#pragma once

#include <cstdint>
#include <random>
#include <string_view>
#include <utility>
#include <vector>

namespace cirro::quiz {

/// Chance that comes out the same on every machine: the distributions of the standard library do not.

using Chance = std::mt19937_64;

/// 0 … count-1.
inline std::size_t below(Chance &chance, std::size_t count)
{
    return static_cast<std::size_t>(chance() % count); // the bias is 2⁻⁵⁰ for counts of ours
}

template <class Item> void shuffle(std::vector<Item> &items, Chance &chance)
{
    for (std::size_t i = items.size(); i > 1; --i)
        std::swap(items[i - 1], items[below(chance, i)]);
}

/// A place in an order that has nothing to do with the alphabet but is the same every time (FNV-1a).
inline std::uint64_t orderOf(std::string_view id, std::uint64_t seed = 0)
{
    std::uint64_t hash = 14695981039346656037u ^ (seed * 0x9e3779b97f4a7c15u);
    for (const char c : id)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
    hash ^= hash >> 33;
    hash *= 0xff51afd7ed558ccdu;
    return hash ^ (hash >> 33);
}

} // namespace cirro::quiz
