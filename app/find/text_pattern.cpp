#include "app/find/text_pattern.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace cirro {

namespace {

QRegularExpression expressionOf(const TextPattern &pattern)
{
    QString text = pattern.regular ? pattern.text : QRegularExpression::escape(pattern.text);
    // \b would ask for a letter at the edge: whoever looks for "10.0." as a word does not mean that.
    if (pattern.wholeWord)
        text = QStringLiteral("(?<!\\w)(?:%1)(?!\\w)").arg(text);
    QRegularExpression::PatternOptions options =
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::MultilineOption;
    if (!pattern.matchCase)
        options |= QRegularExpression::CaseInsensitiveOption;
    return QRegularExpression(text, options);
}

/// `instead` with \0 to \9 filled from a match; a backslash before another sign stands for that sign.
QString filledFrom(const QRegularExpressionMatch &match, const QString &instead)
{
    QString result;
    for (qsizetype i = 0; i < instead.size(); ++i) {
        const QChar sign = instead[i];
        if (sign != u'\\' || i + 1 == instead.size()) {
            result += sign;
            continue;
        }
        const QChar next = instead[++i];
        if (next >= u'0' && next <= u'9')
            result += match.captured(next.unicode() - u'0');
        else if (next == u'n')
            result += u'\n';
        else if (next == u't')
            result += u'\t';
        else
            result += next;
    }
    return result;
}

} // namespace

QString problemOf(const TextPattern &pattern)
{
    if (!pattern.regular || pattern.text.isEmpty())
        return {};
    // Without the rest of the expression: the place is one in what was typed.
    const QRegularExpression expression(pattern.text);
    if (expression.isValid())
        return {};
    return QCoreApplication::translate("TextPattern", "Not a regular expression, at character %1: %2")
        .arg(expression.patternErrorOffset() + 1)
        .arg(expression.errorString());
}

TextFinder finderOf(const TextPattern &pattern)
{
    const QRegularExpression expression = expressionOf(pattern);
    if (pattern.text.isEmpty() || !expression.isValid())
        return [](std::string_view) { return std::vector<Occurrence>(); };
    return [expression, pattern](std::string_view text) {
        std::vector<Occurrence> found;
        const QString whole = QString::fromUtf8(text.data(), qsizetype(text.size()));
        // Places in UTF-8 follow those in UTF-16 from one match to the next.
        qsizetype counted = 0;
        std::size_t bytes = 0;
        const auto byteAt = [&](qsizetype place) {
            bytes += std::size_t(QStringView(whole).mid(counted, place - counted).toUtf8().size());
            counted = place;
            return bytes;
        };
        for (auto matches = expression.globalMatch(whole); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            if (match.capturedLength() == 0)
                continue;
            const std::size_t begin = byteAt(match.capturedStart());
            const std::size_t end = byteAt(match.capturedEnd());
            const QString instead = pattern.regular ? filledFrom(match, pattern.instead) : pattern.instead;
            found.push_back({begin, end, instead.toStdString()});
        }
        return found;
    };
}

} // namespace cirro
