#include "app/inspector/property_form_model.h"

#include "app/words/words.h"

#include <algorithm>

namespace cirro {

namespace {

QString partName(form::Part part)
{
    switch (part) {
    case form::Part::General:
        return QStringLiteral("general");
    case form::Part::Required:
        return QStringLiteral("required");
    case form::Part::Common:
        return QStringLiteral("common");
    case form::Part::Written:
        return QStringLiteral("written");
    case form::Part::Other:
        break;
    }
    return QStringLiteral("other");
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
    case form::Kind::Map:
        return QStringLiteral("map");
    case form::Kind::Object:
        return QStringLiteral("object");
    case form::Kind::Json:
        return QStringLiteral("json");
    case form::Kind::Branches:
        return QStringLiteral("branches");
    case form::Kind::Text:
        break;
    }
    return QStringLiteral("text");
}

// Gestures of the canvas are counted by the canvas; these stay out of their way.
History::Gesture nextGesture()
{
    static History::Gesture last = History::Gesture{1} << 48;
    return ++last;
}

} // namespace

void PropertyFormModel::setWorkbench(Workbench *workbench)
{
    if (workbench == m_workbench)
        return;
    if (m_workbench) {
        disconnect(m_workbench->document(), nullptr, this, nullptr);
        disconnect(m_workbench->selection(), nullptr, this, nullptr);
        disconnect(m_workbench, nullptr, this, nullptr);
    }
    m_workbench = workbench;
    if (workbench) {
        connect(workbench->document(), &DesignDocument::shown, this, &PropertyFormModel::update);
        connect(workbench->selection(), &Selection::changed, this, &PropertyFormModel::update);
        connect(workbench, &Workbench::languageChanged, this, [this] {
            if (rowCount() > 0)
                emit dataChanged(index(0), index(rowCount() - 1));
        });
    }
    emit workbenchChanged();
    update();
}

void PropertyFormModel::setSearch(const QString &search)
{
    const std::string wanted = search.trimmed().toStdString();
    if (wanted == m_wish.search)
        return;
    m_wish.search = wanted;
    emit searchChanged();
    update();
}

void PropertyFormModel::setAll(bool all)
{
    if (all == m_wish.all)
        return;
    m_wish.all = all;
    emit allChanged();
    update();
}

int PropertyFormModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_form.fields.size());
}

QHash<int, QByteArray> PropertyFormModel::roleNames() const
{
    return {{PartRole, "part"},    {KindRole, "kind"},       {DepthRole, "depth"},     {LabelRole, "label"},
            {TextRole, "written"}, {WrittenRole, "isSet"},   {DiffersRole, "differs"}, {RequiredRole, "isRequired"},
            {ItemRole, "isItem"},  {BranchRole, "isBranch"}, {OpenRole, "open"},       {ChoicesRole, "choices"},
            {ValueRole, "worth"},  {UpdateRole, "change"},   {DocsRole, "docs"},       {ProblemRole, "problem"}};
}

QVariant PropertyFormModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const form::Field &field = m_form.fields[std::size_t(index.row())];
    const bool typing = m_gesture != 0 && field.key == m_typing;
    switch (role) {
    case PartRole:
        return partName(field.part);
    case KindRole:
        return kindName(field.kind);
    case DepthRole:
        return field.depth;
    case Qt::DisplayRole:
    case LabelRole:
        if (field.path.empty())
            return tr("Logical name");
        if (field.isBranch)
            return field.label == "true" ? tr("if it holds") : tr("otherwise");
        return QString::fromStdString(field.label);
    case TextRole:
        return typing ? m_typed : QString::fromStdString(field.text);
    case WrittenRole:
        return field.written;
    case DiffersRole:
        return field.differs;
    case RequiredRole:
        return field.required;
    case ItemRole:
        return field.isItem;
    case BranchRole:
        return field.isBranch;
    case OpenRole:
        return field.open;
    case ChoicesRole: {
        QStringList choices;
        for (const form::Choice &choice : field.choices)
            choices << QString::fromStdString(choice.text);
        return choices;
    }
    case ValueRole:
        return valueWords(field);
    case UpdateRole:
        if (!field.update)
            return QString();
        return *field.update == Update::Replaces     ? tr("A change replaces what is deployed")
               : *field.update == Update::MayReplace ? tr("A change may interrupt or replace what is deployed")
                                                     : tr("A change needs no replacement");
    case DocsRole:
        return QString::fromStdString(field.docs);
    case ProblemRole:
        if (typing && !m_refusal.isEmpty())
            return m_refusal;
        return field.problem ? worded(*field.problem) : QString();
    default:
        return {};
    }
}

QString PropertyFormModel::valueWords(const form::Field &field) const
{
    using Reason = expression::Unknown::Reason;
    if (!field.unknown)
        return field.value.empty() ? QString() : tr("= %1 in this world").arg(QString::fromStdString(field.value));
    const QString subject = QString::fromStdString(field.unknown->subject);
    switch (field.unknown->reason) {
    case Reason::ParameterWithoutValue:
        return tr("not known: the parameter %1 has no value").arg(subject);
    case Reason::Attribute:
    case Reason::PhysicalId:
        return tr("known when %1 is deployed").arg(subject);
    case Reason::Undefined:
        return tr("refers to nothing: there is no %1").arg(subject);
    case Reason::Malformed:
        return tr("the arguments do not fit the function");
    default:
        return tr("known only when it is deployed");
    }
}

void PropertyFormModel::update()
{
    form::Form next;
    QStringList plumbing;
    const bool readable = m_workbench && m_workbench->document()->status() == DesignDocument::Status::Ready;
    if (readable) {
        const Snapshot &snapshot = m_workbench->document()->snapshot();
        next = form::formOf(snapshot, m_workbench->selection()->ids(), m_wish);
        if (next.ids.size() == 1)
            for (const ElementId &id : snapshot.index->plumbing(next.ids.front()))
                plumbing << QString::fromStdString(toString(id));
    }
    if (next.ids != m_form.ids)
        m_gesture = 0;
    m_plumbing = plumbing;

    // Rows that stay keep their fields, and with them the focus.
    const auto same = [](const form::Field &a, const form::Field &b) {
        return a.key == b.key && a.kind == b.kind && a.part == b.part;
    };
    auto &rows = m_form.fields;
    auto &wanted = next.fields;
    std::size_t front = 0;
    if (next.ids == m_form.ids)
        while (front < rows.size() && front < wanted.size() && same(rows[front], wanted[front]))
            ++front;
    std::size_t back = 0;
    if (next.ids == m_form.ids)
        while (back < rows.size() - front && back < wanted.size() - front &&
               same(rows[rows.size() - 1 - back], wanted[wanted.size() - 1 - back]))
            ++back;
    m_form.ids = next.ids;
    m_form.type = next.type;
    m_form.docs = next.docs;
    if (front + back < rows.size()) {
        beginRemoveRows({}, int(front), int(rows.size() - back) - 1);
        rows.erase(rows.begin() + std::ptrdiff_t(front), rows.end() - std::ptrdiff_t(back));
        endRemoveRows();
    }
    if (front + back < wanted.size()) {
        const std::size_t end = wanted.size() - back;
        beginInsertRows({}, int(front), int(end) - 1);
        rows.insert(rows.begin() + std::ptrdiff_t(front), wanted.begin() + std::ptrdiff_t(front),
                    wanted.begin() + std::ptrdiff_t(end));
        endInsertRows();
    }
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (!(rows[row] == wanted[row])) {
            rows[row] = wanted[row];
            emit dataChanged(index(int(row)), index(int(row)));
        }
    emit formChanged();
}

void PropertyFormModel::push(const form::Field &field, const Result<EditResult> &edit, bool continues)
{
    const auto made =
        m_workbench->document()->push({"edit.set-property", {field.label}}, edit, continues ? m_gesture : 0);
    if (made && field.path.empty() && !made->empty())
        m_workbench->selection()->set(*made);
}

void PropertyFormModel::refuse(int row, const QString &text, const QString &words)
{
    m_typed = text;
    m_refusal = words;
    emit dataChanged(index(row), index(row));
}

void PropertyFormModel::type(int row, const QString &text)
{
    if (!isRow(row))
        return;
    const form::Field field = m_form.fields[std::size_t(row)];
    if (m_gesture == 0 || m_typing != field.key) {
        m_gesture = nextGesture();
        m_typing = field.key;
    }
    m_typed = text;
    m_refusal.clear();
    if (field.path.empty() || text.isEmpty())
        return;
    const auto edit = form::write(m_workbench->document()->snapshot(), m_form.ids, field, text.toStdString());
    if (edit)
        push(field, edit, true);
    else
        refuse(row, text, worded(edit.error()));
}

void PropertyFormModel::commit(int row, const QString &text)
{
    if (!isRow(row))
        return;
    const form::Field field = m_form.fields[std::size_t(row)];
    const bool typed = m_gesture != 0 && m_typing == field.key;
    if (!typed || !m_refusal.isEmpty())
        return;
    const bool changed = field.path.empty() && text.toStdString() != field.text;
    if (changed)
        push(field, form::write(m_workbench->document()->snapshot(), m_form.ids, field, text.toStdString()), false);
    else if (text.isEmpty() && field.written && !field.path.empty())
        push(field, form::clear(m_workbench->document()->snapshot(), m_form.ids, field), true);
    m_gesture = 0;
    if (isRow(row))
        emit dataChanged(index(row), index(row));
}

void PropertyFormModel::clear(int row)
{
    if (!isRow(row))
        return;
    const form::Field field = m_form.fields[std::size_t(row)];
    m_gesture = 0;
    push(field, form::clear(m_workbench->document()->snapshot(), m_form.ids, field), false);
}

void PropertyFormModel::toggle(int row)
{
    if (!isRow(row))
        return;
    const std::string key = m_form.fields[std::size_t(row)].key;
    if (!m_wish.open.erase(key))
        m_wish.open.insert(key);
    update();
}

void PropertyFormModel::add(int row, const QString &name)
{
    if (!isRow(row))
        return;
    const form::Field field = m_form.fields[std::size_t(row)];
    m_wish.open.insert(field.key);
    push(field, form::append(m_workbench->document()->snapshot(), m_form.ids, field, name.toStdString()), false);
}

void PropertyFormModel::moveItem(int row, int by)
{
    if (!isRow(row))
        return;
    const form::Field field = m_form.fields[std::size_t(row)];
    push(field, form::moveItem(m_workbench->document()->snapshot(), m_form.ids, field, by), false);
}

} // namespace cirro
