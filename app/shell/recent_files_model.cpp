#include "app/shell/recent_files_model.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>

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
    return {{NameRole, "name"},       {FolderRole, "folder"}, {UrlRole, "url"},
            {MissingRole, "missing"}, {PinnedRole, "pinned"}, {PictureRole, "picture"}};
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
    case MissingRole:
        return !file.exists();
    case PinnedRole:
        return m_preferences->pinnedFiles().contains(m_files[index.row()]);
    case PictureRole:
        return file.exists() ? "file/" + QString::number(file.lastModified().toMSecsSinceEpoch()) + '/' +
                                   QString::fromLatin1(QUrl::toPercentEncoding(file.absoluteFilePath()))
                             : QString();
    default:
        return {};
    }
}

void RecentFilesModel::togglePinned(int row)
{
    m_preferences->togglePinned(m_files.at(row));
}

void RecentFilesModel::forget(int row)
{
    m_preferences->forgetRecentFile(m_files.at(row));
}

void RecentFilesModel::update()
{
    QStringList wanted = m_preferences ? m_preferences->recentFiles() : QStringList();
    if (m_preferences)
        std::ranges::stable_partition(wanted,
                                      [&](const QString &path) { return m_preferences->pinnedFiles().contains(path); });
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
    if (!m_files.isEmpty())
        emit dataChanged(index(0), index(int(m_files.size()) - 1), {MissingRole, PinnedRole, PictureRole});
    emit countChanged();
}

} // namespace cirro
