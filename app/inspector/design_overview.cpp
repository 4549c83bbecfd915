#include "app/inspector/design_overview.h"

#include "app/words/words.h"

#include <algorithm>

namespace cirro {

void DesignOverview::setWorkbench(Workbench *workbench)
{
    if (workbench == m_workbench)
        return;
    if (m_workbench)
        m_workbench->forget(this);
    m_workbench = workbench;
    if (workbench) {
        connect(workbench->document(), &DesignDocument::shown, this, &DesignOverview::update);
        connect(workbench->selection(), &Selection::changed, this, &DesignOverview::update);
        connect(workbench, &Workbench::languageChanged, this, &DesignOverview::changed);
    }
    emit workbenchChanged();
    update();
}

// What is typed without a pause between two fields is one step. The inspector's form and the template's have gestures
// of their own.
History::Gesture DesignOverview::typing()
{
    static History::Gesture last = History::Gesture{1} << 50;
    if (m_gesture == 0)
        m_gesture = ++last;
    return m_gesture;
}

void DesignOverview::step(bool redo)
{
    settle();
    if (redo)
        m_workbench->document()->redo();
    else
        m_workbench->document()->undo();
}

void DesignOverview::abandon()
{
    if (isReady() && m_gesture != 0)
        m_workbench->document()->giveUp(std::exchange(m_gesture, 0));
}

void DesignOverview::update()
{
    const ElementId before = m_selected;
    m_selected = {};
    m_ends = {};
    if (isReady()) {
        const Selection &selection = *m_workbench->selection();
        m_ends = selection.connector();
        if (selection.hasConnector())
            m_selected = m_ends.arrow;
        else if (selection.count() == 1 && (selection.ids().front().kind == ElementKind::Drawing ||
                                            selection.ids().front().kind == ElementKind::Group))
            m_selected = selection.ids().front();
    }
    if (!(m_selected == before))
        settle();
    emit changed();
}

bool DesignOverview::isReady() const
{
    return m_workbench && m_workbench->document()->status() == DesignDocument::Status::Ready;
}

QString DesignOverview::description() const
{
    const auto node = isReady() ? syntax::resolved(m_workbench->document()->design().section("Description")) : nullptr;
    return node && node->isScalar() ? QString::fromStdString(node->text) : QString();
}

void DesignOverview::setDescription(const QString &description)
{
    if (!isReady() || description == this->description())
        return;
    Design design = m_workbench->document()->design();
    const syntax::Path path{std::string("Description")};
    const auto node = syntax::Node::scalar(description.toStdString());
    // At the head of the template, where a reader looks for it.
    const auto root = syntax::resolved(design.document.root);
    const bool versioned =
        root && root->isMapping() && root->size() > 0 && root->entries[0].key->text == "AWSTemplateFormatVersion";
    const auto edited = description.isEmpty()           ? syntax::remove(design.document, path)
                        : design.section("Description") ? syntax::set(design.document, path, node)
                        : !root || !root->isMapping()
                            ? syntax::set(design.document, path, node)
                            : syntax::insert(design.document, {}, versioned ? 1 : 0, "Description", node);
    const Message label{"edit.set-property", {"Description"}};
    if (!edited) {
        m_workbench->document()->push(label, Result<EditResult>(edited.error()), typing());
        return;
    }
    design.document = edited->document;
    m_workbench->document()->push(label, std::move(design), typing());
}

int DesignOverview::region() const
{
    if (!isReady())
        return 0;
    const std::string &chosen = m_workbench->document()->design().settings->region;
    const auto &all = Catalog::builtin().regions().all();
    const auto found = std::ranges::find(all, chosen, &Region::id);
    return found == all.end() ? 0 : int(found - all.begin()) + 1;
}

void DesignOverview::setRegion(int region)
{
    const auto &all = Catalog::builtin().regions().all();
    if (!isReady() || region == this->region() || region < 0 || region > int(all.size()))
        return;
    const std::string id = region == 0 ? std::string() : std::string(all[std::size_t(region) - 1].id);
    m_workbench->document()->push({"edit.set-property", {"Region"}},
                                  chooseRegion(m_workbench->document()->design(), id));
}

QStringList DesignOverview::regionNames() const
{
    QStringList names{tr("Not chosen")};
    const std::string language = m_workbench ? m_workbench->language().toStdString() : std::string("en");
    for (const Region &region : Catalog::builtin().regions().all())
        names << QString::fromStdString(region.name.in(language)) + " · " + QString::fromStdString(region.id);
    return names;
}

QString DesignOverview::counts() const
{
    QStringList words;
    if (!isReady())
        return {};
    const Design &design = m_workbench->document()->design();
    const auto membersOf = [&](std::string_view section) {
        const auto node = syntax::resolved(design.section(section));
        return node && node->isMapping() ? int(node->size()) : 0;
    };
    words << tr("%n resource(s)", "", m_workbench->document()->resourceCount());
    if (const int count = membersOf("Parameters"))
        words << tr("%n parameter(s)", "", count);
    if (const int count = membersOf("Conditions"))
        words << tr("%n condition(s)", "", count);
    if (const int count = membersOf("Outputs"))
        words << tr("%n output(s)", "", count);
    if (const int count = int(groupsOf(design).size()))
        words << tr("%n group(s)", "", count);
    return words.join(QStringLiteral(" · "));
}

const Drawing *DesignOverview::drawing() const
{
    return m_selected.kind == ElementKind::Drawing ? m_workbench->document()->design().drawings.find(m_selected)
                                                   : nullptr;
}

std::optional<Group> DesignOverview::group() const
{
    if (m_selected.kind != ElementKind::Group)
        return std::nullopt;
    for (Group &group : groupsOf(m_workbench->document()->design()))
        if (group.name == m_selected.text())
            return std::move(group);
    return std::nullopt;
}

QString DesignOverview::kindOf(const Drawing &drawing) const
{
    if (const Service *service = Catalog::builtin().services().find(drawing.service))
        return QString::fromStdString(service->name.in(m_workbench->document()->view().language));
    return worded(Message{"drawing." + std::string(nameOf(drawing.kind)), {}});
}

QString DesignOverview::kind() const
{
    if (const Drawing *now = drawing())
        return kindOf(*now);
    return group() ? worded(Message{"drawing.group", {}}) : isDrawn() ? tr("Connection") : QString();
}

bool DesignOverview::isNote() const
{
    const Drawing *now = drawing();
    return now && now->kind == DrawingKind::Note;
}

QString DesignOverview::about() const
{
    const Drawing *now = drawing();
    return now && now->kind == DrawingKind::Service ? worded(Message{"drawing.exports-nothing", {}}) : QString();
}

QStringList DesignOverview::glossaryWords() const
{
    const Drawing *now = drawing();
    return now && !now->service.empty() ? QStringList{QString::fromStdString(now->service)} : QStringList();
}

QString DesignOverview::zone() const
{
    const Drawing *now = drawing();
    return now ? QString::fromStdString(now->zone) : QString();
}

QString DesignOverview::label() const
{
    if (const Drawing *now = drawing())
        return QString::fromStdString(now->label);
    const auto now = group();
    return now ? QString::fromStdString(now->label.empty() ? now->name : now->label) : QString();
}

void DesignOverview::setLabel(const QString &label)
{
    if (!isLabelled() || label == this->label())
        return;
    DesignDocument &document = *m_workbench->document();
    document.push({"edit.label", {}}, rename(document.design(), document.index(), m_selected, label.toStdString()),
                  typing());
}

QStringList DesignOverview::parts() const
{
    QStringList ids;
    if (m_selected.kind == ElementKind::Group)
        for (const ElementId &id : resourcesIn(groupsOf(m_workbench->document()->design()), m_selected.text()))
            ids << QString::fromStdString(toString(id));
    if (!m_ends.from.isNull())
        ids << QString::fromStdString(toString(m_ends.from)) << QString::fromStdString(toString(m_ends.to));
    return ids;
}

QStringList DesignOverview::partNames() const
{
    QStringList names;
    const QStringList ids = parts();
    for (const QString &each : ids) {
        const ElementId id = elementIdFromString(each.toStdString());
        const Drawing *drawn =
            id.kind == ElementKind::Drawing ? m_workbench->document()->design().drawings.find(id) : nullptr;
        if (drawn && drawn->label.empty())
            names << kindOf(*drawn);
        else
            names << QString::fromStdString(drawn ? drawn->label : id.text());
    }
    return names;
}

} // namespace cirro
