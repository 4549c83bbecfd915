#include "model/catalog/type_details.h"

#include <algorithm>

namespace cirro {

namespace {

const Property *findIn(std::span<const Property> properties, std::string_view name)
{
    const auto found = std::ranges::lower_bound(properties, name, {}, &Property::name);
    return found != properties.end() && found->name == name ? &*found : nullptr;
}

/// Walks a path through the definitions of one type.
class Walk
{
public:
    Walk(const TypeDetails &details, std::string_view path) : m_details(details), m_rest(path) {}

    std::optional<TypePlace> in(std::span<const Property> properties)
    {
        const Property *property = findIn(properties, takeStep());
        if (!property)
            return std::nullopt;
        if (auto place = in(*property, property->type))
            return place;
        for (const ValueType &former : property->formerTypes)
            if (auto place = in(*property, former))
                return place;
        return std::nullopt;
    }

private:
    std::optional<TypePlace> in(const Property &property, const ValueType &type)
    {
        if (m_done)
            return TypePlace{&property, &type, false};
        const Walk before = *this;
        switch (type.kind) {
        case ValueKind::Json:
            return TypePlace{&property, &type, true};
        case ValueKind::List:
            return in(property, type.parts.front());
        case ValueKind::Map:
            takeStep();
            if (auto place = in(property, type.parts.front()))
                return place;
            break;
        case ValueKind::Object:
            if (auto place = in(m_details.definitions[type.definition].properties))
                return place;
            break;
        case ValueKind::OneOf:
            for (const ValueType &part : type.parts) {
                restore(before);
                if (auto place = in(property, part))
                    return place;
            }
            break;
        default:
            break;
        }
        restore(before);
        return std::nullopt;
    }

    std::string_view takeStep()
    {
        const std::size_t dot = m_rest.find('.');
        const std::string_view step = m_rest.substr(0, dot);
        m_done = dot == std::string_view::npos;
        m_rest = m_done ? std::string_view() : m_rest.substr(dot + 1);
        return step;
    }

    void restore(const Walk &before)
    {
        m_rest = before.m_rest;
        m_done = before.m_done;
    }

    const TypeDetails &m_details;
    std::string_view m_rest;
    bool m_done = false;
};

std::string lowered(std::string_view text)
{
    std::string low(text);
    for (char &c : low)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return low;
}

} // namespace

const Property *Definition::find(std::string_view property) const
{
    return findIn(properties, property);
}

std::optional<TypePlace> TypeDetails::at(std::string_view path) const
{
    return Walk(*this, path).in(properties);
}

const Property *TypeDetails::findProperty(std::string_view path) const
{
    const auto place = at(path);
    return place && !place->insideJson ? place->property : nullptr;
}

const Attribute *TypeDetails::findAttribute(std::string_view attribute) const
{
    const auto find = [&](std::string_view wanted) -> const Attribute * {
        const auto found = std::ranges::lower_bound(attributes, wanted, {}, &Attribute::name);
        return found != attributes.end() && found->name == wanted ? &*found : nullptr;
    };
    if (const Attribute *exact = find(attribute))
        return exact;
    const Attribute *map = find(attribute.substr(0, attribute.find('.')));
    if (!map || map->name.size() == attribute.size())
        return nullptr;
    const ValueKind kind = map->type.kind;
    const bool hasParts =
        kind == ValueKind::Map || kind == ValueKind::Json || kind == ValueKind::List || kind == ValueKind::Object;
    return hasParts ? map : nullptr;
}

bool TypeDetails::isReadOnly(std::string_view attribute) const
{
    return findAttribute(attribute) && !findProperty(attribute);
}

std::span<const Property> TypeDetails::propertiesOf(const ValueType &type) const
{
    const ValueType *at = &type;
    while (at->kind == ValueKind::List || at->kind == ValueKind::Map)
        at = &at->parts.front();
    if (at->kind != ValueKind::Object)
        return {};
    return definitions[at->definition].properties;
}

std::string TypeDetails::docsUrl() const
{
    return docsUrlOf(name);
}

std::string docsUrlOf(std::string_view typeName)
{
    const std::size_t first = typeName.find("::");
    const std::size_t second = first == std::string_view::npos ? first : typeName.find("::", first + 2);
    if (second == std::string_view::npos)
        return {};
    const std::string_view vendor = typeName.substr(0, first);
    const std::string service = lowered(typeName.substr(first + 2, second - first - 2));
    const std::string resource = lowered(typeName.substr(second + 2));
    if (vendor == "AWS" && service == "serverless")
        return "https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-" +
               resource + ".html";
    if (vendor != "AWS" && vendor != "Alexa")
        return {};
    return "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/" +
           (vendor == "AWS" ? "aws-resource-" : lowered(vendor) + "-resource-") + service + "-" + resource + ".html";
}

} // namespace cirro
