#pragma once

#include "app/palette/palette_entries.h"
#include "app/shell/workbench.h"

#include <QObject>
#include <QPointF>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace cirro {

/// What is asked before a blueprint is put: its choices, and in words what they would make.
class BlueprintForm : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a Placer")
    Q_PROPERTY(bool open READ isOpen NOTIFY openChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY previewChanged FINAL)
    Q_PROPERTY(QVariantList rows READ rows NOTIFY openChanged FINAL)
    Q_PROPERTY(QPointF at READ at NOTIFY openChanged FINAL)
    Q_PROPERTY(QString preview READ preview NOTIFY previewChanged FINAL)
    Q_PROPERTY(bool allowed READ isAllowed NOTIFY previewChanged FINAL)

public:
    explicit BlueprintForm(QObject *parent = nullptr) : QObject(parent) {}

    void setWorkbench(Workbench *workbench);

    /// Asks for a blueprint that is to be put into a container, at a point of the viewport.
    void ask(const PaletteEntry &entry, const ElementId &container, QPointF at);

    bool isOpen() const { return m_entry.has_value(); }
    /// After the choices as they are now: another zone makes it another network.
    QString title() const;
    /// One a choice, in the form's order: name, values (words), current (position of the value at first).
    QVariantList rows() const;
    QPointF at() const { return m_at; }
    /// What would be made, or why it cannot be.
    QString preview() const { return m_preview; }
    bool isAllowed() const { return m_allowed; }

    Q_INVOKABLE void choose(int row, int value);
    /// Puts it as chosen; nothing while it cannot be.
    Q_INVOKABLE void accept();
    Q_INVOKABLE void dismiss();

signals:
    void openChanged();
    void previewChanged();
    /// To be put: the entry with what was chosen.
    void accepted(const cirro::PaletteEntry &entry, const cirro::ElementId &container);

private:
    void look();

    Workbench *m_workbench = nullptr;
    std::optional<PaletteEntry> m_entry{};
    ElementId m_container{};
    QPointF m_at;
    QString m_preview;
    bool m_allowed = false;
};

} // namespace cirro
