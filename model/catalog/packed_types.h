#pragma once

#include <cstdint>

// The packed form of assets/catalog/types.jsonl, made by cirro_catalog_pack and read by Catalog: a header, an index of
// rows sorted by name, the names, then each type's line compressed on its own (zlib), so that one can be read alone.
// Numbers are in the byte order of the machine: the file is made and read in one build.

namespace cirro::packed {

inline constexpr std::uint32_t magic = 0x31544343; // "CCT1"

struct Header {
    std::uint32_t magic = 0;
    std::uint32_t count = 0;
};

enum Flag : std::uint32_t { Stateful = 1, Tagged = 2, Transformed = 4 };

struct Row {
    std::uint32_t name = 0; // from the start of the file, in bytes, like `data`
    std::uint32_t nameLength = 0;
    std::uint32_t data = 0;
    std::uint32_t packedLength = 0;
    std::uint32_t length = 0; // of the line
    std::uint32_t flags = 0;
};

} // namespace cirro::packed
