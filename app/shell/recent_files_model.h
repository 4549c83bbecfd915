#pragma once

#include "app/shell/preferences.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace cirro {

/// The files opened last, pinned ones first.
class RecentFilesModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(
        cirro::Preferences *preferences READ preferences WRITE setPreferences NOTIFY preferencesChanged REQUIRED FINAL)
    Q_PROPERTY(int count READ rowCount NOTIFY countChanged FINAL)

public:
    enum Role {
        NameRole = Qt::UserRole + 1, // file name
        FolderRole,                  // with the home folder as ~
        UrlRole,
        MissingRole, // it is not there (any more)
        PinnedRole,
        PictureRole // its thumbnail's part of an "image://thumbnail/" address; another one when the file changes
    };

    using QAbstractListModel::QAbstractListModel;

    Preferences *preferences() const { return m_preferences; }
    void setPreferences(Preferences *preferences);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void togglePinned(int row);
    Q_INVOKABLE void forget(int row);

signals:
    void preferencesChanged();
    void countChanged();

private:
    void update();

    Preferences *m_preferences = nullptr;
    QMetaObject::Connection m_connection;
    QStringList m_files;
};

} // namespace cirro
