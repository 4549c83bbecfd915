#pragma once

#include "app/shell/program.h"
#include "tests/walk/pseudo_translator.h"

#include <QQuickItem>
#include <QSet>
#include <QTemporaryDir>

#include <functional>

namespace cirro::tests {

/// Goes through the window by itself: every action of the table, every menu, every element of a design, and every
/// button that turns up on the way is pressed once. Nothing is listed here: what is added to the window is walked too.
class Walker
{
public:
    /// Called with how a person came there ("edit.find > Close") each time the window shows something else.
    using Visit = std::function<void(const QString &where)>;

    /// `translator`: speaks in the place of the program's own; null for none. Must outlive the walk.
    Walker(const QString &language, QSize size, QTranslator *translator = nullptr);
    ~Walker();

    bool isShown() const { return m_shown; }
    QQuickWindow &window() { return *m_program.window(); }
    Workbench &bench() { return m_program.workbench(); }
    /// All that a user could have written: the text of the designs, names of files and folders.
    QString userText() const { return m_userText; }

    void walk(const Visit &visit);
    int presses() const { return m_presses; }

private:
    void begin(const QString &design);
    void speak();
    void settle();
    void closePopups();
    void walkActions(const QString &design, const Visit &visit);
    void walkMenus(const Visit &visit);
    void walkElements(const Visit &visit);
    void walkLists(const QString &where, const Visit &visit);
    void press(QString where, const Visit &visit);
    QQuickItem *unpressed();

    QTemporaryDir m_folder;
    Program m_program;
    QTranslator *m_translator = nullptr;
    QString m_language;
    QString m_userText;
    QSet<QString> m_pressed;
    int m_presses = 0;
    bool m_shown = false;
};

} // namespace cirro::tests
