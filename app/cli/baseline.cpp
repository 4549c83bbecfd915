#include "app/cli/baseline.h"
#include "model/core/json.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace cirro::cli {

namespace {

using json = nlohmann::ordered_json;

constexpr int version = 1;
constexpr std::array<const char *, 5> fields = {"file", "rule", "element", "path", "world"};

std::string folderOf(const std::string &path)
{
    return QFileInfo(QString::fromStdString(path)).absolutePath().toStdString();
}

} // namespace

std::string Baseline::nameOf(const std::string &file) const
{
    if (file == standardInput)
        return file;
    const QDir folder(QString::fromStdString(m_folder));
    return folder.relativeFilePath(QFileInfo(QString::fromStdString(file)).absoluteFilePath()).toStdString();
}

Baseline::Key Baseline::keyOf(const Place &place) const
{
    return {nameOf(place.file), place.rule, place.element, place.path, place.world};
}

std::optional<Baseline> Baseline::read(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly)) {
        printError(QString("%1: %2").arg(QString::fromStdString(path), file.errorString()));
        return {};
    }
    const json whole = parseOrderedJsonOrNone(file.readAll().toStdString());
    const auto findings = whole.is_object() ? whole.find("findings") : json::const_iterator();
    const bool readable =
        whole.is_object() && whole.value("version", 0) == version && findings != whole.end() && findings->is_array() &&
        std::ranges::all_of(*findings, [](const json &entry) {
            return entry.is_object() && std::ranges::all_of(entry, [](const json &field) { return field.is_string(); });
        });
    if (!readable) {
        printError(QString("%1: %2").arg(
            QString::fromStdString(path),
            QString::fromStdString(inWords(QT_TRANSLATE_NOOP("cli", "this is no baseline that this version wrote")))));
        return {};
    }
    Baseline baseline;
    baseline.m_folder = folderOf(path);
    for (const json &entry : *findings) {
        Key key;
        for (const char *field : fields)
            key.push_back(entry.value(field, std::string()));
        ++baseline.m_left[std::move(key)];
    }
    return baseline;
}

Baseline Baseline::of(const std::vector<Place> &places, const std::string &path)
{
    Baseline baseline;
    baseline.m_folder = folderOf(path);
    for (const Place &place : places)
        ++baseline.m_left[baseline.keyOf(place)];
    return baseline;
}

std::string Baseline::text() const
{
    std::string entries;
    for (const auto &[key, times] : m_left)
        for (std::size_t i = 0; i < times; ++i) {
            json entry;
            for (std::size_t field = 0; field < fields.size(); ++field)
                if (!key[field].empty())
                    entry[fields[field]] = key[field];
            entries +=
                (entries.empty() ? "\n    " : ",\n    ") + entry.dump(-1, ' ', false, json::error_handler_t::replace);
        }
    return "{\n  \"version\": " + std::to_string(version) + ",\n  \"findings\": [" + entries +
           (entries.empty() ? "]\n}\n" : "\n  ]\n}\n");
}

std::size_t Baseline::filter(std::vector<Place> &places)
{
    return std::erase_if(places, [&](const Place &place) {
        const auto known = m_left.find(keyOf(place));
        if (known == m_left.end() || known->second == 0)
            return false;
        --known->second;
        return true;
    });
}

bool Baseline::knows(const Place &place) const
{
    return m_left.contains(keyOf(place));
}

std::size_t Baseline::gone(const std::vector<std::string> &files) const
{
    std::vector<std::string> names;
    std::ranges::transform(files, std::back_inserter(names), [&](const std::string &file) { return nameOf(file); });
    std::size_t count = 0;
    for (const auto &[key, times] : m_left)
        if (std::ranges::find(names, key.front()) != names.end())
            count += times;
    return count;
}

} // namespace cirro::cli
