#pragma once

#include <QHash>
#include <QSet>
#include <QTranslator>

namespace cirro::tests {

/// Answers with a language that nobody speaks, for the texts of a .ts file and no others: "Save" is "⟦Šåvë~~⟧", longer
/// than in English as most languages are. What is on show without the brackets has not been given to translators.
class PseudoTranslator : public QTranslator
{
public:
    explicit PseudoTranslator(const QString &tsFile);

    static constexpr QChar opening = u'⟦';
    static constexpr QChar closing = u'⟧';
    qsizetype size() const { return m_size; }

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *comment, int n) const override;

private:
    QHash<QString, QSet<QString>> m_known; // sources by context
    qsizetype m_size = 0;
};

} // namespace cirro::tests
