#pragma once

#include "app/canvas/canvas_host.h"
#include "app/canvas/selection.h"
#include "app/editor/design_document.h"
#include "app/editor/worker.h"

#include "model/comparison/picture.h"
#include "model/comparison/take_back.h"

#include <QFileSystemWatcher>
#include <QStringList>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <optional>
#include <vector>

namespace cirro {

/// Two versions of a document side by side: which they are, what differs, and the picture of both. The canvas shows it
/// in place of the document and changes nothing in it.
/// A version is called "saved", "disk", "now", "step:<number>" or "file:<path>".
// (The base is spelled in full: qmltyperegistrar finds it by that name only.)
class ComparisonDesk : public cirro::CanvasHostObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workbench")
    Q_PROPERTY(bool open READ isOpen NOTIFY openChanged FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged FINAL)
    Q_PROPERTY(QString older READ older WRITE setOlder NOTIFY sidesChanged FINAL)
    Q_PROPERTY(QString newer READ newer WRITE setNewer NOTIFY sidesChanged FINAL)
    Q_PROPERTY(QString summary READ summary NOTIFY looked FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY looked FINAL)
    Q_PROPERTY(QStringList marks READ marks NOTIFY looked FINAL)
    Q_PROPERTY(bool same READ isSame NOTIFY looked FINAL)
    Q_PROPERTY(bool canTakeBack READ canTakeBack NOTIFY sidesChanged FINAL)
    Q_PROPERTY(cirro::Selection *selection READ selection CONSTANT FINAL)

public:
    explicit ComparisonDesk(DesignDocument &document);

    bool isOpen() const { return m_open; }
    bool isBusy() const { return m_worker.isBusy(); }
    QString older() const { return m_older; }
    void setOlder(const QString &version) { setSides(version, m_newer); }
    QString newer() const { return m_newer; }
    void setNewer(const QString &version) { setSides(m_older, version); }
    /// "2 added, 1 changed"; empty when nothing differs.
    QString summary() const;
    /// What the picture is marked with, for its legend: "added", "removed" …
    QStringList marks() const;
    Q_INVOKABLE QString wordsOfMark(const QString &mark) const;
    /// Why the two cannot be compared; empty when they can.
    QString problem() const { return m_problem; }
    /// Nothing differs.
    bool isSame() const { return m_sight && m_sight->comparison.empty(); }
    /// The newer version is the one that can be edited.
    bool canTakeBack() const { return m_newer == QLatin1String("now"); }
    Selection *selection() { return &m_selection; }
    const Selection *selection() const { return &m_selection; }
    const DesignDocument &document() const { return m_document; }

    /// Begins with what changed since the last save; goes on with other versions when it is open already.
    Q_INVOKABLE void begin(const QString &older = QStringLiteral("saved"),
                           const QString &newer = QStringLiteral("now"));
    Q_INVOKABLE void end();
    Q_INVOKABLE void swap() { setSides(m_newer, m_older); }
    /// With another file as the older version.
    Q_INVOKABLE void compareWith(const QUrl &file);

    /// Selects an element of either version ("resource:Web") in the picture, or what it is folded into there.
    Q_INVOKABLE void show(const QString &element);
    /// What is selected in the picture, "resource:Web"; the drawing of an arrow. Empty for nothing or several.
    QString selected() const;
    /// The element of the picture that an element of either version is shown as; null for none.
    ElementId shownAs(const ElementId &id) const;

    /// What differs; null before it is known.
    const comparison::Comparison *comparison() const { return m_sight ? &m_sight->comparison : nullptr; }
    const Snapshot &olderVersion() const { return m_before; }
    const Snapshot &newerVersion() const { return m_after; }
    const std::string &language() const { return m_document.view().language; }

    /// Each is one undo step.
    void takeBack(const comparison::ElementChange &change);
    void takeBack(const comparison::ElementChange &element, const comparison::Change &change);
    void takeBack(const comparison::PartChange &change);
    void takeBack(const comparison::PartChange &part, const comparison::Change &change);
    void takeSettingsBack();

    // CanvasHostObject
    std::shared_ptr<const scene::DisplayList> picture() const override;
    bool isEditable() const override { return false; }
    ElementId standIn(const ElementId &id) const override { return shownAs(id); }
    ElementId containerOf(const ElementId &id) const override;
    DropVerdict previewMove(const std::vector<ElementId> &ids, Point delta, const ElementId &container) override;
    bool commitMove(const std::vector<ElementId> &, Point, const ElementId &) override { return false; }
    DropVerdict previewResize(const ElementId &id, const Rect &bounds) override;
    bool commitResize(const ElementId &, const Rect &) override { return false; }
    std::vector<ElementId> connectTargets(const ElementId &) override { return {}; }
    DropVerdict previewConnect(const ElementId &from, const ElementId &to) override;
    bool commitConnect(const ElementId &, const ElementId &) override { return false; }
    DropVerdict previewArrow(const ElementId &from, const ElementId &to) override;
    bool commitArrow(const ElementId &, const ElementId &) override { return false; }
    std::vector<Point> previewBend(const ConnectorId &, const Way &) override { return {}; }
    bool commitBend(const ConnectorId &, const Way &) override { return false; }

signals:
    void openChanged();
    void busyChanged();
    void sidesChanged();
    /// Another comparison is known.
    void looked();
    /// There are other versions to choose among.
    void versionsChanged();
    /// Something was asked for and lies there in the diagram.
    void areaWanted(const cirro::Rect &area);

private:
    struct Look;
    void setSides(QString older, QString newer);
    QString fileOf(const QString &version) const;
    std::optional<Design> designOf(const QString &version) const;
    void update();
    void take(Look look);
    void watch();
    void push(const std::string &name, const Result<EditResult> &edit);
    comparison::TakingBack takingBack() const;
    bool isCurrent() const;

    DesignDocument &m_document;
    Worker m_worker;
    QFileSystemWatcher m_watcher;
    Selection m_selection;
    bool m_open = false;
    QString m_older = QStringLiteral("saved");
    QString m_newer = QStringLiteral("now");
    QString m_problem;
    Snapshot m_before;
    Snapshot m_after;
    std::optional<comparison::Sight> m_sight;
};

} // namespace cirro
