#pragma once

#include "app/shell/actions.h"

#include "model/catalog/search.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace cirro {

/// The keys of every action that has some, menu by menu, and what the mouse and keyboard do on the canvas and in a
/// question; a heading above each group.
class ShortcutModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cirro::Actions *actions READ actions WRITE setActions NOTIFY actionsChanged REQUIRED FINAL)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(int half READ half NOTIFY countChanged FINAL)

public:
    enum Role { TextRole = Qt::UserRole + 1, KeysRole, HeadingRole };

    explicit ShortcutModel(QObject *parent = nullptr);

    Actions *actions() const { return m_actions; }
    void setActions(Actions *actions);
    /// Words of what is looked for, or its keys.
    QString search() const { return m_search; }
    void setSearch(const QString &search);
    int count() const { return int(m_rows.size()); }
    /// The heading at which a second column begins so that both are about as long.
    int half() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Takes the words on show; nothing is searched yet.
    Q_INVOKABLE void begin();

signals:
    void actionsChanged();
    void searchChanged();
    void countChanged();

private:
    struct Line {
        QString group{};
        QString text{};
        QString keys{};
    };
    struct Row {
        QString text{};
        QString keys{}; // empty: a heading
    };
    void update();

    Actions *m_actions = nullptr;
    QString m_search;
    std::vector<Line> m_lines;
    Search m_finder; // over m_lines
    std::vector<Row> m_rows;
};

} // namespace cirro
