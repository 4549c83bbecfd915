#pragma once

#include "app/editor/design_document.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace cirro {

/// The template's parameters and the values that the world on show assumes for them.
class ParametersModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cirro::DesignDocument *document READ document WRITE setDocument NOTIFY documentChanged REQUIRED FINAL)
    Q_PROPERTY(int count READ rowCount NOTIFY countChanged FINAL)

public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        TypeRole,    // "String", "Number" …
        DefaultRole, // empty when there is none
        AllowedRole, // the allowed values; empty: any
        AssumedRole, // empty: the default counts
        DescriptionRole
    };

    using QAbstractListModel::QAbstractListModel;

    DesignDocument *document() const { return m_document; }
    void setDocument(DesignDocument *document);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Shows the world in which the parameter has that value; empty goes back to the default.
    Q_INVOKABLE void assume(int row, const QString &value);

signals:
    void documentChanged();
    void countChanged();

private:
    struct Row {
        QString name{};
        QString type{};
        QString standard{};
        QStringList allowed{};
        QString assumed{};
        QString description{};
        bool operator==(const Row &) const = default;
    };
    static QVector<Row> rowsOf(const Design &design);
    void update();

    DesignDocument *m_document = nullptr;
    QMetaObject::Connection m_connection;
    QVector<Row> m_rows;
};

} // namespace cirro
