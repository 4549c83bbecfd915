#include "model/form/candidates.h"

#include <algorithm>

namespace cirro::form {

namespace {

// Attributes that a property may want of a target when the type data does not say: an ARN, an id, a name.
bool isIdentity(const Attribute &attribute)
{
    const std::string_view name = attribute.name;
    return attribute.type.kind == ValueKind::String &&
           (name.ends_with("Arn") || name.ends_with("Id") || name.ends_with("Name"));
}

std::string writtenAs(const TypeDetails &target, const std::string &id, std::string_view attribute)
{
    const bool refGives =
        attribute.empty() || std::ranges::find(target.refReturns, attribute) != target.refReturns.end();
    return refGives ? "!Ref " + id : "!GetAtt " + id + "." + std::string(attribute);
}

bool parameterFits(std::string_view given, const ValueType &wanted, const Property *property)
{
    if (wanted.kind == ValueKind::List)
        return given.starts_with("List<") || given == "CommaDelimitedList";
    if (given == "Number")
        return wanted.kind == ValueKind::Integer || wanted.kind == ValueKind::Number;
    if (given == "String")
        return wanted.kind == ValueKind::String || wanted.kind == ValueKind::Boolean;
    if (wanted.kind != ValueKind::String || !property)
        return false;
    return std::ranges::any_of(property->targets, [&](const DeclaredTarget &target) {
        return given.starts_with(std::string(target.type) + "::");
    });
}

} // namespace

std::vector<Choice> candidatesFor(const Snapshot &snapshot, const ElementId &self, std::string_view type,
                                  std::string_view path, const Property *property, const ValueType &valueType)
{
    std::vector<Choice> choices;
    const Index &index = *snapshot.index;
    const Catalog &catalog = index.catalog();
    if (valueType.kind == ValueKind::String) {
        for (const Element &element : index.elements()) {
            if (!element.id.isResource() || element.id == self)
                continue;
            const auto target = catalog.details(element.type);
            if (!target)
                continue;
            std::optional<std::string> text;
            if (property) {
                const auto declared = std::ranges::find(property->targets, element.type, &DeclaredTarget::type);
                if (declared != property->targets.end())
                    text = writtenAs(*target, element.id.text(), declared->attribute);
            }
            // Where the type data declares nothing, only a property that expects one type says what fits it.
            const RelationTable &relations = catalog.relations();
            const bool expected =
                property && property->targets.empty() && relations.targetOf(type, path) == element.type;
            if (expected && relations.lookup(type, path, element.type, "Ref").relation != Relation::None)
                text = "!Ref " + element.id.text();
            for (const Attribute &attribute : target->attributes)
                if (expected && !text && isIdentity(attribute) &&
                    relations.lookup(type, path, element.type, attribute.name).relation != Relation::None)
                    text = "!GetAtt " + element.id.text() + "." + std::string(attribute.name);
            if (text)
                choices.push_back({*text, element.type});
        }
    }
    const syntax::NodePtr parameters = snapshot.design.section("Parameters");
    if (!parameters || !parameters->isMapping())
        return choices;
    for (const syntax::Entry &entry : parameters->entries) {
        const syntax::NodePtr body = syntax::resolved(entry.value);
        const syntax::NodePtr given = body ? syntax::resolved(body->find("Type")) : nullptr;
        if (given && parameterFits(given->text, valueType, property))
            choices.push_back({"!Ref " + entry.key->text, given->text});
    }
    return choices;
}

std::vector<Choice> creatableFor(const Catalog &catalog, std::string_view type, std::string_view path,
                                 const Property *property, const ValueType &valueType)
{
    constexpr std::size_t most = 4; // a property that takes anything is no hint
    std::vector<Choice> choices;
    if (!property || valueType.kind != ValueKind::String || property->targets.size() > most)
        return choices;
    for (const DeclaredTarget &target : property->targets)
        if (const auto details = catalog.details(target.type); details && target.type != type)
            choices.push_back({writtenAs(*details, "%", target.attribute), std::string(target.type)});
    const std::string expected(catalog.relations().targetOf(type, path));
    if (choices.empty() && !expected.empty() && catalog.find(expected) &&
        catalog.relations().lookup(type, path, expected, "Ref").relation != Relation::None)
        choices.push_back({"!Ref %", expected});
    return choices;
}

} // namespace cirro::form
