#include "model/core/assets.h"
#include "model/core/json.h"
#include "model/core/sentence.h"
#include "model/rules/engine.h"

#include <algorithm>
#include <map>

namespace cirro::rules {

namespace {

using nlohmann::json;

constexpr std::string_view folder = "rules/";
constexpr std::string_view fallback = "en";

/// Every file of words, by the rule's id. Files that do not parse are left out; the rules' test says so.
const std::map<std::string, json, std::less<>> &allWords()
{
    static const auto words = [] {
        std::map<std::string, json, std::less<>> byId;
        assets().forEachUnder(folder, [&](std::string_view path, std::string_view content) {
            if (!path.ends_with(".json"))
                return;
            json file = parseJsonOrNone(content);
            if (file.is_object() && file.contains("id") && file["id"].is_string())
                byId.emplace(file["id"].get<std::string>(), std::move(file));
        });
        return byId;
    }();
    return words;
}

/// A rule's words in a language, in English where the language has none; null when there are no words at all.
const json *wordsIn(std::string_view id, std::string_view language)
{
    const auto found = allWords().find(id);
    if (found == allWords().end())
        return nullptr;
    for (const std::string_view each : {language, fallback})
        if (const auto words = found->second.find(each); words != found->second.end() && words->is_object())
            return &*words;
    return nullptr;
}

std::string textOf(const json &words, std::string_view key)
{
    const auto text = words.find(key);
    return text != words.end() && text->is_string() ? text->get<std::string>() : std::string();
}

/// "IsProd & !HasVpn" as a remark behind a sentence; its words are those of the id "rules.world".
std::string whenIn(std::string_view world, std::string_view language)
{
    const json *words = world.empty() ? nullptr : wordsIn("rules.world", language);
    if (!words)
        return {};
    std::string conditions;
    for (std::size_t begin = 0; begin < world.size();) {
        static constexpr std::string_view separator = " & ";
        const std::size_t end = std::min(world.find(separator, begin), world.size());
        const std::string_view each = world.substr(begin, end - begin);
        const bool negated = each.starts_with('!');
        conditions += (conditions.empty() ? "" : textOf(*words, "and")) +
                      filled(textOf(*words, negated ? "not" : "holds"), {std::string(each.substr(negated ? 1 : 0))});
        begin = end + separator.size();
    }
    return filled(textOf(*words, "when"), {conditions});
}

} // namespace

RuleWords wordsOf(const Finding &finding, std::string_view language)
{
    const json *words = wordsIn(finding.rule, language);
    if (!words)
        return {};
    RuleWords result;
    result.title = textOf(*words, "title");
    result.why = textOf(*words, "why");
    result.how = textOf(*words, "how");
    const auto variants = words->find("variants");
    const std::string what = !finding.variant.empty() && variants != words->end() ? textOf(*variants, finding.variant)
                                                                                  : textOf(*words, "what");
    result.what = filled(what, finding.args) + whenIn(finding.world, language);
    return result;
}

std::string fixLabel(const Finding &finding, const Fix &fix, std::string_view language)
{
    static constexpr std::string_view prefix = "fix.";
    const json *words = wordsIn(finding.rule, language);
    const auto labels = words ? words->find("fixes") : json::const_iterator{};
    if (!words || labels == words->end() || !fix.label.code.starts_with(prefix))
        return {};
    return filled(textOf(*labels, std::string_view(fix.label.code).substr(prefix.size())), fix.label.args);
}

} // namespace cirro::rules
