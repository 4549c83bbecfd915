#pragma once

#include "model/design/way.h"
#include "model/scene/display_list.h"

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <vector>

namespace cirro {

/// What letting go would do, said while a gesture lasts.
struct DropVerdict {
    bool allowed = false;
    QString words{};       // for people: what happens, or why it cannot; may be empty
    ElementId container{}; // where the elements would end up; null: in none
};

/// Whoever owns the picture that a canvas shows and carries out what is done on it. Lengths are diagram units.
class CanvasHostObject : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("what a canvas shows")

public:
    using QObject::QObject;

    /// Null while there is nothing to show.
    virtual std::shared_ptr<const scene::DisplayList> picture() const = 0;
    /// False while nothing in the picture can be changed: no handles are offered.
    virtual bool isEditable() const { return true; }
    /// What of an element is in the picture: itself, or what it is folded into.
    virtual ElementId standIn(const ElementId &id) const { return id; }
    /// Where an element is now; null: in no container.
    virtual ElementId containerOf(const ElementId &id) const = 0;
    /// Moving elements, with all that lies in them, by `delta` and into `container` (null: into none).
    virtual DropVerdict previewMove(const std::vector<ElementId> &ids, Point delta, const ElementId &container) = 0;
    virtual bool commitMove(const std::vector<ElementId> &ids, Point delta, const ElementId &container) = 0;
    virtual DropVerdict previewResize(const ElementId &id, const Rect &bounds) = 0;
    virtual bool commitResize(const ElementId &id, const Rect &bounds) = 0;
    /// What a line from an element may lead to, what drawing it would do, and drawing it.
    virtual std::vector<ElementId> connectTargets(const ElementId &from) = 0;
    virtual DropVerdict previewConnect(const ElementId &from, const ElementId &to) = 0;
    virtual bool commitConnect(const ElementId &from, const ElementId &to) = 0;
    /// An arrow that is only drawn, between any two of what is on show.
    virtual DropVerdict previewArrow(const ElementId &from, const ElementId &to) = 0;
    virtual bool commitArrow(const ElementId &from, const ElementId &to) = 0;
    /// Where a connector would run with its inner pieces held like this, and holding them; empty: as the program finds
    /// it.
    virtual std::vector<Point> previewBend(const ConnectorId &connector, const Way &way) = 0;
    virtual bool commitBend(const ConnectorId &connector, const Way &way) = 0;

signals:
    /// picture() answers another one now.
    void pictureChanged();
};

} // namespace cirro
