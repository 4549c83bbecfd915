#include "app/commands/shortcut_model.h"

#include <QCoreApplication>

#include <algorithm>

namespace cirro {

namespace {

struct GestureRow {
    const char *keys;
    const char *text;
};

// What the canvas answers to beside the actions.
constexpr GestureRow gestures[] = {
    {QT_TRANSLATE_NOOP("Gestures", "Wheel"), QT_TRANSLATE_NOOP("Gestures", "Zoom at the pointer")},
    {QT_TRANSLATE_NOOP("Gestures", "Space or middle button + drag"), QT_TRANSLATE_NOOP("Gestures", "Move the view")},
    {QT_TRANSLATE_NOOP("Gestures", "Drag on the empty canvas"),
     QT_TRANSLATE_NOOP("Gestures", "Select with a rubber band")},
    {QT_TRANSLATE_NOOP("Gestures", "Shift + click"), QT_TRANSLATE_NOOP("Gestures", "Add to the selection")},
    {QT_TRANSLATE_NOOP("Gestures", "Drag from a handle"), QT_TRANSLATE_NOOP("Gestures", "Connect two elements")},
    {QT_TRANSLATE_NOOP("Gestures", "Alt + drag"),
     QT_TRANSLATE_NOOP("Gestures", "Move off the grid; in a container: span a band")},
    {QT_TRANSLATE_NOOP("Gestures", "Double click, Enter"), QT_TRANSLATE_NOOP("Gestures", "Zoom to the element")},
    {QT_TRANSLATE_NOOP("Gestures", "Double click on a text"),
     QT_TRANSLATE_NOOP("Gestures", "Edit a name, a note or a key fact in place; Tab goes on to the next")},
    {QT_TRANSLATE_NOOP("Gestures", "Tab"), QT_TRANSLATE_NOOP("Gestures", "Next element")},
    {QT_TRANSLATE_NOOP("Gestures", "Arrow keys"), QT_TRANSLATE_NOOP("Gestures", "Move the selection")},
    {QT_TRANSLATE_NOOP("Gestures", "Shift + arrow keys"), QT_TRANSLATE_NOOP("Gestures", "Move it a long way")},
    {QT_TRANSLATE_NOOP("Gestures", "Alt + arrow keys"),
     QT_TRANSLATE_NOOP("Gestures", "Select the element on that side")},
    {QT_TRANSLATE_NOOP("Gestures", "Escape"), QT_TRANSLATE_NOOP("Gestures", "Cancel a drag, clear the selection")},
};

// What the text of the template answers to.
constexpr GestureRow codeKeys[] = {
    {QT_TRANSLATE_NOOP("Gestures", "Tab, Shift + Tab"),
     QT_TRANSLATE_NOOP("Gestures", "Move the selected lines right or left")},
    {QT_TRANSLATE_NOOP("Gestures", "Alt + Up, Alt + Down"), QT_TRANSLATE_NOOP("Gestures", "Move lines up or down")},
    {QT_TRANSLATE_NOOP("Gestures", "Ctrl + G"), QT_TRANSLATE_NOOP("Gestures", "Go to a line by its number")},
    {QT_TRANSLATE_NOOP("Gestures", "Ctrl + H"), QT_TRANSLATE_NOOP("Gestures", "Replace in the text")},
    {QT_TRANSLATE_NOOP("Gestures", "Escape, then Tab"), QT_TRANSLATE_NOOP("Gestures", "Leave the text")},
};

// What a question answers to.
constexpr GestureRow questionKeys[] = {
    {QT_TRANSLATE_NOOP("Gestures", "1 – 6"), QT_TRANSLATE_NOOP("Gestures", "Choose an option; grade a card")},
    {QT_TRANSLATE_NOOP("Gestures", "Enter"), QT_TRANSLATE_NOOP("Gestures", "Answer, go on")},
    {QT_TRANSLATE_NOOP("Gestures", "Space"), QT_TRANSLATE_NOOP("Gestures", "Read on; turn a card")},
    {QT_TRANSLATE_NOOP("Gestures", "L"), QT_TRANSLATE_NOOP("Gestures", "English or Korean")},
    {QT_TRANSLATE_NOOP("Gestures", "G, U, S"), QT_TRANSLATE_NOOP("Gestures", "In practice: guessed, unsure, sure")},
    {QT_TRANSLATE_NOOP("Gestures", "T"), QT_TRANSLATE_NOOP("Gestures", "In practice: what the services it names are")},
    {QT_TRANSLATE_NOOP("Gestures", "D"), QT_TRANSLATE_NOOP("Gestures", "In practice: open its design")},
    {QT_TRANSLATE_NOOP("Gestures", "B, N, R"), QT_TRANSLATE_NOOP("Gestures", "In practice: bookmark, note, report")},
    {QT_TRANSLATE_NOOP("Gestures", "F, H"),
     QT_TRANSLATE_NOOP("Gestures", "In a mock exam: flag for later, highlight what is selected")},
    {QT_TRANSLATE_NOOP("Gestures", "Alt + 1 – 6"),
     QT_TRANSLATE_NOOP("Gestures", "In a mock exam: strike an option out")},
};

QString said(const char *words)
{
    return QCoreApplication::translate("Gestures", words);
}

QString keysOf(const Action &action)
{
    QStringList keys;
    for (const QString &shortcut : action.shortcuts())
        keys << QKeySequence(shortcut).toString(QKeySequence::NativeText);
    return keys.join(", ");
}

} // namespace

ShortcutModel::ShortcutModel(QObject *parent) : QAbstractListModel(parent) {}

void ShortcutModel::setActions(Actions *actions)
{
    if (actions == m_actions)
        return;
    m_actions = actions;
    emit actionsChanged();
    begin();
}

void ShortcutModel::begin()
{
    m_lines.clear();
    std::vector<Findable> things;
    const auto add = [&](const QString &group, const QString &text, const QString &keys, const QString &english) {
        m_lines.push_back({group, text, keys});
        things.push_back({.names = {text.toStdString(), english.toStdString()},
                          .aliases = {keys.toStdString(), group.toStdString()}});
    };
    for (const Action *action : m_actions ? m_actions->all() : QList<Action *>())
        if (!action->shortcuts().isEmpty())
            add(menuTitle(action->menu()), action->text(), keysOf(*action), action->sourceText());
    for (const GestureRow &row : gestures)
        add(tr("On the canvas"), said(row.text), said(row.keys), QString::fromUtf8(row.text));
    for (const GestureRow &row : codeKeys)
        add(tr("In the code"), said(row.text), said(row.keys), QString::fromUtf8(row.text));
    for (const GestureRow &row : questionKeys)
        add(tr("In a question"), said(row.text), said(row.keys), QString::fromUtf8(row.text));
    m_finder = Search(things);
    m_search.clear();
    emit searchChanged();
    update();
}

void ShortcutModel::setSearch(const QString &search)
{
    if (search == m_search)
        return;
    m_search = search;
    emit searchChanged();
    update();
}

void ShortcutModel::update()
{
    // In the order of the menus, whatever fits best: the eye looks for a place it knows.
    std::vector<std::size_t> found = m_finder.find(m_search.toStdString());
    std::ranges::sort(found);
    beginResetModel();
    m_rows.clear();
    // A menu is one group wherever its actions stand in the table.
    QStringList groups;
    for (const std::size_t line : found)
        if (!groups.contains(m_lines[line].group))
            groups << m_lines[line].group;
    for (const QString &title : groups) {
        m_rows.push_back({.text = title});
        for (const std::size_t line : found)
            if (m_lines[line].group == title)
                m_rows.push_back({.text = m_lines[line].text, .keys = m_lines[line].keys});
    }
    endResetModel();
    emit countChanged();
}

int ShortcutModel::half() const
{
    int best = count();
    for (int row = 1; row < count(); ++row)
        if (m_rows[std::size_t(row)].keys.isEmpty() && std::abs(2 * row - count()) < std::abs(2 * best - count()))
            best = row;
    return best;
}

int ShortcutModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ShortcutModel::data(const QModelIndex &at, int role) const
{
    if (!checkIndex(at, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(at.row())];
    switch (role) {
    case Qt::DisplayRole:
    case TextRole:
        return row.text;
    case KeysRole:
        return row.keys;
    case HeadingRole:
        return row.keys.isEmpty();
    default:
        return {};
    }
}

QHash<int, QByteArray> ShortcutModel::roleNames() const
{
    return {{TextRole, "text"}, {KeysRole, "keys"}, {HeadingRole, "heading"}};
}

} // namespace cirro
