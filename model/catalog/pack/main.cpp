// cirro_catalog_pack types.jsonl types.bin: a step of the build; the form is described in ../packed_types.h.
#include "model/catalog/packed_types.h"

#include <nlohmann/json.hpp>
#include <zlib.h>

#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using cirro::packed::Header;
using cirro::packed::Row;

struct Type {
    std::string name{};
    std::string line{};
    std::uint32_t flags = 0;
};

std::string compressed(const std::string &line)
{
    uLongf length = compressBound(static_cast<uLong>(line.size()));
    std::string packed(length, '\0');
    if (compress2(reinterpret_cast<Bytef *>(packed.data()), &length, reinterpret_cast<const Bytef *>(line.data()),
                  static_cast<uLong>(line.size()), Z_BEST_COMPRESSION) != Z_OK)
        throw std::runtime_error("zlib refused a line");
    packed.resize(length);
    return packed;
}

std::vector<Type> read(const char *path)
{
    std::ifstream in(path, std::ios::binary);
    if (!in)
        throw std::runtime_error(std::string("cannot read ") + path);
    std::vector<Type> types;
    for (std::string line; std::getline(in, line);) {
        const auto json = nlohmann::json::parse(line);
        Type type{.name = json.at("t").get<std::string>()};
        type.flags = (json.contains("s") ? cirro::packed::Stateful : 0U) |
                     (json.contains("g") ? cirro::packed::Tagged : 0U) |
                     (json.contains("x") ? cirro::packed::Transformed : 0U);
        if (!types.empty() && types.back().name >= type.name)
            throw std::runtime_error("not sorted at " + type.name);
        type.line = std::move(line);
        types.push_back(std::move(type));
    }
    return types;
}

void pack(const char *from, const char *to)
{
    const std::vector<Type> types = read(from);
    std::string names;
    std::string data;
    std::vector<Row> rows;
    const auto namesAt = sizeof(Header) + types.size() * sizeof(Row);
    for (const Type &type : types) {
        rows.push_back({.name = static_cast<std::uint32_t>(namesAt + names.size()),
                        .nameLength = static_cast<std::uint32_t>(type.name.size()),
                        .length = static_cast<std::uint32_t>(type.line.size()),
                        .flags = type.flags});
        names += type.name;
    }
    for (std::size_t i = 0; i < types.size(); ++i) {
        const std::string packed = compressed(types[i].line);
        rows[i].data = static_cast<std::uint32_t>(namesAt + names.size() + data.size());
        rows[i].packedLength = static_cast<std::uint32_t>(packed.size());
        data += packed;
    }
    const Header header{.magic = cirro::packed::magic, .count = static_cast<std::uint32_t>(types.size())};
    std::ofstream out(to, std::ios::binary);
    out.write(reinterpret_cast<const char *>(&header), sizeof header);
    out.write(reinterpret_cast<const char *>(rows.data()), static_cast<std::streamsize>(rows.size() * sizeof(Row)));
    out << names << data;
    if (!out.flush())
        throw std::runtime_error(std::string("cannot write ") + to);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3) {
        std::cerr << "usage: cirro_catalog_pack types.jsonl types.bin\n";
        return 2;
    }
    try {
        pack(argv[1], argv[2]);
    } catch (const std::exception &e) {
        std::cerr << "cirro_catalog_pack: " << e.what() << '\n';
        return 1;
    }
    return 0;
}
