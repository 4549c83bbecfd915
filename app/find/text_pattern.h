#pragma once

#include "model/edits/find.h"

#include <QString>

namespace cirro {

/// What someone looks for in texts, and what is to stand there instead.
struct TextPattern {
    QString text{};
    QString instead{}; // of a regular expression with \1 … \9 and \0 for what was found
    bool matchCase = false;
    bool wholeWord = false;
    bool regular = false;
    bool operator==(const TextPattern &) const = default;
};

/// What is wrong with a regular expression, and where; empty when nothing is.
QString problemOf(const TextPattern &pattern);
/// Finds what the pattern asks for; nothing in any text for one that is empty or wrong.
TextFinder finderOf(const TextPattern &pattern);

} // namespace cirro
