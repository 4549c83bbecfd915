#include "tests/walk/pseudo_translator.h"

#include <QFile>
#include <QXmlStreamReader>

namespace cirro::tests {

namespace {

QChar accented(QChar letter)
{
    static const QString plain = QStringLiteral("aeiouyncszAEIOUYNCSZ");
    static const QString marked = QStringLiteral("åëïöüÿñçšžÅËÏÖÜŸÑÇŠŽ");
    const qsizetype at = plain.indexOf(letter);
    return at < 0 ? letter : marked[at];
}

/// Letters are accented; places for arguments and marks of the keyboard stay.
QString pseudo(const QString &source)
{
    QString result(PseudoTranslator::opening);
    for (qsizetype i = 0; i < source.size(); ++i) {
        const bool argument = source[i] == u'%' && i + 1 < source.size();
        result += argument ? source[i] : accented(source[i]);
        if (argument)
            result += source[++i];
    }
    // Four tenths longer, in words that lines can be broken between.
    constexpr qsizetype word = 8;
    for (qsizetype i = 0; i < source.size() * 4 / 10; ++i)
        result += i % word == word - 1 ? u' ' : u'~';
    return result + PseudoTranslator::closing;
}

} // namespace

PseudoTranslator::PseudoTranslator(const QString &tsFile)
{
    QFile file(tsFile);
    if (!file.open(QIODevice::ReadOnly))
        return;
    QXmlStreamReader reader(&file);
    QString context;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == u"name")
            context = reader.readElementText();
        else if (reader.name() == u"source") {
            m_known[context] << reader.readElementText();
            ++m_size;
        }
    }
}

QString PseudoTranslator::translate(const char *context, const char *source, const char *, int) const
{
    const QString text = QString::fromUtf8(source);
    return m_known.value(QString::fromUtf8(context)).contains(text) ? pseudo(text) : QString();
}

} // namespace cirro::tests
