#include "model/placing/surroundings.h"

#include "model/expression/cidr.h"
#include "model/expression/intrinsic.h"
#include "model/expression/reference.h"
#include "model/rules/check_context.h"
#include "model/scene/style.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <set>
#include <vector>

namespace cirro::placing {

namespace {

constexpr std::string_view zoneProperty = "AvailabilityZone";

syntax::Path propertyPath(const ElementId &id, std::string_view property)
{
    return {std::string("Resources"), id.text(), std::string("Properties"), std::string(property)};
}

std::optional<Cidr> blockOf(rules::CheckContext &context, const Element &element, std::string_view property)
{
    const syntax::NodePtr properties = element.body ? syntax::resolved(element.body)->find("Properties") : nullptr;
    const syntax::NodePtr node = properties && syntax::resolved(properties)->isMapping()
                                     ? syntax::resolved(properties)->find(property)
                                     : nullptr;
    const auto text = node ? context.evaluate(node).text() : std::nullopt;
    return text ? Cidr::parse(*text) : std::nullopt;
}

/// Whether the fresh element names another one in its properties.
bool namesAlready(const Design &design, const ElementId &fresh, const ElementId &other)
{
    bool names = false;
    const syntax::NodePtr properties = design.resource(fresh.text()).properties();
    if (properties)
        expression::forEachReference(*properties, [&](const expression::Reference &reference) {
            names = names || reference.target == other.text();
        });
    return names;
}

} // namespace

Result<Design> withFreeBlocks(const Design &design, const Snapshot &before, const ElementId &fresh,
                              const ElementId &container)
{
    constexpr std::string_view property = "CidrBlock";
    const syntax::NodePtr written = syntax::resolved(syntax::at(design.document, propertyPath(fresh, property)));
    const auto wish = written && written->isScalar() ? Cidr::parse(written->text) : std::nullopt;
    if (!wish)
        return design;
    rules::CheckContext context(before);
    const syntax::NodePtr type =
        syntax::at(design.document, {std::string("Resources"), fresh.text(), std::string("Type")});
    std::vector<Cidr> taken;
    for (const ElementId &id : before.index->ofType(type->text)) {
        const Element *neighbour = before.index->find(id);
        if (container.isNull() || before.index->isInside(id, container))
            if (const auto block = blockOf(context, *neighbour, property))
                taken.push_back(*block);
    }
    Cidr within = *Cidr::parse("10.0.0.0/8");
    if (const Element *holder = before.index->find(container)) {
        const auto block = blockOf(context, *holder, property);
        if (!block)
            return design; // what the container has cannot be told, so neither what is free in it
        within = *block;
    }
    const bool fits = within.contains(*wish);
    if (fits && std::ranges::none_of(taken, [&](const Cidr &other) { return other.overlaps(*wish); }))
        return design;
    const auto block = wish->family == within.family ? nextFree({&within, 1}, taken, wish->prefix) : std::nullopt;
    if (!block)
        return design;
    auto edited = syntax::set(design.document, propertyPath(fresh, property), syntax::Node::scalar(block->text()));
    if (!edited)
        return edited.error();
    Design next = design;
    next.document = std::move(edited->document);
    return next;
}

Result<Design> withZone(const Design &design, const Drawn &before, const ElementId &fresh, std::string_view type,
                        const ElementId &container, Point middle)
{
    const Index &index = *before.snapshot.index;
    const auto details = index.catalog().details(type);
    if (container.isNull() || !details || !details->findProperty(zoneProperty) ||
        index.catalog().services().presentationOf(type).shape != Shape::Container ||
        syntax::at(design.document, propertyPath(fresh, zoneProperty)))
        return design;

    syntax::NodePtr value;
    std::set<std::string> used;
    for (const ElementId &id : index.ofType(type)) {
        const Element *neighbour = index.find(id);
        if (neighbour->zone.empty() || !index.isInside(id, container))
            continue;
        used.insert(neighbour->zone);
        // Zones stand in columns: what is put under another one is meant for its zone.
        const Rect *frame = before.scene.boundsOf(neighbour->container);
        const Rect *bounds = frame ? frame : before.scene.boundsOf(id);
        if (bounds && middle.x >= bounds->left() && middle.x <= bounds->right())
            value = syntax::at(before.snapshot.design.document, propertyPath(id, zoneProperty));
    }
    if (!value) {
        int number = 0; // every Region has two zones at the least
        while (number < 1 && used.contains("az[" + std::to_string(number) + "]"))
            ++number;
        value = expression::makeCall(
            "Fn::Select", syntax::Node::sequence({syntax::Node::literal(std::to_string(number)),
                                                  expression::makeCall("Fn::GetAZs", syntax::Node::scalar(""))}));
    }
    auto edited = syntax::set(design.document, propertyPath(fresh, zoneProperty), value);
    if (!edited)
        return edited.error();
    Design next = design;
    next.document = std::move(edited->document);
    return next;
}

Result<Design> withRequiredReferences(const Design &design, const Drawn &before, const ElementId &fresh,
                                      std::string_view type, Point middle)
{
    const Index &index = *before.snapshot.index;
    const auto details = index.catalog().details(type);
    Design next = design;
    if (!details)
        return next;
    for (const Property &property : details->properties) {
        const syntax::Path path = propertyPath(fresh, property.name);
        const std::string_view target = index.catalog().relations().targetOf(type, property.name);
        if (!property.required || target.empty() || syntax::at(next.document, path))
            continue;
        const auto there = index.catalog().details(target);
        // A role is for whom it trusts: another's, however near, is none for this one.
        if (there && there->findProperty("AssumeRolePolicyDocument"))
            continue;
        const auto candidates = index.ofType(target);
        const auto distance = [&](const ElementId &id) {
            const Rect *bounds = before.scene.boundsOf(index.hostOf(id));
            return bounds ? manhattanGap(*bounds, Rect{middle.x, middle.y, 0, 0}) : std::numeric_limits<double>::max();
        };
        // The other end is another one: a connection of a network with itself is none.
        std::vector<ElementId> others;
        for (const ElementId &candidate : candidates)
            if (!namesAlready(next, fresh, candidate))
                others.push_back(candidate);
        const auto nearest = std::ranges::min_element(others, {}, distance);
        if (nearest == others.end())
            continue;
        const auto declared = std::ranges::find(property.targets, target, &DeclaredTarget::type);
        const bool byAttribute = declared != property.targets.end() && there &&
                                 there->isReadOnly(declared->attribute) &&
                                 std::ranges::find(there->refReturns, declared->attribute) == there->refReturns.end();
        const syntax::NodePtr reference = byAttribute ? expression::makeGetAtt(nearest->text(), declared->attribute)
                                                      : expression::makeRef(nearest->text());
        const syntax::NodePtr value =
            property.type.kind == ValueKind::List ? syntax::Node::sequence({reference}) : reference;
        auto edited = syntax::set(next.document, path, value);
        if (!edited)
            return edited.error();
        next.document = std::move(edited->document);
    }
    return next;
}

Design withRoomFor(const Design &design, const Drawn &before, const ElementId &fresh, const ElementId &container,
                   Rect rect)
{
    const scene::Style &style = scene::Style::builtin();
    if (container.kind != ElementKind::Zone && syntax::at(design.document, propertyPath(fresh, zoneProperty)))
        rect = style.frameAround(rect);
    Design next = design;
    ElementId at = container;
    for (int depth = 0; depth < 64 && !at.isNull(); ++depth) {
        const Element *element = before.snapshot.index->find(at);
        const Rect *bounds = before.scene.boundsOf(at);
        if (at.kind != ElementKind::Zone && bounds) {
            const double margin = style.containerPadding / 2;
            const Rect needed = rect.adjusted(-margin, -margin - style.containerHeader, margin, margin);
            const Rect grown = bounds->united(needed);
            if (!(grown == *bounds)) {
                const Placement *placement = next.placements.find(at);
                Placement larger = placement ? *placement : Placement{};
                larger.bounds = grown;
                next.placements.set(at, larger);
            }
            rect = grown;
        } else if (bounds) {
            rect = style.frameAround(rect);
        }
        at = element ? element->container : ElementId{};
    }
    return next;
}

} // namespace cirro::placing
