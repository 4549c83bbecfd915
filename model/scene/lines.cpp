#include "model/scene/lines.h"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace cirro::scene {

namespace {

constexpr std::size_t mostGuardedPairs = 16;
constexpr std::size_t mostLabels = 2; // on one line

/// The elements that a guard (a security group) guards, folded ones as their hosts; for anything else itself.
std::vector<ElementId> guardedBy(const Index &index, const Cast &cast, const ElementId &id)
{
    std::vector<ElementId> guarded;
    for (const std::uint32_t position : index.to(id)) {
        const Link &link = index.link(position);
        if (link.relation != Relation::Guards)
            continue;
        const ElementId host = cast.standIn(link.from);
        if (!host.isNull() && std::ranges::find(guarded, host) == guarded.end())
            guarded.push_back(host);
    }
    if (guarded.empty())
        guarded.push_back(cast.standIn(id));
    return guarded;
}

/// Connectors as they come together: one for every two elements and relation.
class Lines
{
public:
    Lines(const Snapshot &snapshot, const Cast &cast)
        : m_index(*snapshot.index),
          m_cast(cast),
          m_evaluator(snapshot.design.document.root, snapshot.index->assumptions())
    {}

    void add(const Link &link, const std::vector<std::string> &label)
    {
        ElementId from = link.from;
        ElementId to = link.to;
        if (link.relation == Relation::Flows && link.towardsFrom)
            std::swap(from, to);
        const bool flows = link.relation == Relation::Flows;
        const auto shown = [&](const ElementId &id) { return m_cast.find(id) ? id : m_index.hostOf(id); };
        const std::vector<ElementId> froms =
            flows ? guardedBy(m_index, m_cast, shown(from)) : std::vector{m_cast.standIn(from)};
        const std::vector<ElementId> tos =
            flows ? guardedBy(m_index, m_cast, shown(to)) : std::vector{m_cast.standIn(to)};
        if (froms.size() * tos.size() > mostGuardedPairs)
            return; // a group of everything says nothing about who talks to whom
        const std::string words = label.empty() ? std::string() : labelOf(link, label);
        for (const ElementId &one : froms)
            for (const ElementId &other : tos)
                connect(one, other, link, words);
    }

    /// True when something runs between what stands for the two, either way.
    bool joins(const ElementId &from, const ElementId &to) const
    {
        const ElementId one = m_cast.standIn(from);
        const ElementId other = m_cast.standIn(to);
        return std::ranges::any_of(m_connectors, [&](const Connector &connector) {
            return (connector.from == one && connector.to == other) || (connector.from == other && connector.to == one);
        });
    }

    std::vector<Connector> take() { return std::move(m_connectors); }

private:
    void connect(const ElementId &from, const ElementId &to, const Link &link, const std::string &words)
    {
        const Cast::Part *one = m_cast.find(from);
        const Cast::Part *other = m_cast.find(to);
        if (from == to || !one || !other || m_index.isInside(from, to) || m_index.isInside(to, from))
            return;
        const auto [found, fresh] = m_known.try_emplace({from, to, link.relation}, m_connectors.size());
        if (fresh)
            m_connectors.push_back({{from, to, {}}, link.relation});
        Connector &connector = m_connectors[found->second];
        if (!words.empty())
            addLabel(found->second, connector, words);
        // A card for several gathers what runs to each of them.
        const auto several = [](const Cast::Part &part) { return part.folded || !part.stacked.empty(); };
        if (several(*one) || several(*other)) {
            auto &ends = m_ends[found->second];
            ends.insert(toString(m_index.hostOf(link.from)) + ">" + toString(m_index.hostOf(link.to)));
            connector.count = static_cast<int>(ends.size());
        }
    }

    void addLabel(std::size_t number, Connector &connector, const std::string &words)
    {
        auto &labels = m_labels[number];
        if (std::ranges::find(labels, words) != labels.end() || labels.size() > mostLabels)
            return;
        labels.push_back(words);
        connector.label = connector.label.empty()      ? words
                          : labels.size() > mostLabels ? connector.label + " …"
                                                       : connector.label + ", " + words;
    }

    /// What stands beside a reference: of an inbound rule its protocol and port.
    std::string labelOf(const Link &link, const std::vector<std::string> &names)
    {
        const Element *element = m_index.find(link.from);
        syntax::NodePtr node = element ? syntax::resolved(element->body) : nullptr;
        for (std::size_t i = 0; node && i + 1 < link.path.size(); ++i) {
            if (const auto *key = std::get_if<std::string>(&link.path[i]))
                node = node->isMapping() ? syntax::resolved(node->find(*key)) : nullptr;
            else if (const auto *position = std::get_if<std::size_t>(&link.path[i]))
                node = *position < node->size() ? syntax::resolved(node->entries[*position].value) : nullptr;
        }
        std::string label;
        if (node && node->isMapping())
            for (const std::string &name : names)
                if (const syntax::NodePtr value = node->find(name))
                    if (const auto text = m_evaluator.evaluate(*value).text(); text && !text->empty())
                        label += (label.empty() ? "" : " ") + *text;
        return label;
    }

    const Index &m_index;
    const Cast &m_cast;
    expression::Evaluator m_evaluator;
    std::vector<Connector> m_connectors;
    std::map<std::tuple<ElementId, ElementId, Relation>, std::size_t> m_known;
    std::unordered_map<std::size_t, std::vector<std::string>> m_labels;
    std::unordered_map<std::size_t, std::unordered_set<std::string>> m_ends;
};

const std::string &typeOf(const Index &index, const ElementId &id)
{
    static const std::string none;
    const Element *element = index.find(id);
    return element ? element->type : none;
}

bool draws(const View::Line &line, const Index &index, const Link &link)
{
    if (line.relation != link.relation)
        return false;
    const std::string &type = typeOf(index, link.from);
    if ((!line.from.empty() && !View::isAmong(type, line.from)) || View::isAmong(type, line.except))
        return false;
    if (line.categories.empty())
        return true;
    const Element *named = index.find(link.to);
    return named && named->presentation &&
           std::ranges::find(line.categories, named->presentation->category) != line.categories.end();
}

/// What matters to a view by itself, whatever lies in it.
bool standsOut(const View &view, const Cast::Part &part, const std::unordered_set<ElementId> &joined)
{
    if (part.drawing || part.id.kind == ElementKind::Group || joined.contains(part.id))
        return true;
    if (!part.element || !part.element->presentation)
        return false;
    const Presentation &look = *part.element->presentation;
    if (View::isAmong(part.element->type, view.except))
        return false;
    if (View::isAmong(part.element->type, view.types) ||
        std::ranges::find(view.categories, look.category) != view.categories.end())
        return !part.container || std::ranges::find(view.shapes, Shape::Container) != view.shapes.end();
    if (!part.element->id.isResource() && part.container)
        return std::ranges::find(view.shapes, Shape::Container) != view.shapes.end();
    if (std::ranges::find(view.shapes, look.shape) != view.shapes.end())
        return true;
    return view.inside && !part.container && !part.border &&
           !(part.element->container.isNull() && part.element->spans.empty());
}

/// "0.0.0.0/0 → InternetGateway": what a subnet's routes to everywhere name.
std::string leadsOf(const View &view, const Index &index, network::Topology &topology, const ElementId &subnet)
{
    std::string leads;
    for (const network::Route &route : topology.routingOf(subnet).routes) {
        if (!route.everywhere || typeOf(index, route.element) != view.routes)
            continue;
        for (const Link &link : index.from(route.element))
            if (link.relation == Relation::Flows && !link.elsewhere) {
                leads += (leads.empty() ? "" : ", ") + std::string("→ ") + link.to.text();
                break;
            }
        break;
    }
    return leads;
}

} // namespace

namespace {

/// A guard with a card of its own (a firewall, a user pool) is joined to what it guards; one without encloses it.
bool isFlow(const Index &index, const Link &link)
{
    if (link.relation != Relation::Guards)
        return link.relation == Relation::Flows;
    const Element *guard = index.find(link.to);
    return guard && link.to.isResource() && guard->presentation->shape == Shape::Card;
}

/// What is nothing but a line between two others: a transit gateway's attachment.
void addAssociations(const Index &index, Lines &lines)
{
    for (const Element &element : index.elements())
        for (const Association &way : index.catalog().relations().associationsOf(element.type)) {
            if (way.relation != Relation::Flows)
                continue;
            Link joined{.relation = Relation::Flows};
            for (const Link &link : index.from(element.id)) {
                const auto *key = link.path.empty() ? nullptr : std::get_if<std::string>(&link.path.back());
                if (key && *key == way.owner)
                    joined.from = link.to;
                else if (key && *key == way.member)
                    joined.to = link.to;
            }
            if (!joined.from.isNull() && !joined.to.isNull() && !lines.joins(joined.from, joined.to))
                lines.add(joined, {});
        }
}

} // namespace

std::vector<Connector> flowsOf(const Snapshot &snapshot, const Cast &cast)
{
    Lines lines(snapshot, cast);
    for (const Link &link : snapshot.index->links())
        if (!link.elsewhere && isFlow(*snapshot.index, link))
            lines.add(link, {});
    addAssociations(*snapshot.index, lines);
    return lines.take();
}

std::vector<Connector> linesOfAllViews(const Snapshot &snapshot, const Cast &cast)
{
    const Index &index = *snapshot.index;
    const auto isDrawn = [&](const Link &link) {
        return isFlow(index, link) || std::ranges::any_of(allViews(), [&](const View &view) {
                   return std::ranges::any_of(view.lines,
                                              [&](const View::Line &line) { return draws(line, index, link); });
               });
    };
    Lines lines(snapshot, cast);
    for (const Link &link : index.links())
        if (!link.elsewhere && isDrawn(link))
            lines.add(link, {});
    addAssociations(index, lines);
    return lines.take();
}

void addZones(const Index &index, const std::vector<ElementId> &guards, Cast &cast)
{
    for (const ElementId &guard : guards) {
        const Element *element = index.find(guard);
        if (!element || cast.find(guard) ||
            std::ranges::find(cast.zones, element, &Cast::Zone::element) != cast.zones.end())
            continue;
        Cast::Zone zone{.element = element};
        for (const std::uint32_t position : index.to(guard)) {
            const Link &link = index.link(position);
            const ElementId member = cast.standIn(link.from);
            const bool holds = link.relation == Relation::Guards || link.relation == Relation::Spans ||
                               link.relation == Relation::Contains;
            if (holds && !link.elsewhere && !member.isNull() && cast.find(member) &&
                std::ranges::find(zone.members, member) == zone.members.end())
                zone.members.push_back(member);
        }
        if (!zone.members.empty())
            cast.zones.push_back(std::move(zone));
    }
    // What takes in more lies around what takes in less.
    std::ranges::stable_sort(cast.zones, {}, [](const Cast::Zone &zone) { return zone.members.size(); });
}

void lookThrough(const View &view, const Snapshot &snapshot, network::Topology &topology, Cast &cast)
{
    const Index &index = *snapshot.index;
    std::vector<ElementId> zones;
    for (const Element &element : index.elements())
        if (element.id.isResource() && View::isAmong(element.type, view.zones))
            zones.push_back(element.id);
    addZones(index, zones, cast);
    if (view.all)
        return;

    Lines lines(snapshot, cast);
    for (const bool otherwise : {false, true})
        for (const Link &link : index.links()) {
            // A zone says who is guarded: no line has to.
            if (link.elsewhere ||
                (link.relation == Relation::Guards && View::isAmong(typeOf(index, link.to), view.zones)))
                continue;
            const auto line = std::ranges::find_if(view.lines, [&](const View::Line &each) {
                return each.otherwise == otherwise && draws(each, index, link);
            });
            if (line != view.lines.end() && !(otherwise && lines.joins(link.from, link.to)))
                lines.add(link, line->label);
        }
    std::vector<Connector> connectors = lines.take();
    std::erase_if(cast.connectors, [](const Connector &connector) { return connector.arrow.isNull(); });
    cast.connectors.insert(cast.connectors.end(), connectors.begin(), connectors.end());

    std::unordered_set<ElementId> joined;
    if (view.joined)
        for (const Connector &connector : cast.connectors) {
            joined.insert(connector.from);
            joined.insert(connector.to);
        }
    for (const Cast::Zone &zone : cast.zones)
        joined.insert(zone.members.begin(), zone.members.end());
    for (Cast::Part &part : cast.parts)
        part.faint = part.id != regionFrame() && !standsOut(view, part, joined);
    // What something that stands out lies in stands out with it, and so does the overlay that runs there.
    for (const Cast::Part &part : cast.parts) {
        if (part.faint)
            continue;
        ElementId up = part.parent;
        for (int depth = 0; depth < 64 && !up.isNull(); ++depth) {
            const auto found = cast.byId.find(up);
            if (found == cast.byId.end())
                break;
            cast.parts[found->second].faint = false;
            up = cast.parts[found->second].parent;
        }
    }
    for (const Cast::Seat &seat : cast.seats)
        if (const Cast::Part *owner = cast.find(seat.owner); owner && !owner->faint)
            for (ElementId up = seat.container; !up.isNull();) {
                const auto found = cast.byId.find(up);
                if (found == cast.byId.end() || !cast.parts[found->second].faint)
                    break;
                cast.parts[found->second].faint = false;
                up = cast.parts[found->second].parent;
            }
    const auto isFaint = [&](const ElementId &id) {
        const Cast::Part *part = cast.find(id);
        return part && part->faint;
    };
    std::erase_if(cast.connectors,
                  [&](const Connector &connector) { return isFaint(connector.from) || isFaint(connector.to); });
    for (Cast::Chip &chip : cast.chips)
        chip.faint = isFaint(chip.host);
    if (!view.routes.empty())
        for (Cast::Part &part : cast.parts)
            if (part.container && part.element && part.id.isResource() &&
                !part.element->presentation->publicFrame.empty())
                part.leads = leadsOf(view, index, topology, part.id);
}

} // namespace cirro::scene
