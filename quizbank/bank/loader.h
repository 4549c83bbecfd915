#pragma once

#include "quizbank/bank/blueprint.h"
#include "quizbank/bank/pack.h"
#include "quizbank/bank/source.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cirro::quiz {

/// Bytes by path below the pack's folder: "pack.json", "questions/1.1.json".
using PackFiles = std::map<std::string, std::string, std::less<>>;

/// The packs that the program carries, by name.
std::vector<std::string> builtinPacks();
/// The files of one of them; none for a name that is not known.
PackFiles builtinPack(std::string_view name);
/// What load() needs to tell of its glossary alone, without the cost of a whole bank.
PackFiles builtinGlossary(std::string_view name);
/// The *.json files of a folder and of the folders in it.
Result<PackFiles> readFolder(const std::filesystem::path &folder);

/// A pack with what is wrong with its files. Whatever the bytes: items that cannot be asked are left out and named.
struct Loaded {
    Pack pack{};
    Blueprint blueprint{};
    std::vector<Finding> findings{}; // in the order of files and in them
    Sources sources{};
    std::string hash{}; // contentHash() of what was read
};
/// An error only where the manifest or the vocabulary cannot be read: nothing can be told of the rest then.
Result<Loaded> load(const PackFiles &files);

/// A SHA-256 in hexadecimal digits over paths and bytes of everything but the manifest.
std::string contentHash(const PackFiles &files);

} // namespace cirro::quiz
