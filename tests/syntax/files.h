#pragma once

#include "model/syntax/document.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace cirro::syntax {

inline std::string contentOf(const std::filesystem::path &file)
{
    std::ifstream in(file, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

/// Every template below a folder, sorted; the folders' own bookkeeping files are no templates.
inline std::vector<std::filesystem::path> templatesBelow(const std::filesystem::path &folder)
{
    std::vector<std::filesystem::path> files;
    for (const auto &file : std::filesystem::recursive_directory_iterator(folder)) {
        const std::string extension = file.path().extension().string();
        const std::string name = file.path().filename().string();
        const bool isTemplate =
            extension == ".yaml" || extension == ".yml" || extension == ".json" || extension == ".template";
        if (file.is_regular_file() && isTemplate && name != "_SOURCE.json" && name != "manifest.json")
            files.push_back(file.path());
    }
    std::ranges::sort(files);
    return files;
}

/// The same tree, every container of it marked as edited: the writer can take no container as one piece.
inline NodePtr takenApart(const NodePtr &node)
{
    if (!node || (!node->isMapping() && !node->isSequence()))
        return node;
    auto copy = std::make_shared<Node>(*node);
    copy->edited = true;
    std::vector<Entry> entries;
    for (Entry entry : node->entries) {
        entry.value = takenApart(entry.value);
        entries.push_back(std::move(entry));
    }
    copy->entries = CowVector<Entry>(std::move(entries));
    return copy;
}

inline std::string writtenInPieces(Document document)
{
    document.root = takenApart(document.root);
    return write(document);
}

/// The first place where two texts differ, for a message.
inline std::string firstDifference(const std::string &expected, const std::string &actual)
{
    const auto at = std::ranges::mismatch(expected, actual);
    const auto byte = static_cast<std::size_t>(at.in1 - expected.begin());
    const std::size_t from = byte - std::min<std::size_t>(byte, 30);
    return "at byte " + std::to_string(byte) + ": expected <" + expected.substr(from, 70) + ">, got <" +
           (from < actual.size() ? actual.substr(from, 70) : std::string()) + ">";
}

} // namespace cirro::syntax
