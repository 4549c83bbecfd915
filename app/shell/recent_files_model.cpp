#include "app/shell/recent_files_model.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace cirro {

void RecentFilesModel::setPreferences(Preferences *preferences)
{
    if (preferences == m_preferences)
        return;
    disconnect(m_connection);
    m_preferences = preferences;
    if (m_preferences)
        m_connection = connect(m_preferences, &Preferences::recentFilesChanged, this, &RecentFilesModel::update);
    emit preferencesChanged();
    update();
}

int RecentFilesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_files.size());
}

QHash<int, QByteArray> RecentFilesModel::roleNames() const
{
    return {{NameRole, "name"}, {FolderRole, "folder"}, {UrlRole, "url"}};
}

QVariant RecentFilesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QFileInfo file(m_files[index.row()]);
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return file.fileName();
    case FolderRole: {
        const QString folder = file.absolutePath();
        const QString home = QDir::homePath();
        return folder.startsWith(home + '/') || folder == home ? '~' + folder.mid(home.size()) : folder;
    }
    case UrlRole:
        return QUrl::fromLocalFile(file.absoluteFilePath());
    default:
        return {};
    }
}

void RecentFilesModel::update()
{
    // A file moves to the top, comes in there, or falls off the end: one of each at most, as Preferences does it.
    const QStringList wanted = m_preferences ? m_preferences->recentFiles() : QStringList();
    for (qsizetype row = m_files.size() - 1; row >= 0; --row)
        if (!wanted.contains(m_files[row])) {
            beginRemoveRows({}, int(row), int(row));
            m_files.removeAt(row);
            endRemoveRows();
        }
    for (qsizetype row = 0; row < wanted.size(); ++row) {
        const qsizetype from = m_files.indexOf(wanted[row]);
        if (from == row)
            continue;
        if (from > row) {
            beginMoveRows({}, int(from), int(from), {}, int(row));
            m_files.move(from, row);
            endMoveRows();
        } else {
            beginInsertRows({}, int(row), int(row));
            m_files.insert(row, wanted[row]);
            endInsertRows();
        }
    }
    emit countChanged();
}

} // namespace cirro
