#include "app/shell/preferences.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QPalette>

namespace cirro {

namespace {

constexpr qsizetype mostRecentFiles = 10;
constexpr qsizetype mostRecentlyPlaced = 8;
constexpr qsizetype mostRecentCommands = 24;

const QStringList themes{"system", "light", "dark", "high-contrast"};
const QStringList languages{"system", "en", "ko"};

// An ini file everywhere: people copy it between machines.
QString storeFile(const QString &file)
{
    return file.isEmpty() ? QSettings(QSettings::IniFormat, QSettings::UserScope, "Cirrograph", "cirrograph").fileName()
                          : file;
}

QString oneOf(const QString &value, const QStringList &known)
{
    return known.contains(value) ? value : known.first();
}

} // namespace

Preferences::Preferences(const QString &file, QObject *parent)
    : QObject(parent),
      m_store(storeFile(file), QSettings::IniFormat),
      m_theme(oneOf(m_store.value("theme").toString(), themes)),
      m_language(oneOf(m_store.value("language").toString(), languages)),
      m_reducedMotion(m_store.value("reducedMotion", false).toBool()),
      m_panelShown(m_store.value("panelShown", true).toBool()),
      m_panel(m_store.value("panel", "inspector").toString()),
      m_panelWidth(m_store.value("panelWidth", 0).toInt()),
      m_paletteShown(m_store.value("palette/shown", true).toBool()),
      m_paletteWidth(m_store.value("palette/width", 0).toInt()),
      m_favourites(m_store.value("palette/favourites").toStringList()),
      m_recentlyPlaced(m_store.value("palette/recent").toStringList()),
      m_closedSections(m_store.value("palette/closed").toStringList()),
      m_recentCommands(m_store.value("recentCommands").toStringList()),
      m_windowGeometry(m_store.value("windowGeometry").toRect()),
      m_recentFiles(m_store.value("recentFiles").toStringList()),
      m_pinnedFiles(m_store.value("pinnedFiles").toStringList())
{}

void Preferences::chooseForThisRun(const QString &theme, const QString &language)
{
    if (!theme.isEmpty())
        m_theme = oneOf(theme, themes);
    if (!language.isEmpty())
        m_language = oneOf(language, languages);
    emit themeChanged();
    emit languageChanged();
}

void Preferences::setTheme(const QString &theme)
{
    if (theme == m_theme)
        return;
    m_theme = theme;
    m_store.setValue("theme", theme);
    emit themeChanged();
}

QString Preferences::effectiveTheme() const
{
    if (m_theme != "system")
        return m_theme;
    // Qt 6.4 does not tell the desktop's colour scheme; its palette does.
    const QPalette palette = QGuiApplication::palette();
    const bool dark = palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
    return dark ? QStringLiteral("dark") : QStringLiteral("light");
}

void Preferences::setLanguage(const QString &language)
{
    if (language == m_language)
        return;
    m_language = language;
    m_store.setValue("language", language);
    emit languageChanged();
}

void Preferences::setReducedMotion(bool reduced)
{
    if (reduced == m_reducedMotion)
        return;
    m_reducedMotion = reduced;
    m_store.setValue("reducedMotion", reduced);
    emit reducedMotionChanged();
}

void Preferences::setPanelShown(bool shown)
{
    if (shown == m_panelShown)
        return;
    m_panelShown = shown;
    m_store.setValue("panelShown", shown);
    emit panelShownChanged();
}

void Preferences::setPanel(const QString &panel)
{
    if (panel == m_panel)
        return;
    m_panel = panel;
    m_store.setValue("panel", panel);
    emit panelChanged();
}

void Preferences::setPanelWidth(int width)
{
    if (width == m_panelWidth)
        return;
    m_panelWidth = width;
    m_store.setValue("panelWidth", width);
    emit panelWidthChanged();
}

void Preferences::setPaletteShown(bool shown)
{
    if (shown == m_paletteShown)
        return;
    m_paletteShown = shown;
    m_store.setValue("palette/shown", shown);
    emit paletteShownChanged();
}

void Preferences::setPaletteWidth(int width)
{
    if (width == m_paletteWidth)
        return;
    m_paletteWidth = width;
    m_store.setValue("palette/width", width);
    emit paletteWidthChanged();
}

void Preferences::toggleFavourite(const QString &key)
{
    if (m_favourites.removeAll(key) == 0)
        m_favourites.append(key);
    m_store.setValue("palette/favourites", m_favourites);
    emit paletteContentChanged();
}

void Preferences::addRecentlyPlaced(const QString &key)
{
    if (!m_recentlyPlaced.isEmpty() && m_recentlyPlaced.first() == key)
        return;
    m_recentlyPlaced.removeAll(key);
    m_recentlyPlaced.prepend(key);
    while (m_recentlyPlaced.size() > mostRecentlyPlaced)
        m_recentlyPlaced.removeLast();
    m_store.setValue("palette/recent", m_recentlyPlaced);
    emit paletteContentChanged();
}

void Preferences::addRecentCommand(const QString &key)
{
    m_recentCommands.removeAll(key);
    m_recentCommands.prepend(key);
    while (m_recentCommands.size() > mostRecentCommands)
        m_recentCommands.removeLast();
    m_store.setValue("recentCommands", m_recentCommands);
}

void Preferences::togglePaletteSection(const QString &section)
{
    if (m_closedSections.removeAll(section) == 0)
        m_closedSections.append(section);
    m_store.setValue("palette/closed", m_closedSections);
    emit paletteContentChanged();
}

void Preferences::setWindowGeometry(const QRect &geometry)
{
    if (geometry == m_windowGeometry)
        return;
    m_windowGeometry = geometry;
    m_store.setValue("windowGeometry", geometry);
    emit windowGeometryChanged();
}

void Preferences::addRecentFile(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (!m_recentFiles.isEmpty() && m_recentFiles.first() == absolute)
        return;
    m_recentFiles.removeAll(absolute);
    m_recentFiles.prepend(absolute);
    for (qsizetype i = m_recentFiles.size() - 1; i > 0 && m_recentFiles.size() > mostRecentFiles; --i)
        if (!m_pinnedFiles.contains(m_recentFiles[i]))
            m_recentFiles.removeAt(i);
    m_store.setValue("recentFiles", m_recentFiles);
    emit recentFilesChanged();
}

void Preferences::forgetRecentFile(const QString &path)
{
    m_pinnedFiles.removeAll(path);
    m_recentFiles.removeAll(path);
    m_store.setValue("pinnedFiles", m_pinnedFiles);
    m_store.setValue("recentFiles", m_recentFiles);
    emit recentFilesChanged();
}

void Preferences::togglePinned(const QString &path)
{
    if (m_pinnedFiles.removeAll(path) == 0)
        m_pinnedFiles.append(path);
    m_store.setValue("pinnedFiles", m_pinnedFiles);
    emit recentFilesChanged();
}

void Preferences::forgetRecentFiles()
{
    m_recentFiles.clear();
    m_pinnedFiles.clear();
    m_store.remove("recentFiles");
    m_store.remove("pinnedFiles");
    emit recentFilesChanged();
}

} // namespace cirro
