#include "model/rules/tag_policy.h"

#include <algorithm>

namespace cirro::rules {

Design requireTags(Design design, std::vector<std::string> keys)
{
    Settings settings = *design.settings;
    settings.tags.clear();
    for (std::string &key : keys) {
        const std::size_t begin = key.find_first_not_of(" \t");
        if (begin == std::string::npos)
            continue;
        key = key.substr(begin, key.find_last_not_of(" \t") + 1 - begin);
        if (std::ranges::find(settings.tags, key) == settings.tags.end())
            settings.tags.push_back(std::move(key));
    }
    design.settings = std::make_shared<const Settings>(std::move(settings));
    return design;
}

Design requireTags(Design design, std::string_view list)
{
    std::vector<std::string> keys;
    keys.reserve(static_cast<std::size_t>(std::ranges::count(list, ',')) + 1);
    for (std::size_t begin = 0; begin <= list.size();) {
        const std::size_t end = std::min(list.find(',', begin), list.size());
        keys.emplace_back(list.substr(begin, end - begin));
        begin = end + 1;
    }
    return requireTags(std::move(design), std::move(keys));
}

std::string requiredTags(const Settings &settings)
{
    std::string text;
    for (const std::string &key : settings.tags)
        text += (text.empty() ? "" : ", ") + key;
    return text;
}

} // namespace cirro::rules
