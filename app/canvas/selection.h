#pragma once

#include "model/design/way.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <unordered_set>
#include <vector>

namespace cirro {

/// The selected elements in the order in which they were selected; shared by the canvas and the lists beside it.
class Selection : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(bool isEmpty READ isEmpty NOTIFY changed FINAL)
    Q_PROPERTY(bool hasConnector READ hasConnector NOTIFY changed FINAL)
    Q_PROPERTY(QStringList elements READ elements NOTIFY changed FINAL)

public:
    explicit Selection(QObject *parent = nullptr) : QObject(parent) {}

    const std::vector<ElementId> &ids() const { return m_ids; }
    int count() const { return static_cast<int>(m_ids.size()); }
    bool isEmpty() const { return m_ids.empty(); }
    bool contains(const ElementId &id) const { return m_members.contains(id); }
    /// As strings, "resource:Web".
    QStringList elements() const;

    /// The selected connector's ends; null ids while none is. Elements and a connector are never selected together.
    using Connector = ConnectorId;
    const Connector &connector() const { return m_connector; }
    bool hasConnector() const { return !m_connector.isNull(); }
    void setConnector(const Connector &connector);

    /// Null ids and repetitions are left out.
    void set(const std::vector<ElementId> &ids);
    void add(const std::vector<ElementId> &ids);
    void toggle(const ElementId &id);
    Q_INVOKABLE void clear() { set({}); }
    /// Selects one element by its string; nothing when it is none.
    Q_INVOKABLE void select(const QString &element);

signals:
    void changed();

private:
    Connector m_connector;
    std::vector<ElementId> m_ids;
    std::unordered_set<ElementId> m_members; // the same ids, for asking
};

} // namespace cirro
