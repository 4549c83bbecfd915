#pragma once

#include "app/editor/rows_model.h"
#include "app/editor/worker.h"
#include "app/find/text_pattern.h"
#include "app/shell/workbench.h"

#include "model/edits/find.h"

#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <set>
#include <vector>

namespace cirro {

/// The texts of the design that hold what is looked for, and what they would become; element by element in the order of
/// the template.
// (The base is spelled in full: qmltyperegistrar finds it by that name only.)
class FindModel : public cirro::RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cirro::Workbench *workbench READ workbench WRITE setWorkbench NOTIFY workbenchChanged REQUIRED FINAL)
    /// What nobody sees is not kept up to date.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged FINAL)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY wishChanged FINAL)
    Q_PROPERTY(QString instead READ instead WRITE setInstead NOTIFY wishChanged FINAL)
    Q_PROPERTY(bool replacing READ isReplacing WRITE setReplacing NOTIFY wishChanged FINAL)
    Q_PROPERTY(bool matchCase READ matchCase WRITE setMatchCase NOTIFY wishChanged FINAL)
    Q_PROPERTY(bool wholeWord READ wholeWord WRITE setWholeWord NOTIFY wishChanged FINAL)
    Q_PROPERTY(bool regular READ isRegular WRITE setRegular NOTIFY wishChanged FINAL)
    Q_PROPERTY(What what READ what WRITE setWhat NOTIFY wishChanged FINAL)
    Q_PROPERTY(bool selectionOnly READ selectionOnly WRITE setSelectionOnly NOTIFY wishChanged FINAL)
    /// What is wrong with the regular expression; empty: nothing.
    Q_PROPERTY(QString problem READ problem NOTIFY foundChanged FINAL)
    Q_PROPERTY(int count READ rowCount NOTIFY foundChanged FINAL)
    Q_PROPERTY(int placeCount READ placeCount NOTIFY foundChanged FINAL)
    Q_PROPERTY(int elementCount READ elementCount NOTIFY foundChanged FINAL)
    /// How many would be replaced.
    Q_PROPERTY(int checkedCount READ checkedCount NOTIFY checkedChanged FINAL)
    /// True while what was typed last is still to be looked for.
    Q_PROPERTY(bool pending READ isPending NOTIFY pendingChanged FINAL)

public:
    enum class What { Everything, Names, Values };
    Q_ENUM(What)
    enum Role {
        OwnerRole = Qt::UserRole + 1, // the element or part that the text is of: rows of one stand together
        OwnerNameRole,
        PlaceRole,  // where in it: "Properties › Tags › 1 › Value"; of a name what it names
        BeforeRole, // the text as pieces: {text, found}, shortened to what is near the first place
        AfterRole,  // what it would become, likewise
        PlainRole,  // the text in one line
        NextRole,   // what it would become in one line
        CheckedRole,
        ReplaceableRole,
        ProblemRole // why it cannot be replaced; empty where it can
    };

    explicit FindModel(QObject *parent = nullptr);

    Workbench *workbench() const { return m_workbench; }
    void setWorkbench(Workbench *workbench);
    bool isActive() const { return m_active; }
    void setActive(bool active);
    QString text() const { return m_pattern.text; }
    void setText(const QString &text);
    QString instead() const { return m_pattern.instead; }
    void setInstead(const QString &instead);
    bool isReplacing() const { return m_replacing; }
    void setReplacing(bool replacing);
    bool matchCase() const { return m_pattern.matchCase; }
    void setMatchCase(bool matchCase);
    bool wholeWord() const { return m_pattern.wholeWord; }
    void setWholeWord(bool wholeWord);
    bool isRegular() const { return m_pattern.regular; }
    void setRegular(bool regular);
    What what() const { return m_what; }
    void setWhat(What what);
    bool selectionOnly() const { return m_selectionOnly; }
    void setSelectionOnly(bool only);
    QString problem() const { return m_problem; }
    int placeCount() const;
    int elementCount() const;
    int checkedCount() const;
    bool isPending() const { return m_later.isActive() || m_worker.isBusy(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void setChecked(int row, bool checked);
    Q_INVOKABLE void setAllChecked(bool checked);
    /// Looks at once for what was typed last.
    Q_INVOKABLE void settle();
    /// Replaces one text, or all that are checked: one step. Says what was done and what was not.
    Q_INVOKABLE void replaceOne(int row);
    Q_INVOKABLE void replaceChecked();
    /// Selects what the text is of and brings it into view; propertyWanted or partWanted leads to the text itself in
    /// the forms, placeWanted in the code.
    Q_INVOKABLE void activate(int row);

signals:
    void workbenchChanged();
    void activeChanged();
    void wishChanged();
    void foundChanged();
    void checkedChanged();
    void pendingChanged();
    /// A sentence about what was replaced.
    void told(const QString &words);
    /// A place below a resource's body, as a JSON pointer; empty: its name.
    void propertyWanted(const QString &element, const QString &pointer);
    /// A member of another section, "Parameters/Size", and where in the template the text stands.
    void partWanted(const QString &part, const QString &pointer);
    /// Either of them as it stands in the template: the words that were found there, in a key or a value.
    void placeWanted(const QString &pointer, const QString &words, bool inKey);

private:
    struct Row {
        Found found{};
        QString owner{};
        bool operator==(const Row &) const = default;
    };
    void wish();
    void later();
    void lookNow();
    void update();
    void take(std::vector<Row> rows);
    void replace(const std::vector<Found> &found);
    std::string keyOf(const Row &row) const;
    bool isChecked(const Row &row) const { return !row.found.problem && !m_unchecked.contains(keyOf(row)); }
    QString ownerNameOf(const Row &row) const;
    QString placeOf(const Row &row) const;

    Workbench *m_workbench = nullptr;
    bool m_active = false;
    TextPattern m_pattern{};
    bool m_replacing = false;
    What m_what = What::Everything;
    bool m_selectionOnly = false;
    QString m_problem{};
    QTimer m_later; // what is being typed is looked for when the typing rests
    Worker m_worker;
    std::vector<Row> m_rows{};
    std::set<std::string> m_unchecked{};
};

} // namespace cirro
