#include "model/rules/check_context.h"
#include "model/rules/network/topology.h"
#include "model/scene/arrangement.h"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace cirro::scene {

namespace {

/// Rows of tiers from the top; the catalog's words for them.
int rowOf(std::string_view tier)
{
    if (tier == "edge" || tier == "public")
        return 0;
    if (tier == "application")
        return 1;
    if (tier == "data")
        return 2;
    return -1;
}

Lane laneOf(std::string_view lane)
{
    if (lane == "global")
        return Lane::Global;
    if (lane == "regional")
        return Lane::Regional;
    return lane == "left" ? Lane::Left : Lane::None;
}

/// Actors and services that no template has stand beside everything; frames and notes where they were put.
Lane laneOf(const Index &index, const Drawing &drawing)
{
    const Service *service = index.catalog().services().find(drawing.service);
    return isActor(drawing.kind) ? Lane::Left : service ? laneOf(service->drawn) : Lane::None;
}

bool isShown(const Index &index, const Element &element, const ViewSettings &view)
{
    if (element.id.kind != ElementKind::Resource || view.plumbing)
        return true;
    if (!element.owner.isNull())
        return false;
    // A guard (security group) encloses what it guards; as a card it stands only where it guards nothing.
    if (element.presentation->shape == Shape::Overlay && element.spans.empty())
        return std::ranges::none_of(index.to(element.id), [&](std::uint32_t link) {
            const Relation relation = index.link(link).relation;
            return relation == Relation::Guards || relation == Relation::Contains || relation == Relation::Spans;
        });
    return true;
}

/// The tier of a container's row: public ones on top, else the deepest tier of what lies in it or stretches over it.
int rowOfContainer(const Index &index, const Element &container, bool isPublic,
                   const std::unordered_map<ElementId, std::vector<const Element *>> &over)
{
    if (isPublic)
        return 0;
    int row = -1;
    for (const ElementId &id : index.children(container.id))
        if (const Element *child = index.find(id))
            row = std::max(row, rowOf(child->presentation->tier));
    if (const auto found = over.find(container.id); found != over.end())
        for (const Element *element : found->second)
            row = std::max(row, rowOf(element->presentation->tier));
    return std::max(row, 1);
}

constexpr std::size_t mostGuardedPairs = 16;

/// The elements that a guard (a security group) guards, folded ones as their hosts; for anything else itself.
std::vector<ElementId> guardedBy(const Index &index, const ElementId &id)
{
    std::vector<ElementId> guarded;
    for (const std::uint32_t position : index.to(id)) {
        const Link &link = index.link(position);
        if (link.relation != Relation::Guards)
            continue;
        const ElementId host = index.hostOf(link.from);
        if (std::ranges::find(guarded, host) == guarded.end())
            guarded.push_back(host);
    }
    if (guarded.empty())
        guarded.push_back(id);
    return guarded;
}

/// A group is drawn in what holds all that is shown of it, so that this grows around it.
void addGroups(const Snapshot &snapshot, Cast &cast)
{
    const std::vector<Group> groups = groupsOf(snapshot.design);
    const auto chainOf = [&](const ElementId &id) { // from the diagram inwards
        std::vector<ElementId> chain;
        for (const Cast::Part *up = cast.find(id); up && chain.size() < 64; up = cast.find(up->parent))
            chain.push_back(up->parent);
        return std::vector<ElementId>(chain.rbegin(), chain.rend());
    };
    std::vector<Cast::Part> parts;
    for (const Group &group : groups) {
        Group shown{.name = group.name, .label = group.label};
        std::optional<std::vector<ElementId>> common;
        for (const ElementId &member : resourcesIn(groups, group.name)) {
            const ElementId id = cast.find(member) ? member : snapshot.index->hostOf(member);
            if (!cast.find(id))
                continue;
            const std::vector<ElementId> chain = chainOf(id);
            if (!common)
                common = chain;
            const auto [mine, other] = std::ranges::mismatch(*common, chain);
            common->erase(mine, common->end());
        }
        if (!common)
            continue;
        for (const std::string &member : group.members) {
            const bool isGroup =
                member != group.name && std::ranges::find(groups, member, &Group::name) != groups.end();
            const ElementId resource = ElementId::resource(member);
            shown.members.push_back(toString(isGroup               ? ElementId::group(member)
                                             : cast.find(resource) ? resource
                                                                   : snapshot.index->hostOf(resource)));
        }
        const ElementId id = ElementId::group(group.name);
        cast.groups.emplace(id, std::move(shown));
        parts.push_back({.id = id, .parent = common->empty() ? ElementId{} : common->back(), .overlay = true});
    }
    for (const Cast::Part &part : parts) {
        cast.byId.emplace(part.id, cast.parts.size());
        cast.parts.push_back(part);
    }
}

} // namespace

ElementId regionFrame()
{
    return ElementId::zone("region");
}

const Cast::Part *Cast::find(const ElementId &id) const
{
    const auto found = byId.find(id);
    return found == byId.end() ? nullptr : &parts[found->second];
}

Cast castOf(const Snapshot &snapshot, const ViewSettings &view)
{
    const Index &index = *snapshot.index;
    rules::CheckContext facts(snapshot);
    network::Topology topology(facts);
    Cast cast;
    std::unordered_map<ElementId, std::vector<const Element *>> over;
    for (const Element &element : index.elements())
        for (const ElementId &id : element.spans)
            over[id].push_back(&element);

    bool regional = false;
    for (const Element &element : index.elements()) {
        if (!isShown(index, element, view))
            continue;
        const Presentation &look = *element.presentation;
        Cast::Part part{.id = element.id, .parent = element.container, .element = &element};
        part.container = look.shape == Shape::Container;
        part.overlay = look.shape == Shape::Overlay && !element.spans.empty();
        part.border = look.shape == Shape::Border && !element.container.isNull();
        if (part.container && element.id.kind != ElementKind::Zone)
            part.isPublic = !look.publicFrame.empty() && element.id.isResource() &&
                            topology.isPublic(element.id) == network::Answer::Yes;
        if (view.plumbing && !element.owner.isNull())
            if (const Element *host = index.find(index.hostOf(element.id)))
                part.parent = host->presentation->shape == Shape::Container ? host->id : host->container;
        if (part.parent.isNull()) {
            part.lane = laneOf(look.lane);
            if (part.lane != Lane::Global) {
                part.parent = regionFrame();
                regional = true;
            }
        }
        cast.byId.emplace(part.id, cast.parts.size());
        cast.parts.push_back(part);
    }
    std::vector<std::pair<ElementId, const Drawing *>> drawings;
    snapshot.design.drawings.forEach(
        [&](const ElementId &id, const Drawing &drawing) { drawings.emplace_back(id, &drawing); });
    std::ranges::sort(drawings, [](const auto &a, const auto &b) { return a.first < b.first; });
    regional |=
        std::ranges::any_of(drawings, [&](const auto &each) { return laneOf(index, *each.second) == Lane::Regional; });
    if (regional) {
        cast.byId.emplace(regionFrame(), cast.parts.size());
        cast.parts.push_back({.id = regionFrame(), .container = true});
    }
    for (const auto &[id, drawing] : drawings) {
        if (drawing->kind == DrawingKind::Arrow) {
            cast.connectors.push_back({drawing->from, drawing->to, id});
            continue;
        }
        const Lane lane = laneOf(index, *drawing);
        cast.byId.emplace(id, cast.parts.size());
        cast.parts.push_back({.id = id,
                              .parent = lane == Lane::Regional ? regionFrame() : ElementId{},
                              .drawing = drawing,
                              .container = isFrame(drawing->kind),
                              .lane = lane});
    }

    addGroups(snapshot, cast);

    // Zones are columns in the order of their symbols; what lies in a zone shares the rows of its tier with the others.
    std::map<ElementId, std::vector<ElementId>> zonesOf;
    for (const Cast::Part &part : cast.parts)
        if (part.id.kind == ElementKind::Zone && part.element)
            zonesOf[part.parent].push_back(part.id);
    for (auto &[container, zones] : zonesOf) {
        std::sort(zones.begin(), zones.end());
        for (std::size_t column = 0; column < zones.size(); ++column)
            cast.parts[cast.byId.at(zones[column])].column = static_cast<int>(column);
    }
    for (Cast::Part &part : cast.parts)
        if (part.container && part.element && part.element->id.kind != ElementKind::Zone && !part.parent.isNull() &&
            !(part.parent == regionFrame()))
            part.row = rowOfContainer(index, *part.element, part.isPublic, over);
    std::unordered_set<ElementId> seated; // containers that an overlay stretches over
    for (const Cast::Part &part : cast.parts)
        if (part.overlay && part.element)
            seated.insert(part.element->spans.begin(), part.element->spans.end());
    for (Cast::Part &part : cast.parts) {
        if (!part.element || part.element->spans.empty() || part.container)
            continue;
        // Between the seats of an overlay it would look like a part of it: below them it does not.
        for (const ElementId &id : part.element->spans)
            if (const Cast::Part *container = cast.find(id))
                part.row = std::max(part.row, container->row + (!part.overlay && seated.contains(id) ? 1 : 0));
        if (part.row < 0 && !(part.parent == regionFrame()))
            part.row = rowOf(part.element->presentation->tier);
        if (part.overlay)
            for (const ElementId &id : part.element->spans)
                if (const Cast::Part *container = cast.find(id); container && container->container)
                    cast.seats.push_back({part.id, id});
    }

    // Connectors: flows between what is shown, folded ends taken by their hosts; between two guards (security groups)
    // they run between what these guard.
    std::unordered_set<std::string> seen;
    const auto connect = [&](const ElementId &from, const ElementId &to) {
        if (from == to || !cast.find(from) || !cast.find(to) || index.isInside(from, to) || index.isInside(to, from))
            return;
        if (seen.insert(toString(from) + ">" + toString(to)).second)
            cast.connectors.push_back({.from = from, .to = to});
    };
    for (const Link &link : index.links()) {
        if (link.relation != Relation::Flows || link.elsewhere)
            continue;
        ElementId from = view.plumbing ? link.from : index.hostOf(link.from);
        ElementId to = view.plumbing ? link.to : index.hostOf(link.to);
        if (link.towardsFrom)
            std::swap(from, to);
        const std::vector<ElementId> froms = guardedBy(index, from);
        const std::vector<ElementId> tos = guardedBy(index, to);
        if (froms.size() * tos.size() > mostGuardedPairs)
            continue; // a group of everything says nothing about who talks to whom
        for (const ElementId &one : froms)
            for (const ElementId &other : tos)
                connect(one, other);
    }
    return cast;
}

} // namespace cirro::scene
