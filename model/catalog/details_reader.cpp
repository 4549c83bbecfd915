#include "model/catalog/details_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace cirro {

namespace {

using nlohmann::json;

constexpr std::string_view tagDefinition = "Tag";

class DetailsReader
{
public:
    explicit DetailsReader(const json &line) : m_line(line) {}

    TypeDetails read()
    {
        TypeDetails details{.name = m_line.at("t")};
        // Positions first: definitions refer to each other, also in circles.
        if (const auto definitions = m_line.find("d"); definitions != m_line.end())
            for (const auto &[name, properties] : definitions->items())
                m_positions.emplace(name, static_cast<std::uint32_t>(m_positions.size()));
        details.properties = properties(m_line.at("p"));
        details.definitions.resize(m_positions.size());
        if (const auto definitions = m_line.find("d"); definitions != m_line.end())
            for (const auto &[name, body] : definitions->items())
                details.definitions[m_positions.at(name)] = {name, properties(body)};
        for (const auto &[name, type] : m_line.at("a").items())
            details.attributes.push_back({name, this->type(type)});
        if (m_usesTag)
            details.definitions.push_back(tag());
        texts("r", details.refReturns);
        details.identifier = details.refReturns;
        texts("i", details.identifier);
        texts("u", details.alsoReplacing);
        if (const auto tagging = m_line.find("g"); tagging != m_line.end())
            details.tagProperty = tagging->at(0);
        details.arnPattern = m_line.value("n", "");
        details.transform = m_line.value("x", "");
        details.stateful = m_line.contains("s");
        return details;
    }

private:
    void texts(const char *key, std::vector<std::string> &into) const
    {
        if (const auto found = m_line.find(key); found != m_line.end())
            into = found->get<std::vector<std::string>>();
    }

    static Definition tag()
    {
        const auto text = [](const char *name) {
            return Property{.name = name, .type = {.kind = ValueKind::String}, .required = true};
        };
        return {std::string(tagDefinition), {text("Key"), text("Value")}};
    }

    std::vector<Property> properties(const json &from)
    {
        std::vector<Property> all;
        all.reserve(from.size());
        for (const auto &[name, body] : from.items())
            all.push_back(property(name, body));
        return all;
    }

    Property property(const std::string &name, const json &body)
    {
        Property property{.name = name};
        if (!body.is_object() || !body.contains("t")) {
            property.type = type(body);
            return property;
        }
        property.type = type(body.at("t"));
        property.required = body.contains("q");
        property.deprecated = body.contains("x");
        if (const auto update = body.find("u"); update != body.end())
            property.update = *update == "r" ? Update::Replaces : Update::MayReplace;
        if (const auto value = body.find("v"); value != body.end())
            property.defaultJson = value->dump();
        if (const auto former = body.find("f"); former != body.end())
            for (const json &each : *former)
                property.formerTypes.push_back(type(each));
        if (const auto targets = body.find("r"); targets != body.end())
            for (const json &each : *targets)
                property.targets.push_back({each.at(0), each.at(1)});
        return property;
    }

    ValueType type(const json &from)
    {
        if (from.is_string())
            return named(from.get_ref<const std::string &>());
        const std::string &key = from.begin().key(); // an object of one member
        const json &inner = from.front();
        ValueType type;
        if (key == "l" || key == "m") {
            type.kind = key == "l" ? ValueKind::List : ValueKind::Map;
            type.parts.push_back(this->type(inner));
        } else if (key == "o") {
            type.kind = ValueKind::OneOf;
            for (const json &each : inner)
                type.parts.push_back(this->type(each));
        } else {
            type = named(key);
            for (const json &each : inner)
                type.allowed.push_back(each.is_string() ? each.get<std::string>() : each.dump());
        }
        return type;
    }

    ValueType named(const std::string &letter)
    {
        if (letter.starts_with('#'))
            return {.kind = ValueKind::Object, .definition = m_positions.at(letter.substr(1))};
        switch (letter.front()) {
        case 's':
            return {.kind = ValueKind::String};
        case 'i':
            return {.kind = ValueKind::Integer};
        case 'n':
            return {.kind = ValueKind::Number};
        case 'b':
            return {.kind = ValueKind::Boolean};
        case 'd':
            return {.kind = ValueKind::Date};
        case 't':
            m_usesTag = true;
            return {.kind = ValueKind::Object, .definition = static_cast<std::uint32_t>(m_positions.size())};
        default:
            return {.kind = ValueKind::Json};
        }
    }

    const json &m_line;
    std::map<std::string, std::uint32_t> m_positions;
    bool m_usesTag = false;
};

} // namespace

TypeDetails readTypeDetails(std::string_view line)
{
    const json parsed = json::parse(line);
    return DetailsReader(parsed).read();
}

} // namespace cirro
