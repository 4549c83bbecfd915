#include "model/form/parameter_form.h"

#include "model/core/assets.h"
#include "model/form/field_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>

namespace cirro::form {

namespace {

using syntax::NodePtr;

struct ParameterType {
    std::string type{};
    std::string begins{}; // what every id of the type begins with
};

const std::vector<ParameterType> &types()
{
    static const std::vector<ParameterType> read = [] {
        std::vector<ParameterType> all;
        const auto json = nlohmann::json::parse(asset("template/parameter_types.json"));
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

std::string textOf(const NodePtr &source)
{
    const NodePtr node = syntax::resolved(source);
    return node && node->isScalar() ? node->text : std::string();
}

std::string typeOf(const syntax::Node &parameter)
{
    return textOf(parameter.find("Type"));
}

std::optional<double> numberOf(std::string_view text)
{
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

std::optional<long long> countOf(std::string_view text)
{
    long long number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && number >= 0 ? std::optional(number)
                                                                                   : std::nullopt;
}

bool isList(std::string_view type)
{
    return type == "CommaDelimitedList" || type.starts_with("List<");
}
bool isNumeric(std::string_view type)
{
    return type == "Number" || type == "List<Number>";
}

std::vector<std::string> itemsOf(std::string_view text)
{
    std::vector<std::string> items;
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

/// Letters, not bytes.
std::size_t lengthOf(std::string_view text)
{
    return std::size_t(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::optional<Message> problemOfItem(const syntax::Node &parameter, std::string_view type, std::string_view text,
                                     const Matcher &matches)
{
    const std::string shown(text);
    if (isNumeric(type) && !numberOf(text))
        return Message{"form.not-a-number", {shown}};
    const auto known = std::ranges::find(types(), type, &ParameterType::type);
    if (known != types().end() && !known->begins.empty() && !text.starts_with(known->begins))
        return Message{"parameter.not-of-type", {shown, known->begins}};
    const NodePtr allowed = syntax::resolved(parameter.find("AllowedValues"));
    if (allowed && allowed->isSequence()) {
        const auto number = isNumeric(type) ? numberOf(text) : std::nullopt;
        const bool found = std::ranges::any_of(allowed->entries, [&](const syntax::Entry &entry) {
            const std::string one = textOf(entry.value);
            return one == text || (number && numberOf(one) == number);
        });
        if (!found)
            return Message{"form.not-allowed", {shown}};
    }
    if (const std::string pattern = textOf(parameter.find("AllowedPattern")); !pattern.empty() && matches)
        if (const auto fits = matches(pattern, text); fits && !*fits)
            return Message{"parameter.not-of-pattern", {shown, pattern}};
    if (const auto least = numberOf(textOf(parameter.find("MinValue"))), value = numberOf(text);
        least && value && *value < *least)
        return Message{"parameter.too-small", {shown, textOf(parameter.find("MinValue"))}};
    if (const auto most = numberOf(textOf(parameter.find("MaxValue"))), value = numberOf(text);
        most && value && *value > *most)
        return Message{"parameter.too-large", {shown, textOf(parameter.find("MaxValue"))}};
    return std::nullopt;
}

// Of two constraints the one that may not be greater, and the other.
constexpr std::array<std::pair<std::string_view, std::string_view>, 2> ranges{
    {{"MinLength", "MaxLength"}, {"MinValue", "MaxValue"}}};

} // namespace

const std::vector<Choice> &parameterTypes()
{
    static const std::vector<Choice> choices = [] {
        std::vector<Choice> all;
        for (const ParameterType &type : types())
            all.push_back({type.type, {}});
        return all;
    }();
    return choices;
}

bool constrains(std::string_view key, std::string_view type)
{
    if (key == "MinValue" || key == "MaxValue")
        return isNumeric(type);
    if (key == "MinLength" || key == "MaxLength")
        return type == "String";
    if (key == "AllowedPattern")
        return type == "String" || type == "CommaDelimitedList";
    return true;
}

std::optional<Message> problemOfValue(const syntax::Node &parameter, std::string_view text, const Matcher &matches)
{
    const std::string type = typeOf(parameter);
    const std::string shown(text);
    if (const auto least = countOf(textOf(parameter.find("MinLength"))); least && lengthOf(text) < std::size_t(*least))
        return Message{"parameter.too-short", {shown, std::to_string(*least)}};
    if (const auto most = countOf(textOf(parameter.find("MaxLength"))); most && lengthOf(text) > std::size_t(*most))
        return Message{"parameter.too-long", {shown, std::to_string(*most)}};
    if (!isList(type))
        return problemOfItem(parameter, type, text, matches);
    for (const std::string &item : itemsOf(text))
        if (auto problem = problemOfItem(parameter, type, item, matches))
            return problem;
    return std::nullopt;
}

std::optional<Message> problemOfPart(const syntax::Node &parameter, std::string_view key, std::string_view text,
                                     const Matcher &matches)
{
    const std::string type = typeOf(parameter);
    const std::string shown(text);
    if (key == "Default")
        return problemOfValue(parameter, text, matches);
    if (key == "Type" && std::ranges::find(types(), text, &ParameterType::type) == types().end())
        return Message{"parameter.no-such-type", {shown}};
    if (!constrains(key, type))
        return Message{"parameter.not-for-type", {std::string(key), type}};
    if ((key == "MinLength" || key == "MaxLength") && !countOf(text))
        return Message{"form.not-an-integer", {shown}};
    if ((key == "MinValue" || key == "MaxValue") && !numberOf(text))
        return Message{"form.not-a-number", {shown}};
    if (key == "AllowedPattern" && matches && !matches(text, {}))
        return Message{"parameter.bad-pattern", {shown}};
    if (key == "AllowedValues" && isNumeric(type) && !numberOf(text))
        return Message{"form.not-a-number", {shown}};
    for (const auto &[least, most] : ranges) {
        const auto lower = numberOf(key == least ? text : std::string_view(textOf(parameter.find(least))));
        const auto upper = numberOf(key == most ? text : std::string_view(textOf(parameter.find(most))));
        if ((key == least || key == most) && lower && upper && *lower > *upper)
            return Message{"parameter.empty-range", {std::string(least), std::string(most)}};
    }
    return std::nullopt;
}

syntax::NodePtr valueNode(const syntax::Node &parameter, const NodePtr &before, std::string_view text)
{
    const NodePtr old = syntax::resolved(before);
    const bool wasText = old && old->isScalar() && old->scalarType() == syntax::ScalarType::String;
    if (typeOf(parameter) == "Number" && !wasText && numberOf(text))
        return syntax::Node::literal(std::string(text));
    return syntax::Node::scalar(std::string(text));
}

void addParameterRows(std::vector<PartRow> &rows, const PartRow &member, const syntax::Node &parameter,
                      const PartsWish &wish)
{
    const std::string type = typeOf(parameter);
    const auto add = [&](std::string_view key, Kind kind) -> PartRow & {
        PartRow row{.section = member.section, .member = member.member};
        row.field.path = member.field.path;
        row.field.path.emplace_back(std::string(key));
        row.field.key = syntax::toPointer(row.field.path);
        row.field.kind = kind;
        row.field.depth = 1;
        row.field.label = key;
        const NodePtr value = syntax::resolved(parameter.find(key));
        row.field.written = value != nullptr;
        row.field.text = lineOf(value);
        if (value && kind != Kind::List)
            row.field.problem = problemOfPart(parameter, key, row.field.text, wish.matches);
        rows.push_back(std::move(row));
        return rows.back();
    };
    PartRow &typed = add("Type", Kind::Choice);
    typed.field.required = true;
    typed.field.choices = parameterTypes();
    add("Description", Kind::Text);
    PartRow &standard = add("Default", Kind::Text);
    const NodePtr allowed = syntax::resolved(parameter.find("AllowedValues"));
    if (allowed && allowed->isSequence()) {
        standard.field.kind = Kind::Choice;
        for (const syntax::Entry &entry : allowed->entries)
            standard.field.choices.push_back({textOf(entry.value), {}});
    }
    PartRow &values = add("AllowedValues", Kind::List);
    values.grows = true;
    values.field.open = wish.open.contains(values.field.key);
    if (allowed && allowed->isSequence()) {
        values.field.text.clear();
        for (const syntax::Entry &entry : allowed->entries)
            values.field.text += (values.field.text.empty() ? "" : ", ") + lineOf(entry.value);
    }
    const PartRow list = values;
    if (list.field.open && allowed && allowed->isSequence())
        for (std::size_t i = 0; i < allowed->size(); ++i) {
            PartRow item{.section = list.section, .member = list.member};
            item.field.path = list.field.path;
            item.field.path.emplace_back(i);
            item.field.key = syntax::toPointer(item.field.path);
            item.field.depth = 2;
            item.field.label = std::to_string(i + 1);
            item.field.text = lineOf(allowed->entries[i].value);
            item.field.written = true;
            item.field.isItem = true;
            item.field.problem = problemOfPart(parameter, "AllowedValues", item.field.text, wish.matches);
            rows.push_back(std::move(item));
        }
    // A constraint that the type does not take is shown where it is written: it has to go.
    for (const std::string_view key : {"AllowedPattern", "MinLength", "MaxLength", "MinValue", "MaxValue"})
        if (constrains(key, type) || parameter.find(key))
            add(key, key == "AllowedPattern" ? Kind::Text : Kind::Number);
    add("ConstraintDescription", Kind::Text);
    add("NoEcho", Kind::Switch);
}

} // namespace cirro::form
