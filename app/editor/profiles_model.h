#pragma once

#include "app/editor/design_document.h"
#include "app/editor/rows_model.h"

#include <QtQml/qqmlregistration.h>

#include <string>
#include <vector>

namespace cirro {

/// The profiles that a design can be judged with, from the fewest findings to the most.
// (The base is spelled in full: qmltyperegistrar finds it by that name only.)
class ProfilesModel : public cirro::RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cirro::DesignDocument *document READ document WRITE setDocument NOTIFY documentChanged REQUIRED FINAL)
    Q_PROPERTY(int current READ current NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString currentName READ currentName NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString currentWhat READ currentWhat NOTIFY currentChanged FINAL)
    Q_PROPERTY(bool usual READ isUsual NOTIFY currentChanged FINAL)
    Q_PROPERTY(int switched READ switched NOTIFY currentChanged FINAL)

public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        WhatRole // what it reports
    };

    using RowsModel::RowsModel;

    DesignDocument *document() const { return m_document; }
    void setDocument(DesignDocument *document);
    /// The row of the design's profile.
    int current() const { return m_current; }
    QString currentName() const;
    QString currentWhat() const;
    /// Whether nobody chose another one.
    bool isUsual() const { return m_usual; }
    /// Rules that this design switches on or off by itself.
    int switched() const { return m_switched; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Judges the design with another one from now on.
    Q_INVOKABLE void choose(int row);

signals:
    void documentChanged();
    void currentChanged();

private:
    struct Row {
        std::string id{};
        rules::ProfileWords words{};
        bool operator==(const Row &other) const
        {
            return id == other.id && words.name == other.words.name && words.what == other.words.what;
        }
    };
    void update();

    DesignDocument *m_document = nullptr;
    std::vector<QMetaObject::Connection> m_connections;
    std::vector<Row> m_rows;
    int m_current = 0;
    bool m_usual = true;
    int m_switched = 0;
};

} // namespace cirro
