#pragma once

#include "app/editor/design_document.h"
#include "app/editor/rows_model.h"

#include <QtQml/qqmlregistration.h>

#include <string>
#include <vector>

namespace cirro {

/// The ways to look at a design.
// (The base is spelled in full: qmltyperegistrar finds it by that name only.)
class ViewsModel : public cirro::RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cirro::DesignDocument *document READ document WRITE setDocument NOTIFY documentChanged REQUIRED FINAL)
    Q_PROPERTY(int current READ current NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString currentName READ currentName NOTIFY currentChanged FINAL)

public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        WhatRole,  // what stands out
        ActionRole // the action that chooses it
    };

    using RowsModel::RowsModel;

    DesignDocument *document() const { return m_document; }
    void setDocument(DesignDocument *document);
    /// The row of the view on show.
    int current() const { return m_current; }
    QString currentName() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// The action that shows a view: "view.show-network".
    static QString actionOf(const std::string &view);

signals:
    void documentChanged();
    void currentChanged();

private:
    struct Row {
        std::string id{};
        QString name{};
        QString what{};
        bool operator==(const Row &) const = default;
    };
    void update();

    DesignDocument *m_document = nullptr;
    QMetaObject::Connection m_connection;
    std::vector<Row> m_rows;
    int m_current = 0;
};

} // namespace cirro
