#pragma once

#include "model/form/form.h"

// Inside this room only.
namespace cirro::form {

/// What of the template a property could refer to: resources that fit it, then parameters of its kind. `path` is
/// dotted, without positions.
std::vector<Choice> candidatesFor(const Snapshot &snapshot, const ElementId &self, std::string_view type,
                                  std::string_view path, const Property *property, const ValueType &valueType);

/// Types of which one could be made for a property, each with how it is referred to: "!Ref %" with its id for %.
std::vector<Choice> creatableFor(const Catalog &catalog, std::string_view type, std::string_view path,
                                 const Property *property, const ValueType &valueType);

} // namespace cirro::form
