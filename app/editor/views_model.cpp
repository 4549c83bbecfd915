#include "app/editor/views_model.h"

#include "model/scene/view.h"

namespace cirro {

void ViewsModel::setDocument(DesignDocument *document)
{
    if (document == m_document)
        return;
    disconnect(m_connection);
    m_document = document;
    if (m_document)
        m_connection = connect(m_document, &DesignDocument::viewChanged, this, &ViewsModel::update);
    emit documentChanged();
    update();
}

void ViewsModel::update()
{
    if (!m_document)
        return;
    const scene::ViewSettings &view = m_document->view();
    std::vector<Row> next;
    for (const scene::View &each : scene::allViews())
        next.push_back({.id = each.id,
                        .name = QString::fromStdString(each.name.in(view.language)),
                        .what = QString::fromStdString(each.what.in(view.language))});
    updateRows(m_rows, std::move(next), [](const Row &a, const Row &b) { return a.id == b.id; });
    const scene::View *shown = scene::findView(view.view);
    m_current = shown ? int(std::ranges::find(m_rows, shown->id, &Row::id) - m_rows.begin()) : 0;
    emit currentChanged(); // the words may be those of another language
}

QString ViewsModel::currentName() const
{
    return m_current < rowCount() ? m_rows[std::size_t(m_current)].name : QString();
}

QString ViewsModel::actionOf(const std::string &view)
{
    return QStringLiteral("view.show-") + QString::fromStdString(view);
}

int ViewsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ViewsModel::data(const QModelIndex &at, int role) const
{
    if (!checkIndex(at, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(at.row())];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return row.name;
    case WhatRole:
        return row.what;
    case ActionRole:
        return actionOf(row.id);
    default:
        return {};
    }
}

QHash<int, QByteArray> ViewsModel::roleNames() const
{
    return {{NameRole, "name"}, {WhatRole, "what"}, {ActionRole, "command"}};
}

} // namespace cirro
