#pragma once

#include "app/shell/workbench.h"

#include "model/form/form.h"
#include "model/scene/facts.h"

#include <QObject>
#include <QPointF>
#include <QRectF>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace cirro {

/// What is being edited on the canvas where it stands: an element's name, a label, a note, one of the key facts.
/// The design changes when it is committed, in one step; until then only the field knows what was typed.
class InlineEditor : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cirro::Workbench *workbench READ workbench WRITE setWorkbench NOTIFY workbenchChanged REQUIRED FINAL)
    Q_PROPERTY(bool active READ isActive NOTIFY changed FINAL)
    Q_PROPERTY(QString label READ label NOTIFY changed FINAL)
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    Q_PROPERTY(QStringList choices READ choices NOTIFY changed FINAL)
    Q_PROPERTY(bool multiLine READ multiLine NOTIFY changed FINAL)
    Q_PROPERTY(QRectF place READ place NOTIFY changed FINAL)
    Q_PROPERTY(double fontSize READ fontSize NOTIFY changed FINAL)
    Q_PROPERTY(int alignment READ alignment NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged FINAL)

public:
    using QObject::QObject;

    Workbench *workbench() const { return m_workbench; }
    void setWorkbench(Workbench *workbench);
    bool isActive() const { return !m_id.isNull(); }
    /// What is edited: "Name", "Engine".
    QString label() const;
    /// As it is written now.
    QString text() const { return m_text; }
    QStringList choices() const;
    bool multiLine() const;
    /// Where the text stands, how large and aligned how (Qt::Alignment), in the diagram.
    QRectF place() const { return m_place; }
    double fontSize() const { return m_fontSize; }
    int alignment() const { return int(m_alignment); }
    /// What is wrong with what was typed, as a sentence.
    QString problem() const { return m_problem; }

    /// Begins with what an element ("resource:Web") shows at a point of the diagram. False: nothing that can be edited.
    Q_INVOKABLE bool begin(const QString &element, QPointF at);
    /// Begins with the name of what is selected.
    Q_INVOKABLE bool beginName();
    /// Says in `problem` whether what is typed could be committed.
    Q_INVOKABLE void check(const QString &text);
    /// Writes it and ends. False: it cannot be written, and `problem` says why.
    Q_INVOKABLE bool commit(const QString &text);
    /// As commit(), and goes on to what else of the element can be edited: its name, then its key facts. Ends behind
    /// the last.
    Q_INVOKABLE bool commitAndGoOn(const QString &text, bool forward);
    /// The focus went elsewhere: what can be written is, and the rest is said.
    Q_INVOKABLE void leave(const QString &text);
    Q_INVOKABLE void cancel();

signals:
    void workbenchChanged();
    void changed();
    void problemChanged();

private:
    DesignDocument *document() const { return m_workbench->document(); }
    const scene::Picture *picture() const;
    std::vector<scene::Fact> factsOf(const Element &element) const;
    std::vector<std::string> facts() const;
    bool beginWith(const ElementId &id, const std::string &fact);
    void lie();
    void end();
    Result<EditResult> edit(const QString &text) const;
    void setProblem(const QString &problem);

    Workbench *m_workbench = nullptr;
    ElementId m_id{};
    std::optional<form::Field> m_field;                      // of a key fact; none: the name
    std::string m_fact{};                                    // its path below Properties
    std::optional<std::pair<ElementId, std::string>> m_next; // to begin with as soon as it is on show
    QString m_text;
    QRectF m_place;
    double m_fontSize = 0;
    Qt::Alignment m_alignment = Qt::AlignLeft;
    QString m_problem;
};

} // namespace cirro
