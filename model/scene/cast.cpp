#include "model/rules/check_context.h"
#include "model/rules/network/topology.h"
#include "model/scene/arrangement.h"
#include "model/scene/lines.h"

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

/// What an element that stands for itself is drawn in.
ElementId aroundOf(const Element &element)
{
    if (!element.container.isNull() || laneOf(element.presentation->lane) == Lane::Global)
        return element.container;
    return regionFrame();
}

bool isFolded(const Design &design, const ElementId &id)
{
    const Placement *placement = design.placements.find(id);
    return placement && placement->folded;
}

bool isPinned(const Design &design, const ElementId &id)
{
    const Placement *placement = design.placements.find(id);
    return placement && placement->pinned && !placement->bounds.isEmpty();
}

/// What is shown of every element: itself, the container or the group that it is folded into, or what it serves.
class StandIns
{
public:
    StandIns(const Snapshot &snapshot, const ViewSettings &view) : m_snapshot(snapshot), m_view(view)
    {
        const std::vector<Group> groups = groupsOf(snapshot.design);
        for (const Group &group : groups)
            if (const ElementId id = ElementId::group(group.name); isFolded(snapshot.design, id))
                for (const ElementId &member : resourcesIn(groups, group.name)) {
                    ElementId &holder = m_groups[snapshot.index->hostOf(member)];
                    // Of a group in a group the outer one counts: it has more members.
                    if (holder.isNull() ||
                        resourcesIn(groups, holder.text()).size() < resourcesIn(groups, group.name).size())
                        holder = id;
                }
    }

    ElementId of(const ElementId &id) { return find(id, 0); }

private:
    ElementId find(const ElementId &id, int depth)
    {
        if (const auto known = m_known.find(id); known != m_known.end())
            return known->second;
        const Element *element = m_snapshot.index->find(id);
        ElementId answer = id;
        if (element && depth < 64) {
            const ElementId host = m_snapshot.index->hostOf(id);
            const ElementId shownHost = host == id ? host : find(host, depth + 1);
            const bool isCard = m_view.plumbing || isPinned(m_snapshot.design, id);
            if (host != id && (!isCard || shownHost != host || isFolded(m_snapshot.design, host)))
                answer = shownHost;
            else if (host != id && !m_view.plumbing)
                answer = id; // where it was put
            else if (const ElementId around = holderOf(*element, depth); !around.isNull())
                answer = around;
            else if (const auto group = m_groups.find(id); group != m_groups.end())
                answer = group->second;
        }
        m_known.emplace(id, answer);
        return answer;
    }

    /// The card of what it lies in, when that is not open.
    ElementId holderOf(const Element &element, int depth)
    {
        if (element.container.isNull())
            return {};
        const ElementId shown = find(element.container, depth + 1);
        if (shown != element.container)
            return shown;
        return isFolded(m_snapshot.design, element.container) ? shown : ElementId{};
    }

    const Snapshot &m_snapshot;
    const ViewSettings &m_view;
    std::unordered_map<ElementId, ElementId> m_groups; // a member -> its group that is shown as one card
    std::unordered_map<ElementId, ElementId> m_known;
};

/// A group is drawn in what holds all that is shown of it, so that this grows around it. One shown as a card stands in
/// what holds its members.
void addGroups(const Snapshot &snapshot, Cast &cast)
{
    const Index &index = *snapshot.index;
    const std::vector<Group> groups = groupsOf(snapshot.design);
    const auto chainOf = [&](const ElementId &id) { // from the diagram inwards
        std::vector<ElementId> chain;
        for (const Cast::Part *up = cast.find(id); up && chain.size() < 64; up = cast.find(up->parent))
            chain.push_back(up->parent);
        return std::vector<ElementId>(chain.rbegin(), chain.rend());
    };
    std::vector<Cast::Part> parts;
    for (const Group &group : groups) {
        const ElementId id = ElementId::group(group.name);
        Group shown{.name = group.name, .label = group.label};
        Cast::Part part{.id = id, .overlay = true};
        std::optional<std::vector<ElementId>> common;
        for (const ElementId &member : resourcesIn(groups, group.name)) {
            const ElementId host = index.hostOf(member);
            const bool isHere = cast.standIn(member) == id;
            if (isHere)
                if (const Element *element = index.find(host);
                    element && std::ranges::find(part.stacked, element) == part.stacked.end())
                    part.stacked.push_back(element);
            const ElementId seen = isHere ? host : cast.standIn(member);
            if (!isHere && !cast.find(seen))
                continue;
            std::vector<ElementId> chain;
            if (const Element *element = isHere ? index.find(host) : nullptr) {
                const ElementId around = aroundOf(*element);
                chain = chainOf(around);
                chain.push_back(around);
            } else {
                chain = chainOf(seen);
            }
            if (!common)
                common = chain;
            const auto [mine, other] = std::ranges::mismatch(*common, chain);
            common->erase(mine, common->end());
        }
        if (!common)
            continue;
        part.overlay = part.stacked.empty();
        for (const std::string &member : group.members) {
            const bool isGroup =
                member != group.name && std::ranges::find(groups, member, &Group::name) != groups.end();
            const ElementId resource = isGroup ? ElementId::group(member) : cast.standIn(ElementId::resource(member));
            if (!resource.isNull() && resource != id)
                shown.members.push_back(toString(resource));
        }
        cast.groups.emplace(id, std::move(shown));
        part.parent = common->empty() ? ElementId{} : common->back();
        parts.push_back(std::move(part));
    }
    for (Cast::Part &part : parts) {
        cast.byId.emplace(part.id, cast.parts.size());
        cast.parts.push_back(std::move(part));
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

ElementId Cast::standIn(const ElementId &id) const
{
    const auto found = standIns.find(id);
    return found == standIns.end() ? id : found->second;
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

    StandIns standIns(snapshot, view);
    const auto isOpen = [&](const ElementId &id) { return standIns.of(id) == id && !isFolded(snapshot.design, id); };
    bool regional = false;
    for (const Element &element : index.elements()) {
        if (const ElementId shown = standIns.of(element.id); shown != element.id) {
            cast.standIns.emplace(element.id, shown);
            regional |= shown.kind == ElementKind::Group && aroundOf(element) == regionFrame();
            continue;
        }
        if (const ElementId host = index.hostOf(element.id); host != element.id && !view.plumbing) {
            cast.chips.push_back(
                {.element = &element, .host = host, .bounds = snapshot.design.placements.find(element.id)->bounds});
            continue;
        }
        if (!isShown(index, element, view))
            continue;
        const Presentation &look = *element.presentation;
        Cast::Part part{.id = element.id, .parent = element.container, .element = &element};
        part.folded = look.shape == Shape::Container && isFolded(snapshot.design, element.id);
        part.container = look.shape == Shape::Container && !part.folded;
        part.overlay = look.shape == Shape::Overlay && std::ranges::any_of(element.spans, isOpen);
        part.border = look.shape == Shape::Border && !element.container.isNull();
        if (look.shape == Shape::Container && !look.publicFrame.empty() && element.id.isResource()) {
            const network::Answer open = topology.isPublic(element.id);
            part.isPublic = open == network::Answer::Yes;
            part.isPrivate = open == network::Answer::No;
        }
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
            cast.connectors.push_back({{drawing->from, drawing->to, id}});
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

    // Flows between what is shown, folded ends taken by their hosts; between two guards (security groups) they run
    // between what these guard.
    cast.pulls = cast.connectors; // arrows that are drawn
    const std::vector<Connector> flows = flowsOf(snapshot, cast);
    cast.pulls.insert(cast.pulls.end(), flows.begin(), flows.end());
    cast.connectors = cast.pulls;
    if (const View *look = findView(view.view))
        lookThrough(*look, snapshot, topology, cast);
    addZones(index, view.zones, cast);
    return cast;
}

} // namespace cirro::scene
