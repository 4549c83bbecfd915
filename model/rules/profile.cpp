#include "model/rules/profile.h"

#include "model/core/assets.h"
#include "model/core/json.h"

#include <algorithm>
#include <vector>

namespace cirro::rules {

namespace {

using nlohmann::json;

constexpr std::string_view folder = "rules/profiles/";
constexpr std::string_view usual = "well-architected";

Severity severityNamed(const std::string &name)
{
    return name == "error" ? Severity::Error : name == "warning" ? Severity::Warning : Severity::Advice;
}

Profile read(const json &file)
{
    Profile profile{.id = file.at("id"),
                    .order = file.at("order"),
                    .least = severityNamed(file.at("least")),
                    .policy = file.at("policy")};
    if (const auto areas = file.find("areas"); areas != file.end())
        for (const auto &[area, least] : areas->items())
            profile.areas[area] = severityNamed(least);
    return profile;
}

/// The files of the program, parsed; what is wrong with one is found by the rules' test, not by a user.
const std::map<std::string, json, std::less<>> &files()
{
    static const auto all = [] {
        std::map<std::string, json, std::less<>> byId;
        assets().forEachUnder(folder, [&](std::string_view, std::string_view content) {
            json file = parseJson(content);
            byId.emplace(file.at("id").get<std::string>(), std::move(file));
        });
        return byId;
    }();
    return all;
}

std::string_view areaOf(std::string_view rule)
{
    return rule.substr(0, rule.find('.'));
}

} // namespace

bool Profile::hears(const Rule &rule, Severity severity) const
{
    if (off.contains(rule.id))
        return false;
    if (on.contains(rule.id))
        return true;
    if (rule.policy && !policy)
        return false;
    const auto area = areas.find(areaOf(rule.id));
    return severity >= (area == areas.end() ? least : area->second);
}

std::span<const Profile> allProfiles()
{
    static const auto sorted = [] {
        std::vector<Profile> profiles;
        profiles.reserve(files().size());
        for (const auto &[id, file] : files())
            profiles.push_back(read(file));
        std::ranges::sort(profiles, {}, &Profile::order);
        return profiles;
    }();
    return sorted;
}

const Profile *findProfile(std::string_view id)
{
    const auto profiles = allProfiles();
    const auto found = std::ranges::find(profiles, id, &Profile::id);
    return found == profiles.end() ? nullptr : &*found;
}

const Profile &usualProfile()
{
    return *findProfile(usual);
}

Profile profileOf(const Settings &settings)
{
    const Profile *chosen = findProfile(settings.profile);
    Profile profile = chosen ? *chosen : usualProfile();
    for (const auto &[rule, speaks] : settings.rules)
        (speaks ? profile.on : profile.off).insert(rule);
    return profile;
}

Design chooseProfile(Design design, std::string_view id)
{
    Settings settings = *design.settings;
    settings.profile = id == usual ? std::string_view() : id;
    design.settings = std::make_shared<const Settings>(std::move(settings));
    return design;
}

Design switchRule(Design design, std::string_view rule, std::optional<bool> speaks)
{
    Settings settings = *design.settings;
    std::erase_if(settings.rules, [&](const auto &entry) { return entry.first == rule; });
    if (speaks)
        settings.rules.emplace_back(rule, *speaks);
    std::ranges::sort(settings.rules);
    design.settings = std::make_shared<const Settings>(std::move(settings));
    return design;
}

ProfileWords wordsOf(const Profile &profile, std::string_view language)
{
    const auto file = files().find(profile.id);
    if (file == files().end())
        return {};
    const auto words = file->second.find(language);
    const json &said = words == file->second.end() ? file->second.at("en") : *words;
    return {said.at("name"), said.at("what")};
}

} // namespace cirro::rules
