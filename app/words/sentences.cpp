#include "app/words/sentences.h"

#include <QtGlobal>

namespace cirro {

namespace {

// Sorted by code; words.cpp searches it by halves and a test checks the order.
constexpr Sentence table[] = {
    {"drop.moves", QT_TRANSLATE_NOOP("Sentences", "Moves %1")},
};

} // namespace

std::span<const Sentence> sentences() { return table; }

} // namespace cirro
