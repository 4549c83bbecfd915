#pragma once

#include "app/editor/rows_model.h"
#include "app/shell/workbench.h"

#include <QtQml/qqmlregistration.h>

#include <map>
#include <set>
#include <vector>

namespace cirro {

/// Everything of a design as a tree: what lies in what, and below an element what is folded into it. As rows, from the
/// top down; what is closed has none.
// (The base is spelled in full: qmltyperegistrar finds it by that name only.)
class OutlineModel : public cirro::RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cirro::Workbench *workbench READ workbench WRITE setWorkbench NOTIFY workbenchChanged REQUIRED FINAL)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged FINAL)
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged FINAL)
    Q_PROPERTY(int count READ rowCount NOTIFY countChanged FINAL)

public:
    enum Role {
        ElementRole = Qt::UserRole + 1, // "resource:Web"
        NameRole,
        KindRole, // what it is, in the reader's language; empty where the name says it
        TypeRole, // CloudFormation type; empty for what has none
        DepthRole,
        InsideRole, // how many lie in it or are folded into it, directly
        OpenRole,
        FoldedRole, // it is folded into the one above: the diagram shows it as a part of that
        SelectedRole,
        SeverityRole, // of the worst finding about it: "error", "warning", "advice" or empty
        GlyphRole,
        ShortNameRole,
        ColorRole,
        FoundRole // false for what only holds something that is searched for
    };

    using RowsModel::RowsModel;

    Workbench *workbench() const { return m_workbench; }
    void setWorkbench(Workbench *workbench);
    /// Rows whose name, kind or type holds it, with what they lie in; all of it open.
    QString search() const { return m_search; }
    void setSearch(const QString &search);
    /// The first row that holds it itself; -1 when none does, or nothing is searched for.
    Q_INVOKABLE int firstFound() const;
    /// What nobody sees is not kept up to date.
    bool isActive() const { return m_active; }
    void setActive(bool active);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void setOpen(int row, bool open);
    /// The row that it lies in or is folded into; -1 at the top.
    Q_INVOKABLE int above(int row) const;
    /// Selects it and brings it, or what it is folded into, into view. `more`: beside what is selected already, or not
    /// any more.
    Q_INVOKABLE void choose(int row, bool more = false);
    /// The row of the element selected last, opened if need be; -1 when nothing is selected.
    Q_INVOKABLE int followSelection();

signals:
    void workbenchChanged();
    void searchChanged();
    void activeChanged();
    void countChanged();

private:
    struct Row {
        ElementId id{};
        QString name{};
        const Presentation *presentation = nullptr; // null for what is drawn
        int depth = 0;
        int inside = 0;
        bool open = false;
        bool folded = false;
        bool found = true;
        QString severity{};
        bool operator==(const Row &) const = default;
    };
    using Children = std::map<ElementId, std::vector<Row>>;
    void update();
    Children childrenNow() const;
    void add(std::vector<Row> &rows, const Children &children, const ElementId &parent, int depth) const;
    bool isFound(const Row &row) const;
    bool holdsFound(const Row &row, const Children &children) const;
    bool isOpen(const Row &row) const;
    QString glyphOf(const Row &row) const;
    std::string language() const;

    Workbench *m_workbench = nullptr;
    bool m_active = true;
    QString m_search;
    std::set<ElementId> m_turned{}; // opened or closed against how they begin
    std::vector<Row> m_rows;
};

} // namespace cirro
