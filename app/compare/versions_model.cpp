#include "app/compare/versions_model.h"

#include "app/words/words.h"

#include <QFileInfo>

namespace cirro {

void VersionsModel::setDesk(ComparisonDesk *desk)
{
    if (desk == m_desk)
        return;
    if (m_desk)
        disconnect(m_desk, nullptr, this, nullptr);
    m_desk = desk;
    if (desk) {
        connect(desk, &ComparisonDesk::openChanged, this, &VersionsModel::update);
        connect(desk, &ComparisonDesk::sidesChanged, this, &VersionsModel::update);
        connect(desk, &ComparisonDesk::versionsChanged, this, &VersionsModel::update);
    }
    emit deskChanged();
    update();
}

std::vector<VersionsModel::Row> VersionsModel::wanted() const
{
    std::vector<Row> rows;
    const History *history = m_desk ? m_desk->document().history() : nullptr;
    if (!history || !m_desk->isOpen())
        return rows;
    const DesignDocument &document = m_desk->document();
    rows.push_back({QStringLiteral("now"), tr("Now"), tr("What is on show, with every change")});
    if (document.path().isEmpty())
        rows.push_back({QStringLiteral("saved"), tr("As it began"), tr("It was never saved")});
    else
        rows.push_back({QStringLiteral("saved"), tr("As it was saved"), document.title()});
    if (!document.path().isEmpty())
        rows.push_back({QStringLiteral("disk"), tr("On the disk"),
                        document.changedOnDisk() ? tr("Another program changed it") : document.title()});
    for (const QString &side : {m_desk->older(), m_desk->newer()})
        if (side.startsWith(QLatin1String("file:"))) {
            const QFileInfo file(side.mid(int(qstrlen("file:"))));
            const bool known = std::ranges::any_of(rows, [&](const Row &row) { return row.version == side; });
            if (!known)
                rows.push_back({side, file.fileName(), file.absolutePath()});
        }
    const std::size_t now = history->position();
    for (std::size_t i = history->size(); i-- > 0;) {
        if (i == now)
            continue;
        const QString step = QStringLiteral("step:%1").arg(history->numberAt(i));
        if (i > now)
            rows.push_back({step, tr("After “%1”").arg(worded(history->labelAt(i))),
                            tr("%n step(s) ahead: redo leads there", "", int(i - now))});
        else
            rows.push_back({step, tr("Before “%1”").arg(worded(history->labelAt(i + 1))),
                            tr("%n step(s) back", "", int(now - i))});
    }
    rows.push_back({{}, tr("Another file…"), {}});
    return rows;
}

void VersionsModel::update()
{
    updateRows(m_rows, wanted(), [](const Row &a, const Row &b) { return a.version == b.version; });
}

int VersionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant VersionsModel::data(const QModelIndex &at, int role) const
{
    if (!checkIndex(at, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(at.row())];
    switch (role) {
    case VersionRole:
        return row.version;
    case Qt::DisplayRole:
    case NameRole:
        return row.name;
    case NoteRole:
        return row.note;
    default:
        return {};
    }
}

QHash<int, QByteArray> VersionsModel::roleNames() const
{
    return {{VersionRole, "version"}, {NameRole, "name"}, {NoteRole, "note"}};
}

int VersionsModel::rowOf(const QString &version) const
{
    const auto found = std::ranges::find(m_rows, version, &Row::version);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

QString VersionsModel::versionAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[std::size_t(row)].version : QString();
}

} // namespace cirro
