#include "model/edits/containment.h"
#include "model/edits/edits.h"
#include "model/edits/group.h"

#include <algorithm>
#include <functional>
#include <unordered_set>

namespace cirro {

namespace {

/// The elements of a selection that do not lie in another one of it.
std::vector<ElementId> outermost(const Index &index, const std::vector<ElementId> &ids)
{
    std::vector<ElementId> outer;
    for (const ElementId &id : ids)
        if (std::ranges::none_of(ids, [&](const ElementId &other) { return index.isInside(id, other); }))
            outer.push_back(id);
    return outer;
}

/// What dropping one element into a container does; the error's words say why it cannot.
struct Step {
    bool stays = false;
    std::optional<edits::Containment> into{};
    std::optional<edits::Leaving> leaves{};
};

Result<Step> stepOf(const Design &design, const Index &index, const ElementId &id, const ElementId &container)
{
    const Element *element = index.find(id);
    // Drawings and externals are only drawn, and so are the cards of what serves another: they go where they are put.
    const Placement *placement = design.placements.find(id);
    if (!element || !id.isResource() || (!element->owner.isNull() && placement && placement->pinned))
        return Step{.stays = true};
    const Element *holder = container.isNull() ? nullptr : index.find(container);
    const bool overSpanned = std::ranges::find(element->spans, container) != element->spans.end();
    if (element->container == container || overSpanned || container.kind == ElementKind::Drawing)
        return Step{.stays = true};
    if (!holder) {
        auto leaving = edits::leavingOf(index, *element);
        if (!leaving)
            return leaving.error();
        return Step{.stays = !*leaving, .leaves = *leaving};
    }
    if (container == id || index.isInside(container, id))
        return Error{.code = "drop.into-itself", .args = {edits::nameOf(id)}};
    // Over the frame around its own container it is still where it was, unless that frame can take it.
    auto into = edits::containmentIn(design, index, id, element->type, element->body, *holder);
    if (!into)
        return into.error();
    return Step{.into = std::move(*into)};
}

std::string propertyName(const syntax::Path &path)
{
    std::string name;
    for (std::size_t i = 1; i < path.size(); ++i)
        if (const auto *key = std::get_if<std::string>(&path[i]); key && !key->starts_with("Fn::"))
            name += (name.empty() ? "" : ".") + *key;
    return name;
}

} // namespace

DropPlan planMove(const Design &design, const Index &index, const std::vector<ElementId> &asked,
                  const ElementId &container)
{
    const std::vector<ElementId> ids = edits::withoutGroups(design, asked);
    DropPlan plan{.allowed = true, .words = {"drop.moves", {}}, .container = container};
    const auto only = [&](const std::vector<expression::Side> &sides, const syntax::Path &path) {
        if (sides.empty())
            return;
        plan.property = propertyName(path);
        plan.onlyWhere.clear();
        for (const expression::Side &side : sides)
            plan.onlyWhere.push_back((side.holds ? "" : "!") + side.condition);
    };
    for (const ElementId &id : outermost(index, ids)) {
        const auto step = stepOf(design, index, id, container);
        if (!step)
            return {.words = {step.error().code, step.error().args}, .container = container};
        if (step->into) {
            plan.words = {step->into->append ? "drop.adds" : "drop.sets",
                          {edits::nameOf(container), propertyName(step->into->path), edits::nameOf(id)}};
            only(step->into->sides, step->into->path);
        } else if (step->leaves) {
            plan.words = {"drop.removes", {propertyName(step->leaves->path), edits::nameOf(id)}};
            only(step->leaves->sides, step->leaves->path);
        }
    }
    return plan;
}

Result<EditResult> move(const Design &design, const Index &index, const std::vector<ElementId> &asked, Point delta,
                        const ElementId &container, std::optional<Scope> scope)
{
    const std::vector<ElementId> ids = edits::withoutGroups(design, asked);
    EditResult result{.design = design};
    const std::vector<ElementId> moved = outermost(index, ids);
    for (const ElementId &id : moved) {
        const auto step = stepOf(design, index, id, container);
        if (!step)
            return step.error();
        if (!step->into && !step->leaves)
            continue;
        if (!scope && !(step->into ? step->into->sides : step->leaves->sides).empty())
            return Error{.code = "drop.scope-unsaid", .args = {edits::nameOf(id)}};
        auto next = step->into ? edits::contained(result.design, id, *step->into, scope.value_or(Scope::ThisWorld))
                               : edits::left(result.design, id, *step->leaves, scope.value_or(Scope::ThisWorld));
        if (!next)
            return next.error();
        result.design = std::move(*next);
    }
    std::unordered_set<ElementId> shifted;
    const std::function<void(const ElementId &)> shift = [&](const ElementId &id) {
        if (!shifted.insert(id).second)
            return;
        if (const Placement *placement = design.placements.find(id)) {
            Placement next = *placement;
            next.bounds = next.bounds.translated(delta.x, delta.y);
            result.design.placements.set(id, next);
        }
        for (const ElementId &child : index.children(id))
            shift(child);
        for (const ElementId &card : index.plumbing(id)) // what is shown beside it goes along
            shift(card);
    };
    if (delta.x != 0 || delta.y != 0) {
        for (const ElementId &id : moved)
            shift(id);
        for (const ElementId &id : asked) // a group shown as one card has a place of its own
            if (id.kind == ElementKind::Group)
                shift(id);
    }
    // A bend between two that move goes along; else it stays where it is and the ends adapt.
    design.ways.forEach([&](const ConnectorId &id, const Way &way) {
        if (shifted.contains(id.from) && shifted.contains(id.to))
            result.design.ways.set(id, translated(way, delta));
    });
    return result;
}

Result<EditResult> resize(const Design &design, const Index &index, const ElementId &id, const Rect &bounds)
{
    if (!index.find(id) && !design.drawings.contains(id))
        return Error{.code = "edit.no-such-element", .where = toString(id), .args = {id.text()}};
    EditResult result{.design = design};
    const Placement *placement = design.placements.find(id);
    Placement next = placement ? *placement : Placement{};
    next.bounds = bounds;
    result.design.placements.set(id, next);
    return result;
}

} // namespace cirro
