#pragma once

#include "model/catalog/type_details.h"
#include "model/form/form.h"

#include <string>
#include <vector>

// Inside this room only: which shapes a value may have, and which it has.
namespace cirro::form {

/// Written as one text: no list, map or JSON.
bool isScalarKind(ValueKind kind);

/// One of the shapes that a value may have.
struct Shape {
    std::string name{};
    ValueType type{};
};

/// What can only be told apart by its letters counts as one shape: a number or a text.
std::vector<Shape> shapesOf(const ValueType &type, const TypeDetails &details);
/// How well a written value has a shape; 0: not at all.
std::size_t fit(const Shape &shape, const syntax::Node &node, const TypeDetails &details);
/// The field for a type; what is written may be of another shape, which is shown as text. Null: nothing is written.
Kind kindOf(const ValueType &type, const syntax::NodePtr &node);

} // namespace cirro::form
