#pragma once

#include "app/shell/workbench.h"

#include <QObject>
#include <QPointF>
#include <QtQml/qqmlregistration.h>

namespace cirro {

/// How the selected arrow (one that is only drawn) looks, and changing it.
class ArrowEditor : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cirro::Workbench *workbench READ workbench WRITE setWorkbench NOTIFY workbenchChanged REQUIRED FINAL)
    Q_PROPERTY(bool active READ isActive NOTIFY changed FINAL)
    Q_PROPERTY(QPointF place READ place NOTIFY changed FINAL)
    Q_PROPERTY(QString heads READ heads WRITE setHeads NOTIFY changed FINAL)
    Q_PROPERTY(bool solid READ isSolid WRITE setSolid NOTIFY changed FINAL)

public:
    using QObject::QObject;

    Workbench *workbench() const { return m_workbench; }
    void setWorkbench(Workbench *workbench);
    /// False while no arrow is selected.
    bool isActive() const { return arrow() != nullptr; }
    /// The middle of the arrow's words, in the diagram.
    QPointF place() const;
    /// "end", "both" or "none".
    QString heads() const;
    void setHeads(const QString &heads);
    bool isSolid() const;
    void setSolid(bool solid);
    /// The other way round.
    Q_INVOKABLE void turn();

signals:
    void workbenchChanged();
    void changed();

private:
    const Drawing *arrow() const;
    void redraw(const Drawing &next);

    Workbench *m_workbench = nullptr;
};

} // namespace cirro
