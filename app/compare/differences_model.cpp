#include "app/compare/differences_model.h"

#include "app/words/words.h"

#include "model/form/value_text.h"

#include <algorithm>

namespace cirro {

namespace {

using comparison::Change;
using comparison::Effect;
using comparison::ElementChange;
using comparison::Kind;
using comparison::Mark;
using comparison::PartChange;

constexpr std::size_t templateGroup = 5; // after the kinds of elements

QString said(const std::string &text)
{
    return QString::fromStdString(text);
}

QString latin(std::string_view text)
{
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

Mark markOf(Kind kind)
{
    switch (kind) {
    case Kind::Added:
        return Mark::Added;
    case Kind::Removed:
        return Mark::Removed;
    case Kind::Moved:
        return Mark::Moved;
    case Kind::Affected:
        return Mark::Replaced;
    case Kind::Changed:
        break;
    }
    return Mark::Changed;
}

/// Long values are read in the code; here they are told apart.
QString textOf(const syntax::NodePtr &value)
{
    constexpr qsizetype most = 400;
    QString text = said(form::lineOf(value));
    if (value && text.isEmpty())
        text = QStringLiteral("\"\"");
    return text.size() > most ? text.left(most) + QStringLiteral(" …") : text;
}

} // namespace

void DifferencesModel::setDesk(ComparisonDesk *desk)
{
    if (desk == m_desk)
        return;
    if (m_desk)
        disconnect(m_desk, nullptr, this, nullptr);
    m_desk = desk;
    if (desk) {
        connect(desk, &ComparisonDesk::looked, this, &DifferencesModel::update);
        connect(desk, &ComparisonDesk::sidesChanged, this, &DifferencesModel::update);
    }
    emit deskChanged();
    update();
}

void DifferencesModel::setSearch(const QString &search)
{
    if (search.trimmed() == m_search)
        return;
    m_search = search.trimmed();
    update();
    emit searchChanged();
}

const Drawing *DifferencesModel::drawingOf(const ElementId &id) const
{
    const Drawing *drawing = m_desk->newerVersion().design.drawings.find(id);
    return drawing ? drawing : m_desk->olderVersion().design.drawings.find(id);
}

const Presentation *DifferencesModel::presentationOf(const ElementId &id) const
{
    for (const Snapshot *version : {&m_desk->newerVersion(), &m_desk->olderVersion()})
        if (const Element *element = version->index ? version->index->find(id) : nullptr)
            return element->presentation;
    return nullptr;
}

QString DifferencesModel::nameOf(const ElementId &id) const
{
    const Drawing *drawing = id.kind == ElementKind::Drawing ? drawingOf(id) : nullptr;
    if (!drawing)
        return said(id.text());
    return drawing->label.empty() ? worded(Message{"drawing." + std::string(cirro::nameOf(drawing->kind)), {}})
                                  : said(drawing->label);
}

DifferencesModel::Row DifferencesModel::valueRow(const Change &change, std::size_t value) const
{
    return {.key = syntax::toPointer(change.path),
            .value = value,
            .name = said(change.label),
            .old = change.orderOnly ? QString() : textOf(change.before),
            .now = change.orderOnly ? QString() : textOf(change.after),
            .effect = change.effect,
            .orderOnly = change.orderOnly,
            .canTakeBack = m_desk->canTakeBack()};
}

std::vector<DifferencesModel::Row> DifferencesModel::rowsOf(const ElementChange &element, std::size_t number) const
{
    const Presentation *presentation = presentationOf(element.id);
    const Drawing *drawing = element.id.kind == ElementKind::Drawing ? drawingOf(element.id) : nullptr;
    QString kind = presentation ? said(presentation->name.in(m_desk->language())) : QString();
    if (drawing && !drawing->label.empty())
        kind = worded(Message{"drawing." + std::string(cirro::nameOf(drawing->kind)), {}});
    std::vector<Row> rows{{.place = Place::Element,
                           .key = toString(element.id),
                           .group = std::size_t(element.kind),
                           .number = number,
                           .name = nameOf(element.id),
                           .kind = kind,
                           .mark = comparison::markOf(element),
                           .effect = element.effect,
                           .data = element.data,
                           .canTakeBack = m_desk->canTakeBack() && element.kind != Kind::Affected,
                           .id = element.id,
                           .cause = element.cause}};
    for (std::size_t i = 0; i < element.changes.size(); ++i) {
        Row row = valueRow(element.changes[i], i);
        row.place = Place::ElementValue;
        row.key = rows.front().key + row.key;
        row.group = std::size_t(element.kind);
        row.number = number;
        row.id = element.id;
        // A drawing is redrawn as a whole.
        row.canTakeBack &= drawing == nullptr;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<DifferencesModel::Row> DifferencesModel::rowsOf(const PartChange &part, std::size_t number) const
{
    std::vector<Row> rows{{.place = Place::Part,
                           .key = "/" + part.section + "/" + part.member,
                           .group = templateGroup,
                           .number = number,
                           .name = said(part.member.empty() ? part.section : part.member),
                           .kind = part.member.empty() ? QString() : said(part.section),
                           .mark = markOf(part.kind),
                           .canTakeBack = m_desk->canTakeBack()}};
    for (std::size_t i = 0; i < part.changes.size(); ++i) {
        Row row = valueRow(part.changes[i], i);
        row.place = Place::PartValue;
        row.key = rows.front().key + row.key;
        row.group = templateGroup;
        row.number = number;
        row.canTakeBack &= !part.member.empty();
        rows.push_back(std::move(row));
    }
    return rows;
}

bool DifferencesModel::isFound(const std::vector<Row> &member) const
{
    const auto holds = [&](const QString &text) { return text.contains(m_search, Qt::CaseInsensitive); };
    const Presentation *presentation = presentationOf(member.front().id);
    return m_search.isEmpty() || (presentation && holds(said(presentation->type))) ||
           std::ranges::any_of(member, [&](const Row &row) {
               return holds(row.name) || holds(row.kind) || holds(row.old) || holds(row.now);
           });
}

void DifferencesModel::addGroup(std::vector<Row> &rows, std::size_t group, std::vector<std::vector<Row>> members) const
{
    std::erase_if(members, [&](const std::vector<Row> &member) { return !isFound(member); });
    if (members.empty())
        return;
    const bool open = !m_search.isEmpty() || !m_closed.contains(group);
    rows.push_back({.place = Place::Group,
                    .key = "group " + std::to_string(group),
                    .group = group,
                    .count = int(members.size()),
                    .open = open,
                    .mark = group == templateGroup ? Mark::Changed : markOf(Kind(group))});
    if (open)
        for (std::vector<Row> &member : members)
            std::ranges::move(member, std::back_inserter(rows));
}

std::vector<DifferencesModel::Row> DifferencesModel::wanted() const
{
    std::vector<Row> rows;
    const comparison::Comparison *comparison = m_desk ? m_desk->comparison() : nullptr;
    if (!comparison)
        return rows;
    // What is replaced along with something else is read before what goes: it is the same story as the changes.
    for (const Kind kind : {Kind::Changed, Kind::Affected, Kind::Added, Kind::Removed, Kind::Moved}) {
        std::vector<std::vector<Row>> members;
        for (std::size_t i = 0; i < comparison->elements.size(); ++i)
            if (comparison->elements[i].kind == kind)
                members.push_back(rowsOf(comparison->elements[i], i));
        addGroup(rows, std::size_t(kind), std::move(members));
    }
    std::vector<std::vector<Row>> parts;
    for (std::size_t i = 0; i < comparison->parts.size(); ++i)
        parts.push_back(rowsOf(comparison->parts[i], i));
    if (comparison->orderChanged)
        parts.push_back({{.place = Place::Order,
                          .key = "order",
                          .group = templateGroup,
                          .name = tr("The order of the resources")}});
    if (comparison->settingsChanged)
        parts.push_back({{.place = Place::Settings,
                          .key = "settings",
                          .group = templateGroup,
                          .name = tr("Assumed values, Region and rules"),
                          .canTakeBack = m_desk->canTakeBack()}});
    addGroup(rows, templateGroup, std::move(parts));
    return rows;
}

void DifferencesModel::update()
{
    updateRows(m_rows, wanted(), [](const Row &a, const Row &b) { return a.key == b.key && a.place == b.place; });
}

int DifferencesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QString DifferencesModel::groupName(std::size_t group) const
{
    if (group == templateGroup)
        return tr("Template");
    switch (Kind(group)) {
    case Kind::Added:
        return tr("Added");
    case Kind::Changed:
        return tr("Changed");
    case Kind::Removed:
        return tr("Removed");
    case Kind::Moved:
        return tr("Only moved in the diagram");
    case Kind::Affected:
        break;
    }
    return tr("Follows from a replacement");
}

QString DifferencesModel::updateWords(const Row &row) const
{
    if (row.orderOnly)
        return worded(Message{"diff.order-only", {}});
    // That something is changed in place goes without saying, except for a value.
    if (row.effect == Effect::None || (row.place == Place::Element && row.effect == Effect::InPlace))
        return {};
    QString words = worded(Message{"update." + std::string(comparison::nameOf(row.effect)), {}});
    if (!row.cause.isNull())
        words += QStringLiteral(", ") + worded(Message{"compare.because", {row.cause.text()}});
    return words;
}

QVariant DifferencesModel::data(const QModelIndex &at, int role) const
{
    if (!checkIndex(at, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(at.row())];
    switch (role) {
    case RowRole:
        return row.place == Place::Group                                           ? QStringLiteral("group")
               : row.place == Place::ElementValue || row.place == Place::PartValue ? QStringLiteral("value")
                                                                                   : QStringLiteral("element");
    case MarkRole:
        return latin(comparison::styleOf(row.mark).name);
    case ElementRole:
        return row.id.isNull() ? QString() : said(toString(row.id));
    case Qt::DisplayRole:
    case NameRole:
        return row.place == Place::Group ? groupName(row.group) : row.name;
    case KindRole:
        return row.kind;
    case OldRole:
        return row.old;
    case NewRole:
        return row.now;
    case UpdateRole:
        return latin(comparison::nameOf(row.effect));
    case UpdateWordsRole:
        return updateWords(row);
    case DataRole:
        return row.data == comparison::Data::None
                   ? QString()
                   : worded(Message{row.data == comparison::Data::Kept ? "compare.data-kept" : "compare.data-at-stake",
                                    {}});
    case AtStakeRole:
        return row.data == comparison::Data::AtStake;
    case CountRole:
        return row.count;
    case OpenRole:
        return row.open;
    case CanTakeBackRole:
        return row.canTakeBack;
    case GlyphRole:
    case ShortNameRole:
    case ColorRole:
        break;
    default:
        return {};
    }
    const Presentation *presentation = row.place == Place::Element ? presentationOf(row.id) : nullptr;
    if (role == ShortNameRole)
        return presentation ? said(presentation->shortName) : QString();
    if (role == ColorRole)
        return presentation ? said(presentation->colorToken) : QString();
    if (presentation && !presentation->icon.empty())
        return said(presentation->icon).section(u'.', 0, -2); // as the provider of icons calls it
    return presentation                  ? QString()
           : row.place == Place::Element ? QStringLiteral("design")
                                         : QStringLiteral("template");
}

QHash<int, QByteArray> DifferencesModel::roleNames() const
{
    return {{RowRole, "row"},
            {MarkRole, "mark"},
            {ElementRole, "element"},
            {NameRole, "name"},
            {KindRole, "kind"},
            {OldRole, "older"},
            {NewRole, "newer"},
            {UpdateRole, "effect"},
            {UpdateWordsRole, "updateWords"},
            {DataRole, "dataWords"},
            {AtStakeRole, "atStake"},
            {CountRole, "size"},
            {OpenRole, "open"},
            {CanTakeBackRole, "canTakeBack"},
            {GlyphRole, "glyph"},
            {ShortNameRole, "shortName"},
            {ColorRole, "colorName"}};
}

void DifferencesModel::toggle(int row)
{
    if (row < 0 || row >= rowCount() || m_rows[std::size_t(row)].place != Place::Group || !m_search.isEmpty())
        return;
    const std::size_t group = m_rows[std::size_t(row)].group;
    if (!m_closed.erase(group))
        m_closed.insert(group);
    update();
}

void DifferencesModel::reveal(int row)
{
    if (row >= 0 && row < rowCount() && !m_rows[std::size_t(row)].id.isNull())
        m_desk->show(said(toString(m_rows[std::size_t(row)].id)));
}

void DifferencesModel::takeBack(int row)
{
    const comparison::Comparison *comparison = m_desk ? m_desk->comparison() : nullptr;
    if (!comparison || row < 0 || row >= rowCount() || !m_rows[std::size_t(row)].canTakeBack)
        return;
    // Copies: taking back makes another comparison.
    const Row chosen = m_rows[std::size_t(row)];
    switch (chosen.place) {
    case Place::Element:
        m_desk->takeBack(ElementChange(comparison->elements[chosen.number]));
        break;
    case Place::ElementValue: {
        const ElementChange element = comparison->elements[chosen.number];
        m_desk->takeBack(element, element.changes[chosen.value]);
        break;
    }
    case Place::Part:
        m_desk->takeBack(PartChange(comparison->parts[chosen.number]));
        break;
    case Place::PartValue: {
        const PartChange part = comparison->parts[chosen.number];
        m_desk->takeBack(part, part.changes[chosen.value]);
        break;
    }
    case Place::Settings:
        m_desk->takeSettingsBack();
        break;
    case Place::Group:
    case Place::Order:
        break;
    }
}

int DifferencesModel::step(int row, bool back) const
{
    const int count = rowCount();
    for (int i = 1; i <= count; ++i) {
        const int at = (row + (back ? -i : i) + 2 * count + (row < 0 && back ? 1 : 0)) % count;
        const Place place = m_rows[std::size_t(at)].place;
        if (place != Place::Group && place != Place::ElementValue && place != Place::PartValue)
            return at;
    }
    return -1;
}

int DifferencesModel::rowOfSelected()
{
    const comparison::Comparison *comparison = m_desk ? m_desk->comparison() : nullptr;
    const ElementId selected = comparison ? elementIdFromString(m_desk->selected().toStdString()) : ElementId{};
    if (selected.isNull())
        return -1;
    const ElementChange *change = comparison->find(selected);
    // It may stand for what is folded into it.
    if (!change) {
        const auto within = std::ranges::find_if(comparison->elements, [&](const ElementChange &element) {
            return m_desk->shownAs(element.id) == selected;
        });
        change = within == comparison->elements.end() ? nullptr : &*within;
    }
    if (!change)
        return -1;
    if (m_closed.erase(std::size_t(change->kind)) > 0)
        update();
    const auto found = std::ranges::find(m_rows, toString(change->id), &Row::key);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

} // namespace cirro
