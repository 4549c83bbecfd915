#include "model/edits/containment.h"
#include "model/edits/edits.h"
#include "model/edits/sections.h"

#include <algorithm>

namespace cirro {

namespace {

/// The template names the transform that it needs: the only one, or the last of those that it names already.
Result<Design> naming(const Design &design, const std::string &transform)
{
    const syntax::NodePtr named = syntax::resolved(design.section("Transform"));
    const auto isIt = [&](const syntax::NodePtr &node) {
        const syntax::NodePtr one = syntax::resolved(node);
        return one && one->isScalar() && one->text == transform;
    };
    std::vector<syntax::NodePtr> all;
    if (named && named->isSequence()) {
        all.reserve(named->size() + 1);
        for (const syntax::Entry &entry : named->entries)
            all.push_back(entry.value);
    } else if (named) {
        all.push_back(named);
    }
    if (std::ranges::any_of(all, isIt))
        return design;
    all.push_back(syntax::Node::scalar(transform));
    auto edited =
        insertSection(design, "Transform", all.size() == 1 ? all.front() : syntax::Node::sequence(std::move(all)));
    if (!edited)
        return edited.error();
    return std::move(edited->design);
}

} // namespace

Result<EditResult> place(const Design &design, const Index &index, std::string_view type, const ElementId &container,
                         Point at, std::optional<std::string_view> properties)
{
    const Presentation &presentation = index.catalog().services().presentationOf(type);
    const std::string wish =
        presentation.idPrefix.empty() ? std::string(type.substr(type.rfind(':') + 1)) : presentation.idPrefix;
    const std::string logicalId = freeLogicalId(design, index, wish);
    const ElementId id = ElementId::resource(logicalId);

    std::vector<std::pair<std::string, syntax::NodePtr>> members;
    members.reserve(2);
    members.emplace_back("Type", syntax::Node::scalar(std::string(type)));
    const std::string_view fresh = properties.value_or(std::string_view(presentation.defaults));
    if (!fresh.empty()) {
        auto defaults = syntax::readJson(std::string(fresh));
        if (!defaults)
            return defaults.error();
        members.emplace_back("Properties", edits::asWritten(defaults->document, design.document.format));
    }
    EditResult result{.design = design, .made = {id}};
    auto added =
        syntax::set(design.document, {std::string("Resources"), logicalId}, syntax::Node::mapping(std::move(members)));
    if (!added)
        return added.error();
    result.design.document = std::move(added->document);
    if (const TypeSummary *known = index.catalog().find(type); known && known->needsTransform) {
        auto named = naming(result.design, index.catalog().details(type)->transform);
        if (!named)
            return named.error();
        result.design = std::move(*named);
    }
    result.design.placements.set(id, Placement{.bounds = {at.x, at.y, 0, 0}});
    if (container.isNull() || container.kind == ElementKind::Drawing)
        return result;

    const Element *holder = index.find(container);
    if (!holder)
        return Error{.code = "edit.no-such-element", .where = toString(container), .args = {container.text()}};
    // A zone has the element through the container around it, and says which zone beside that.
    if (const Element *outer = holder->id.kind == ElementKind::Zone ? index.find(holder->container) : nullptr) {
        auto inOuter = edits::containmentIn(result.design, index, id, type, nullptr, *outer);
        if (!inOuter)
            return inOuter.error();
        auto next = edits::contained(result.design, id, *inOuter);
        if (!next)
            return next.error();
        const Index later = *Index::update(index, *next);
        auto inZone = edits::containmentIn(*next, later, id, type, nullptr, *holder);
        if (!inZone)
            return inZone.error();
        next = edits::contained(*next, id, *inZone);
        if (!next)
            return next.error();
        result.design = std::move(*next);
        return result;
    }
    auto containment = edits::containmentIn(result.design, index, id, type, nullptr, *holder);
    if (!containment)
        return containment.error();
    auto next = edits::contained(result.design, id, *containment);
    if (!next)
        return next.error();
    result.design = std::move(*next);
    return result;
}

Result<EditResult> draw(const Design &design, Drawing drawing, const Placement &placement)
{
    const std::string base = drawing.service.empty() ? std::string(nameOf(drawing.kind)) : drawing.service;
    std::string name = base;
    for (int number = 2; design.drawings.contains(ElementId::drawing(name)); ++number)
        name = base + "-" + std::to_string(number);
    const ElementId id = ElementId::drawing(name);
    EditResult result{.design = design, .made = {id}};
    if (drawing.kind != DrawingKind::Arrow) // lies where its ends are
        result.design.placements.set(id, placement);
    result.design.drawings.set(id, std::move(drawing));
    return result;
}

Result<EditResult> redraw(const Design &design, const ElementId &id, Drawing drawing)
{
    if (!design.drawings.contains(id))
        return Error{.code = "edit.no-such-element", .where = toString(id), .args = {id.text()}};
    EditResult result{.design = design, .made = {id}};
    result.design.drawings.set(id, std::move(drawing));
    return result;
}

} // namespace cirro
