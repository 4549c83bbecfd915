#pragma once

#include "app/editor/journal.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace cirro {

/// What windows that ended unexpectedly had not saved, newest first.
class UnsavedModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the workbench has one")
    Q_PROPERTY(int count READ rowCount NOTIFY countChanged FINAL)

public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        FolderRole,  // of its file, with the home folder as ~; empty: it had no file
        ChangedRole, // when it was changed last
        SummaryRole, // what had not been saved, as a sentence
        PictureRole  // its thumbnail's part of an "image://thumbnail/" address; empty: there is nothing to draw
    };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Looks for what was left behind.
    void look();
    const Unsaved &at(int row) const { return m_rows[std::size_t(row)]; }
    /// It is on show, and kept by the journal of the window: nothing more to offer.
    void forget(const QString &folder);
    /// Deletes it.
    Q_INVOKABLE void discard(int row);

signals:
    void countChanged();

private:
    std::vector<Unsaved> m_rows;
};

} // namespace cirro
