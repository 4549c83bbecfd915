#pragma once

#include "app/shell/preferences.h"
#include "app/shell/workbench.h"
#include "app/words/language.h"

#include <QQmlApplicationEngine>
#include <QQuickWindow>

#include <functional>

namespace cirro {

/// The window program without its command line: preferences, one workbench, the QML that shows it. Needs a
/// QGuiApplication.
class Program : public QObject
{
    Q_OBJECT

public:
    /// Fonts and the style of controls for the application; before the first Program.
    static void prepare();

    /// `preferences` empty: where the desktop keeps settings.
    explicit Program(const QString &preferences = {});
    ~Program() override;

    /// Shows the window. False when its QML does not load (the log says why).
    bool show(QSize size = {});
    QQuickWindow *window() const { return m_window; }
    Workbench &workbench() { return m_workbench; }
    Preferences &preferences() { return m_preferences; }

    /// Saves what the window shows once everything is worked out and painted; then calls `done` with whether that
    /// worked.
    void screenshot(const QString &file, std::function<void(bool)> done);

signals:
    /// The graphics did not come up; the window stays black.
    void graphicsFailed(const QString &message);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyLanguage();
    void rememberGeometry();

    Preferences m_preferences;
    Language m_language;
    Workbench m_workbench;
    QQmlApplicationEngine m_engine; // after what its objects look at
    QQuickWindow *m_window = nullptr;
};

} // namespace cirro
