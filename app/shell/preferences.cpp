#include "app/shell/preferences.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

namespace cirro {

namespace {

// Diagram units. The usual one is that of the automatic layout.
constexpr int usualGridStep = 8;
constexpr int leastGridStep = 2;
constexpr int mostGridStep = 64;
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
      m_colorBlind(m_store.value("colorBlind", false).toBool()),
      m_gridShown(m_store.value("grid/shown", true).toBool()),
      m_snapping(m_store.value("grid/snapping", true).toBool()),
      m_gridStep(std::clamp(m_store.value("grid/step", usualGridStep).toInt(), leastGridStep, mostGridStep)),
      m_saveAfter(std::max(0, m_store.value("saveAfter", 0).toInt())),
      m_panelShown(m_store.value("panelShown", true).toBool()),
      m_panel(m_store.value("panel", "inspector").toString()),
      m_panelWidth(m_store.value("panelWidth", 0).toInt()),
      m_minimapShown(m_store.value("minimapShown", true).toBool()),
      m_paletteShown(m_store.value("palette/shown", true).toBool()),
      m_paletteWidth(m_store.value("palette/width", 0).toInt()),
      m_favourites(m_store.value("palette/favourites").toStringList()),
      m_recentlyPlaced(m_store.value("palette/recent").toStringList()),
      // Who begins has the services on the first screen.
      m_closedSections(m_store.value("palette/closed", QStringList{"drawings"}).toStringList()),
      m_recentCommands(m_store.value("recentCommands").toStringList()),
      m_windowGeometry(m_store.value("windowGeometry").toRect()),
      m_recentFiles(m_store.value("recentFiles").toStringList()),
      m_pinnedFiles(m_store.value("pinnedFiles").toStringList())
{
    const QStringList looks = m_store.value("looks").toStringList();
    for (qsizetype i = 0; i + 1 < looks.size(); i += 2)
        m_looks.insert(looks[i], looks[i + 1]);
}

template <class T> void Preferences::take(T &member, const T &value, const char *key, void (Preferences::*changed)())
{
    if (value == member)
        return;
    member = value;
    m_store.setValue(key, value);
    emit(this->*changed)();
}

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
    take(m_theme, theme, "theme", &Preferences::themeChanged);
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

QString Preferences::look() const
{
    return m_colorBlind ? effectiveTheme() + "+categories-color-blind" : effectiveTheme();
}

void Preferences::setColorBlind(bool colorBlind)
{
    take(m_colorBlind, colorBlind, "colorBlind", &Preferences::themeChanged);
}

void Preferences::setGridShown(bool shown)
{
    take(m_gridShown, shown, "grid/shown", &Preferences::gridChanged);
}

void Preferences::setSnapping(bool snapping)
{
    take(m_snapping, snapping, "grid/snapping", &Preferences::gridChanged);
}

void Preferences::setGridStep(int step)
{
    take(m_gridStep, std::clamp(step, leastGridStep, mostGridStep), "grid/step", &Preferences::gridChanged);
}

void Preferences::setSaveAfter(int seconds)
{
    take(m_saveAfter, std::max(seconds, 0), "saveAfter", &Preferences::saveAfterChanged);
}

void Preferences::reset()
{
    setTheme(themes.first());
    setColorBlind(false);
    setReducedMotion(false);
    setLanguage(languages.first());
    setGridShown(true);
    setSnapping(true);
    setGridStep(usualGridStep);
    setSaveAfter(0);
}

void Preferences::setLanguage(const QString &language)
{
    take(m_language, language, "language", &Preferences::languageChanged);
}

void Preferences::setReducedMotion(bool reduced)
{
    take(m_reducedMotion, reduced, "reducedMotion", &Preferences::reducedMotionChanged);
}

void Preferences::setPanelShown(bool shown)
{
    take(m_panelShown, shown, "panelShown", &Preferences::panelShownChanged);
}

void Preferences::setPanel(const QString &panel)
{
    take(m_panel, panel, "panel", &Preferences::panelChanged);
}

void Preferences::setPanelWidth(int width)
{
    take(m_panelWidth, width, "panelWidth", &Preferences::panelWidthChanged);
}

void Preferences::setMinimapShown(bool shown)
{
    take(m_minimapShown, shown, "minimapShown", &Preferences::minimapShownChanged);
}

void Preferences::setPaletteShown(bool shown)
{
    take(m_paletteShown, shown, "palette/shown", &Preferences::paletteShownChanged);
}

void Preferences::setPaletteWidth(int width)
{
    take(m_paletteWidth, width, "palette/width", &Preferences::paletteWidthChanged);
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
    take(m_windowGeometry, geometry, "windowGeometry", &Preferences::windowGeometryChanged);
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
    writeLooks();
    emit recentFilesChanged();
}

void Preferences::forgetRecentFile(const QString &path)
{
    m_pinnedFiles.removeAll(path);
    m_recentFiles.removeAll(path);
    m_store.setValue("pinnedFiles", m_pinnedFiles);
    m_store.setValue("recentFiles", m_recentFiles);
    writeLooks();
    emit recentFilesChanged();
}

void Preferences::setLookOf(const QString &path, const QString &look)
{
    if (look == lookOf(path) || !m_recentFiles.contains(path))
        return;
    m_looks.insert(path, look);
    writeLooks();
}

void Preferences::writeLooks()
{
    m_looks.removeIf([&](const auto &look) { return look.value().isEmpty() || !m_recentFiles.contains(look.key()); });
    QStringList looks;
    for (auto look = m_looks.cbegin(); look != m_looks.cend(); ++look)
        looks << look.key() << look.value();
    m_store.setValue("looks", looks);
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
    writeLooks();
    emit recentFilesChanged();
}

} // namespace cirro
