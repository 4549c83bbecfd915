// cirro_pack_compress FROM TO: a step of the build. TO holds FROM's length in eight bytes, lowest first, then a zlib
// stream; quizbank/bank/files.cpp reads it.
#include <zlib.h>

#include <cstdint>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

int main(int argc, char **argv)
{
    if (argc != 3) {
        std::cerr << "usage: cirro_pack_compress FROM TO\n";
        return 2;
    }
    std::ifstream in(argv[1], std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(in), {});
    uLongf length = compressBound(static_cast<uLong>(text.size()));
    std::string packed(length, '\0');
    if (!in ||
        compress2(reinterpret_cast<Bytef *>(packed.data()), &length, reinterpret_cast<const Bytef *>(text.data()),
                  static_cast<uLong>(text.size()), Z_BEST_COMPRESSION) != Z_OK) {
        std::cerr << "cirro_pack_compress: cannot read or compress " << argv[1] << '\n';
        return 1;
    }
    std::ofstream out(argv[2], std::ios::binary);
    for (std::uint64_t rest = text.size(), i = 0; i < 8; ++i, rest >>= 8U)
        out.put(static_cast<char>(rest & 0xFFU));
    out.write(packed.data(), static_cast<std::streamsize>(length));
    if (!out.flush()) {
        std::cerr << "cirro_pack_compress: cannot write " << argv[2] << '\n';
        return 1;
    }
    return 0;
}
