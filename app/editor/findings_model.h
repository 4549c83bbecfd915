#pragma once

#include "app/editor/design_document.h"

#include <QAbstractListModel>
#include <QHash>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace cirro {

/// What the rules say about a document, worst first; turns each new judgement into the smallest row change.
class FindingsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cirro::DesignDocument *document READ document WRITE setDocument NOTIFY documentChanged REQUIRED FINAL)
    Q_PROPERTY(QStringList elements READ elements WRITE setElements NOTIFY elementsChanged FINAL)
    Q_PROPERTY(QString grouping READ grouping WRITE setGrouping NOTIFY groupingChanged FINAL)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged FINAL)
    Q_PROPERTY(int count READ rowCount NOTIFY countChanged FINAL)
    Q_PROPERTY(int hidden READ hidden NOTIFY countChanged FINAL)

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
        ExamTasksRole,   // tasks of the exam that are about it: "3.4"
        GroupRole,       // the heading it stands under
        GroupSizeRole,   // findings under that heading
        OfItsKindRole    // findings of the same rule on the list
    };

    using QAbstractListModel::QAbstractListModel;

    /// "error", "warning", "advice".
    static QString nameOf(rules::Severity severity);

    DesignDocument *document() const { return m_document; }
    void setDocument(DesignDocument *document);
    /// Only findings about these ("resource:Web"); empty: all.
    QStringList elements() const { return m_elements; }
    void setElements(const QStringList &elements);

    /// What findings stand together for: "severity", "pillar", "element" or "task" (a finding about several tasks of
    /// the exam stands under each).
    QString grouping() const { return m_grouping; }
    void setGrouping(const QString &grouping);
    /// Words that all have to occur in what a finding says, in its element or its rule.
    QString search() const { return m_search; }
    void setSearch(const QString &search);
    /// Findings that the search leaves out.
    int hidden() const { return m_hidden; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// The design after the fix with that number.
    Result<Design> fixed(int row, int number) const;
    /// Does the fix with that number. Nothing while the findings are behind the design.
    Q_INVOKABLE void fix(int row, int number);
    /// Does the best fix of every finding of that row's rule, as one step; says how many there were.
    Q_INVOKABLE int fixKind(int row);
    /// Does the best fix of every finding on the list, as one step; says how many there were.
    Q_INVOKABLE int fixAll();
    /// Takes the finding off the list for a reason that is kept in the layout.
    Q_INVOKABLE void ignore(int row, const QString &reason);
    /// Lets a rule be silent in this design, whatever the profile says.
    Q_INVOKABLE void silence(int row);
    /// The row of the next finding after `row` (from the top after the last); -1 when there are none.
    Q_INVOKABLE int next(int row) const;
    /// The first row about an element ("resource:Web"); -1 when there is none.
    Q_INVOKABLE int rowOf(const QString &element) const;

signals:
    void documentChanged();
    void elementsChanged();
    void groupingChanged();
    void searchChanged();
    void countChanged();

private:
    /// A finding under one of its headings.
    struct Item {
        rules::Finding finding{};
        std::string group{}; // "error", "pillar.security", "resource:Web", "3.4"
        bool operator==(const Item &) const = default;
    };
    struct Same;
    struct Row {
        Item item{};
        mutable std::shared_ptr<const rules::RuleWords> texts{}; // in m_language; null until somebody asks
    };
    void update();
    void retell();
    const rules::RuleWords &textsOf(const Row &row) const;
    std::vector<Item> wanted();
    std::vector<std::string> groupsOf(const rules::Finding &finding) const;
    bool isSought(const rules::Finding &finding) const;
    QString heading(const Row &row) const;
    int mend(const Message &label, const std::function<bool(const rules::Finding &)> &wanted);

    DesignDocument *m_document = nullptr;
    QStringList m_elements;
    QString m_grouping = QStringLiteral("severity");
    QString m_search;
    int m_hidden = 0;
    QMetaObject::Connection m_connection;
    std::string m_language;
    QVector<Row> m_rows; // own copies: data() must stay valid inside beginRemoveRows()
    AppraisalPtr m_source;
    mutable QHash<int, QStringList> m_fixes; // labels by row, worked out when first asked for
};

} // namespace cirro
