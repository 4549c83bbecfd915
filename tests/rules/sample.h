#pragma once

#include "model/design/layout.h"
#include "model/rules/judgement_memory.h"

#include <QtTest>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace cirro::rules {

inline std::string contentOf(const std::filesystem::path &path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

inline Snapshot snapshotOf(const std::string &text)
{
    auto read = readDesign(text);
    if (!read)
        throw std::runtime_error(read.error().code + " at " + read.error().where);
    return Snapshot::of(std::move(read.value().design));
}

/// What stands behind "# key: " at the beginning of lines.
inline std::vector<std::string> remarks(const std::string &text, const std::string &key)
{
    std::vector<std::string> found;
    std::istringstream lines(text);
    const std::string start = "# " + key + ": ";
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with(start))
            found.push_back(line.substr(start.size()));
    return found;
}

/// "net.subnets-overlap - C": rule, variant, element.
inline std::string brief(const Finding &finding)
{
    return std::string(finding.rule) + ' ' + (finding.variant.empty() ? "-" : finding.variant) + ' ' +
           (finding.element.isNull() ? "-" : finding.element.text());
}

inline std::string described(const Finding &finding)
{
    return brief(finding) + " at " + syntax::toPointer(finding.path) + ": " + wordsOf(finding, "en").what;
}

inline std::vector<std::filesystem::path> samplesOf(const std::string &name, const std::string &kind)
{
    std::vector<std::filesystem::path> paths;
    const std::filesystem::path folder = std::filesystem::path(CIRRO_SOURCE_DIR) / "tests/rules" / name;
    if (std::filesystem::is_directory(folder))
        for (const auto &entry : std::filesystem::directory_iterator(folder))
            if (entry.path().filename().string().starts_with(kind))
                paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    return paths;
}

/// The name of a rule's files: "net.cidr-size" lives in cidr_size.rule.cpp, assets/rules/cidr_size.json,
/// tests/rules/cidr_size.
inline std::string fileNameOf(const Rule &rule)
{
    std::string name(rule.id.substr(rule.id.find('.') + 1));
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

} // namespace cirro::rules
