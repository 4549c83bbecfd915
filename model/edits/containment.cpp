#include "model/edits/containment.h"

#include <algorithm>

namespace cirro::edits {

namespace {

using syntax::NodePtr;

constexpr std::string_view zoneProperty = "AvailabilityZone";

syntax::Path stepsOf(std::string_view dotted)
{
    syntax::Path path{std::string("Properties")};
    for (std::size_t begin = 0; begin <= dotted.size();) {
        const std::size_t dot = std::min(dotted.find('.', begin), dotted.size());
        path.emplace_back(std::string(dotted.substr(begin, dot - begin)));
        begin = dot + 1;
    }
    return path;
}

NodePtr nodeAt(const NodePtr &body, const syntax::Path &path)
{
    NodePtr node = syntax::resolved(body);
    for (const syntax::Step &step : path) {
        if (!node)
            return nullptr;
        if (const auto *key = std::get_if<std::string>(&step))
            node = node->isMapping() ? node->find(*key) : nullptr;
        else if (const std::size_t position = std::get<std::size_t>(step);
                 node->isSequence() && position < node->size())
            node = syntax::resolved(node->entries[position].value);
        else
            node = nullptr;
    }
    return node;
}

bool hasProperty(const Index &index, std::string_view type, std::string_view dotted)
{
    const auto details = index.catalog().details(type);
    return details && details->findProperty(dotted);
}

/// The zone of a frame, written as a neighbour in that zone writes it.
NodePtr zoneValue(const Index &index, const Element &zone)
{
    for (const ElementId &id : index.children(zone.id))
        if (const Element *neighbour = index.find(id); neighbour && neighbour->body)
            if (NodePtr value = nodeAt(neighbour->body, {std::string("Properties"), std::string(zoneProperty)}))
                return value;
    return nullptr;
}

} // namespace

Result<Containment> containmentIn(const Design &design, const Index &index, const ElementId &id, std::string_view type,
                                  const NodePtr &body, const Element &container)
{
    if (container.id.kind == ElementKind::Zone) {
        const Element *outer = index.find(container.container);
        const NodePtr value = zoneValue(index, container);
        if (!outer || !value || !hasProperty(index, type, zoneProperty))
            return Error{.code = "drop.not-in-zone", .args = {nameOf(id), nameOf(container.id)}};
        const auto place = containmentIn(design, index, id, type, body, *outer);
        if (!place)
            return place.error();
        const Element *element = index.find(id);
        const bool alreadyThere =
            element && (element->container == outer->id ||
                        (index.find(element->container) && index.find(element->container)->container == outer->id));
        if (!alreadyThere)
            return Error{.code = "drop.other-container", .args = {nameOf(id), nameOf(outer->id)}};
        return Containment{.path = {std::string("Properties"), std::string(zoneProperty)}, .value = value};
    }

    const auto places = index.catalog().relations().placesOf(type);
    // Where it says so now is where it will say so then; a branch of an If keeps its If.
    for (const Link &link : index.from(id))
        if (link.relation == Relation::Contains && !link.towardsFrom) {
            const Element *now = index.find(link.to);
            if (now && now->type == container.type && now->presentation->shape == Shape::Container)
                return Containment{.path = link.path, .value = referenceTo(container.id)};
        }
    for (const auto &place : places) {
        if (place.target != container.type || !hasProperty(index, type, place.path))
            continue;
        const syntax::Path path = stepsOf(place.path);
        if (place.relation == Relation::Contains)
            return Containment{.path = path, .value = referenceTo(container.id)};
        if (place.relation == Relation::Spans) {
            const NodePtr list = nodeAt(body, path);
            if (list && !list->isSequence())
                return Error{.code = "drop.list-is-computed", .args = {nameOf(id), place.path}};
            return Containment{.path = path, .value = referenceTo(container.id), .append = true};
        }
    }
    std::string wanted;
    for (const auto &place : places)
        if (hasProperty(index, type, place.path) && wanted.find(place.target) == std::string::npos)
            wanted += (wanted.empty() ? "" : ", ") + place.target;
    if (wanted.empty())
        return Error{.code = "drop.stands-alone", .args = {nameOf(id), nameOf(container.id)}};
    return Error{.code = "drop.wrong-container", .args = {nameOf(id), nameOf(container.id), wanted}};
}

Result<std::optional<syntax::Path>> leavingOf(const Index &index, const Element &element)
{
    for (const Link &link : index.from(element.id)) {
        if (link.relation != Relation::Contains || link.towardsFrom || link.path.size() < 2)
            continue;
        const auto *property = std::get_if<std::string>(&link.path[1]);
        const auto details = index.catalog().details(element.type);
        const Property *known = property && details ? details->findProperty(*property) : nullptr;
        if (!known || known->required || link.path.size() != 2)
            return Error{.code = "drop.must-lie-inside",
                         .args = {nameOf(element.id), property ? *property : std::string()}};
        return std::optional(link.path);
    }
    return std::optional<syntax::Path>();
}

Result<Design> contained(const Design &design, const ElementId &id, const Containment &containment)
{
    syntax::Path path{std::string("Resources"), id.text()};
    path.insert(path.end(), containment.path.begin(), containment.path.end());
    Design next = design;
    const NodePtr present = syntax::at(design.document, path);
    if (containment.append && present && present->isSequence()) {
        for (const syntax::Entry &item : present->entries)
            if (syntax::equal(syntax::resolved(item.value), containment.value))
                return next; // it spans this one already
        auto edited = syntax::insert(design.document, path, present->size(), {}, containment.value);
        if (!edited)
            return edited.error();
        next.document = std::move(edited->document);
        return next;
    }
    auto edited = syntax::set(design.document, path,
                              containment.append ? syntax::Node::sequence({containment.value}) : containment.value);
    if (!edited)
        return edited.error();
    next.document = std::move(edited->document);
    return next;
}

} // namespace cirro::edits
