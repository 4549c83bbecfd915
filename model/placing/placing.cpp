#include "model/placing/placing.h"

#include "model/edits/containment.h"
#include "model/expression/intrinsic.h"
#include "model/geometry/placement.h"
#include "model/placing/stretch.h"
#include "model/placing/surroundings.h"
#include "model/scene/style.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace cirro {

namespace {

using syntax::NodePtr;

constexpr std::string_view zoneProperty = "AvailabilityZone";

std::string lastWord(std::string_view type)
{
    return std::string(type.substr(type.rfind(':') + 1));
}

std::string namesOf(const std::vector<ElementId> &ids)
{
    std::string names;
    for (const ElementId &id : ids)
        names += (names.empty() ? "" : ", ") + edits::nameOf(id);
    return names;
}

bool hasProperty(const Index &index, std::string_view type, std::string_view dotted)
{
    const auto details = index.catalog().details(type);
    return details && details->findProperty(dotted);
}

/// One fresh resource on its way into a container.
class Putting
{
public:
    Putting(const Drawn &drawn, const Fresh &fresh, EditResult &result)
        : m_drawn(drawn),
          m_index(*drawn.snapshot.index),
          m_catalog(m_index.catalog()),
          m_fresh(fresh),
          m_look(m_catalog.services().presentationOf(fresh.type)),
          m_result(result),
          m_id(result.made.front())
    {}

    Result<Message> into(const Element &holder)
    {
        if (holder.id.kind == ElementKind::Zone)
            return intoZone(holder);
        // What runs outside of networks is not put into one by a drop, though a property could.
        const bool standsAlone = !m_look.service.empty() && m_look.shape != Shape::Plumbing && m_look.inside.empty();
        if (standsAlone)
            return Error{.code = "drop.stands-alone", .args = {m_id.text(), edits::nameOf(holder.id)}};
        for (const auto &way : {&Putting::byAttachment, &Putting::byProperty, &Putting::overWhatIsInside,
                                &Putting::byGroup, &Putting::byZoneOf}) {
            auto done = (this->*way)(holder);
            if (!done)
                return done.error();
            if (*done)
                return **done;
        }
        if (std::ranges::find(m_look.inside, holder.type) != m_look.inside.end())
            return Message{"drop.joins-later", {m_id.text(), edits::nameOf(holder.id)}};
        return edits::containmentIn(m_result.design, m_index, m_id, m_fresh.type, nullptr, holder).error();
    }

private:
    using Way = Result<std::optional<Message>>;

    Result<Message> intoZone(const Element &zone)
    {
        const Element *outer = m_index.find(zone.container);
        if (!outer)
            return Error{.code = "drop.not-in-zone", .args = {m_id.text(), edits::nameOf(zone.id)}};
        if (!hasProperty(m_index, m_fresh.type, zoneProperty))
            return into(*outer);
        auto placed = place(m_drawn.snapshot.design, m_index, m_fresh.type, zone.id,
                            m_result.design.placements.find(m_id)->bounds.topLeft(), m_fresh.properties);
        if (!placed)
            return into(*outer);
        m_result = std::move(*placed);
        return Message{"drop.sets", {edits::nameOf(zone.id), std::string(zoneProperty)}};
    }

    /// A gateway lies in its network by a resource of its own.
    Way byAttachment(const Element &holder)
    {
        for (const Association &way : m_catalog.relations().associations()) {
            if (way.relation != Relation::Contains ||
                m_catalog.relations().targetOf(way.type, way.owner) != holder.type ||
                m_catalog.relations().targetOf(way.type, way.member) != m_fresh.type)
                continue;
            if (way.sole)
                if (const Element *present = memberOf(holder.id, way))
                    return Error{.code = "drop.has-one",
                                 .args = {m_id.text(), edits::nameOf(holder.id), present->id.text()}};
            if (auto error =
                    add(way.type, {{way.owner, edits::referenceTo(holder.id)}, {way.member, edits::referenceTo(m_id)}}))
                return *error;
            return tied(holder.id, way.type);
        }
        return std::optional<Message>();
    }

    /// What such a resource ties to the owner already; null when nothing.
    const Element *memberOf(const ElementId &owner, const Association &way) const
    {
        for (const std::uint32_t position : m_index.to(owner)) {
            const Link &link = m_index.link(position);
            const Element *tie = m_index.find(link.from);
            if (!tie || tie->type != way.type)
                continue;
            for (const Link &other : m_index.from(tie->id))
                if (const Element *member = m_index.find(other.to); member && member->type == m_fresh.type)
                    return member;
        }
        return nullptr;
    }

    Way byProperty(const Element &holder)
    {
        auto containment = edits::containmentIn(m_result.design, m_index, m_id, m_fresh.type, nullptr, holder);
        if (!containment)
            return std::optional<Message>();
        // "Regional" is a choice of its own; who drops it among subnets means one of them.
        if (!m_look.inside.empty() && m_look.inside.front() != holder.type)
            for (const ElementId &inner : m_index.ofType(m_look.inside.front()))
                if (m_index.isInside(inner, holder.id))
                    return Error{.code = "drop.wrong-container",
                                 .args = {m_id.text(), edits::nameOf(holder.id), m_look.inside.front()}};
        if (!containment->append)
            return written({{*containment}}, {holder.id});
        const ElementId outer = outerOf(holder);
        const auto over = outer.isNull() ? std::vector{holder.id}
                                         : placing::stretchOver(m_drawn, holder.type, holder.id, outer, m_look.tier);
        return stretched(over);
    }

    Way overWhatIsInside(const Element &holder)
    {
        for (const PlaceProperty &place : m_catalog.relations().placesOf(m_fresh.type)) {
            if (!liesIn(place.target, holder.type) || !hasProperty(m_index, m_fresh.type, place.path))
                continue;
            if (place.relation != Relation::Spans)
                return Error{.code = "drop.wrong-container",
                             .args = {m_id.text(), edits::nameOf(holder.id), place.target}};
            const auto over = placing::stretchOver(m_drawn, place.target, {}, holder.id, m_look.tier);
            if (over.empty())
                return Error{.code = "drop.needs-inside",
                             .args = {m_id.text(), edits::nameOf(holder.id), place.target}};
            return stretched(over);
        }
        return std::optional<Message>();
    }

    /// A database lies in the subnets of the group that it names: one that is there, or a new one.
    Way byGroup(const Element &holder)
    {
        for (const RelationRow &row : m_catalog.relations().rows()) {
            if (row.type != m_fresh.type || row.meaning.relation != Relation::Serves || !row.meaning.fromTarget ||
                row.target.ends_with('*') || !hasProperty(m_index, m_fresh.type, row.path))
                continue;
            for (const PlaceProperty &place : m_catalog.relations().placesOf(row.target)) {
                const bool inSubnet = place.target == holder.type;
                if (place.relation != Relation::Spans || !hasProperty(m_index, row.target, place.path) ||
                    !(inSubnet || liesIn(place.target, holder.type)))
                    continue;
                const ElementId seed = inSubnet ? holder.id : ElementId{};
                const ElementId outer = inSubnet ? outerOf(holder) : holder.id;
                return throughGroup(row, place, holder, seed, outer);
            }
        }
        return std::optional<Message>();
    }

    Way throughGroup(const RelationRow &row, const PlaceProperty &place, const Element &holder, const ElementId &seed,
                     const ElementId &outer)
    {
        const std::string path = row.path;
        for (const ElementId &id : m_index.ofType(row.target)) {
            const std::vector<ElementId> &spans = m_index.find(id)->spans;
            const bool here = seed.isNull()
                                  ? std::ranges::any_of(
                                        spans, [&](const ElementId &each) { return m_index.isInside(each, holder.id); })
                                  : std::ranges::find(spans, seed) != spans.end();
            if (!here)
                continue;
            if (auto error = set(m_id, path, expression::makeRef(id.text())))
                return *error;
            return std::optional(Message{"drop.sets", {namesOf(spans), path}});
        }
        const auto over = placing::stretchOver(m_drawn, place.target, seed, outer, m_look.tier);
        if (over.empty())
            return Error{.code = "drop.needs-inside", .args = {m_id.text(), edits::nameOf(holder.id), place.target}};
        std::vector<NodePtr> members;
        members.reserve(over.size());
        for (const ElementId &each : over)
            members.push_back(edits::referenceTo(each));
        if (auto error = add(row.target, {{place.path, syntax::Node::sequence(members)}}))
            return *error;
        if (auto error = set(m_id, path, expression::makeRef(m_result.made.back().text())))
            return *error;
        return std::optional(Message{"drop.makes", {namesOf(over), lastWord(row.target)}});
    }

    /// A volume has no place but a zone: that of the subnet it is put into. What it is attached to shows where it is.
    Way byZoneOf(const Element &holder)
    {
        const auto details = m_catalog.details(holder.type);
        const bool belongs = std::ranges::find(m_look.inside, holder.type) != m_look.inside.end();
        if (!belongs || !holder.id.isResource() || !hasProperty(m_index, m_fresh.type, zoneProperty) || !details ||
            !details->findAttribute(zoneProperty))
            return std::optional<Message>();
        if (auto error = set(m_id, zoneProperty, expression::makeGetAtt(holder.id.text(), zoneProperty)))
            return *error;
        return std::optional(Message{"drop.joins-later", {m_id.text(), edits::nameOf(holder.id)}});
    }

    /// True when elements of a type lie in containers of another.
    bool liesIn(std::string_view inner, std::string_view outer) const
    {
        const auto &inside = m_catalog.services().presentationOf(inner).inside;
        return std::ranges::find(inside, outer) != inside.end();
    }

    ElementId outerOf(const Element &holder) const
    {
        for (const std::string &type : m_catalog.services().presentationOf(holder.type).inside)
            if (const ElementId outer = m_index.enclosing(holder.container, type); !outer.isNull())
                return outer;
        return {};
    }

    Way stretched(const std::vector<ElementId> &over)
    {
        syntax::Path path;
        for (const ElementId &each : over) {
            const NodePtr body = syntax::at(m_result.design.document, {std::string("Resources"), m_id.text()});
            auto containment =
                edits::containmentIn(m_result.design, m_index, m_id, m_fresh.type, body, *m_index.find(each));
            if (!containment)
                return containment.error();
            path = containment->path;
            auto next = edits::contained(m_result.design, m_id, *containment);
            if (!next)
                return next.error();
            m_result.design = std::move(*next);
        }
        return std::optional(Message{"drop.sets", {namesOf(over), propertyName(path)}});
    }

    Way written(const std::vector<edits::Containment> &containments, const std::vector<ElementId> &holders)
    {
        for (const edits::Containment &containment : containments) {
            auto next = edits::contained(m_result.design, m_id, containment);
            if (!next)
                return next.error();
            m_result.design = std::move(*next);
        }
        return std::optional(Message{"drop.sets", {namesOf(holders), propertyName(containments.back().path)}});
    }

    static std::string propertyName(const syntax::Path &path)
    {
        std::string name;
        for (std::size_t i = 1; i < path.size(); ++i)
            if (const auto *key = std::get_if<std::string>(&path[i]))
                name += (name.empty() ? "" : ".") + *key;
        return name;
    }

    std::optional<Error> set(const ElementId &id, std::string_view property, NodePtr value)
    {
        auto edited = syntax::set(
            m_result.design.document,
            {std::string("Resources"), id.text(), std::string("Properties"), std::string(property)}, std::move(value));
        if (!edited)
            return edited.error();
        m_result.design.document = std::move(edited->document);
        return std::nullopt;
    }

    /// Adds plumbing of a type with its defaults and these properties.
    std::optional<Error> add(std::string_view type, const std::vector<std::pair<std::string, NodePtr>> &properties)
    {
        const auto index = Index::update(m_index, m_result.design);
        auto placed = place(m_result.design, *index, type, {}, {});
        if (!placed)
            return placed.error();
        m_result.design = std::move(placed->design);
        const ElementId id = placed->made.front();
        m_result.design.placements.erase(id); // it is folded into what it serves
        m_result.made.push_back(id);
        for (const auto &[property, value] : properties)
            if (auto error = set(id, property, value))
                return error;
        return std::nullopt;
    }

    static Way tied(const ElementId &holder, std::string_view type)
    {
        return std::optional(Message{"drop.makes", {edits::nameOf(holder), lastWord(type)}});
    }

    const Drawn &m_drawn;
    const Index &m_index;
    const Catalog &m_catalog;
    const Fresh &m_fresh;
    const Presentation &m_look;
    EditResult &m_result;
    ElementId m_id;
};

/// The containers that a type belongs into by the catalog, the likeliest first.
std::vector<std::string> homesOf(const Index &index, std::string_view type)
{
    const Catalog &catalog = index.catalog();
    const Presentation &look = catalog.services().presentationOf(type);
    std::vector<std::string> homes = look.inside;
    if (!look.service.empty())
        return homes;
    for (const PlaceProperty &place : catalog.relations().placesOf(type))
        if (hasProperty(index, type, place.path) &&
            catalog.services().presentationOf(place.target).shape == Shape::Container &&
            std::ranges::find(homes, place.target) == homes.end())
            homes.push_back(place.target);
    return homes;
}

double gapBetween(const Rect *bounds, Point at)
{
    return bounds ? manhattanGap(*bounds, Rect{at.x, at.y, 0, 0}) : 1e5;
}

} // namespace

Result<PutInto> putInto(const Drawn &drawn, const Fresh &fresh, const ElementId &container, Point at)
{
    const Index &index = *drawn.snapshot.index;
    auto placed = place(drawn.snapshot.design, index, fresh.type, {}, at, fresh.properties);
    if (!placed)
        return placed.error();
    PutInto result{.edit = std::move(*placed)};
    const ElementId id = result.edit.made.front();
    // Drawn frames and the diagram's own Region frame own nothing in the template.
    const Element *holder = container.kind == ElementKind::Drawing ? nullptr : index.find(container);
    if (holder) {
        auto words = Putting(drawn, fresh, result.edit).into(*holder);
        if (!words)
            return words.error();
        result.words = std::move(*words);
    } else {
        const std::vector<std::string> homes = homesOf(index, fresh.type);
        result.words = homes.empty() ? Message{"drop.places", {id.text()}}
                                     : Message{"drop.stands-yet", {id.text(), homes.front()}};
    }
    const ElementId outer = holder && holder->id.kind == ElementKind::Zone ? holder->container
                            : holder                                       ? holder->id
                                                                           : ElementId{};
    const Size size = freshSize(index, fresh.type);
    const Point middle{at.x + size.w / 2, at.y + size.h / 2};
    auto next = placing::withFreeBlocks(result.edit.design, drawn.snapshot, id, outer);
    if (next)
        next = placing::withRequiredReferences(*next, drawn, id, fresh.type, middle);
    if (next)
        next = placing::withZone(*next, drawn, id, fresh.type, outer, middle);
    if (!next)
        return next.error();
    if (size != Size{} && index.catalog().services().presentationOf(fresh.type).shape == Shape::Container)
        next->placements.set(id, Placement{.bounds = {at.x, at.y, size.w, size.h}});
    // What sits on an edge or stretches over others needs no room of its own.
    const Shape shape = index.catalog().services().presentationOf(fresh.type).shape;
    if (shape != Shape::Border && shape != Shape::Overlay)
        *next = placing::withRoomFor(*next, drawn, id, container, {at.x, at.y, size.w, size.h});
    result.edit.design = std::move(*next);
    return result;
}

std::vector<ElementId> placesFor(const Drawn &drawn, const Fresh &fresh, Point near)
{
    const Index &index = *drawn.snapshot.index;
    const std::vector<std::string> homes = homesOf(index, fresh.type);
    const std::string &tier = index.catalog().services().presentationOf(fresh.type).tier;
    struct Home {
        ElementId id{};
        double distance = 0;
    };
    std::vector<Home> found;
    for (std::size_t i = 0; i < homes.size(); ++i)
        for (const Element &element : index.elements())
            if (element.type == homes[i] && element.id.kind != ElementKind::Zone) {
                double distance = gapBetween(drawn.scene.boundsOf(element.id), near) + 1e7 * static_cast<double>(i);
                // Only where there is a choice: public subnets beside private ones.
                if (!tier.empty() && !placing::suits(drawn.snapshot, element.id, tier))
                    distance += 1e6;
                found.push_back({element.id, distance});
            }
    std::ranges::stable_sort(found, {}, &Home::distance);
    std::vector<ElementId> places;
    constexpr std::size_t mostTried = 8;
    for (std::size_t i = 0; i < std::min(found.size(), mostTried); ++i)
        if (putInto(drawn, fresh, found[i].id, near))
            places.push_back(found[i].id);
    if (homes.empty() || found.empty())
        places.push_back({});
    return places;
}

std::string freshName(const Design &design, const Index &index, std::string_view type)
{
    const std::string &prefix = index.catalog().services().presentationOf(type).idPrefix;
    return freeLogicalId(design, index, prefix.empty() ? lastWord(type) : prefix);
}

Size freshSize(const Index &index, std::string_view type)
{
    const scene::Style &style = scene::Style::builtin();
    const ServiceTable &services = index.catalog().services();
    if (services.presentationOf(type).shape != Shape::Container)
        return {style.tileWidth, style.tileHeight};
    // What holds containers has room for two beside each other from the start.
    const bool holdsContainers = std::ranges::any_of(services.all(), [&](const Service &service) {
        return std::ranges::any_of(service.types, [&](const std::string &inner) {
            const Presentation &look = services.presentationOf(inner);
            return look.shape == Shape::Container && std::ranges::find(look.inside, type) != look.inside.end();
        });
    });
    const double gap = style.containerPadding;
    return holdsContainers ? Size{2 * style.containerMinimumWidth + 6 * gap,
                                  style.containerMinimumHeight + 2 * style.containerHeader + 4 * gap}
                           : Size{style.containerMinimumWidth, style.containerMinimumHeight};
}

Size freshSize(DrawingKind kind)
{
    const scene::Style &style = scene::Style::builtin();
    if (isFrame(kind))
        return {2 * style.containerMinimumWidth, 2 * style.containerMinimumHeight};
    return {style.tileWidth, style.tileHeight};
}

Point freeCorner(const Drawn &drawn, const ElementId &container, Size size, Point middle)
{
    const scene::Style &style = scene::Style::builtin();
    const double grid = style.layout.grid;
    const double gap = style.containerPadding;
    const Rect *bounds = drawn.scene.boundsOf(container);
    std::vector<Rect> taken;
    for (const auto &picture :
         drawn.scene.picture ? drawn.scene.picture->pictures() : std::vector<scene::DisplayList::PicturePtr>{}) {
        if (picture->id.isNull() || picture->id == container)
            continue;
        const bool around = bounds && picture->body.contains(*bounds); // what holds the container itself
        if (!around && (!bounds || picture->body.intersects(*bounds)))
            taken.push_back(picture->body);
    }
    const Rect area = bounds ? bounds->adjusted(gap / 2, style.containerHeader + gap / 2, -gap / 2, -gap / 2)
                             : Rect{middle.x - 4000, middle.y - 4000, 8000, 8000};
    // A zone's frame is around what is in the zone: between those there is room.
    if (bounds)
        std::erase_if(taken, [&](const Rect &each) { return each.contains(area); });
    if (const auto spot = freeSpot(area, taken, size, middle, gap / 2, grid))
        return spot->topLeft();
    double bottom = area.top();
    for (const Rect &each : taken)
        bottom = std::max(bottom, each.bottom() + gap);
    const auto onGrid = [&](double value) { return std::round(value / grid) * grid; };
    return {onGrid(area.left() + gap / 2), onGrid(bottom)};
}

namespace {

/// Below what lies in the zone that holds the fewest; nothing when the container has no zones, or would have to grow
/// over something else for it.
std::optional<Spot> belowFewest(const Drawn &drawn, const ElementId &container, Size size)
{
    const scene::Style &style = scene::Style::builtin();
    const Index &index = *drawn.snapshot.index;
    std::optional<Spot> spot;
    std::size_t fewest = 0;
    Rect fresh;
    for (const ElementId &zone : index.children(container)) {
        if (zone.kind != ElementKind::Zone)
            continue;
        const auto inside = index.children(zone);
        Rect all;
        for (const ElementId &each : inside)
            if (const Rect *bounds = drawn.scene.boundsOf(each))
                all = all.united(*bounds);
        if (all.isEmpty() || (spot && inside.size() >= fewest))
            continue;
        fewest = inside.size();
        fresh = {all.x, all.bottom() + style.layout.containerGap, size.w, size.h};
        spot = Spot{.container = zone, .corner = fresh.topLeft()};
    }
    const Rect *bounds = drawn.scene.boundsOf(container);
    if (!spot || !bounds)
        return std::nullopt;
    const Rect needed = style.frameAround(fresh);
    const Rect grown = bounds->united(needed.grown(style.containerPadding / 2));
    for (const auto &picture : drawn.scene.picture->pictures()) {
        if (picture->id.isNull() || picture->id == container || picture->body.contains(*bounds))
            continue;
        const bool inside = index.isInside(picture->id, container);
        if (inside ? !picture->container && picture->body.intersects(needed)
                   : picture->body.intersects(grown) && !picture->body.intersects(*bounds))
            return std::nullopt;
    }
    return spot;
}

} // namespace

Spot spotFor(const Drawn &drawn, std::string_view type, const ElementId &container, Point middle)
{
    const Index &index = *drawn.snapshot.index;
    const Size size = freshSize(index, type);
    if (drawn.scene.picture && container.isResource() &&
        index.catalog().services().presentationOf(type).shape == Shape::Container &&
        hasProperty(index, type, zoneProperty))
        if (auto spot = belowFewest(drawn, container, size))
            return *spot;
    return {.container = container, .corner = freeCorner(drawn, container, size, middle)};
}

Result<EditResult> putDrawing(const Drawn &drawn, Drawing drawing, Point at)
{
    const Size size = isFrame(drawing.kind) ? freshSize(drawing.kind) : Size{};
    return draw(drawn.snapshot.design, std::move(drawing), Placement{.bounds = {at.x, at.y, size.w, size.h}});
}

} // namespace cirro
