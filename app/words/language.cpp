#include "app/words/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

#include <array>

namespace cirro {

namespace {

// Said by Qt's own file dialog, where the platform has none. Named here so that the translations have them.
[[maybe_unused]] constexpr std::array saidByQt{QT_TRANSLATE_NOOP("FileDialog", "File name"),
                                               QT_TRANSLATE_NOOP("FileDialog", "Filter")};

} // namespace

Language::Language() = default;

Language::~Language()
{
    if (m_translator && QCoreApplication::instance())
        QCoreApplication::removeTranslator(m_translator.get());
}

QStringList Language::known()
{
    return {QStringLiteral("en"), QStringLiteral("ko")};
}

QString Language::ofSystem()
{
    const QStringList wishes = QLocale::system().uiLanguages();
    for (const QString &wish : wishes)
        for (const QString &code : known())
            if (wish == code || wish.startsWith(code + '-'))
                return code;
    return QStringLiteral("en");
}

void Language::choose(const QString &wish)
{
    m_code = known().contains(wish) ? wish : ofSystem();
    if (m_translator)
        QCoreApplication::removeTranslator(m_translator.get());
    m_translator = std::make_unique<QTranslator>();
    // English has a file too: it holds the plural forms.
    if (m_translator->load(":/i18n/cirrograph_" + m_code))
        QCoreApplication::installTranslator(m_translator.get());
    // Dates and numbers, also in Qt's own file dialog: as the desktop writes them where it speaks the same language.
    const QLocale spoken(m_code);
    QLocale::setDefault(QLocale::system().language() == spoken.language() ? QLocale::system() : spoken);
}

} // namespace cirro
