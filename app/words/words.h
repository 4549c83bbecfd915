#pragma once

#include "model/core/result.h"

#include <QString>
#include <QStringList>

#include <string_view>

namespace cirro {

/// The sentence of a message in the reader's language, its places filled. A code without words answers itself with its
/// arguments, so that nothing is ever hidden; a test keeps that from happening to codes of ours.
QString worded(const Message &message);
/// What went wrong, in the reader's language; begins with the place when the error names one as "line:column".
QString worded(const Error &error);

/// True when the catalogue has a sentence for the code.
bool hasWords(std::string_view code);
/// Every code of the catalogue, sorted.
QStringList codesWithWords();

} // namespace cirro
