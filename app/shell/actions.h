#pragma once

#include <QKeySequence>
#include <QObject>
#include <QQmlListProperty>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace cirro {

class Workbench;

/// What must be before the eyes: elsewhere nobody sees what is done.
enum class Needs {
    Nothing,
    Diagram, // of the design, or of the two versions that are compared
    Design   // and nothing is done to it while it is compared
};

/// One thing that a person can do: a row of the table in actions.cpp.
struct ActionRow {
    const char *id = nullptr;
    const char *menu =
        nullptr; // where it stands: "file", "edit", "arrange", "view", "theme", "language", "study", "help", "code"
    const char *text = nullptr;      // English; translated when shown
    const char *icon = nullptr;      // of assets/icons/ui; null for none
    const char *shortcuts = nullptr; // portable, separated by blanks; null for none
    Needs needs = Needs::Nothing;
    bool (*enabled)(const Workbench &) = nullptr; // null: always
    void (*run)(Workbench &) = nullptr;
    bool (*checked)(const Workbench &) = nullptr; // null: it is no switch
    bool opensGroup = false;                      // a line above it in its menu
};
std::span<const ActionRow> actionRows();

/// The action that opens the command palette.
inline constexpr char commandsAction[] = "view.commands";
/// A menu's title in the reader's language.
QString menuTitle(const QString &menu);

/// A row of the table as QML sees it: its words and whether it can be done now.
class Action : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("rows of the actions table")
    Q_PROPERTY(QString name READ name CONSTANT FINAL)
    Q_PROPERTY(QString menu READ menu CONSTANT FINAL)
    Q_PROPERTY(QString icon READ icon CONSTANT FINAL)
    Q_PROPERTY(QVariantList shortcuts READ shortcutList CONSTANT FINAL)
    Q_PROPERTY(bool opensGroup READ opensGroup CONSTANT FINAL)
    Q_PROPERTY(bool checkable READ isCheckable CONSTANT FINAL)
    Q_PROPERTY(QString text READ text NOTIFY textChanged FINAL)
    Q_PROPERTY(QString shortcutText READ shortcutText NOTIFY textChanged FINAL)
    Q_PROPERTY(bool enabled READ isEnabled NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool checked READ isChecked NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString refusal READ refusal NOTIFY stateChanged FINAL)

public:
    Action(const ActionRow &row, Workbench &workbench, QObject *parent);

    QString name() const { return QString::fromLatin1(m_row.id); }
    QString menu() const { return QString::fromLatin1(m_row.menu); }
    QString icon() const { return QString::fromLatin1(m_row.icon); }
    QStringList shortcuts() const;
    QVariantList shortcutList() const; // as Shortcut takes them
    bool opensGroup() const { return m_row.opensGroup; }
    bool isCheckable() const { return m_row.checked != nullptr; }
    QString text() const;
    /// Its words in English, whatever the language.
    QString sourceText() const { return QString::fromUtf8(m_row.text); }
    /// The first shortcut as the platform writes it.
    QString shortcutText() const;
    bool isEnabled() const { return m_enabled; }
    bool isChecked() const { return m_checked; }
    /// Why it cannot be done now, where that is not plain to see; else empty.
    QString refusal() const;

    /// Does it; where it is refused, says why.
    Q_INVOKABLE void trigger();
    void refresh();

signals:
    void textChanged();
    void stateChanged();
    /// It is being done.
    void triggered();

private:
    const ActionRow &m_row;
    Workbench &m_workbench;
    bool m_enabled = true;
    bool m_checked = false;
    bool m_waiting = false; // for the end of a comparison
};

/// Every action, for menus, the toolbar, shortcuts and the sheet that lists them.
class Actions : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of the workbench")
    Q_PROPERTY(QQmlListProperty<cirro::Action> all READ list CONSTANT FINAL)

public:
    explicit Actions(Workbench &workbench);

    const QList<Action *> &all() const { return m_all; }
    QQmlListProperty<Action> list() { return {this, &m_all}; }
    Q_INVOKABLE QList<cirro::Action *> inMenu(const QString &menu) const;
    /// The action with that id, which must exist.
    Q_INVOKABLE cirro::Action *find(const QString &id) const;
    void refresh();
    void retranslate();

private:
    QList<Action *> m_all;
};

} // namespace cirro
