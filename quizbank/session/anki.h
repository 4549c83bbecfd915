#pragma once

#include "quizbank/bank/pack.h"

#include <string>

namespace cirro::quiz {

/// A pack as a text file that Anki imports (docs.ankiweb.net/importing/text-files.html): cards, and questions with
/// their options. Ids become Anki's, so that importing again brings notes up to date instead of doubling them.
std::string exportAnki(const Pack &pack, Language language);

} // namespace cirro::quiz
