#include "app/editor/matching.h"

#include <QRegularExpression>

namespace cirro {

std::optional<bool> matchesWhole(std::string_view pattern, std::string_view text)
{
    const QRegularExpression expression(
        QRegularExpression::anchoredPattern(QString::fromUtf8(pattern.data(), qsizetype(pattern.size()))));
    if (!expression.isValid())
        return std::nullopt;
    return expression.match(QString::fromUtf8(text.data(), qsizetype(text.size()))).hasMatch();
}

} // namespace cirro
