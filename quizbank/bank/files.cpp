#include "quizbank/bank/loader.h"

#include "model/core/assets.h"

#include <zlib.h>

#include <cstring>
#include <fstream>
#include <iterator>
#include <system_error>

namespace cirro {
const AssetSet &cirro_pack_files();
}

namespace cirro::quiz {

namespace {

constexpr std::uintmax_t largest = 32U << 20; // of one file; a full bank's largest is a megabyte

/// What quizbank/packs/compress made: the length in eight bytes, lowest first, then zlib's stream.
std::string unpacked(std::string_view bytes)
{
    std::uint64_t length = 0;
    for (std::size_t i = 8; i-- > 0;)
        length = length << 8U | static_cast<unsigned char>(bytes[i]);
    std::string text(length, '\0');
    uLongf filled = static_cast<uLongf>(length);
    uncompress(reinterpret_cast<Bytef *>(text.data()), &filled, reinterpret_cast<const Bytef *>(bytes.data() + 8),
               static_cast<uLong>(bytes.size() - 8));
    text.resize(filled);
    return text;
}

} // namespace

std::vector<std::string> builtinPacks()
{
    std::vector<std::string> names;
    const AssetSet &files = cirro_pack_files();
    for (std::size_t i = 0; i < files.size(); ++i) {
        std::string name(files.path(i).substr(0, files.path(i).find('/')));
        if (names.empty() || names.back() != name)
            names.push_back(std::move(name));
    }
    return names;
}

namespace {

template <class Wanted> PackFiles filesOf(std::string_view name, Wanted wanted)
{
    PackFiles files;
    const std::string prefix = std::string(name) + '/';
    cirro_pack_files().forEachUnder(prefix, [&](std::string_view path, std::string_view content) {
        path.remove_prefix(prefix.size());
        path.remove_suffix(std::strlen(".z"));
        if (wanted(path))
            files.emplace(path, unpacked(content));
    });
    return files;
}

} // namespace

PackFiles builtinPack(std::string_view name)
{
    return filesOf(name, [](std::string_view) { return true; });
}

PackFiles builtinGlossary(std::string_view name)
{
    return filesOf(name, [](std::string_view path) {
        return path == "pack.json" || path == "services.json" || path == "glossary.json";
    });
}

Result<PackFiles> readFolder(const std::filesystem::path &folder)
{
    namespace fs = std::filesystem;
    std::error_code failure;
    PackFiles files;
    fs::recursive_directory_iterator walk(folder, failure);
    for (; !failure && walk != fs::recursive_directory_iterator(); walk.increment(failure)) {
        if (walk->path().extension() != ".json" || !walk->is_regular_file(failure))
            continue;
        const std::string path = walk->path().lexically_relative(folder).generic_string();
        if (walk->file_size(failure) > largest)
            return Error{.code = "quiz.file-too-large", .where = path, .args = {path}};
        std::ifstream in(walk->path(), std::ios::binary);
        files[path] = std::string(std::istreambuf_iterator<char>(in), {});
        if (!in)
            return Error{.code = "quiz.unreadable-file", .where = path, .args = {path}};
    }
    if (failure)
        return Error{.code = "quiz.unreadable-file",
                     .where = folder.string(),
                     .detail = failure.message(),
                     .args = {folder.string()}};
    return files;
}

} // namespace cirro::quiz
