#pragma once

#include "app/palette/blueprint_form.h"
#include "app/palette/palette_entries.h"
#include "app/shell/workbench.h"

#include "model/placing/placing.h"

#include <QObject>
#include <QPointF>
#include <QRectF>
#include <QtQml/qqmlregistration.h>

namespace cirro {

/// Puts what a palette offers into the design of a workbench: where it is dropped, or where it belongs. Says before the
/// drop what it would do; where it does not belong it says why and offers the nearest right place. Positions are the
/// viewport's.
class Placer : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cirro::Workbench *workbench READ workbench WRITE setWorkbench NOTIFY workbenchChanged REQUIRED FINAL)
    Q_PROPERTY(QString words READ words NOTIFY hoverChanged FINAL)
    Q_PROPERTY(bool allowed READ isAllowed NOTIFY hoverChanged FINAL)
    Q_PROPERTY(QString target READ target NOTIFY hoverChanged FINAL)
    Q_PROPERTY(QRectF bounds READ bounds NOTIFY hoverChanged FINAL)
    Q_PROPERTY(QString refusal READ refusal NOTIFY offerChanged FINAL)
    Q_PROPERTY(QString offer READ offer NOTIFY offerChanged FINAL)
    Q_PROPERTY(QPointF offerAt READ offerAt NOTIFY offerChanged FINAL)
    Q_PROPERTY(cirro::BlueprintForm *blueprintForm READ blueprintForm CONSTANT FINAL)

public:
    explicit Placer(QObject *parent = nullptr);

    Workbench *workbench() const { return m_workbench; }
    void setWorkbench(Workbench *workbench);

    /// What letting go would do, or why it does not belong there; empty while nothing is over the canvas.
    QString words() const { return m_words; }
    bool isAllowed() const { return m_allowed; }
    /// The container it would go into ("resource:Net"); empty for none.
    QString target() const { return QString::fromStdString(toString(m_target)); }
    /// Where it would lie, in the diagram; empty while nothing is over the canvas.
    QRectF bounds() const { return m_bounds; }

    /// Why the last drop was refused; empty when there is nothing to decide.
    QString refusal() const { return m_refusal; }
    /// "Place in private-a instead"; empty when there is no right place.
    QString offer() const;
    QPointF offerAt() const { return m_offerAt; }
    /// Open while a blueprint that has choices waits for them.
    BlueprintForm *blueprintForm() { return &m_blueprintForm; }

    /// An entry of the palette is over the canvas, its middle at a point.
    Q_INVOKABLE void hover(const QString &key, QPointF at);
    Q_INVOKABLE void leave();
    /// Lets it go there. False when it was refused: refusal() and offer() say what now; or when blueprintForm() asks.
    Q_INVOKABLE bool drop(const QString &key, QPointF at);
    /// Puts it where it belongs: into the selected container, or the nearest right one. False when it cannot
    /// be, or when blueprintForm() asks first.
    Q_INVOKABLE bool place(const QString &key);
    /// Does what was offered.
    Q_INVOKABLE bool acceptOffer();
    Q_INVOKABLE void dismissOffer();

signals:
    void workbenchChanged();
    void hoverChanged();
    void offerChanged();
    /// Elements were made, and are selected.
    void placed();

private:
    std::optional<Drawn> drawn() const;
    ElementId containerAt(Point at) const;
    Result<PutInto> putWhereDropped(const Drawn &now, const PaletteEntry &entry, const ElementId &container,
                                    Point corner) const;
    Result<EditResult> furnished(const Drawn &now, const PaletteEntry &entry, const ElementId &container,
                                 Point corner) const;
    bool put(const PaletteEntry &entry, const ElementId &container, Point corner);
    bool refuse(const PaletteEntry &entry, const Error &error, const Drawn &now, Point near, QPointF at);
    void look(const PaletteEntry &entry, const ElementId &container, Point corner);
    /// A message about a fresh element; it has no name yet and goes by that of its entry.
    QString worded(const PaletteEntry &entry, const Message &message) const;
    Size sizeOf(const PaletteEntry &entry) const;
    Point cornerAround(const PaletteEntry &entry, Point middle) const;

    Workbench *m_workbench = nullptr;
    QString m_key; // of what is over the canvas
    QString m_words;
    bool m_allowed = false;
    ElementId m_target{};
    QRectF m_bounds;

    QString m_refusal;
    QString m_offered; // the entry's key
    std::optional<ElementId> m_instead;
    Point m_near{};
    QPointF m_offerAt;

    BlueprintForm m_blueprintForm;
};

} // namespace cirro
