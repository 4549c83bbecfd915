#pragma once

#include <string>
#include <string_view>

namespace cirro::rules {

/// Whether a variable of that name holds a secret, and not where one is or how long it lives.
bool soundsSecret(std::string_view name);
/// Whether a text may be the secret itself and not the name of a place.
bool isSecretItself(std::string_view text);

} // namespace cirro::rules
