// What the window folds away and opens again.
#include "app/shell/workbench.h"

#include "model/scene/fold.h"

#include <algorithm>

namespace cirro {

namespace {

constexpr std::size_t fewestAlike = 4; // fewer like elements are no crowd

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

} // namespace cirro
