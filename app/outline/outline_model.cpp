#include "app/outline/outline_model.h"

#include "app/canvas/canvas_item.h"
#include "app/editor/findings_model.h"
#include "app/palette/palette_entries.h"

#include <algorithm>
#include <unordered_map>

namespace cirro {

void OutlineModel::setWorkbench(Workbench *workbench)
{
    if (workbench == m_workbench)
        return;
    if (m_workbench)
        m_workbench->forget(this);
    m_workbench = workbench;
    if (m_workbench) {
        connect(m_workbench->document(), &DesignDocument::opened, this, [this] {
            m_turned.clear();
            update();
        });
        connect(m_workbench->document(), &DesignDocument::shown, this, &OutlineModel::update);
        connect(m_workbench->document(), &DesignDocument::appraised, this, &OutlineModel::update);
        connect(m_workbench->selection(), &Selection::changed, this, [this] {
            if (m_active && !m_rows.empty())
                emit dataChanged(index(0), index(rowCount() - 1), {SelectedRole});
        });
    }
    emit workbenchChanged();
    update();
}

void OutlineModel::setSearch(const QString &search)
{
    if (search == m_search)
        return;
    m_search = search;
    update();
    emit searchChanged();
}

void OutlineModel::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    emit activeChanged();
    update();
}

std::string OutlineModel::language() const
{
    return m_workbench->document()->view().language;
}

/// What stands directly below each element, in the order of the template, what is drawn behind it; null id: the top.
OutlineModel::Children OutlineModel::childrenNow() const
{
    const DesignDocument &document = *m_workbench->document();
    std::unordered_map<ElementId, rules::Severity> worst;
    if (const AppraisalPtr &appraisal = document.appraisal())
        for (const rules::Finding &finding : appraisal->judgement->findings) {
            const auto [place, fresh] = worst.try_emplace(finding.element, finding.severity);
            if (!fresh)
                place->second = std::max(place->second, finding.severity);
        }
    Children children;
    const auto put = [&](const ElementId &parent, Row row) {
        if (const auto found = worst.find(row.id); found != worst.end())
            row.severity = FindingsModel::nameOf(found->second);
        children[parent].push_back(std::move(row));
    };
    const auto picture = document.picture();
    const auto nameOf = [&](const ElementId &id) {
        // Only resources have names of their own; for the rest stand the words on the diagram.
        const auto *shown = id.isResource() || !picture ? nullptr : picture->find(id);
        return shown ? CanvasItem::describe(*shown) : QString::fromStdString(id.text());
    };
    for (const Element &element : document.index().elements()) {
        const bool folded = !element.owner.isNull();
        put(folded ? element.owner : element.container,
            {.id = element.id, .name = nameOf(element.id), .presentation = element.presentation, .folded = folded});
    }
    if (picture)
        for (const auto &shown : picture->pictures())
            if (shown->id.kind == ElementKind::Group || document.design().drawings.contains(shown->id))
                put(document.containerOf(shown->id), {.id = shown->id, .name = nameOf(shown->id)});
    return children;
}

/// Containers begin open; what is folded away on the diagram is folded away here as well.
bool OutlineModel::isOpen(const Row &row) const
{
    const bool container = !row.presentation || row.presentation->shape == Shape::Container;
    return container != m_turned.contains(row.id);
}

bool OutlineModel::isFound(const Row &row) const
{
    const QString search = m_search.trimmed();
    const auto holds = [&](const std::string &text) {
        return QString::fromStdString(text).contains(search, Qt::CaseInsensitive);
    };
    return row.name.contains(search, Qt::CaseInsensitive) ||
           (row.presentation && (holds(row.presentation->name.en) || holds(row.presentation->name.ko) ||
                                 (row.id.isResource() && holds(row.presentation->type))));
}

bool OutlineModel::holdsFound(const Row &row, const Children &children) const
{
    const auto below = children.find(row.id);
    return below != children.end() && std::ranges::any_of(below->second, [&](const Row &each) {
               return isFound(each) || holdsFound(each, children);
           });
}

int OutlineModel::firstFound() const
{
    const auto found = std::ranges::find(m_rows, true, &Row::found);
    return m_search.trimmed().isEmpty() || found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

void OutlineModel::add(std::vector<Row> &rows, const Children &children, const ElementId &parent, int depth) const
{
    const auto below = children.find(parent);
    if (below == children.end())
        return;
    const bool searching = !m_search.trimmed().isEmpty();
    for (Row row : below->second) {
        row.found = !searching || isFound(row);
        if (!row.found && !holdsFound(row, children))
            continue;
        const auto inside = children.find(row.id);
        row.depth = depth;
        row.inside = inside == children.end() ? 0 : int(inside->second.size());
        row.open = row.inside > 0 && (searching || isOpen(row));
        rows.push_back(row);
        if (row.open)
            add(rows, children, row.id, depth + 1);
    }
}

void OutlineModel::update()
{
    if (!m_active)
        return;
    std::vector<Row> rows;
    if (m_workbench && m_workbench->document()->status() == DesignDocument::Status::Ready)
        add(rows, childrenNow(), {}, 0);
    if (updateRows(m_rows, std::move(rows), [](const Row &a, const Row &b) { return a.id == b.id; }))
        emit countChanged();
}

int OutlineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QHash<int, QByteArray> OutlineModel::roleNames() const
{
    return {{ElementRole, "element"}, {NameRole, "name"},         {KindRole, "kind"},   {TypeRole, "type"},
            {DepthRole, "depth"},     {InsideRole, "inside"},     {OpenRole, "open"},   {FoldedRole, "folded"},
            {SelectedRole, "chosen"}, {SeverityRole, "severity"}, {GlyphRole, "glyph"}, {ShortNameRole, "shortName"},
            {ColorRole, "colorName"}, {FoundRole, "found"}};
}

QVariant OutlineModel::data(const QModelIndex &at, int role) const
{
    if (!checkIndex(at, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(at.row())];
    const auto said = [](const std::string &text) { return QString::fromStdString(text); };
    switch (role) {
    case ElementRole:
        return said(toString(row.id));
    case Qt::DisplayRole:
    case NameRole:
        return row.name;
    case KindRole:
        return row.presentation ? said(row.presentation->name.in(language())) : QString();
    case TypeRole:
        return row.presentation && row.id.isResource() ? said(row.presentation->type) : QString();
    case DepthRole:
        return row.depth;
    case InsideRole:
        return row.inside;
    case OpenRole:
        return row.open;
    case FoldedRole:
        return row.folded;
    case SelectedRole:
        return m_workbench->selection()->contains(row.id);
    case SeverityRole:
        return row.severity;
    case GlyphRole:
        return glyphOf(row);
    case ShortNameRole:
        return row.presentation ? said(row.presentation->shortName) : QString();
    case ColorRole:
        return row.presentation ? said(row.presentation->colorToken) : QString();
    case FoundRole:
        return row.found;
    default:
        return {};
    }
}

QString OutlineModel::glyphOf(const Row &row) const
{
    std::string icon;
    if (row.id.kind == ElementKind::Zone)
        icon = iconOf(DrawingKind::Zone);
    else if (row.presentation)
        icon = row.presentation->icon;
    else if (const Drawing *drawing = m_workbench->document()->design().drawings.find(row.id))
        icon = iconOf(drawing->kind);
    return icon.empty() ? QStringLiteral("design") : QString::fromStdString(icon).section(u'.', 0, -2);
}

void OutlineModel::setOpen(int row, bool open)
{
    if (row < 0 || row >= rowCount() || m_rows[std::size_t(row)].inside == 0 || m_rows[std::size_t(row)].open == open)
        return;
    const ElementId id = m_rows[std::size_t(row)].id;
    if (!m_turned.erase(id))
        m_turned.insert(id);
    update();
}

int OutlineModel::above(int row) const
{
    if (row < 0 || row >= rowCount())
        return -1;
    const int depth = m_rows[std::size_t(row)].depth;
    while (--row >= 0)
        if (m_rows[std::size_t(row)].depth < depth)
            return row;
    return -1;
}

void OutlineModel::choose(int row, bool more)
{
    if (row < 0 || row >= rowCount())
        return;
    const ElementId id = m_rows[std::size_t(row)].id;
    if (more) {
        m_workbench->selection()->toggle(id);
        return;
    }
    m_workbench->reveal(QString::fromStdString(toString(id)));
    m_workbench->selection()->set({id}); // itself, although what it is folded into stands for it on the diagram
}

int OutlineModel::followSelection()
{
    if (!m_workbench || m_workbench->selection()->isEmpty())
        return -1;
    const ElementId id = m_workbench->selection()->ids().back();
    const auto rowOf = [&] {
        const auto found = std::ranges::find(m_rows, id, &Row::id);
        return found == m_rows.end() ? -1 : int(found - m_rows.begin());
    };
    if (const int row = rowOf(); row >= 0 || m_workbench->document()->status() != DesignDocument::Status::Ready)
        return row;
    // Opens what it lies in, from the outside in.
    const Children children = childrenNow();
    std::map<ElementId, const Row *> rows;
    std::map<ElementId, ElementId> parents;
    for (const auto &[parent, below] : children)
        for (const Row &row : below) {
            rows[row.id] = &row;
            parents[row.id] = parent;
        }
    for (ElementId at = id; parents.contains(at) && !parents[at].isNull(); at = parents[at])
        if (const auto parent = rows.find(parents[at]); parent != rows.end() && !isOpen(*parent->second))
            if (!m_turned.erase(parent->first))
                m_turned.insert(parent->first);
    update();
    return rowOf();
}

} // namespace cirro
