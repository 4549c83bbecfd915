#pragma once

#include "app/shell/workbench.h"

#include "model/design/groups.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace cirro {

/// What there is to say of the whole design, and of what is selected that is no resource: a frame, a note, an actor, a
/// group, an arrow, a connection.
class DesignOverview : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cirro::Workbench *workbench READ workbench WRITE setWorkbench NOTIFY workbenchChanged REQUIRED FINAL)
    Q_PROPERTY(QString description READ description WRITE setDescription NOTIFY changed FINAL)
    Q_PROPERTY(int region READ region WRITE setRegion NOTIFY changed FINAL)
    Q_PROPERTY(QStringList regionNames READ regionNames NOTIFY changed FINAL)
    Q_PROPERTY(QString counts READ counts NOTIFY changed FINAL)
    Q_PROPERTY(bool drawn READ isDrawn NOTIFY changed FINAL)
    Q_PROPERTY(QString kind READ kind NOTIFY changed FINAL)
    Q_PROPERTY(QString about READ about NOTIFY changed FINAL)
    Q_PROPERTY(QStringList glossaryWords READ glossaryWords NOTIFY changed FINAL)
    Q_PROPERTY(bool labelled READ isLabelled NOTIFY changed FINAL)
    Q_PROPERTY(bool isNote READ isNote NOTIFY changed FINAL)
    Q_PROPERTY(QString label READ label WRITE setLabel NOTIFY changed FINAL)
    Q_PROPERTY(QString zone READ zone NOTIFY changed FINAL)
    Q_PROPERTY(QStringList parts READ parts NOTIFY changed FINAL)
    Q_PROPERTY(QStringList partNames READ partNames NOTIFY changed FINAL)

public:
    using QObject::QObject;

    Workbench *workbench() const { return m_workbench; }
    void setWorkbench(Workbench *workbench);

    QString description() const;
    void setDescription(const QString &description);
    /// Its place among `regionNames`; 0: not chosen.
    int region() const;
    void setRegion(int region);
    /// In the language on show; the first means that none is chosen.
    QStringList regionNames() const;
    /// "2 resources · 3 parameters" …, what there is none of left out.
    QString counts() const;

    /// True while one thing that is no resource is selected.
    bool isDrawn() const { return !m_selected.isNull() || !m_ends.from.isNull(); }
    /// What it is called in general: "Note", "Group".
    QString kind() const;
    /// Of a service that no template has: that it exports nothing. Empty for all else.
    QString about() const;
    /// By which the glossary may know a service that is only drawn; none for all else.
    QStringList glossaryWords() const;
    /// False for what cannot have a label: a connection.
    bool isLabelled() const { return !m_selected.isNull(); }
    /// True for a text of several lines.
    bool isNote() const;
    /// Empty: it is called after its kind.
    QString label() const;
    void setLabel(const QString &label);
    /// Of a frame that stands for an Availability Zone: which, "az[0]" for the first there is.
    QString zone() const;
    /// What is in a selected group, or at the ends of an arrow or a connection: "resource:Web".
    QStringList parts() const;
    QStringList partNames() const;

    /// Undoes or redoes what was done last, typing or anything else.
    Q_INVOKABLE void step(bool redo);
    /// Gives back what stood there before it was typed over.
    Q_INVOKABLE void abandon();
    /// Typing has ended: what is typed next is another step.
    Q_INVOKABLE void settle() { m_gesture = 0; }

signals:
    void workbenchChanged();
    void changed();

private:
    void update();
    bool isReady() const;
    const Drawing *drawing() const;
    QString kindOf(const Drawing &drawing) const;
    std::optional<Group> group() const;
    History::Gesture typing();

    Workbench *m_workbench = nullptr;
    ElementId m_selected{};
    Selection::Connector m_ends{}; // of a selected arrow or connection
    History::Gesture m_gesture = 0;
};

} // namespace cirro
