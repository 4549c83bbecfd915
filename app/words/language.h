#pragma once

#include <QString>
#include <QStringList>

#include <memory>

class QTranslator;

namespace cirro {

/// The language that tr() and worded() answer in, for the whole program. Needs a QCoreApplication.
class Language
{
public:
    Language();
    ~Language();
    Language(const Language &) = delete;
    Language &operator=(const Language &) = delete;

    /// "en", "ko", or "system" for the desktop's own (English when it is none of ours).
    void choose(const QString &wish);
    /// What was chosen, never "system".
    QString code() const { return m_code; }

    /// The codes there are words for.
    static QStringList known();
    static QString ofSystem();

private:
    std::unique_ptr<QTranslator> m_translator;
    QString m_code = QStringLiteral("en");
};

} // namespace cirro
