#include "app/canvas/selection.h"

#include <algorithm>

namespace cirro {

QStringList Selection::elements() const
{
    QStringList strings;
    for (const ElementId &id : m_ids)
        strings << QString::fromStdString(toString(id));
    return strings;
}

void Selection::set(const std::vector<ElementId> &ids)
{
    std::vector<ElementId> next;
    std::unordered_set<ElementId> members;
    for (const ElementId &id : ids)
        if (!id.isNull() && members.insert(id).second)
            next.push_back(id);
    if (next == m_ids && !hasConnector())
        return;
    m_connector = {};
    m_ids = std::move(next);
    m_members = std::move(members);
    emit changed();
}

void Selection::setConnector(const Connector &connector)
{
    if (connector == m_connector)
        return;
    m_ids.clear();
    m_members.clear();
    m_connector = connector;
    emit changed();
}

void Selection::add(const std::vector<ElementId> &ids)
{
    std::vector<ElementId> all = m_ids;
    all.insert(all.end(), ids.begin(), ids.end());
    set(all);
}

void Selection::toggle(const ElementId &id)
{
    std::vector<ElementId> all = m_ids;
    if (std::erase(all, id) == 0)
        all.push_back(id);
    set(all);
}

void Selection::select(const QString &element)
{
    set({elementIdFromString(element.toStdString())});
}

} // namespace cirro
