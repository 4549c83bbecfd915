#include "app/inspector/property_form_model.h"

#include "app/editor/matching.h"
#include "app/editor/worth.h"
#include "app/study/service_term.h"
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
    case form::Part::LifeCycle:
        return QStringLiteral("lifecycle");
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
    case form::Kind::Tags:
        return QStringLiteral("tags");
    case form::Kind::Tag:
        return QStringLiteral("tag");
    case form::Kind::Text:
        break;
    }
    return QStringLiteral("text");
}

QString shapeWords(const std::string &shape)
{
    if (shape == "text")
        return PropertyFormModel::tr("Text");
    if (shape == "list")
        return PropertyFormModel::tr("List");
    if (shape == "map")
        return PropertyFormModel::tr("Names and values");
    if (shape == "json")
        return PropertyFormModel::tr("Free text (YAML or JSON)");
    return QString::fromStdString(shape);
}

bool isLine(form::Kind kind)
{
    return kind == form::Kind::Text || kind == form::Kind::Number || kind == form::Kind::Choice;
}

bool isText(form::Kind kind)
{
    return isLine(kind) || kind == form::Kind::Json;
}

} // namespace

PropertyFormModel::PropertyFormModel(QObject *parent) : RowsModel(parent)
{
    m_wish.matches = matchesWhole;
}

void PropertyFormModel::setWorkbench(Workbench *workbench)
{
    if (workbench == m_workbench)
        return;
    if (m_workbench)
        m_workbench->forget(this);
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
    return {
        {PartRole, "part"},         {KindRole, "kind"},         {DepthRole, "depth"},     {LabelRole, "label"},
        {TextRole, "written"},      {WrittenRole, "isSet"},     {DiffersRole, "differs"}, {RequiredRole, "isRequired"},
        {ItemRole, "isItem"},       {BranchRole, "isBranch"},   {OpenRole, "open"},       {ChoicesRole, "choices"},
        {ValueRole, "worth"},       {UpdateRole, "change"},     {DocsRole, "docs"},       {ProblemRole, "problem"},
        {UnsetRole, "unset"},       {ShapesRole, "shapes"},     {ShapeRole, "shape"},     {MakesRole, "makes"},
        {PassedOnRole, "passedOn"}, {PositionRole, "position"}, {NotesRole, "notes"},     {DoubtfulRole, "doubtful"},
        {HintRole, "hint"},         {LastRole, "isLast"},       {UnitRole, "unit"},       {DividesRole, "divides"}};
}

QVariant PropertyFormModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const form::Field &field = m_form.fields[std::size_t(index.row())];
    const bool typing = m_gesture != 0 && field.key == m_typing;
    const auto refused = m_refused.find(field.key);
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
            return field.label == "true" ? tr("if %1 holds").arg(QString::fromStdString(field.condition))
                                         : tr("otherwise");
        return QString::fromStdString(field.label);
    case TextRole:
        if (refused != m_refused.end())
            return refused->second.text;
        if (typing)
            return m_typed;
        return field.size > 0 ? tr("%n item(s)", "", int(field.size)) : QString::fromStdString(field.text);
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
        return worthWords(field.value, field.unknown);
    case UpdateRole:
        if (!field.update)
            return QString();
        return *field.update == Update::Replaces     ? tr("A change replaces what is deployed")
               : *field.update == Update::MayReplace ? tr("A change may interrupt or replace what is deployed")
                                                     : tr("A change needs no replacement");
    case DocsRole:
        return QString::fromStdString(field.docs);
    case ProblemRole:
        if (refused != m_refused.end())
            return refused->second.words;
        return field.problem ? worded(*field.problem) : QString();
    case UnsetRole:
        return field.unset;
    case ShapesRole: {
        QStringList words;
        for (const std::string &shape : field.alternatives)
            words << shapeWords(shape);
        return words;
    }
    case ShapeRole:
        return int(std::ranges::find(field.alternatives, field.alternative) - field.alternatives.begin());
    case MakesRole: {
        QStringList words;
        for (const Offer &offer : offersFor(field))
            words << offer.words;
        return words;
    }
    case PassedOnRole:
        return QString::fromStdString(field.passedOn);
    case PositionRole: {
        const auto *position = field.path.empty() ? nullptr : std::get_if<std::size_t>(&field.path.back());
        return position && field.isItem && field.kind != form::Kind::Tag ? int(*position) + 1 : 0;
    }
    case LastRole:
        return field.isLast;
    case NotesRole: {
        QVariantMap notes;
        for (const form::Choice &choice : field.choices)
            if (!choice.about.empty())
                notes.insert(QString::fromStdString(choice.text), QString::fromStdString(choice.about));
        return notes;
    }
    case DoubtfulRole:
        return field.doubtful && refused == m_refused.end();
    case HintRole:
        if (field.differs)
            return tr("different values");
        if (field.written && !field.unset)
            return QString();
        if (field.unset || field.isBranch)
            return tr("not set");
        if (!field.standard.empty())
            return tr("%1 unless set").arg(QString::fromStdString(field.standard));
        return field.range.empty() ? tr("not set") : tr("not set (%1)").arg(QString::fromStdString(field.range));
    case DividesRole:
        return field.divides;
    case UnitRole: {
        const Unit *unit = m_workbench->document()->index().catalog().services().unit(field.unit);
        return unit ? QString::fromStdString(unit->name.in(m_workbench->document()->view().language)) : QString();
    }
    default:
        return {};
    }
}

void PropertyFormModel::update()
{
    if (m_renaming)
        return;
    form::Form next;
    QStringList plumbing;
    const bool readable = m_workbench && m_workbench->document()->status() == DesignDocument::Status::Ready;
    if (readable) {
        const Snapshot &snapshot = m_workbench->document()->snapshot();
        if (m_selected != m_workbench->selection()->ids()) {
            m_selected = m_workbench->selection()->ids();
            m_wish.parts.clear();
        }
        if (!m_pushing && snapshot.design.document.root != m_known)
            m_gesture = 0;
        next = form::formOf(snapshot, m_selected, m_wish);
        if (next.ids.size() == 1)
            for (const ElementId &id : snapshot.index->plumbing(next.ids.front()))
                plumbing << QString::fromStdString(toString(id));
    }
    if (next.ids != m_form.ids) {
        m_gesture = 0;
        m_refused.clear();
    }
    m_plumbing = plumbing;

    for (form::Field &field : next.fields) {
        const bool property = field.depth == 0 && field.path.size() == 2;
        if (property && (field.part == form::Part::Written || field.part == form::Part::Other))
            m_wish.parts[std::get<std::string>(field.path.back())] = field.part;
        else if (field.member)
            m_wish.parts[field.key] = field.ahead ? form::Part::Written : form::Part::Other;
        // A field that is typed in stays what it is until typing ends: an expression would make it another.
        const auto now = m_gesture != 0 && field.key == m_typing && isText(field.kind)
                             ? std::ranges::find(m_form.fields, field.key, &form::Field::key)
                             : m_form.fields.end();
        if (now != m_form.fields.end() && isText(now->kind))
            field.kind = now->kind;
    }

    // Rows that stay keep their fields, and with them the focus.
    const bool another = next.ids != m_form.ids;
    const auto same = [another](const form::Field &a, const form::Field &b) {
        const bool alike = a.kind == b.kind || (isLine(a.kind) && isLine(b.kind));
        return !another && a.key == b.key && a.part == b.part && alike;
    };
    m_form.ids = next.ids;
    m_form.type = next.type;
    m_form.docs = next.docs;
    updateRows(m_form.fields, std::move(next.fields), same);
    emit formChanged();
}

QStringList PropertyFormModel::glossaryWords() const
{
    if (!m_workbench || m_form.type.empty() || m_form.ids.empty())
        return {};
    const Presentation &shown = Catalog::builtin().services().presentationOf(m_form.type);
    const Element *element = m_workbench->document()->snapshot().index->find(m_form.ids.front());
    // Of several alike only their type counts: they need not be the same variant.
    return ServiceTerm::wordsOf(shown, element && m_form.ids.size() == 1 ? shown.variantOf(element->body) : nullptr);
}

} // namespace cirro
