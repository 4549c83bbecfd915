#pragma once

#include "app/code/text_buffer.h"

#include <optional>

namespace cirro {

/// How much two texts have in common at both ends.
struct Common {
    qsizetype head = 0;
    qsizetype tail = 0;
};
Common commonOf(QStringView a, QStringView b);

// What the keys of an editor do to a text, as plain values.

/// What stands in place of the selection; `typed` may hold line ends of any kind: it gets the text's own.
TextEdit typed(const TextBuffer &buffer, const TextSpan &span, QString text);
/// A new line, indented as this one; one step more behind a key or a bracket that opens something.
TextEdit newLine(const TextBuffer &buffer, const TextSpan &span);
/// The selection or, without one, what lies between the caret and `target`.
TextEdit erased(const TextBuffer &buffer, const TextSpan &span, qsizetype target);
/// Backspace: a step of indentation where only blanks stand before the caret, else one character.
qsizetype backOf(const TextBuffer &buffer, qsizetype caret);
/// All lines of the selection one step to the right, or (`back`) to the left. Nothing when none can go.
std::optional<TextEdit> indented(const TextBuffer &buffer, const TextSpan &span, bool back);
/// Makes the lines of the selection comments or, when they all are, text again. Nothing in JSON, which has none.
std::optional<TextEdit> commented(const TextBuffer &buffer, const TextSpan &span);
/// Moves the lines of the selection past the line above (-1) or below (1). Nothing at the edge of the text.
std::optional<TextEdit> shifted(const TextBuffer &buffer, const TextSpan &span, int step);

/// A text that was changed twice from `base`, with both changes. Nothing when they touch the same lines, or when it is
/// not clear where the lines of `mine` are in `theirs`.
std::optional<QString> merged(const QString &base, const QString &mine, const QString &theirs);

// Where the caret goes. All stay on whole characters and never between the two halves of a line end.
qsizetype nextPlace(const TextBuffer &buffer, qsizetype place);
qsizetype previousPlace(const TextBuffer &buffer, qsizetype place);
qsizetype nextWord(const TextBuffer &buffer, qsizetype place);
qsizetype previousWord(const TextBuffer &buffer, qsizetype place);
/// Where the words of the line begin or, from there, its very beginning.
qsizetype homeOf(const TextBuffer &buffer, qsizetype place);
/// The word at a place; empty between words.
TextSpan wordAt(const TextBuffer &buffer, qsizetype place);

/// The next place from `from` on where the words stand, going round at the end; with `step` -1 the one before it.
/// -1 when they stand nowhere.
qsizetype findIn(const TextBuffer &buffer, const QString &words, Qt::CaseSensitivity match, qsizetype from, int step);
/// Every place where the words stand with `instead` in it, as one edit; the caret stays in its text. Nothing when they
/// stand nowhere.
std::optional<TextEdit> replacedAll(const TextBuffer &buffer, const QString &words, Qt::CaseSensitivity match,
                                    const QString &instead, qsizetype caret);

} // namespace cirro
