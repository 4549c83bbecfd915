#include "model/rules/facts.h"

#include "model/core/assets.h"
#include "model/core/json.h"

#include <algorithm>
#include <map>
#include <string>

namespace cirro::rules {

const nlohmann::json &factsOf(std::string_view name)
{
    using nlohmann::json;
    static const auto all = [] {
        constexpr std::string_view folder = "rules/facts/";
        std::map<std::string, json, std::less<>> files;
        assets().forEachUnder(folder, [&](std::string_view path, std::string_view content) {
            constexpr std::string_view ending = ".json";
            if (path.ends_with(ending))
                files.emplace(path.substr(folder.size(), path.size() - folder.size() - ending.size()),
                              parseJsonOrNone(content));
        });
        return files;
    }();
    static const json none = json::object();
    const auto found = all.find(name);
    return found != all.end() && found->second.is_object() ? found->second : none;
}

bool isListed(const nlohmann::json &list, std::string_view text)
{
    return std::any_of(list.begin(), list.end(), [&](const nlohmann::json &each) {
        return each.is_string() && each.get_ref<const std::string &>() == text;
    });
}

} // namespace cirro::rules
