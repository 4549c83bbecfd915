#include "app/shell/unsaved_model.h"

#include "model/design/design_diff.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace cirro {

namespace {

Result<Design> designAt(const QString &path)
{
    const auto file = readTemplateFile(path);
    if (!file)
        return file.error();
    const std::string beside = file->beside ? file->beside->toStdString() : std::string();
    auto read = file->beside ? readDesign(file->text.toStdString(), std::string_view(beside))
                             : readDesign(file->text.toStdString());
    if (!read)
        return read.error();
    return std::move(read->design);
}

QStringList wordsOf(const DesignDiff &changes)
{
    QStringList parts;
    if (const int added = int(changes.added.size()))
        parts << UnsavedModel::tr("%n added", nullptr, added);
    if (const int removed = int(changes.removed.size()))
        parts << UnsavedModel::tr("%n removed", nullptr, removed);
    if (const int changed = int(changes.changed.size()))
        parts << UnsavedModel::tr("%n changed", nullptr, changed);
    if (const int moved = int(changes.moved.size() + changes.bent.size()))
        parts << UnsavedModel::tr("%n moved", nullptr, moved);
    if (const int sections = int(changes.sections.size()))
        parts << UnsavedModel::tr("%n other sections changed", nullptr, sections);
    return parts;
}

/// What was typed and is not in the template.
QString wordsOf(const Draft &draft)
{
    const auto read = readDesign(draft.text.toStdString());
    if (read)
        return UnsavedModel::tr("a text that the diagram does not show yet");
    const int line = QString::fromStdString(read.error().where).section(u':', 0, 0).toInt();
    return line > 0 ? UnsavedModel::tr("a text with an error in line %1").arg(line)
                    : UnsavedModel::tr("a text with an error");
}

/// What differs between the file and what had not been saved of it.
QString summaryOf(const Unsaved &unsaved)
{
    QStringList parts;
    if (unsaved.hasTemplate()) {
        const auto now = designAt(unsaved.templatePath());
        const auto before = unsaved.path.isEmpty() ? Result<Design>(Design()) : designAt(unsaved.path);
        if (!before)
            parts << UnsavedModel::tr("Its file cannot be read any more.");
        else if (now)
            parts << wordsOf(diff(*before, *now));
    }
    if (const auto draft = unsaved.draft())
        parts << wordsOf(*draft);
    return parts.join(QStringLiteral(", "));
}

} // namespace

int UnsavedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QHash<int, QByteArray> UnsavedModel::roleNames() const
{
    return {{NameRole, "name"},
            {FolderRole, "folder"},
            {ChangedRole, "changed"},
            {SummaryRole, "summary"},
            {PictureRole, "picture"}};
}

QVariant UnsavedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Unsaved &unsaved = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return unsaved.path.isEmpty() ? unsaved.name : QFileInfo(unsaved.path).fileName();
    case FolderRole: {
        if (unsaved.path.isEmpty())
            return QString();
        QString folder = QFileInfo(unsaved.path).absolutePath();
        if (const QString home = QDir::homePath(); folder == home || folder.startsWith(home + '/'))
            folder.replace(0, home.size(), QStringLiteral("~"));
        return folder;
    }
    case ChangedRole:
        return unsaved.changed;
    case SummaryRole:
        return summaryOf(unsaved);
    case PictureRole:
        if (!unsaved.hasTemplate())
            return QString();
        return QStringLiteral("file/%1/%2")
            .arg(unsaved.changed.toMSecsSinceEpoch())
            .arg(QString::fromLatin1(QUrl::toPercentEncoding(unsaved.templatePath())));
    default:
        return {};
    }
}

void UnsavedModel::look()
{
    beginResetModel();
    m_rows.clear(); // lets go of the claims, so that all are found again
    m_rows = unsavedDesigns();
    endResetModel();
    emit countChanged();
}

void UnsavedModel::forget(const QString &folder)
{
    for (int row = 0; row < rowCount(); ++row)
        if (m_rows[std::size_t(row)].folder == folder) {
            discard(row);
            return;
        }
}

void UnsavedModel::discard(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    beginRemoveRows({}, row, row);
    m_rows[std::size_t(row)].discard();
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    emit countChanged();
}

} // namespace cirro
