#pragma once

#include "model/catalog/type_details.h"

#include <string>

namespace cirro {

/// One line of assets/catalog/types.jsonl (its README says how it is written). Throws std::exception
/// where it is not: the lines are our own, and the catalog turns an unreadable one into "no details".
TypeDetails readTypeDetails(std::string line);

} // namespace cirro
