#pragma once

#include "model/addresses/address_map.h"

#include <QString>

namespace cirro {

/// A zone's symbol as people say it: "zone a", "us-east-1a"; empty for none.
QString zoneWords(const std::string &symbol);
/// A number with its thousands told apart.
QString countWords(std::uint64_t count);
/// Why a block cannot be told.
QString whyUnknown(const addresses::Written &block);

} // namespace cirro
