#include "model/design/parameter.h"

#include "model/core/assets.h"
#include "model/core/json.h"
#include "model/core/number.h"
#include "model/syntax/scalar.h"

#include <algorithm>

namespace cirro {

namespace {

using syntax::NodePtr;

/// Letters, not bytes.
std::size_t lengthOf(std::string_view text)
{
    return std::size_t(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// The first few of a list of values.
std::string someOf(const syntax::Node &values)
{
    constexpr std::size_t few = 4;
    std::string text;
    for (std::size_t i = 0; i < values.size() && i < few; ++i)
        text.append(text.empty() ? "" : ", ").append(syntax::scalarText(values.entries[i].value));
    return values.size() > few ? text + " …" : text;
}

std::optional<Message> problemOfItem(const syntax::Node &parameter, std::string_view type, std::string_view text,
                                     const TextMatcher &matches)
{
    const std::string shown(text);
    if (isNumberParameter(type) && !numberIn<double>(text))
        return Message{"form.not-a-number", {shown}};
    const ParameterType *known = findParameterType(type);
    if (known && !known->begins.empty() && !text.starts_with(known->begins))
        return Message{"parameter.not-of-type", {shown, known->begins}};
    const NodePtr allowed = syntax::resolved(parameter.find("AllowedValues"));
    if (allowed && allowed->isSequence() && allowed->size() > 0) {
        const auto number = isNumberParameter(type) ? numberIn<double>(text) : std::nullopt;
        const bool found = std::ranges::any_of(allowed->entries, [&](const syntax::Entry &entry) {
            const std::string one = syntax::scalarText(entry.value);
            return one == text || (number && numberIn<double>(one) == number);
        });
        if (!found)
            return Message{"form.not-allowed", {shown, someOf(*allowed)}};
    }
    if (const std::string pattern = syntax::scalarText(parameter.find("AllowedPattern")); !pattern.empty() && matches)
        if (const auto fits = matches(pattern, text); fits && !*fits)
            return Message{"parameter.not-of-pattern", {shown, pattern}};
    if (const auto least = numberIn<double>(syntax::scalarText(parameter.find("MinValue"))),
        value = numberIn<double>(text);
        least && value && *value < *least)
        return Message{"parameter.too-small", {shown, syntax::scalarText(parameter.find("MinValue"))}};
    if (const auto most = numberIn<double>(syntax::scalarText(parameter.find("MaxValue"))),
        value = numberIn<double>(text);
        most && value && *value > *most)
        return Message{"parameter.too-large", {shown, syntax::scalarText(parameter.find("MaxValue"))}};
    return std::nullopt;
}

} // namespace

const std::vector<ParameterType> &parameterTypes()
{
    static const std::vector<ParameterType> read = [] {
        std::vector<ParameterType> all;
        const auto json = parseJson(asset("template/parameter_types.json"));
        std::vector<ParameterType> lists;
        std::vector<ParameterType> stored;
        for (const auto &entry : json["types"]) {
            const ParameterType type{entry["type"].get<std::string>(), entry.value("begins", std::string())};
            all.push_back(type);
            if (entry.value("lists", false))
                lists.push_back({"List<" + type.type + ">", type.begins});
            // Its value is the name of an entry in Parameter Store.
            if (entry.value("stored", false))
                stored.push_back({"AWS::SSM::Parameter::Value<" + type.type + ">", {}});
            if (entry.value("stored", false) && entry.value("lists", false))
                stored.push_back({"AWS::SSM::Parameter::Value<List<" + type.type + ">>", {}});
        }
        all.insert(all.end(), lists.begin(), lists.end());
        all.insert(all.end(), stored.begin(), stored.end());
        return all;
    }();
    return read;
}

const ParameterType *findParameterType(std::string_view type)
{
    const auto found = std::ranges::find(parameterTypes(), type, &ParameterType::type);
    return found == parameterTypes().end() ? nullptr : &*found;
}

bool isListParameter(std::string_view type)
{
    return type == "CommaDelimitedList" || type.starts_with("List<");
}

bool isNumberParameter(std::string_view type)
{
    return type == "Number" || type == "List<Number>";
}

std::vector<std::string> parameterItems(std::string_view text)
{
    std::vector<std::string> items;
    if (text.empty())
        return items;
    for (std::size_t at = 0; at != std::string_view::npos;) {
        const std::size_t comma = text.find(',', at);
        std::string_view item = text.substr(at, comma == std::string_view::npos ? comma : comma - at);
        while (item.starts_with(' '))
            item.remove_prefix(1);
        while (item.ends_with(' '))
            item.remove_suffix(1);
        items.emplace_back(item);
        at = comma == std::string_view::npos ? comma : comma + 1;
    }
    return items;
}

std::optional<Message> problemOfParameterValue(const syntax::Node &parameter, std::string_view text,
                                               const TextMatcher &matches)
{
    const std::string type = syntax::scalarText(parameter.find("Type"));
    const std::string shown(text);
    if (const auto least = numberIn<std::size_t>(syntax::scalarText(parameter.find("MinLength")));
        least && lengthOf(text) < std::size_t(*least))
        return Message{"parameter.too-short", {shown, std::to_string(*least)}};
    if (const auto most = numberIn<std::size_t>(syntax::scalarText(parameter.find("MaxLength")));
        most && lengthOf(text) > std::size_t(*most))
        return Message{"parameter.too-long", {shown, std::to_string(*most)}};
    if (!isListParameter(type))
        return problemOfItem(parameter, type, text, matches);
    for (const std::string &item : parameterItems(text))
        if (auto problem = problemOfItem(parameter, type, item, matches))
            return problem;
    return std::nullopt;
}

} // namespace cirro
