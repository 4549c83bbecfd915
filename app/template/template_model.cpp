#include "app/template/template_model.h"

#include "app/editor/matching.h"
#include "app/editor/worth.h"
#include "app/words/words.h"

#include <utility>

namespace cirro {

namespace {

QString rowName(form::PartRow::Kind kind)
{
    switch (kind) {
    case form::PartRow::Kind::Section:
        return QStringLiteral("section");
    case form::PartRow::Kind::Member:
        return QStringLiteral("member");
    case form::PartRow::Kind::Name:
        return QStringLiteral("name");
    case form::PartRow::Kind::Expression:
        return QStringLiteral("expression");
    case form::PartRow::Kind::Table:
        return QStringLiteral("table");
    case form::PartRow::Kind::Fixed:
        return QStringLiteral("fixed");
    case form::PartRow::Kind::Value:
        break;
    }
    return QStringLiteral("value");
}

QString kindName(form::Kind kind)
{
    switch (kind) {
    case form::Kind::Number:
        return QStringLiteral("number");
    case form::Kind::Switch:
        return QStringLiteral("switch");
    case form::Kind::Choice:
        return QStringLiteral("choice");
    case form::Kind::List:
        return QStringLiteral("list");
    default:
        return QStringLiteral("text");
    }
}

std::string cellKey(const form::PartRow &table, qsizetype line, qsizetype column)
{
    return table.field.key + "/" + std::to_string(line) + "/" + std::to_string(column);
}

// Gestures are counted by whoever makes them; these stay out of the way of the canvas's and the inspector's.
History::Gesture nextGesture()
{
    static History::Gesture last = History::Gesture{1} << 49;
    return ++last;
}

QStringList texts(const std::vector<std::string> &all)
{
    QStringList list;
    for (const std::string &text : all)
        list << QString::fromStdString(text);
    return list;
}

/// Of the groups that a console asks for parameters in.
QString groupLabelOf(const form::PartRow &row)
{
    if (row.kind == form::PartRow::Kind::Section)
        return TemplateModel::tr("Parameter groups");
    if (row.kind == form::PartRow::Kind::Member && row.field.label.empty())
        return TemplateModel::tr("Group %1").arg(QString::fromStdString(row.member).toInt() + 1);
    if (row.kind == form::PartRow::Kind::Value && row.field.kind == form::Kind::List)
        return TemplateModel::tr("Parameters");
    if (row.kind == form::PartRow::Kind::Value && !row.field.isItem)
        return TemplateModel::tr("Label");
    return QString::fromStdString(row.field.label);
}

/// Of a group: the key of the row of its parameters.
std::string parametersOf(const std::string &group)
{
    return group + "/Parameters";
}

bool waits(const form::PartRow &row)
{
    return row.kind == form::PartRow::Kind::Name;
}

} // namespace

void TemplateModel::setWorkbench(Workbench *workbench)
{
    if (workbench == m_workbench)
        return;
    if (m_workbench)
        m_workbench->forget(this);
    m_workbench = workbench;
    m_wish.matches = matchesWhole;
    if (workbench) {
        connect(workbench->document(), &DesignDocument::shown, this, &TemplateModel::update);
        connect(workbench, &Workbench::languageChanged, this, [this] {
            if (rowCount() > 0)
                emit dataChanged(index(0), index(rowCount() - 1));
        });
    }
    emit workbenchChanged();
    update();
}

void TemplateModel::setSearch(const QString &search)
{
    const std::string wanted = search.trimmed().toStdString();
    if (wanted == m_wish.search)
        return;
    m_wish.search = wanted;
    update();
    emit searchChanged();
}

bool TemplateModel::hasMissed() const
{
    return !m_wish.search.empty() && std::ranges::all_of(m_rows, [](const form::PartRow &row) {
        return row.kind == form::PartRow::Kind::Section;
    });
}

void TemplateModel::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    emit activeChanged();
    update();
}

int TemplateModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QHash<int, QByteArray> TemplateModel::roleNames() const
{
    return {{RowRole, "row"},         {SectionRole, "section"}, {MemberRole, "member"},
            {KindRole, "kind"},       {DepthRole, "depth"},     {LabelRole, "label"},
            {TextRole, "written"},    {WrittenRole, "isSet"},   {RequiredRole, "isRequired"},
            {ItemRole, "isItem"},     {OpenRole, "open"},       {ChoicesRole, "choices"},
            {SummaryRole, "summary"}, {UsersRole, "users"},     {UnusedRole, "unused"},
            {GrowsRole, "grows"},     {ValueRole, "worth"},     {ProblemRole, "problem"},
            {ColumnsRole, "columns"}, {LinesRole, "lines"},     {CellsRole, "cells"},
            {RisesRole, "rises"},     {SinksRole, "sinks"}};
}

QString TemplateModel::labelOf(const form::PartRow &row) const
{
    if (row.kind == form::PartRow::Kind::Name)
        return tr("Name");
    if (row.section == form::interfaceSection)
        return groupLabelOf(row);
    const auto section = form::sectionOf(row.section);
    if (row.field.label == "Label")
        return tr("Label");
    if (row.kind == form::PartRow::Kind::Section && section) {
        switch (*section) {
        case Section::Parameters:
            return tr("Parameters");
        case Section::Mappings:
            return tr("Mappings");
        case Section::Conditions:
            return tr("Conditions");
        case Section::Outputs:
            return tr("Outputs");
        case Section::Rules:
            return tr("Rules");
        }
    }
    return QString::fromStdString(row.field.label);
}

QVariant TemplateModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const form::PartRow &row = m_rows[std::size_t(index.row())];
    const form::Field &field = row.field;
    const bool typing = m_gesture != 0 && field.key == m_typing;
    switch (role) {
    case RowRole:
        return rowName(row.kind);
    case SectionRole:
        return QString::fromStdString(row.section);
    case MemberRole:
        return QString::fromStdString(row.member);
    case KindRole:
        return kindName(field.kind);
    case DepthRole:
        return field.depth;
    case Qt::DisplayRole:
    case LabelRole:
        return labelOf(row);
    case TextRole:
        if (row.kind == form::PartRow::Kind::Fixed && row.section == form::interfaceSection)
            return tr("In no group, asked for last: %1").arg(QString::fromStdString(field.text));
        return typing ? m_typed : QString::fromStdString(field.text);
    case WrittenRole:
        return field.written;
    case RequiredRole:
        return field.required;
    case ItemRole:
        return field.isItem;
    case OpenRole:
        return field.open;
    case ChoicesRole: {
        QStringList choices;
        for (const form::Choice &choice : field.choices)
            choices << QString::fromStdString(choice.text);
        return choices;
    }
    case SummaryRole:
        return QString::fromStdString(row.summary);
    case UsersRole: {
        QStringList users;
        for (const Use &use : row.uses)
            users << QString::fromStdString(use.section + "/" + use.name);
        return users;
    }
    case UnusedRole:
        return row.unused;
    case GrowsRole:
        return row.grows;
    case ValueRole:
        return worthWords(field.value, field.unknown);
    case ProblemRole:
        if (typing && !m_refusal.isEmpty())
            return m_refusal;
        return field.problem ? worded(*field.problem) : QString();
    case ColumnsRole:
        return texts(row.columns);
    case LinesRole:
        return texts(row.lines);
    case CellsRole:
        return cellsOf(row);
    case RisesRole:
        return row.rises;
    case SinksRole:
        return row.sinks;
    default:
        return {};
    }
}

void TemplateModel::update()
{
    if (!m_active)
        return;
    std::vector<form::PartRow> wanted;
    if (m_workbench && m_workbench->document()->status() == DesignDocument::Status::Ready)
        wanted = form::partsOf(m_workbench->document()->snapshot(), m_wish);

    // Rows that stay keep their fields, and with them the focus.
    const auto same = [](const form::PartRow &a, const form::PartRow &b) {
        return a.field.key == b.field.key && a.kind == b.kind && a.field.kind == b.field.kind;
    };
    if (updateRows(m_rows, std::move(wanted), same))
        emit countChanged();
}

std::optional<std::vector<ElementId>> TemplateModel::push(const Message &words, const Result<EditResult> &edit,
                                                          bool continues)
{
    return m_workbench->document()->push(words, edit, continues ? m_gesture : 0);
}

void TemplateModel::refuse(int row, const QString &text, const QString &words)
{
    m_typed = text;
    m_refusal = words;
    emit dataChanged(index(row), index(row));
}

void TemplateModel::type(int row, const QString &text)
{
    if (!isRow(row))
        return;
    const form::PartRow part = m_rows[std::size_t(row)];
    if (m_gesture == 0 || m_typing != part.field.key) {
        m_gesture = nextGesture();
        m_typing = part.field.key;
    }
    m_typed = text;
    m_refusal.clear();
    if (text.isEmpty() && !part.field.isItem) {
        refuse(row, text, {});
        return;
    }
    const auto edit = form::writePart(m_workbench->document()->snapshot(), part, text.toStdString(), m_wish.matches);
    if (!edit)
        refuse(row, text, worded(edit.error()));
    else if (waits(part))
        refuse(row, text, {});
    else
        push({"edit.set-property", {part.field.label}}, edit, true);
}

void TemplateModel::commit(int row, const QString &text)
{
    if (!isRow(row))
        return;
    const form::PartRow part = m_rows[std::size_t(row)];
    const bool typed = m_gesture != 0 && m_typing == part.field.key;
    if (!typed || !m_refusal.isEmpty())
        return;
    const std::string wanted = text.toStdString();
    m_gesture = waits(part) ? 0 : m_gesture;
    if (waits(part) && !text.isEmpty() && wanted != part.member) {
        const auto edit = form::writePart(m_workbench->document()->snapshot(), part, wanted, m_wish.matches);
        // The member stays open under its new name, and under the old one should that be taken back.
        m_wish.open.insert(syntax::toPointer({part.section, wanted}));
        push({"edit.rename", {part.member, wanted}}, edit, false);
    } else if (!waits(part) && text.isEmpty() && part.field.written && !part.field.isItem && !part.field.required) {
        push({"edit.set-property", {part.field.label}}, form::clearPart(m_workbench->document()->snapshot(), part),
             true);
    }
    m_gesture = 0;
    if (isRow(row))
        emit dataChanged(index(row), index(row));
}

void TemplateModel::clear(int row)
{
    if (!isRow(row))
        return;
    const form::PartRow part = m_rows[std::size_t(row)];
    m_gesture = 0;
    const Message words = part.kind == form::PartRow::Kind::Member ? Message{"edit.delete", {part.member}}
                                                                   : Message{"edit.set-property", {part.field.label}};
    push(words, form::clearPart(m_workbench->document()->snapshot(), part), false);
}

void TemplateModel::step(bool redo)
{
    // What was refused is in no design: it is given up, and that is the step.
    const bool refused = m_gesture != 0 && !m_refusal.isEmpty();
    m_gesture = 0;
    m_refusal.clear();
    if (redo)
        m_workbench->document()->redo();
    else if (!refused)
        m_workbench->document()->undo();
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
}

void TemplateModel::toggle(int row)
{
    if (!isRow(row))
        return;
    const form::PartRow &part = m_rows[std::size_t(row)];
    std::set<std::string> &keys = part.kind == form::PartRow::Kind::Section ? m_wish.closed : m_wish.open;
    const std::string key = part.kind == form::PartRow::Kind::Section ? part.section : part.field.key;
    if (!keys.erase(key))
        keys.insert(key);
    // A group is opened for what it asks for.
    if (part.kind == form::PartRow::Kind::Member && part.section == form::interfaceSection && keys.contains(key))
        keys.insert(parametersOf(key));
    update();
}

void TemplateModel::add(int row)
{
    if (!isRow(row))
        return;
    const form::PartRow part = m_rows[std::size_t(row)];
    m_gesture = 0;
    if (part.kind != form::PartRow::Kind::Section) {
        m_wish.open.insert(part.field.key);
        push({"edit.set-property", {part.field.label}}, form::appendPart(m_workbench->document()->snapshot(), part),
             false);
        return;
    }
    std::string name;
    const auto edit = form::addPart(m_workbench->document()->snapshot(), part.section, name);
    m_wish.closed.erase(part.section);
    syntax::Path place{part.section, name};
    std::string words = name;
    if (part.section == form::interfaceSection) {
        const int position = QString::fromStdString(name).toInt();
        place = part.field.path;
        place.emplace_back(std::size_t(position));
        words = tr("Group %1").arg(position + 1).toStdString();
    }
    const std::string key = syntax::toPointer(place);
    m_wish.open.insert({key, parametersOf(key)});
    if (push({"edit.add-member", {words}}, edit, false))
        emit added(QString::fromStdString(part.section), QString::fromStdString(name));
}

int TemplateModel::move(int row, int by)
{
    if (!isRow(row))
        return -1;
    const form::PartRow moved = part(row);
    m_gesture = 0;
    const auto edit = form::movePart(m_workbench->document()->snapshot(), moved, by);
    // Rows go by position: what was open is so at its new place.
    syntax::Path other = moved.field.path;
    if (auto *position = edit ? std::get_if<std::size_t>(&other.back()) : nullptr) {
        *position += by < 0 ? std::size_t(-1) : std::size_t(1);
        const auto change = [&](const std::string &one, const std::string &another) {
            const bool open = m_wish.open.erase(one) > 0;
            const bool otherOpen = m_wish.open.erase(another) > 0;
            if (open)
                m_wish.open.insert(another);
            if (otherOpen)
                m_wish.open.insert(one);
        };
        const std::string key = syntax::toPointer(other);
        change(moved.field.key, key);
        change(parametersOf(moved.field.key), parametersOf(key));
    }
    if (!push({"edit.move", {labelOf(moved).toStdString()}}, edit, false))
        return -1;
    const auto found = std::ranges::find_if(
        m_rows, [&](const form::PartRow &each) { return each.kind == moved.kind && each.field.path == other; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

void TemplateModel::pushTable(int row, const Result<EditResult> &edit)
{
    m_gesture = 0;
    push({"edit.set-property", {part(row).member}}, edit, false);
    // What could not be written gives way to what is.
    emit dataChanged(index(row), index(row));
}

QStringList TemplateModel::cellsOf(const form::PartRow &row) const
{
    QStringList all = texts(row.cells);
    for (qsizetype i = 0; m_gesture != 0 && i < all.size(); ++i)
        if (const auto columns = qsizetype(row.columns.size()); m_typing == cellKey(row, i / columns, i % columns))
            all[i] = m_typed;
    return all;
}

void TemplateModel::typeCell(int row, int line, int column, const QString &text)
{
    if (!isRow(row) || line < 0 || column < 0)
        return;
    const std::string key = cellKey(part(row), line, column);
    if (m_gesture == 0 || m_typing != key) {
        m_gesture = nextGesture();
        m_typing = key;
        m_written = false;
    }
    m_typed = text;
    m_refusal.clear();
    // "[ami-1," is no value yet.
    if (const auto edit = form::writeCell(m_workbench->document()->snapshot(), part(row), std::size_t(line),
                                          std::size_t(column), text.toStdString())) {
        m_written = true;
        push({"edit.set-property", {part(row).member}}, edit, true);
    }
}

void TemplateModel::abandon(int row)
{
    if (m_gesture == 0 || !isRow(row))
        return;
    m_written = false;
    m_refusal.clear();
    m_workbench->document()->giveUp(std::exchange(m_gesture, 0));
    if (isRow(row))
        emit dataChanged(index(row), index(row));
}

void TemplateModel::setCell(int row, int line, int column, const QString &text)
{
    if (!isRow(row) || line < 0 || column < 0)
        return;
    const form::PartRow table = part(row);
    if (m_gesture != 0 && m_typing == cellKey(table, line, column) && m_written &&
        form::writeCell(m_workbench->document()->snapshot(), table, std::size_t(line), std::size_t(column),
                        text.toStdString())) {
        m_gesture = 0; // it is there already
        emit dataChanged(index(row), index(row));
        return;
    }
    pushTable(row, form::writeCell(m_workbench->document()->snapshot(), part(row), std::size_t(line),
                                   std::size_t(column), text.toStdString()));
}

void TemplateModel::renameLine(int row, int line, const QString &name)
{
    if (isRow(row) && line >= 0)
        pushTable(row, form::renameEntry(m_workbench->document()->snapshot(), part(row), form::Axis::Lines,
                                         std::size_t(line), name.toStdString()));
}

void TemplateModel::renameColumn(int row, int column, const QString &name)
{
    if (isRow(row) && column >= 0)
        pushTable(row, form::renameEntry(m_workbench->document()->snapshot(), part(row), form::Axis::Columns,
                                         std::size_t(column), name.toStdString()));
}

void TemplateModel::addLine(int row)
{
    if (isRow(row))
        pushTable(row, form::addEntry(m_workbench->document()->snapshot(), part(row), form::Axis::Lines));
}

void TemplateModel::addColumn(int row)
{
    if (isRow(row))
        pushTable(row, form::addEntry(m_workbench->document()->snapshot(), part(row), form::Axis::Columns));
}

void TemplateModel::removeLine(int row, int line)
{
    if (isRow(row) && line >= 0)
        pushTable(row, form::removeEntry(m_workbench->document()->snapshot(), part(row), form::Axis::Lines,
                                         std::size_t(line)));
}

void TemplateModel::removeColumn(int row, int column)
{
    if (isRow(row) && column >= 0)
        pushTable(row, form::removeEntry(m_workbench->document()->snapshot(), part(row), form::Axis::Columns,
                                         std::size_t(column)));
}

int TemplateModel::follow(const QString &user)
{
    const QString section = user.section('/', 0, 0);
    const QString name = user.section('/', 1);
    if (section == "Resources") {
        m_workbench->reveal("resource:" + name);
        return -1;
    }
    m_wish.closed.erase(section.toStdString());
    m_wish.open.insert(syntax::toPointer({section.toStdString(), name.toStdString()}));
    update();
    return nameRow(section, name);
}

int TemplateModel::nameRow(const QString &section, const QString &member) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const form::PartRow &part = m_rows[std::size_t(row)];
        const bool named = part.kind == form::PartRow::Kind::Name ||
                           (part.section == form::interfaceSection && part.kind == form::PartRow::Kind::Value);
        if (named && part.section == section.toStdString() && part.member == member.toStdString())
            return row;
    }
    return -1;
}

} // namespace cirro
