#pragma once

#include "app/commands/command_entries.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace cirro {

/// What the command palette lists for what was typed: grouped by kind, the group with the best match first. Without a
/// search: what was used lately, then the commands.
class CommandModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cirro::Workbench *workbench READ workbench WRITE setWorkbench NOTIFY workbenchChanged REQUIRED FINAL)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        KeyRole = Qt::UserRole + 1,
        GroupRole, // the group's words on its first row; else empty
        NameRole,
        DetailRole,
        ShortcutRole,
        IconRole,
        ShortNameRole,
        ColorRole,
        AvailableRole
    };

    explicit CommandModel(QObject *parent = nullptr);

    Workbench *workbench() const { return m_workbench; }
    void setWorkbench(Workbench *workbench);
    QString search() const { return m_search; }
    void setSearch(const QString &search);
    int count() const { return int(m_rows.size()); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Looks at the design, the files and the commands as they are now; nothing is searched yet.
    Q_INVOKABLE void begin();
    /// True when the row's thing can be done now.
    Q_INVOKABLE bool canRun(int row) const;
    /// Does it and remembers that it was used.
    Q_INVOKABLE void run(int row);

signals:
    void workbenchChanged();
    void searchChanged();
    void countChanged();

private:
    struct Row {
        std::size_t entry = 0;
        CommandGroup group{};
        bool first = false; // of its group
    };
    std::vector<Row> rowsNow() const;
    void update();

    Workbench *m_workbench = nullptr;
    QString m_search;
    std::vector<CommandEntry> m_entries;
    Search m_finder; // over m_entries
    std::vector<Row> m_rows;
};

} // namespace cirro
