#pragma once

#include "model/expression/evaluate.h"

#include <QString>

#include <optional>
#include <string>

namespace cirro {

/// What an expression comes to in the world on show, or why it cannot be told; empty when there is nothing to say.
QString worthWords(const std::string &value, const std::optional<expression::Unknown> &unknown);

} // namespace cirro
