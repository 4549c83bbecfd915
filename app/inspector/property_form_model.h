#pragma once

#include "app/editor/rows_model.h"
#include "app/shell/workbench.h"

#include "model/form/form.h"

#include <QtQml/qqmlregistration.h>

#include <functional>
#include <map>
#include <vector>

namespace cirro {

/// The form of what is selected, one row a field. What is typed goes into the document at once when it may be written;
/// else it stays in its row with the reason. Typing on in one field is one step.
// (The base is spelled in full: qmltyperegistrar finds it by that name only.)
class PropertyFormModel : public cirro::RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cirro::Workbench *workbench READ workbench WRITE setWorkbench NOTIFY workbenchChanged REQUIRED FINAL)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged FINAL)
    Q_PROPERTY(bool all READ all WRITE setAll NOTIFY allChanged FINAL)
    Q_PROPERTY(int count READ rowCount NOTIFY formChanged FINAL)
    Q_PROPERTY(QString name READ name NOTIFY formChanged FINAL)
    Q_PROPERTY(int elementCount READ elementCount NOTIFY formChanged FINAL)
    Q_PROPERTY(QString type READ type NOTIFY formChanged FINAL)
    Q_PROPERTY(QString docs READ docs NOTIFY formChanged FINAL)
    Q_PROPERTY(QStringList glossaryWords READ glossaryWords NOTIFY formChanged FINAL)
    /// What is selected has addresses that can be planned.
    Q_PROPERTY(bool addressed READ isAddressed NOTIFY formChanged FINAL)
    Q_PROPERTY(QStringList plumbing READ plumbing NOTIFY formChanged FINAL)

public:
    enum Role {
        PartRole = Qt::UserRole + 1, // "general", "required", "common", "written", "lifecycle", "other"
        KindRole,                    // "text", "number", "switch" …
        DepthRole,
        LabelRole,
        TextRole, // what is written, or what was typed and cannot be
        WrittenRole,
        DiffersRole,
        RequiredRole,
        ItemRole,
        BranchRole,
        OpenRole,
        ChoicesRole, // what may be written
        ValueRole,   // what an intrinsic comes to, as a sentence; empty for what is written plainly
        UpdateRole,  // what a change does to what is deployed, as a sentence
        DocsRole,
        ProblemRole,  // what is wrong, as a sentence
        UnsetRole,    // AWS::NoValue stands there
        ShapesRole,   // words for the shapes it may have; empty: there is but one
        ShapeRole,    // which of them it has
        MakesRole,    // words for what could be made for it
        PassedOnRole, // of a tag: "true", "false" or an intrinsic; empty: its type knows nothing of it
        PositionRole, // of a list's item: from 1
        NotesRole,    // what stands behind a choice: by its text
        DoubtfulRole, // the problem did not keep the text from being written
        LastRole,     // of a list's item: none follows
        HintRole,     // what holds, or what could be written, while nothing is
        UnitRole,     // what its number counts: "seconds"; empty: nothing that is known
        DividesRole   // the first of an object's members that are not set
    };
    Q_ENUM(Role)

    explicit PropertyFormModel(QObject *parent = nullptr);

    Workbench *workbench() const { return m_workbench; }
    void setWorkbench(Workbench *workbench);
    QString search() const { return QString::fromStdString(m_wish.search); }
    void setSearch(const QString &search);
    bool all() const { return m_wish.all; }
    void setAll(bool all);
    /// Of the one resource; empty when there are several.
    QString name() const
    {
        return m_form.ids.size() == 1 ? QString::fromStdString(m_form.ids.front().text()) : QString();
    }
    int elementCount() const { return int(m_form.ids.size()); }
    QString type() const { return QString::fromStdString(m_form.type); }
    QString docs() const { return QString::fromStdString(m_form.docs); }
    /// By which the glossary may know what is selected; none when there are several types.
    QStringList glossaryWords() const;
    bool isAddressed() const;
    /// What is folded into the one selected element, "resource:Rule".
    QStringList plumbing() const { return m_plumbing; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// The text as it is being typed; a logical id and an emptied field wait for commit().
    Q_INVOKABLE void write(int row, const QString &text);
    /// Typing has ended with this text.
    Q_INVOKABLE void commit(int row, const QString &text);
    Q_INVOKABLE void clear(int row);
    /// Undoes or redoes what was done last, typing in this field or anything else.
    Q_INVOKABLE void step(int row, bool redo);
    /// Gives back what stood there before it was typed over, and gives up a text that cannot be written.
    Q_INVOKABLE void abandon(int row);
    /// The row of what stands at a place in the template, a JSON pointer, or of the nearest around it, opened if need
    /// be; -1 where there is none.
    Q_INVOKABLE int follow(const QString &pointer);
    /// Shows or hides what is nested in a field.
    Q_INVOKABLE void toggle(int row);
    /// Adds an item to a list; to a map a member of that name.
    Q_INVOKABLE void add(int row, const QString &name);
    Q_INVOKABLE void moveItem(int row, int by);
    /// Shows the field in another of its shapes; a value that does not fit it is taken out. Of a text and a list of
    /// texts the text becomes the first item.
    Q_INVOKABLE void chooseShape(int row, int shape);
    /// Puts the branch of a condition in place of the whole expression.
    Q_INVOKABLE void keepBranch(int row);
    /// Makes what `makes` names at that position, and refers to it.
    Q_INVOKABLE void make(int row, int what);
    /// False when there cannot be such a tag; the row then says why.
    Q_INVOKABLE bool addTag(int row, const QString &key, const QString &value);
    Q_INVOKABLE void renameTag(int row, const QString &key);
    Q_INVOKABLE void passTagOn(int row, bool on);

signals:
    void workbenchChanged();
    void searchChanged();
    void allChanged();
    void formChanged();

private:
    void update();
    bool isRow(int row) const { return row >= 0 && row < rowCount(); }
    void push(const form::Field &field, const Result<EditResult> &edit, bool continues);
    void refuse(int row, const QString &text, const QString &words);
    /// A text that cannot be written, and why.
    struct Refused {
        QString text{};
        QString words{};
    };
    /// What could stand there instead of what stands there, in words, each with its edit.
    struct Offer {
        QString words{};
        std::function<Result<EditResult>()> edit{};
    };
    std::vector<Offer> offersFor(const form::Field &field) const;
    Result<EditResult> made(const form::Field &field, const form::Choice &choice) const;

    Workbench *m_workbench = nullptr;
    form::Form m_form;
    form::Wish m_wish;
    std::vector<ElementId> m_selected{};
    bool m_renaming = false;
    bool m_pushing = false;    // what changes now was typed here
    syntax::NodePtr m_known{}; // the template as the typing left it: any other ends the typing
    QStringList m_plumbing;
    std::string m_typing{};                     // key of the field that is typed in
    QString m_typed;                            // its text: may be spelled otherwise than what was written
    std::map<std::string, Refused> m_refused{}; // by key: stays there until it is mended or given up
    History::Gesture m_gesture = 0;
};

} // namespace cirro
