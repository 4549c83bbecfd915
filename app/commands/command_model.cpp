#include "app/commands/command_model.h"

#include <algorithm>
#include <array>

namespace cirro {

namespace {

QString titleOf(CommandGroup group)
{
    switch (group) {
    case CommandGroup::Recent:
        return CommandModel::tr("Used lately");
    case CommandGroup::Commands:
        return CommandModel::tr("Commands");
    case CommandGroup::Elements:
        return CommandModel::tr("In this design");
    case CommandGroup::Findings:
        return CommandModel::tr("Findings");
    case CommandGroup::Services:
        return CommandModel::tr("Add to the design");
    case CommandGroup::Rules:
        return CommandModel::tr("Rules");
    case CommandGroup::Examples:
        return CommandModel::tr("Examples");
    case CommandGroup::Files:
        break;
    }
    return CommandModel::tr("Recent files");
}

constexpr std::size_t groupCount = std::size_t(CommandGroup::Files) + 1;

} // namespace

CommandModel::CommandModel(QObject *parent) : QAbstractListModel(parent) {}

void CommandModel::setWorkbench(Workbench *workbench)
{
    if (workbench == m_workbench)
        return;
    m_workbench = workbench;
    emit workbenchChanged();
}

void CommandModel::begin()
{
    if (!m_workbench)
        return;
    m_entries = commandEntries(*m_workbench);
    const QStringList recent = m_workbench->preferences()->recentCommands();
    std::vector<Findable> things;
    things.reserve(m_entries.size());
    for (const CommandEntry &entry : m_entries) {
        things.push_back(entry.findable);
        if (recent.contains(entry.key))
            --things.back().rank; // what was meant before is likely to be meant again
    }
    m_finder = Search(things);
    m_search.clear();
    emit searchChanged();
    update();
}

void CommandModel::setSearch(const QString &search)
{
    if (search == m_search)
        return;
    m_search = search;
    emit searchChanged();
    update();
}

std::vector<CommandModel::Row> CommandModel::rowsNow() const
{
    std::array<std::vector<Row>, groupCount> groups;
    std::vector<CommandGroup> order; // as they are to stand
    const auto add = [&](std::size_t entry, CommandGroup group, std::size_t most) {
        auto &rows = groups[std::size_t(group)];
        if (rows.empty())
            order.push_back(group);
        if (rows.size() < most)
            rows.push_back({.entry = entry, .group = group, .first = rows.empty()});
    };
    if (m_search.trimmed().isEmpty()) {
        constexpr std::size_t mostRecent = 6;
        for (const QString &key : m_workbench ? m_workbench->preferences()->recentCommands() : QStringList()) {
            const auto found = std::ranges::find(m_entries, key, &CommandEntry::key);
            if (found != m_entries.end() && found->enabled)
                add(std::size_t(found - m_entries.begin()), CommandGroup::Recent, mostRecent);
        }
        for (std::size_t i = 0; i < m_entries.size(); ++i)
            if (m_entries[i].group == CommandGroup::Commands || m_entries[i].group == CommandGroup::Files ||
                m_entries[i].group == CommandGroup::Examples)
                add(i, m_entries[i].group, m_entries.size());
    } else {
        constexpr std::size_t mostOfAGroup = 8; // more is reached by typing more
        for (const std::size_t position : m_finder.find(m_search.toStdString()))
            add(position, m_entries[position].group, mostOfAGroup);
    }
    std::vector<Row> rows;
    for (const CommandGroup group : order)
        rows.insert(rows.end(), groups[std::size_t(group)].begin(), groups[std::size_t(group)].end());
    return rows;
}

void CommandModel::update()
{
    // Every letter typed makes another list: nothing of the old one is worth keeping in place.
    beginResetModel();
    m_rows = rowsNow();
    endResetModel();
    emit countChanged();
}

int CommandModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant CommandModel::data(const QModelIndex &at, int role) const
{
    if (!checkIndex(at, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(at.row())];
    const CommandEntry &entry = m_entries[row.entry];
    switch (role) {
    case KeyRole:
        return entry.key;
    case GroupRole:
        return row.first ? titleOf(row.group) : QString();
    case Qt::DisplayRole:
    case NameRole:
        return entry.name;
    case DetailRole:
        return entry.detail;
    case ShortcutRole:
        return entry.shortcut;
    case IconRole:
        return entry.icon;
    case ShortNameRole:
        return entry.shortName;
    case ColorRole:
        return entry.color;
    case AvailableRole:
        return entry.enabled;
    default:
        return {};
    }
}

QHash<int, QByteArray> CommandModel::roleNames() const
{
    return {{KeyRole, "key"},
            {GroupRole, "group"},
            {NameRole, "name"},
            {DetailRole, "detail"},
            {ShortcutRole, "shortcut"},
            {IconRole, "glyph"},
            {ShortNameRole, "shortName"},
            {ColorRole, "colorName"},
            {AvailableRole, "available"}};
}

bool CommandModel::canRun(int row) const
{
    return row >= 0 && row < count() && m_entries[m_rows[std::size_t(row)].entry].enabled;
}

void CommandModel::run(int row)
{
    if (!canRun(row))
        return;
    // A copy: what it does may change what is listed.
    const CommandEntry entry = m_entries[m_rows[std::size_t(row)].entry];
    m_workbench->preferences()->addRecentCommand(entry.key);
    entry.run(*m_workbench);
}

} // namespace cirro
