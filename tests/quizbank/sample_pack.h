#pragma once

#include "quizbank/bank/loader.h"
#include "quizbank/bank/seal.h"

#include <QtGlobal>

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

/// Packs made of the one sound question and card of tests/quizbank/bank, changed as a sample says.
namespace cirro::quiz::sample {

using nlohmann::ordered_json;

inline std::string contentOf(const std::filesystem::path &path)
{
    std::ifstream in(std::filesystem::path(CIRRO_SOURCE_DIR) / path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The program's pack without its items.
inline PackFiles emptyPack()
{
    PackFiles files = builtinPack("saa-c03");
    std::erase_if(files, [](const auto &file) {
        return file.first.find('/') != std::string::npos || file.first == "accepted.json" ||
               file.first == "ledger.json" || file.first == "glossary.json";
    });
    return files;
}

/// The files as sealing leaves them.
inline PackFiles withSeal(PackFiles files)
{
    const auto written = sealed(files);
    if (!written)
        qFatal("not sealed: %s", written.error().where.c_str());
    for (const auto &[path, bytes] : *written)
        files[path] = bytes;
    return files;
}

/// `set` holds new values by JSON pointer; null takes away what is there.
inline ordered_json changed(ordered_json item, const ordered_json &set)
{
    for (const auto &[pointer, value] : set.items()) {
        const ordered_json::json_pointer at(pointer);
        if (!value.is_null())
            item[at] = value;
        else if (ordered_json &parent = item[at.parent_pointer()]; parent.is_array())
            parent.erase(std::stoul(at.back()));
        else
            parent.erase(at.back());
    }
    return item;
}

/// {"questions": [{"set": {…}, "times": 3, "file": "questions/3.3.json"}], "cards": […], "files": {path: JSON},
///  "tasks": {task: questions of a full bank}, "sealed": true}
inline PackFiles packOf(const ordered_json &sample)
{
    PackFiles files = emptyPack();
    std::map<std::string, ordered_json> lists;
    for (const char *kind : {"question", "card"}) {
        const std::string plural = std::string(kind) + 's';
        const ordered_json base = ordered_json::parse(contentOf("tests/quizbank/bank/" + std::string(kind) + ".json"));
        for (const ordered_json &row : sample.value(plural, ordered_json::array())) {
            const ordered_json item = changed(base, row["set"]);
            const std::string file = row.value("file", plural + '/' + base["task"].get<std::string>() + ".json");
            if (!row.contains("times"))
                lists[file].push_back(item);
            for (int i = 0; i < row.value("times", 0); ++i) {
                ordered_json copy = item;
                copy["id"] = copy["id"].get<std::string>() + '-' + std::to_string(i);
                copy["concept"] = copy["concept"].get<std::string>() + '-' + std::to_string(i);
                lists[file].push_back(copy);
            }
        }
    }
    for (const auto &[file, list] : lists)
        files[file] = list.dump(2);
    if (sample.contains("files"))
        for (const auto &[path, content] : sample["files"].items())
            files[path] = content.dump(2);
    if (sample.contains("tasks")) {
        ordered_json manifest = ordered_json::parse(files["pack.json"]);
        for (ordered_json &task : manifest["tasks"])
            task["total"] = sample["tasks"].value(task["id"].get<std::string>(), 0);
        files["pack.json"] = manifest.dump(2);
    }
    return sample.value("sealed", false) ? withSeal(std::move(files)) : files;
}

} // namespace cirro::quiz::sample
