#pragma once

#include "app/canvas/canvas_item.h"

#include <QAbstractListModel>
#include <QAccessible>
#include <QPointer>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace cirro {

/// The elements on show as rows, for what stands in for them where a painting cannot be seen. Follows the canvas when
/// it rests; empty while nothing asks for it.
class VisibleElementsModel : public QAbstractListModel, private QAccessible::ActivationObserver
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cirro::CanvasItem *canvas READ canvas WRITE setCanvas NOTIFY canvasChanged FINAL)
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged FINAL)

public:
    enum Role { ElementRole = Qt::UserRole + 1, NameRole, DescriptionRole, RectRole, SelectedRole };

    explicit VisibleElementsModel(QObject *parent = nullptr);
    ~VisibleElementsModel() override;

    CanvasItem *canvas() const { return m_canvas; }
    void setCanvas(CanvasItem *canvas);
    /// Set by the system as soon as a reader of the screen is there.
    bool isActive() const { return m_active; }
    void setActive(bool active);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// What the timer does when the canvas came to rest.
    void refresh();

signals:
    void canvasChanged();
    void activeChanged();

private:
    struct Row {
        ElementId id{};
        QString name{};
        QString description{};
        QRectF rect{}; // in the canvas item
        bool selected = false;
        bool operator==(const Row &) const = default;
    };
    void accessibilityActiveChanged(bool active) override { setActive(active); }
    void follow();
    std::vector<Row> rows() const;

    QPointer<CanvasItem> m_canvas;
    std::vector<Row> m_rows;
    QTimer m_rest;
    bool m_active = false;
};

} // namespace cirro
