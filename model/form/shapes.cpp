#include "model/form/shapes.h"

namespace cirro::form {

bool isScalarKind(ValueKind kind)
{
    return kind == ValueKind::String || kind == ValueKind::Integer || kind == ValueKind::Number ||
           kind == ValueKind::Boolean || kind == ValueKind::Date;
}

std::vector<Shape> shapesOf(const ValueType &type, const TypeDetails &details)
{
    std::vector<Shape> shapes;
    ValueType scalars{.kind = ValueKind::OneOf};
    for (const ValueType &part : type.parts)
        if (isScalarKind(part.kind))
            scalars.parts.push_back(part);
        else if (part.kind == ValueKind::Object && part.definition < details.definitions.size())
            shapes.push_back({std::string(details.definitions[part.definition].name), part});
        else
            shapes.push_back({part.kind == ValueKind::List  ? "list"
                              : part.kind == ValueKind::Map ? "map"
                                                            : "json",
                              part});
    if (scalars.parts.size() == 1)
        scalars = ValueType(scalars.parts.front());
    if (!scalars.parts.empty() || isScalarKind(scalars.kind))
        shapes.insert(shapes.begin(), {"text", scalars});
    return shapes;
}

std::size_t fit(const Shape &shape, const syntax::Node &node, const TypeDetails &details)
{
    const ValueKind kind = shape.type.kind;
    if (node.isScalar())
        return shape.name == "text" ? 3 : kind == ValueKind::Json ? 1 : 0;
    if (kind == ValueKind::Json)
        return 1;
    if (node.isSequence())
        return kind == ValueKind::List ? 3 : 0;
    if (kind == ValueKind::Map)
        return 2;
    if (kind != ValueKind::Object)
        return 0;
    std::size_t known = 2;
    for (const syntax::Entry &entry : node.entries)
        known += details.definitions[shape.type.definition].find(entry.key->text) ? 1 : 0;
    return known;
}

Kind kindOf(const ValueType &type, const syntax::NodePtr &node)
{
    switch (type.kind) {
    case ValueKind::Integer:
    case ValueKind::Number:
        return type.allowed.empty() ? Kind::Number : Kind::Choice;
    case ValueKind::Boolean:
        return Kind::Switch;
    case ValueKind::List:
        return !node || node->isSequence() ? Kind::List : Kind::Text;
    case ValueKind::Map:
        return !node || node->isMapping() ? Kind::Map : Kind::Text;
    case ValueKind::Object:
        return !node || node->isMapping() ? Kind::Object : Kind::Text;
    case ValueKind::Json:
        return Kind::Json;
    default:
        return type.allowed.empty() ? Kind::Text : Kind::Choice;
    }
}

} // namespace cirro::form
