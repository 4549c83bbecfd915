#pragma once

#include "model/core/result.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace cirro::quiz {

/// Where an item stands in a pack's files. Equal wherever: an item is what it says, not where it stands.
struct Spot {
    std::string file{};       // below the pack's folder
    std::size_t position = 0; // in the file's array
    bool operator==(const Spot &) const { return true; }
};

/// A place for people: 1-based, columns count characters.
struct Place {
    std::string file{};
    std::size_t line = 0; // 0: the whole file, or the whole pack when no file is named
    std::size_t column = 0;
    bool operator==(const Place &) const = default;
};

/// Bank: the bank as a whole is out of its bounds; no single item is at fault.
enum class Severity : std::uint8_t { Error, Warning, Bank };

/// Something about a pack that is not as it should be.
struct Finding {
    std::string check{}; // the file that found it: "negative-stem"; "shape" for what the reading found
    Severity severity = Severity::Error;
    std::string item{}; // empty: the pack
    Place place{};
    Message message{};
    bool operator==(const Finding &) const = default;
};

} // namespace cirro::quiz
