#include "model/edits/containment.h"

#include <algorithm>
#include <functional>

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

/// The length of "A.B" for the steps Properties, A, B … up to `last`.
std::size_t dottedSize(const syntax::Path &steps, std::size_t last)
{
    std::size_t size = 0;
    for (std::size_t i = 1; i <= last; ++i)
        size += std::get<std::string>(steps[i]).size() + (i > 1 ? 1 : 0);
    return size;
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

/// Where a type can say what it lies in.
struct Spot {
    std::string dotted{};
    syntax::Path path{};               // as far as the first list on the way
    std::vector<std::string> within{}; // steps in an item of that list: SubnetMappings takes {SubnetId: …}
    bool isList = false;
    int fitness = 0; // what is written already is used before what is not, and what is simple before what is not
};

Spot spotOf(const Index &index, std::string_view type, const NodePtr &body, const PlaceProperty &place)
{
    Spot spot{.dotted = place.path};
    const auto details = index.catalog().details(type);
    const syntax::Path steps = stepsOf(place.path);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const std::string &step = std::get<std::string>(steps[i]);
        if (spot.isList) {
            spot.within.push_back(step);
            continue;
        }
        spot.path.emplace_back(step);
        const std::string_view soFar = std::string_view(place.path).substr(0, dottedSize(steps, i));
        const Property *property = details && i > 0 ? details->findProperty(soFar) : nullptr;
        spot.isList = property && property->type.kind == ValueKind::List;
    }
    const bool isThere = nodeAt(body, {steps[0], steps[1]}) != nullptr;
    spot.fitness = (isThere ? 1000 : 0) + (place.relation == Relation::Contains ? 100 : 0) - place.order -
                   10 * static_cast<int>(spot.within.size());
    return spot;
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

/// The place of the value that counts in the world on show: `path` itself, or below it on a side of an Fn::If. Nothing
/// when that cannot be told.
std::optional<syntax::Path> sideOnShow(const Design &design, const Index &index, const NodePtr &body, syntax::Path path)
{
    std::optional<expression::Evaluator> evaluator;
    for (;;) {
        const NodePtr node = nodeAt(body, path);
        const auto call = node ? expression::intrinsicOf(*node) : std::nullopt;
        if (!call || call->name != "Fn::If" || !call->argument || call->argument->size() != 3)
            return path;
        if (!evaluator)
            evaluator.emplace(design.document.root, index.assumptions());
        const NodePtr condition = syntax::resolved(call->argument->entries[0].value);
        const auto holds = condition ? evaluator->condition(condition->text) : std::nullopt;
        if (!holds)
            return {};
        if (node->tag.empty())
            path.emplace_back(std::string("Fn::If"));
        path.emplace_back(std::size_t{*holds ? 1U : 2U});
    }
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
    // Where it says so now is where it will say so then.
    for (const Link &link : index.from(id))
        if (link.relation == Relation::Contains && !link.towardsFrom && !link.elsewhere) {
            const Element *now = index.find(link.to);
            if (now && now->type == container.type && now->presentation->shape == Shape::Container)
                return Containment{.path = link.path,
                                   .value = referenceTo(container.id),
                                   .sides = expression::sidesOn(body, link.path)};
        }
    std::vector<Spot> spots;
    for (const auto &place : places)
        if (place.target == container.type && hasProperty(index, type, place.path))
            spots.push_back(spotOf(index, type, body, place));
    std::ranges::stable_sort(spots, std::greater{}, &Spot::fitness);
    for (const Spot &spot : spots) {
        NodePtr value = referenceTo(container.id);
        for (auto step = spot.within.rbegin(); step != spot.within.rend(); ++step)
            value = syntax::Node::mapping({{*step, value}});
        const auto side = sideOnShow(design, index, body, spot.path);
        if (!side)
            return Error{.code = "drop.condition-open", .args = {nameOf(id), spot.dotted}};
        if (spot.isList)
            if (const NodePtr list = nodeAt(body, *side); list && (!list->isSequence() || !list->tag.empty()))
                return Error{.code = "drop.list-is-computed", .args = {nameOf(id), spot.dotted}};
        return Containment{
            .path = *side, .value = value, .append = spot.isList, .sides = expression::sidesOn(body, *side)};
    }
    std::string wanted;
    for (const auto &place : places)
        if (hasProperty(index, type, place.path) && wanted.find(place.target) == std::string::npos)
            wanted += (wanted.empty() ? "" : ", ") + place.target;
    if (wanted.empty())
        return Error{.code = "drop.stands-alone", .args = {nameOf(id), nameOf(container.id)}};
    return Error{.code = "drop.wrong-container", .args = {nameOf(id), nameOf(container.id), wanted}};
}

Result<std::optional<Leaving>> leavingOf(const Index &index, const Element &element)
{
    for (const Link &link : index.from(element.id)) {
        if (link.relation != Relation::Contains || link.towardsFrom || link.elsewhere || link.path.size() < 2)
            continue;
        const auto *property = std::get_if<std::string>(&link.path[1]);
        const auto details = index.catalog().details(element.type);
        const Property *known = property && details ? details->findProperty(*property) : nullptr;
        Leaving leaving{.path = link.path, .sides = expression::sidesOn(element.body, link.path)};
        const std::size_t whole = leaving.sides.empty() ? link.path.size() : leaving.sides.front().steps;
        if (!known || known->required || whole != 2)
            return Error{.code = "drop.must-lie-inside",
                         .args = {nameOf(element.id), property ? *property : std::string()}};
        return std::optional(std::move(leaving));
    }
    return std::optional<Leaving>();
}

namespace {

syntax::Path absolute(const ElementId &id, const syntax::Path &path, const std::vector<expression::Side> &sides,
                      Scope scope)
{
    syntax::Path all{std::string("Resources"), id.text()};
    const std::size_t steps = scope == Scope::Everywhere && !sides.empty() ? sides.front().steps : path.size();
    all.insert(all.end(), path.begin(), path.begin() + static_cast<std::ptrdiff_t>(steps));
    return all;
}

} // namespace

Result<Design> left(const Design &design, const ElementId &id, const Leaving &leaving, Scope scope)
{
    const syntax::Path path = absolute(id, leaving.path, leaving.sides, scope);
    auto edited = scope == Scope::ThisWorld && !leaving.sides.empty()
                      ? syntax::set(design.document, path, expression::makeRef("AWS::NoValue"))
                      : syntax::remove(design.document, path);
    if (!edited)
        return edited.error();
    Design next = design;
    next.document = std::move(edited->document);
    return next;
}

Result<Design> contained(const Design &design, const ElementId &id, const Containment &containment, Scope scope)
{
    const syntax::Path path = absolute(id, containment.path, containment.sides, scope);
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
