#include "model/form/parameter_form.h"

#include "model/core/number.h"
#include "model/design/parameter.h"
#include "model/form/field_text.h"
#include "model/syntax/scalar.h"

#include <algorithm>
#include <array>

namespace cirro::form {

namespace {

using syntax::NodePtr;

// Of two constraints the one that may not be greater, and the other.
constexpr std::array<std::pair<std::string_view, std::string_view>, 2> ranges{
    {{"MinLength", "MaxLength"}, {"MinValue", "MaxValue"}}};

} // namespace

const std::vector<Choice> &parameterTypeChoices()
{
    static const std::vector<Choice> choices = [] {
        std::vector<Choice> all;
        for (const ParameterType &type : parameterTypes())
            all.push_back({type.type, {}});
        return all;
    }();
    return choices;
}

bool constrains(std::string_view key, std::string_view type)
{
    if (key == "MinValue" || key == "MaxValue")
        return isNumberParameter(type);
    if (key == "MinLength" || key == "MaxLength")
        return type == "String";
    if (key == "AllowedPattern")
        return type == "String" || type == "CommaDelimitedList";
    return true;
}

std::optional<Message> problemOfPart(const syntax::Node &parameter, std::string_view key, std::string_view text,
                                     const Matcher &matches)
{
    const std::string type = syntax::scalarText(parameter.find("Type"));
    const std::string shown(text);
    if (key == "Default")
        return problemOfParameterValue(parameter, text, matches);
    if (key == "Type" && !findParameterType(text))
        return Message{"parameter.no-such-type", {shown}};
    if (!constrains(key, type))
        return Message{"parameter.not-for-type", {std::string(key), type}};
    if ((key == "MinLength" || key == "MaxLength") && !numberIn<std::size_t>(text))
        return Message{"form.not-an-integer", {shown}};
    if ((key == "MinValue" || key == "MaxValue") && !numberIn<double>(text))
        return Message{"form.not-a-number", {shown}};
    if (key == "AllowedPattern" && matches && !matches(text, {}))
        return Message{"parameter.bad-pattern", {shown}};
    if (key == "AllowedValues" && isNumberParameter(type) && !numberIn<double>(text))
        return Message{"form.not-a-number", {shown}};
    for (const auto &[least, most] : ranges) {
        const auto lower =
            numberIn<double>(key == least ? text : std::string_view(syntax::scalarText(parameter.find(least))));
        const auto upper =
            numberIn<double>(key == most ? text : std::string_view(syntax::scalarText(parameter.find(most))));
        if ((key == least || key == most) && lower && upper && *lower > *upper)
            return Message{"parameter.empty-range", {std::string(least), std::string(most)}};
    }
    return std::nullopt;
}

syntax::NodePtr valueNode(const syntax::Node &parameter, const NodePtr &before, std::string_view text)
{
    const NodePtr old = syntax::resolved(before);
    const bool wasText = old && old->isScalar() && old->scalarType() == syntax::ScalarType::String;
    if (syntax::scalarText(parameter.find("Type")) == "Number" && !wasText && numberIn<double>(text))
        return syntax::Node::literal(std::string(text));
    return syntax::Node::scalar(std::string(text));
}

void addParameterRows(std::vector<PartRow> &rows, const PartRow &member, const syntax::Node &parameter,
                      const PartsWish &wish)
{
    const std::string type = syntax::scalarText(parameter.find("Type"));
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
    typed.field.choices = parameterTypeChoices();
    add("Description", Kind::Text);
    PartRow &standard = add("Default", Kind::Text);
    const NodePtr allowed = syntax::resolved(parameter.find("AllowedValues"));
    if (allowed && allowed->isSequence()) {
        standard.field.kind = Kind::Choice;
        for (const syntax::Entry &entry : allowed->entries)
            standard.field.choices.push_back({syntax::scalarText(entry.value), {}});
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
