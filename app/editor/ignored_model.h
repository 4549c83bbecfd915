#pragma once

#include "app/editor/design_document.h"
#include "app/editor/rows_model.h"

#include <QtQml/qqmlregistration.h>

#include <vector>

namespace cirro {

/// The findings of a document that are not shown because somebody said why.
// (The base is spelled in full: qmltyperegistrar finds it by that name only.)
class IgnoredModel : public cirro::RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cirro::DesignDocument *document READ document WRITE setDocument NOTIFY documentChanged REQUIRED FINAL)
    Q_PROPERTY(int count READ rowCount NOTIFY countChanged FINAL)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1,
        WhatRole,        // what is wrong here
        ReasonRole,      // may be empty: the template gives none
        SourceRole,      // "layout", "cirrograph", "cfn-lint": who says so
        ElementRole,     // "resource:Web"; empty: the template as a whole
        ElementNameRole, // "Web"
        SeverityRole
    };

    using RowsModel::RowsModel;

    DesignDocument *document() const { return m_document; }
    void setDocument(DesignDocument *document);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Lets the finding speak again. Nothing while the list is behind the design.
    Q_INVOKABLE void stop(int row);

signals:
    void documentChanged();
    void countChanged();

private:
    struct Row {
        rules::Suppressed suppressed{};
        rules::RuleWords words{};
        bool operator==(const Row &) const = default;
    };
    void update();

    DesignDocument *m_document = nullptr;
    QMetaObject::Connection m_connection;
    std::vector<Row> m_rows; // own copies: data() must stay valid inside beginRemoveRows()
};

} // namespace cirro
