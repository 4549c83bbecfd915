#include "app/palette/palette_model.h"

#include "app/study/service_term.h"

#include <algorithm>
#include <limits>

namespace cirro {

namespace {

const QString favourites = QStringLiteral("favourites");
const QString recent = QStringLiteral("recent");
const QString drawingSection = QStringLiteral("drawings");
const QString blueprintSection = QStringLiteral("blueprints");

} // namespace

PaletteModel::PaletteModel(QObject *parent) : RowsModel(parent) {}

void PaletteModel::setWorkbench(Workbench *workbench)
{
    if (workbench == m_workbench)
        return;
    if (m_workbench)
        m_workbench->forget(this);
    m_workbench = workbench;
    if (workbench) {
        connect(workbench, &Workbench::languageChanged, this, &PaletteModel::retranslate);
        connect(workbench->preferences(), &Preferences::paletteContentChanged, this, &PaletteModel::update);
        retranslate();
    }
    emit workbenchChanged();
}

void PaletteModel::setSearch(const QString &search)
{
    if (search == m_search)
        return;
    m_search = search;
    update();
    emit searchChanged();
}

std::string PaletteModel::language() const
{
    return m_workbench ? m_workbench->document()->view().language : std::string("en");
}

void PaletteModel::retranslate()
{
    m_finder.reset();
    update();
    if (!m_rows.empty())
        emit dataChanged(index(0), index(count() - 1));
}

const Search &PaletteModel::finder()
{
    if (m_finder)
        return *m_finder;
    // Drawings have their names from the words on show; everything else is found in both languages at once.
    std::vector<Findable> things;
    for (const PaletteEntry &entry : paletteEntries()) {
        Findable thing{.aliases = entry.aliases, .type = entry.type, .rank = entry.rank};
        if (entry.name.en.empty())
            thing.names = {nameOf(entry, language()).toStdString(), std::string(nameOf(entry.drawing->kind))};
        else
            thing.names = {entry.name.en, entry.name.ko};
        things.push_back(std::move(thing));
    }
    return m_finder.emplace(things);
}

void PaletteModel::addSection(std::vector<Row> &rows, const QString &section,
                              const std::vector<const PaletteEntry *> &list) const
{
    if (list.empty())
        return;
    rows.push_back({.section = section});
    if (m_workbench->preferences()->isPaletteSectionClosed(section))
        return;
    for (const PaletteEntry *entry : list)
        rows.push_back({.section = section, .entry = entry});
}

std::vector<PaletteModel::Row> PaletteModel::rowsNow()
{
    std::vector<Row> rows;
    if (!m_workbench)
        return rows;
    const std::vector<PaletteEntry> &entries = paletteEntries();
    if (!m_search.trimmed().isEmpty()) {
        constexpr std::size_t mostFound = 200; // what is further down is not what was meant
        for (const std::size_t position : finder().find(m_search.toStdString()))
            if (rows.size() < mostFound)
                rows.push_back({.entry = &entries[position]});
        return rows;
    }
    const auto known = [](const QStringList &keys) {
        std::vector<const PaletteEntry *> list;
        for (const QString &key : keys)
            if (const PaletteEntry *entry = findPaletteEntry(key))
                list.push_back(entry);
        return list;
    };
    addSection(rows, favourites, known(m_workbench->preferences()->favourites()));
    addSection(rows, recent, known(m_workbench->preferences()->recentlyPlaced()));
    const auto addCategory = [&](const std::string &category) {
        std::vector<const PaletteEntry *> list;
        for (const PaletteEntry &entry : entries)
            if (entry.listed && entry.category == category)
                list.push_back(&entry);
        // Drawings have an order of their own; services go by name, as a person looks for them, behind the containers
        // that everything else is put into, from the outside in.
        const auto orderOf = [this](const PaletteEntry *entry) {
            const Presentation &shown = Catalog::builtin().services().presentationOf(entry->type);
            const int depth =
                shown.shape == Shape::Container ? int(shown.inside.size()) : std::numeric_limits<int>::max();
            return std::pair(depth, nameOf(*entry, language()));
        };
        if (category != drawingSection.toStdString() && category != blueprintSection.toStdString())
            std::ranges::stable_sort(list, [&](const PaletteEntry *a, const PaletteEntry *b) {
                const auto [depthA, nameA] = orderOf(a);
                const auto [depthB, nameB] = orderOf(b);
                return depthA != depthB ? depthA < depthB : QString::localeAwareCompare(nameA, nameB) < 0;
            });
        addSection(rows, QString::fromStdString(category), list);
    };
    addCategory(blueprintSection.toStdString());
    addCategory(drawingSection.toStdString());
    // Networking first: everything else is put into it.
    const auto categories = Catalog::builtin().services().categories();
    addCategory("networking");
    for (const Category &category : categories)
        if (category.id != "networking")
            addCategory(category.id);
    return rows;
}

void PaletteModel::update()
{
    if (updateRows(m_rows, rowsNow(), std::equal_to<>()))
        emit countChanged();
    // Stars and the arrows of headings may have turned in rows that stayed.
    if (!m_rows.empty())
        emit dataChanged(index(0), index(count() - 1), {OpenRole, FavouriteRole});
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QString PaletteModel::titleOf(const QString &section) const
{
    if (section == favourites)
        return tr("Favourites");
    if (section == recent)
        return tr("Recent");
    if (section == blueprintSection)
        return tr("Blueprints");
    if (section == drawingSection)
        return tr("People, places, frames");
    for (const Category &category : Catalog::builtin().services().categories())
        if (category.id == section.toStdString())
            return QString::fromStdString(category.name.in(language()));
    return {};
}

QString PaletteModel::aboutOf(const PaletteEntry &entry) const
{
    if (entry.drawing)
        return entry.drawing->kind == DrawingKind::Note ? tr("Words on the diagram; the template does not have it")
                                                        : tr("Drawn only; the template does not have it");
    if (entry.blueprint)
        return QString::fromStdString(entry.blueprint->summary.in(language()));
    QStringList inside;
    const ServiceTable &services = Catalog::builtin().services();
    for (const std::string &type : services.presentationOf(entry.type).inside)
        inside << QString::fromStdString(services.presentationOf(type).name.in(language()));
    if (!inside.isEmpty())
        return tr("Goes into: %1").arg(inside.join(", "));
    return titleOf(QString::fromStdString(entry.category));
}

QVariant PaletteModel::data(const QModelIndex &at, int role) const
{
    if (!checkIndex(at, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(at.row())];
    if (!row.entry) {
        switch (role) {
        case KeyRole:
            return row.section;
        case NameRole:
            return titleOf(row.section);
        case HeadingRole:
            return true;
        case OpenRole:
            return !m_workbench->preferences()->isPaletteSectionClosed(row.section);
        case FavouriteRole:
            return false;
        default:
            return role > KeyRole ? QVariant(QString()) : QVariant(); // rows of headings have no pictures
        }
    }
    const PaletteEntry &entry = *row.entry;
    switch (role) {
    case KeyRole:
        return entry.key;
    case NameRole:
        // In its section it stands for all its variants; elsewhere it is the one that was found or placed.
        return row.section == blueprintSection ? QString::fromStdString(entry.blueprint->name.in(language()))
                                               : nameOf(entry, language());
    case HeadingRole:
    case OpenRole:
        return false;
    case CategoryRole:
        return titleOf(QString::fromStdString(entry.category));
    case TypeRole:
        return QString::fromStdString(entry.type);
    case AboutRole:
        return aboutOf(entry);
    case IconRole:
        return QString::fromStdString(entry.icon).section(u'.', 0, -2);
    case ShortNameRole:
        return QString::fromStdString(entry.shortName);
    case ColorRole:
        return QString::fromStdString(entry.colorToken);
    case FavouriteRole:
        return m_workbench->preferences()->favourites().contains(entry.key);
    default:
        return {};
    }
}

QHash<int, QByteArray> PaletteModel::roleNames() const
{
    return {{KeyRole, "key"},         {NameRole, "name"},          {HeadingRole, "heading"},
            {OpenRole, "open"},       {CategoryRole, "category"},  {TypeRole, "type"},
            {AboutRole, "about"},     {IconRole, "glyph"},         {ShortNameRole, "shortName"},
            {ColorRole, "colorName"}, {FavouriteRole, "favourite"}};
}

void PaletteModel::toggle(const QString &section)
{
    m_workbench->preferences()->togglePaletteSection(section);
}

void PaletteModel::toggleFavourite(const QString &key)
{
    m_workbench->preferences()->toggleFavourite(key);
}

QStringList PaletteModel::wordsOf(const QString &key) const
{
    const PaletteEntry *entry = findPaletteEntry(key);
    if (entry && !entry->type.empty())
        return ServiceTerm::wordsOf(Catalog::builtin().services().presentationOf(entry->type), entry->variant);
    if (entry && entry->drawing && !entry->drawing->service.empty())
        return {QString::fromStdString(entry->drawing->service)};
    return {};
}

QString PaletteModel::lineOn(const QString &key) const
{
    return m_workbench ? ServiceTerm::lineOn(*m_workbench->study(), wordsOf(key)) : QString();
}

int PaletteModel::entryFrom(int row, int direction) const
{
    for (; row >= 0 && row < count(); row += direction)
        if (m_rows[std::size_t(row)].entry)
            return row;
    return -1;
}

} // namespace cirro
