#pragma once

#include "app/editor/rows_model.h"
#include "app/shell/workbench.h"

#include "model/form/template_form.h"

#include <QtQml/qqmlregistration.h>

namespace cirro {

/// What a template has besides resources, as rows of a form: sections, their members, the values of opened members.
/// What is typed goes into the document at once when it may be written; else it stays in its row with the reason.
// (The base is spelled in full: qmltyperegistrar finds it by that name only.)
class TemplateModel : public cirro::RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cirro::Workbench *workbench READ workbench WRITE setWorkbench NOTIFY workbenchChanged REQUIRED FINAL)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged FINAL)
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged FINAL)
    Q_PROPERTY(int count READ rowCount NOTIFY countChanged FINAL)
    Q_PROPERTY(bool missed READ hasMissed NOTIFY searchChanged FINAL)

public:
    enum Role {
        RowRole = Qt::UserRole + 1, // "section", "member", "name", "value", "expression", "table", "fixed"
        SectionRole,                // its key in the template, "Parameters"
        MemberRole,
        KindRole, // of a value: "text", "number", "switch", "choice", "list"
        DepthRole,
        LabelRole,
        TextRole, // what is written, or what was typed and cannot be
        WrittenRole,
        RequiredRole,
        ItemRole,
        OpenRole,
        ChoicesRole,
        SummaryRole,
        UsersRole, // what uses the member, "Resources/Web"
        UnusedRole,
        GrowsRole,
        ValueRole,
        ProblemRole,
        ColumnsRole, // of a table: its second-level keys
        LinesRole,   // its top-level keys
        CellsRole,   // its values, line by line
        RisesRole,   // may change places with the one before it
        SinksRole    // or with the one behind it
    };
    Q_ENUM(Role)

    using RowsModel::RowsModel;

    Workbench *workbench() const { return m_workbench; }
    void setWorkbench(Workbench *workbench);
    QString search() const { return QString::fromStdString(m_wish.search); }
    void setSearch(const QString &search);
    /// True while nothing goes with what is searched for: the sections stand empty.
    bool hasMissed() const;
    /// What nobody sees is not kept up to date.
    bool isActive() const { return m_active; }
    void setActive(bool active);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// The text as it is being typed; a name and an emptied value wait for commit().
    Q_INVOKABLE void type(int row, const QString &text);
    Q_INVOKABLE void commit(int row, const QString &text);
    /// Takes a member, value or item out.
    Q_INVOKABLE void clear(int row);
    /// Opens or folds a section, a member, a list.
    Q_INVOKABLE void toggle(int row);
    /// Undoes or redoes what was done last, typing in a field or anything else.
    Q_INVOKABLE void step(bool redo);
    /// To a section a member, which is opened; to a list an item.
    Q_INVOKABLE void add(int row);
    /// Exchanges a group of parameters, or a parameter in one, with the one before (`by` -1) or behind (1) it. The row
    /// that it is afterwards; -1 when it stays.
    Q_INVOKABLE int move(int row, int by);
    /// A value of a mapping's table, as it is being typed; typing on in one cell is one step.
    Q_INVOKABLE void typeCell(int row, int line, int column, const QString &text);
    /// Typing in it has ended with this text; what cannot be written is said and gives way to what is.
    Q_INVOKABLE void setCell(int row, int line, int column, const QString &text);
    /// Gives back what stood there before the typing.
    Q_INVOKABLE void abandon(int row);
    /// Lines are top-level keys, columns second-level keys.
    Q_INVOKABLE void renameLine(int row, int line, const QString &name);
    Q_INVOKABLE void renameColumn(int row, int column, const QString &name);
    Q_INVOKABLE void addLine(int row);
    Q_INVOKABLE void addColumn(int row);
    Q_INVOKABLE void removeLine(int row, int line);
    Q_INVOKABLE void removeColumn(int row, int column);
    /// Goes where a user of a member is: selects the resource, or opens the member. -1 or the row that it is.
    Q_INVOKABLE int follow(const QString &user);
    /// The row where a member's name is edited, of a group its label; -1 while it is folded.
    Q_INVOKABLE int nameRow(const QString &section, const QString &member) const;

signals:
    void workbenchChanged();
    void searchChanged();
    void activeChanged();
    void countChanged();
    /// A member was added; its name is now to be typed.
    void added(const QString &section, const QString &member);

private:
    void update();
    QStringList cellsOf(const form::PartRow &row) const;
    void pushTable(int row, const Result<EditResult> &edit);
    const form::PartRow &part(int row) const { return m_rows[std::size_t(row)]; }
    bool isRow(int row) const { return row >= 0 && row < rowCount(); }
    std::optional<std::vector<ElementId>> push(const Message &words, const Result<EditResult> &edit, bool continues);
    void refuse(int row, const QString &text, const QString &words);
    QString labelOf(const form::PartRow &row) const;

    Workbench *m_workbench = nullptr;
    bool m_active = true;
    std::vector<form::PartRow> m_rows;
    form::PartsWish m_wish;
    std::string m_typing{}; // key of the row that is typed in, of a cell also its line and column
    QString m_typed;        // its text: may be spelled otherwise than what was written
    QString m_refusal;      // why the typed text cannot be written; empty: it was
    bool m_written = false; // of what is typed in a cell something stands in the design
    History::Gesture m_gesture = 0;
};

} // namespace cirro
