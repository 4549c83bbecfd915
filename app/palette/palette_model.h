#pragma once

#include "app/editor/rows_model.h"
#include "app/palette/palette_entries.h"
#include "app/shell/workbench.h"

#include "model/catalog/search.h"

#include <QtQml/qqmlregistration.h>

#include <optional>

namespace cirro {

/// What a palette lists: favourites, what was placed last, services by category, drawings; or what a search found among
/// all of them and every other resource type.
// (The base is spelled in full: qmltyperegistrar finds it by that name only.)
class PaletteModel : public cirro::RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cirro::Workbench *workbench READ workbench WRITE setWorkbench NOTIFY workbenchChanged REQUIRED FINAL)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        KeyRole = Qt::UserRole + 1, // of an entry; of a heading: its section's id
        NameRole,
        HeadingRole,  // the row is the heading of a section
        OpenRole,     // of a heading: the section's entries are shown
        CategoryRole, // the name of its category, for screen readers
        TypeRole,     // empty for a drawing
        AboutRole,    // one line: what it lies in, or what it is for
        IconRole,     // an asset path without its ending; empty: `shortName` stands for it
        ShortNameRole,
        ColorRole, // name of a theme colour
        FavouriteRole
    };
    Q_ENUM(Role)

    explicit PaletteModel(QObject *parent = nullptr);

    Workbench *workbench() const { return m_workbench; }
    void setWorkbench(Workbench *workbench);
    QString search() const { return m_search; }
    void setSearch(const QString &search);
    int count() const { return int(m_rows.size()); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Opens or closes the section of a heading.
    Q_INVOKABLE void toggle(const QString &section);
    Q_INVOKABLE void toggleFavourite(const QString &key);
    /// By which the glossary may know an entry; none for what stands for no service.
    Q_INVOKABLE QStringList wordsOf(const QString &key) const;
    /// What the glossary says of an entry, in the language on show. Read when it is asked for, not with the rows.
    Q_INVOKABLE QString lineOn(const QString &key) const;
    /// The row of the first entry at or after `row` in a direction (1 or -1); -1 when there is none.
    Q_INVOKABLE int entryFrom(int row, int direction) const;

signals:
    void workbenchChanged();
    void searchChanged();
    void countChanged();

private:
    struct Row {
        QString section{};
        const PaletteEntry *entry = nullptr; // null: a heading
        bool operator==(const Row &) const = default;
    };
    std::vector<Row> rowsNow();
    const Search &finder();
    void addSection(std::vector<Row> &rows, const QString &section,
                    const std::vector<const PaletteEntry *> &list) const;
    /// Takes over the new rows by the smallest change, so that the list stays where it is.
    void update();
    void retranslate();
    std::string language() const;
    QString titleOf(const QString &section) const;
    QString aboutOf(const PaletteEntry &entry) const;

    Workbench *m_workbench = nullptr;
    QString m_search;
    std::optional<Search> m_finder; // made when something is searched for: it holds every type's names
    std::vector<Row> m_rows;
};

} // namespace cirro
