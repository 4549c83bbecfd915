#pragma once

#include "app/compare/comparison_desk.h"
#include "app/editor/rows_model.h"

#include <QtQml/qqmlregistration.h>

#include <set>
#include <string>
#include <vector>

namespace cirro {

/// What differs between two versions as a list: groups, in them elements and parts of the template, and below each the
/// values that differ.
// (The base is spelled in full: qmltyperegistrar finds it by that name only.)
class DifferencesModel : public cirro::RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cirro::ComparisonDesk *desk READ desk WRITE setDesk NOTIFY deskChanged REQUIRED FINAL)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged FINAL)

public:
    enum Role {
        RowRole = Qt::UserRole + 1, // "group", "element", "value"
        MarkRole,                   // "added", "changed", "may-replace", "replaced", "removed", "moved"; a group's, too
        ElementRole,                // "resource:Web"; empty for a part of the template
        NameRole,                   // of a value: "Tags.Name"
        KindRole,                   // what an element is, in the reader's language; the section of a part
        OldRole,                    // of a value; empty: was not there
        NewRole,                    // likewise
        UpdateRole,                 // "in-place", "may-replace", "replaces", "refused" or empty
        UpdateWordsRole,            // what that means; of an element with the reason
        DataRole,                   // what becomes of the data that it holds; may be empty
        AtStakeRole,                // that data is lost
        CountRole,                  // of a group
        OpenRole,                   // of a group
        CanTakeBackRole,
        GlyphRole,
        ShortNameRole,
        ColorRole
    };

    using RowsModel::RowsModel;

    ComparisonDesk *desk() const { return m_desk; }
    void setDesk(ComparisonDesk *desk);
    /// Elements whose name, kind, type or values hold it.
    QString search() const { return m_search; }
    void setSearch(const QString &search);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void toggle(int row);
    /// Shows in the diagram what a row is about.
    Q_INVOKABLE void reveal(int row);
    /// Makes the element or the value of a row as it was.
    Q_INVOKABLE void takeBack(int row);
    /// The next row of an element or part, around the end; -1 when there is none. Groups that are closed stay so.
    Q_INVOKABLE int step(int row, bool back) const;
    /// The row that is about what is selected in the diagram, its group opened if need be; -1 when none is.
    Q_INVOKABLE int rowOfSelected();

signals:
    void deskChanged();
    void searchChanged();

private:
    enum class Place { Group, Element, Part, Order, Settings, ElementValue, PartValue };
    struct Row {
        Place place = Place::Group;
        std::string key{};      // what it is called among the rows; stays when others come and go
        std::size_t group = 0;  // kind; the last one is the template's
        std::size_t number = 0; // of the element or part
        std::size_t value = 0;  // of the change in it
        QString name{};
        QString kind{};
        QString old{};
        QString now{};
        int count = 0;
        bool open = false;
        comparison::Mark mark = comparison::Mark::Changed;
        comparison::Effect effect = comparison::Effect::None;
        comparison::Data data = comparison::Data::None;
        bool orderOnly = false;
        bool canTakeBack = false;
        ElementId id{};
        ElementId cause{};
        bool operator==(const Row &) const = default;
    };
    void update();
    std::vector<Row> wanted() const;
    std::vector<Row> rowsOf(const comparison::ElementChange &element, std::size_t number) const;
    std::vector<Row> rowsOf(const comparison::PartChange &part, std::size_t number) const;
    Row valueRow(const comparison::Change &change, std::size_t value) const;
    void addGroup(std::vector<Row> &rows, std::size_t group, std::vector<std::vector<Row>> members) const;
    bool isFound(const std::vector<Row> &member) const;
    QString nameOf(const ElementId &id) const;
    QString groupName(std::size_t group) const;
    QString updateWords(const Row &row) const;
    const Presentation *presentationOf(const ElementId &id) const;
    const Drawing *drawingOf(const ElementId &id) const;

    ComparisonDesk *m_desk = nullptr;
    QString m_search;
    std::set<std::size_t> m_closed{std::size_t(comparison::Kind::Moved)};
    std::vector<Row> m_rows;
};

} // namespace cirro
