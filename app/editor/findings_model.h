#pragma once

#include "app/editor/design_document.h"

#include <QAbstractListModel>
#include <QHash>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace cirro {

/// What the rules say about a document, worst first; turns each new judgement into the smallest row change.
class FindingsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cirro::DesignDocument *document READ document WRITE setDocument NOTIFY documentChanged REQUIRED FINAL)
    Q_PROPERTY(QStringList elements READ elements WRITE setElements NOTIFY elementsChanged FINAL)
    Q_PROPERTY(int count READ rowCount NOTIFY countChanged FINAL)

public:
    enum Role {
        SeverityRole = Qt::UserRole + 1, // "error", "warning", "advice"
        RuleRole,
        TitleRole,
        WhatRole,        // what is wrong here
        WhyRole,         // why it matters in production
        HowRole,         // how to fix it
        ElementRole,     // "resource:Web"; empty: the template as a whole
        ElementNameRole, // "Web"
        PathRole,        // JSON pointer into the template
        PartRole,        // "Parameters/Size": what a form can change; empty: a resource, or the template as a whole
        FixesRole,       // labels, best first
        DocsRole,        // address of a page that explains
        ExamTasksRole    // tasks of the exam that are about it: "3.4"
    };

    using QAbstractListModel::QAbstractListModel;

    /// "error", "warning", "advice".
    static QString nameOf(rules::Severity severity);

    DesignDocument *document() const { return m_document; }
    void setDocument(DesignDocument *document);
    /// Only findings about these ("resource:Web"); empty: all.
    QStringList elements() const { return m_elements; }
    void setElements(const QStringList &elements);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Does the fix with that number. Nothing while the findings are behind the design.
    Q_INVOKABLE void fix(int row, int number);
    /// Takes the finding off the list for a reason that is kept in the layout.
    Q_INVOKABLE void ignore(int row, const QString &reason);
    /// The row of the next finding after `row` (from the top after the last); -1 when there are none.
    Q_INVOKABLE int next(int row) const;
    /// The first row about an element ("resource:Web"); -1 when there is none.
    Q_INVOKABLE int rowOf(const QString &element) const;

signals:
    void documentChanged();
    void elementsChanged();
    void countChanged();

private:
    struct Row {
        rules::Finding finding{};
        std::string language{}; // of `texts`
        rules::RuleWords texts{};
        bool operator==(const Row &other) const { return finding == other.finding; }
    };
    void update();
    void retell();
    Row rowFor(const rules::Finding &finding) const;

    DesignDocument *m_document = nullptr;
    QStringList m_elements;
    QMetaObject::Connection m_connection;
    QVector<Row> m_rows; // own copies: data() must stay valid inside beginRemoveRows()
    AppraisalPtr m_source;
    mutable QHash<int, QStringList> m_fixes; // labels by row, worked out when first asked for
};

} // namespace cirro
