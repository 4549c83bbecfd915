// What the window folds away and opens again.
#include "app/shell/workbench.h"

#include "model/scene/fold.h"
#include "model/scene/view.h"

#include <algorithm>

namespace cirro {

namespace {

constexpr std::size_t fewestAlike = 4;                    // fewer like elements are no crowd
const QString unfoldedWord = QStringLiteral("+unfolded"); // no view is called so

bool isResourceOrExternal(const ElementId &id)
{
    return id.kind == ElementKind::Resource || id.kind == ElementKind::External;
}

} // namespace

// What serves an element ---------------------------------------------------------------------------------------------

bool Workbench::canUnfold() const
{
    return m_document.status() == DesignDocument::Status::Ready && m_selection.count() == 1 &&
           !m_document.view().plumbing && !m_document.index().plumbing(m_selection.ids().front()).empty();
}

bool Workbench::isUnfolded() const
{
    return canUnfold() && scene::isUnfolded(m_document.design(), m_document.index(), m_selection.ids().front());
}

void Workbench::unfoldSelected()
{
    if (canUnfold())
        unfold(QString::fromStdString(toString(m_selection.ids().front())));
}

void Workbench::unfold(const QString &element)
{
    const ElementId id = elementIdFromString(element.toStdString());
    if (m_document.status() != DesignDocument::Status::Ready || !m_document.appraisal() ||
        m_document.index().plumbing(id).empty())
        return;
    const Design &design = m_document.design();
    const Index &index = m_document.index();
    if (scene::isUnfolded(design, index, id))
        m_document.push({"edit.fold", {id.text()}}, scene::folded(design, index, id));
    else
        m_document.push({"edit.unfold", {id.text()}},
                        scene::unfolded(m_document.settledDesign(), index, m_document.appraisal()->scene, id));
}

/// What is shown instead of the one selected element; null while that is on show itself.
ElementId Workbench::holder() const
{
    const auto picture = m_document.picture();
    if (m_document.status() != DesignDocument::Status::Ready || !picture || m_selection.count() != 1 ||
        picture->find(m_selection.ids().front()))
        return {};
    const ElementId shown = m_document.standIn(m_selection.ids().front());
    return picture->find(shown) ? shown : ElementId{};
}

QString Workbench::heldIn() const
{
    const ElementId shown = holder();
    if (shown.isNull())
        return {};
    const scene::Picture *card = m_document.picture()->find(shown);
    const QString name = QString::fromStdString(card->name.empty() ? shown.text() : card->name);
    return scene::isCollapsed(m_document.design(), shown) ? tr("Collapsed into %1").arg(name)
                                                          : tr("Folded into %1").arg(name);
}

void Workbench::showHeld()
{
    const ElementId shown = holder();
    if (shown.isNull())
        return;
    m_revealing = m_selection.ids();
    if (scene::isCollapsed(m_document.design(), shown))
        m_document.push({"edit.expand", {shown.text()}}, scene::expanded(m_document.design(), shown));
    else
        unfold(QString::fromStdString(toString(shown)));
}

// Several as one card ------------------------------------------------------------------------------------------------

bool Workbench::isCollapsed() const
{
    return m_document.status() == DesignDocument::Status::Ready && m_selection.count() == 1 &&
           scene::isCollapsed(m_document.design(), m_selection.ids().front());
}

bool Workbench::canCollapse() const
{
    if (m_document.status() != DesignDocument::Status::Ready || m_selection.isEmpty())
        return false;
    const std::vector<ElementId> &ids = m_selection.ids();
    if (ids.size() > 1)
        return std::ranges::all_of(ids, &ElementId::isResource);
    const ElementId &id = ids.front();
    if (id.kind == ElementKind::Group || isCollapsed())
        return true;
    const Element *element = m_document.index().find(id);
    return element && isResourceOrExternal(id) &&
           (element->presentation->shape == Shape::Container ||
            scene::likeSiblings(m_document.index(), id).size() >= fewestAlike);
}

void Workbench::collapseSelected()
{
    if (!canCollapse() || !m_document.appraisal())
        return;
    const std::vector<ElementId> ids = m_selection.ids();
    const ElementId first = ids.front();
    const scene::Scene &scene = m_document.appraisal()->scene;
    const Index &index = m_document.index();
    if (isCollapsed()) {
        m_document.push({"edit.expand", {first.text()}}, scene::expanded(m_document.design(), first));
        return;
    }
    const Element *element = index.find(first);
    const bool isContainer = element && element->presentation->shape == Shape::Container;
    if (ids.size() == 1 && (first.kind == ElementKind::Group || isContainer)) {
        m_document.push({"edit.collapse", {first.text()}}, scene::collapsed(m_document.design(), scene, first));
        return;
    }
    const std::vector<ElementId> members = ids.size() > 1 ? ids : scene::likeSiblings(index, first);
    const bool alike = std::ranges::all_of(members, [&](const ElementId &id) {
        const Element *member = index.find(id);
        return member && element && member->type == element->type;
    });
    const std::string label =
        alike ? element->presentation->nameFor(nullptr, m_document.view().language) : std::string();
    auto grouped = group(m_document.design(), index, members, label);
    if (grouped)
        grouped->design = scene::collapsed(grouped->design, scene, grouped->made.front(), members);
    select(m_document.push({"edit.collapse", {first.text()}}, grouped));
}

// What guards others -------------------------------------------------------------------------------------------------

/// A guard that is selected is shown around what it guards, whatever the view.
void Workbench::outlineGuards()
{
    if (m_document.status() != DesignDocument::Status::Ready)
        return;
    scene::ViewSettings view = m_document.view();
    view.zones.clear();
    for (const ElementId &id : m_selection.ids())
        if (const Element *element = m_document.index().find(id);
            element && id.isResource() && element->presentation->shape == Shape::Overlay && element->spans.empty())
            view.zones.push_back(id);
    m_document.setView(view);
}

// How a file is looked at ---------------------------------------------------------------------------------------------

/// A file is looked at as it was the last time; a new one as any is at first.
void Workbench::takeLook()
{
    scene::ViewSettings view = m_document.view();
    view.zones.clear();
    view.view.clear();
    view.plumbing = false;
    for (const QString &word : m_preferences.lookOf(m_document.path()).split(u' ', Qt::SkipEmptyParts)) {
        if (word == unfoldedWord)
            view.plumbing = true;
        else if (scene::findView(word.toStdString()))
            view.view = word.toStdString();
    }
    m_document.setView(view);
}

void Workbench::rememberLook()
{
    const scene::ViewSettings &view = m_document.view();
    const scene::View *shown = scene::findView(view.view);
    QStringList words;
    if (shown && !shown->all)
        words << QString::fromStdString(shown->id);
    if (view.plumbing)
        words << unfoldedWord;
    m_preferences.setLookOf(m_document.path(), words.join(u' '));
}

} // namespace cirro
