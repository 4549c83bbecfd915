#include "app/editor/profiles_model.h"

namespace cirro {

void ProfilesModel::setDocument(DesignDocument *document)
{
    if (document == m_document)
        return;
    for (const QMetaObject::Connection &connection : m_connections)
        disconnect(connection);
    m_connections.clear();
    m_document = document;
    if (m_document)
        m_connections = {connect(m_document, &DesignDocument::shown, this, &ProfilesModel::update),
                         connect(m_document, &DesignDocument::appraised, this, &ProfilesModel::update)};
    emit documentChanged();
    update();
}

void ProfilesModel::update()
{
    if (!m_document)
        return;
    std::vector<Row> next;
    for (const rules::Profile &profile : rules::allProfiles())
        next.push_back({profile.id, rules::wordsOf(profile, m_document->view().language)});
    updateRows(m_rows, std::move(next), [](const Row &a, const Row &b) { return a.id == b.id; });
    const bool open = m_document->status() == DesignDocument::Status::Ready;
    const Settings settings = open ? *m_document->design().settings : Settings();
    const std::string chosen = rules::profileOf(settings).id;
    m_current = int(std::ranges::find(m_rows, chosen, &Row::id) - m_rows.begin());
    m_usual = chosen == rules::usualProfile().id;
    m_switched = int(settings.rules.size());
    emit currentChanged(); // the words may be those of another language
}

QString ProfilesModel::currentName() const
{
    return m_current < rowCount() ? index(m_current).data(NameRole).toString() : QString();
}

QString ProfilesModel::currentWhat() const
{
    return m_current < rowCount() ? index(m_current).data(WhatRole).toString() : QString();
}

int ProfilesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ProfilesModel::data(const QModelIndex &at, int role) const
{
    if (!checkIndex(at, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(at.row())];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return QString::fromStdString(row.words.name);
    case WhatRole:
        return QString::fromStdString(row.words.what);
    default:
        return {};
    }
}

QHash<int, QByteArray> ProfilesModel::roleNames() const
{
    return {{NameRole, "name"}, {WhatRole, "what"}};
}

void ProfilesModel::choose(int row)
{
    if (row < 0 || row >= rowCount() || row == m_current || m_document->status() != DesignDocument::Status::Ready)
        return;
    const Row chosen = m_rows[std::size_t(row)];
    m_document->push({"edit.choose-profile", {chosen.words.name}},
                     rules::chooseProfile(m_document->design(), chosen.id));
}

} // namespace cirro
