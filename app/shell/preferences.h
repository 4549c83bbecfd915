#pragma once

#include <QByteArray>
#include <QMap>
#include <QObject>
#include <QRect>
#include <QSettings>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace cirro {

/// What the program remembers between runs about how a person likes it. Written when it changes.
class Preferences : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY themeChanged FINAL)
    Q_PROPERTY(QString effectiveTheme READ effectiveTheme NOTIFY themeChanged FINAL)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged FINAL)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY reducedMotionChanged FINAL)
    Q_PROPERTY(QString look READ look NOTIFY themeChanged FINAL)
    Q_PROPERTY(bool colorBlind READ colorBlind WRITE setColorBlind NOTIFY themeChanged FINAL)
    Q_PROPERTY(bool gridShown READ gridShown WRITE setGridShown NOTIFY gridChanged FINAL)
    Q_PROPERTY(bool snapping READ snapping WRITE setSnapping NOTIFY gridChanged FINAL)
    Q_PROPERTY(int gridStep READ gridStep WRITE setGridStep NOTIFY gridChanged FINAL)
    Q_PROPERTY(int saveAfter READ saveAfter WRITE setSaveAfter NOTIFY saveAfterChanged FINAL)
    Q_PROPERTY(bool panelShown READ panelShown WRITE setPanelShown NOTIFY panelShownChanged FINAL)
    Q_PROPERTY(QString panel READ panel WRITE setPanel NOTIFY panelChanged FINAL)
    Q_PROPERTY(int panelWidth READ panelWidth WRITE setPanelWidth NOTIFY panelWidthChanged FINAL)
    Q_PROPERTY(bool paletteShown READ paletteShown WRITE setPaletteShown NOTIFY paletteShownChanged FINAL)
    Q_PROPERTY(int paletteWidth READ paletteWidth WRITE setPaletteWidth NOTIFY paletteWidthChanged FINAL)
    Q_PROPERTY(bool minimapShown READ minimapShown WRITE setMinimapShown NOTIFY minimapShownChanged FINAL)
    Q_PROPERTY(QRect windowGeometry READ windowGeometry WRITE setWindowGeometry NOTIFY windowGeometryChanged FINAL)
    Q_PROPERTY(QStringList recentFiles READ recentFiles NOTIFY recentFilesChanged FINAL)

public:
    /// An empty `file` is the place where the desktop keeps settings.
    explicit Preferences(const QString &file = {}, QObject *parent = nullptr);

    /// Takes a theme and a language (either may be empty) for this run alone.
    void chooseForThisRun(const QString &theme, const QString &language);

    /// "system", "light", "dark" or "high-contrast".
    QString theme() const { return m_theme; }
    void setTheme(const QString &theme);
    /// Never "system".
    QString effectiveTheme() const;

    /// "system", "en" or "ko".
    QString language() const { return m_language; }
    void setLanguage(const QString &language);

    bool reducedMotion() const { return m_reducedMotion; }
    void setReducedMotion(bool reduced);
    /// Service colours that stay apart with a colour-vision deficiency.
    bool colorBlind() const { return m_colorBlind; }
    void setColorBlind(bool colorBlind);
    /// The theme and those colours, as drawing::Palette::load() takes them.
    QString look() const;
    bool gridShown() const { return m_gridShown; }
    void setGridShown(bool shown);
    /// Whether what is moved goes to the grid and to the edges of others.
    bool snapping() const { return m_snapping; }
    void setSnapping(bool snapping);
    /// Diagram units from 2 to 64.
    int gridStep() const { return m_gridStep; }
    void setGridStep(int step);
    /// Seconds from a change until the file is saved by itself; 0: never.
    int saveAfter() const { return m_saveAfter; }
    void setSaveAfter(int seconds);
    /// Everything the settings page offers as it was before the first run; files and favourites stay.
    Q_INVOKABLE void reset();
    bool panelShown() const { return m_panelShown; }
    void setPanelShown(bool shown);
    /// The name of the side panel's page.
    QString panel() const { return m_panel; }
    void setPanel(const QString &panel);
    /// 0: the theme's own width.
    int panelWidth() const { return m_panelWidth; }
    void setPanelWidth(int width);

    /// The map in the canvas's corner, while not everything is on show.
    bool minimapShown() const { return m_minimapShown; }
    void setMinimapShown(bool shown);
    bool paletteShown() const { return m_paletteShown; }
    void setPaletteShown(bool shown);
    /// 0: the theme's own width.
    int paletteWidth() const { return m_paletteWidth; }
    void setPaletteWidth(int width);
    /// Keys of palette entries, in the order in which they were starred.
    QStringList favourites() const { return m_favourites; }
    void toggleFavourite(const QString &key);
    /// Keys of palette entries, the latest first.
    QStringList recentlyPlaced() const { return m_recentlyPlaced; }
    void addRecentlyPlaced(const QString &key);
    /// Keys of the command palette's entries, the latest first.
    QStringList recentCommands() const { return m_recentCommands; }
    void addRecentCommand(const QString &key);
    bool isPaletteSectionClosed(const QString &section) const { return m_closedSections.contains(section); }
    void togglePaletteSection(const QString &section);

    /// Empty before the first run.
    QRect windowGeometry() const { return m_windowGeometry; }
    void setWindowGeometry(const QRect &geometry);

    /// Absolute paths, the latest first.
    QStringList recentFiles() const { return m_recentFiles; }
    void addRecentFile(const QString &path);
    void forgetRecentFile(const QString &path);
    /// Those of the recent files that stay however many are opened.
    QStringList pinnedFiles() const { return m_pinnedFiles; }
    void togglePinned(const QString &path);
    void forgetRecentFiles();
    /// How a recent file was looked at last: the view and what is unfolded, in the window's words; empty: as any file
    /// is at first.
    QString lookOf(const QString &path) const { return m_looks.value(path); }
    void setLookOf(const QString &path, const QString &look);

signals:
    void themeChanged();
    void languageChanged();
    void reducedMotionChanged();
    void gridChanged();
    void saveAfterChanged();
    void panelShownChanged();
    void panelChanged();
    void panelWidthChanged();
    void minimapShownChanged();
    void paletteShownChanged();
    void paletteWidthChanged();
    /// Favourites, what was placed, which sections are open.
    void paletteContentChanged();
    void windowGeometryChanged();
    void recentFilesChanged();

private:
    void writeLooks();
    template <class T> void take(T &member, const T &value, const char *key, void (Preferences::*changed)());

    QSettings m_store;
    QString m_theme;
    QString m_language;
    bool m_reducedMotion = false;
    bool m_colorBlind = false;
    bool m_gridShown = true;
    bool m_snapping = true;
    int m_gridStep = 0;
    int m_saveAfter = 0;
    bool m_panelShown = true;
    QString m_panel;
    int m_panelWidth = 0;
    bool m_minimapShown = true;
    bool m_paletteShown = true;
    int m_paletteWidth = 0;
    QStringList m_favourites;
    QStringList m_recentlyPlaced;
    QStringList m_closedSections;
    QStringList m_recentCommands;
    QRect m_windowGeometry;
    QStringList m_recentFiles;
    QStringList m_pinnedFiles;
    QMap<QString, QString> m_looks; // of recent files that are not looked at as any file is
};

} // namespace cirro
