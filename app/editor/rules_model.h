#pragma once

#include "app/editor/design_document.h"
#include "app/editor/rows_model.h"

#include <QtQml/qqmlregistration.h>

#include <vector>

namespace cirro {

/// All rules of the program, and which of them speak in the document.
// (The base is spelled in full: qmltyperegistrar finds it by that name only.)
class RulesModel : public cirro::RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cirro::DesignDocument *document READ document WRITE setDocument NOTIFY documentChanged REQUIRED FINAL)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged FINAL)
    Q_PROPERTY(int count READ rowCount NOTIFY countChanged FINAL)

public:
    enum Role {
        RuleRole = Qt::UserRole + 1, // "net.cidr-size"
        TitleRole,
        SeverityRole,
        SpeaksRole,  // by the profile and the design's switches
        SwitchedRole // the design itself says so
    };

    using RowsModel::RowsModel;

    DesignDocument *document() const { return m_document; }
    void setDocument(DesignDocument *document);
    /// Words that all have to occur in the rule's name or title.
    QString search() const { return m_search; }
    void setSearch(const QString &search);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// -1 when it is not on the list.
    Q_INVOKABLE int rowOf(const QString &rule) const;
    Q_INVOKABLE QString ruleAt(int row) const;

signals:
    void documentChanged();
    void searchChanged();
    void countChanged();

private:
    struct Row {
        const rules::Rule *rule = nullptr;
        QString title{};
        bool speaks = true;
        bool switched = false;
        bool operator==(const Row &) const = default;
    };
    void update();

    DesignDocument *m_document = nullptr;
    std::vector<QMetaObject::Connection> m_connections;
    QString m_search;
    std::vector<Row> m_rows;
};

} // namespace cirro
