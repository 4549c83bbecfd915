// What the canvas asks of a document: the picture, and what a gesture would do and does.
#include "app/editor/design_document.h"

#include "app/words/words.h"

namespace cirro {

std::shared_ptr<const scene::DisplayList> DesignDocument::picture() const
{
    return m_appraisal ? m_appraisal->scene.picture : nullptr;
}

ElementId DesignDocument::containerOf(const ElementId &id) const
{
    const Element *element = m_status == Status::Ready ? index().find(id) : nullptr;
    return element ? element->container : ElementId{};
}

Design DesignDocument::settledDesign() const
{
    return m_appraisal ? scene::settled(design(), m_appraisal->scene) : design();
}

DropVerdict DesignDocument::previewMove(const std::vector<ElementId> &ids, Point, const ElementId &container)
{
    if (m_status != Status::Ready)
        return {};
    const DropPlan plan = planMove(design(), index(), ids, container);
    return {.allowed = plan.allowed, .words = worded(plan.words), .container = plan.container};
}

bool DesignDocument::commitMove(const std::vector<ElementId> &ids, Point delta, const ElementId &container)
{
    if (m_status != Status::Ready || ids.empty())
        return false;
    return push({"edit.move", {ids.front().text()}}, move(settledDesign(), index(), ids, delta, container)).has_value();
}

DropVerdict DesignDocument::previewResize(const ElementId &, const Rect &)
{
    return {.allowed = m_status == Status::Ready};
}

bool DesignDocument::commitResize(const ElementId &id, const Rect &bounds)
{
    if (m_status != Status::Ready)
        return false;
    return push({"edit.resize", {id.text()}}, resize(settledDesign(), index(), id, bounds)).has_value();
}

} // namespace cirro
