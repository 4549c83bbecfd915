#pragma once

#include "model/syntax/source.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace cirro {

/// What a piece of a template's text is, as far as its colour goes.
enum class Ink { Key, Text, Number, Intrinsic, Comment };

struct InkedPiece {
    int begin = 0;
    int end = 0;
    Ink ink = Ink::Text;
    bool operator==(const InkedPiece &) const = default;
};

/// What a line inherits from those above it: 0 nothing; n > 0 a block text below column n - 1; below 0 an open quote.
using LineState = int;

/// The coloured pieces of one line, from left to right; what lies between them has the colour of all text. `state` is
/// that before the line and then that behind it. Wrong text is coloured somehow: colours never fail.
std::vector<InkedPiece> inkLine(QStringView line, syntax::Format format, LineState &state);

} // namespace cirro
