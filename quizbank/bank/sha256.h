#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace cirro::quiz {

/// SHA-256 of bytes that come piece by piece (FIPS 180-4).
class Sha256
{
public:
    void add(std::string_view bytes);
    /// In lower-case hexadecimal digits; ends the sum.
    std::string digits();

private:
    void block(const unsigned char *bytes);

    std::array<std::uint32_t, 8> m_state{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                         0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<unsigned char, 64> m_rest{};
    std::uint64_t m_length = 0; // bytes
};

} // namespace cirro::quiz
