#include "model/edits/edits.h"
#include "model/expression/cidr.h"
#include "model/expression/intrinsic.h"
#include "model/rules/check_context.h"
#include "model/rules/network/topology.h"
#include "model/wiring/alike.h"
#include "model/wiring/wire.h"

#include <algorithm>
#include <cstdlib>

namespace cirro::wiring {

namespace {

constexpr std::size_t mostZones = 3;

} // namespace

// Route tables -------------------------------------------------------------------------------------------------------

std::optional<std::string> Wire::associationOf(const std::string &subnet) const
{
    for (const std::uint32_t position : index().to(ElementId::resource(subnet)))
        if (const Element *element = index().find(index().link(position).from);
            element && element->type == "AWS::EC2::SubnetRouteTableAssociation")
            return element->id.text();
    return std::nullopt;
}

std::optional<std::string> Wire::tableOf(const std::string &subnet) const
{
    const auto association = associationOf(subnet);
    if (!association)
        return std::nullopt;
    for (const Link &link : index().from(ElementId::resource(*association)))
        if (const Element *element = index().find(link.to); element && element->type == "AWS::EC2::RouteTable")
            return element->id.text();
    return std::nullopt;
}

std::size_t Wire::associationsOf(const std::string &table) const
{
    std::size_t count = 0;
    for (const std::uint32_t position : index().to(ElementId::resource(table)))
        if (const Element *element = index().find(index().link(position).from);
            element && element->type == "AWS::EC2::SubnetRouteTableAssociation")
            ++count;
    return count;
}

void Wire::table(const Json &step)
{
    const std::string subnet = filled(textOf(step, "table"));
    const std::string as = textOf(step, "as");
    if (const auto own = tableOf(subnet)) {
        m_names[as] = *own;
        return;
    }
    const syntax::NodePtr vpc = call("vpc", subnet);
    if (!vpc)
        return fail({.code = "wiring.needs-vpc", .where = subnet, .args = {subnet}});
    // A table that leads there already serves this subnet as well.
    std::string chosen;
    for (const ElementId &id : index().ofType("AWS::EC2::Route")) {
        const syntax::NodePtr properties = m_now.design.resource(id.text()).properties();
        if (!properties || !names(properties, m_to.text()))
            continue;
        for (const Link &link : index().from(id))
            if (const Element *other = index().find(link.to); other && other->type == "AWS::EC2::RouteTable")
                chosen = other->id.text();
    }
    if (chosen.empty())
        chosen = make("AWS::EC2::RouteTable", subnet + "RouteTable", syntax::Node::mapping({{"VpcId", vpc}}));
    m_names[as] = chosen;
    make("AWS::EC2::SubnetRouteTableAssociation", subnet + "Routes",
         syntax::Node::mapping(
             {{"SubnetId", expression::makeRef(subnet)}, {"RouteTableId", expression::makeRef(chosen)}}));
}

void Wire::dropTable(const Json &step)
{
    const std::string subnet = filled(textOf(step, "table"));
    const auto association = associationOf(subnet);
    const auto own = tableOf(subnet);
    if (!association || !own)
        return;
    const ElementId id = ElementId::resource(*own);
    const bool hasRoutes = std::ranges::any_of(index().to(id), [&](std::uint32_t position) {
        const Element *element = index().find(index().link(position).from);
        return element && element->type != "AWS::EC2::SubnetRouteTableAssociation";
    });
    if (hasRoutes && associationsOf(*own) < 2)
        return; // it leads elsewhere, too
    removeResource(*association);
    if (!isNamed(*own))
        removeResource(*own);
}

// Listeners -----------------------------------------------------------------------------------------------------------

/// Where the listener forwards everything elsewhere already, a rule of its own leads to the new targets.
void Wire::rule(const Json &step)
{
    const std::string listener = filled(textOf(step, "rule"));
    const std::string targets = filled(textOf(step, "targets"));
    if (const syntax::NodePtr actions = property(listener, "DefaultActions"); actions && names(actions, targets))
        return;
    int priority = 0;
    for (const ElementId &id : index().ofType("AWS::ElasticLoadBalancingV2::ListenerRule")) {
        const syntax::NodePtr properties = m_now.design.resource(id.text()).properties();
        if (!properties || !names(properties, listener))
            continue;
        if (names(properties, targets))
            return;
        if (const auto own = text(id.text(), "Priority"); own && own->size() < 6)
            priority = std::max(priority, std::atoi(own->c_str()));
    }
    make(
        "AWS::ElasticLoadBalancingV2::ListenerRule", targets + "Rule",
        node({{"ListenerArn", {{"Ref", listener}}},
              {"Priority", priority + 10},
              {"Conditions", Json::array({{{"Field", "path-pattern"},
                                           {"PathPatternConfig", {{"Values", Json::array({textOf(step, "path")})}}}}})},
              {"Actions", Json::array({{{"Type", "forward"}, {"TargetGroupArn", {{"Ref", targets}}}}})}}));
}

void Wire::dropRule(const Json &step)
{
    const std::string listener = filled(textOf(step, "rule"));
    const std::string targets = filled(textOf(step, "targets"));
    if (listener.empty() || targets.empty())
        return;
    const auto rules = index().ofType("AWS::ElasticLoadBalancingV2::ListenerRule");
    for (const ElementId &id : std::vector<ElementId>(rules.begin(), rules.end())) {
        const syntax::NodePtr properties = m_now.design.resource(id.text()).properties();
        if (properties && names(properties, listener) && names(properties, targets))
            removeResource(id.text());
    }
}

// Peering -------------------------------------------------------------------------------------------------------------

void Wire::disjoint(const Json &step)
{
    const std::string a = filled(step.at("disjoint").at(0).get<std::string>());
    const std::string b = filled(step.at("disjoint").at(1).get<std::string>());
    const auto blockA = text(a, "CidrBlock");
    const auto blockB = text(b, "CidrBlock");
    const auto rangeA = blockA ? Cidr::parse(*blockA) : std::nullopt;
    const auto rangeB = blockB ? Cidr::parse(*blockB) : std::nullopt;
    if (rangeA && rangeB && rangeA->overlaps(*rangeB))
        fail({.code = "wiring.overlap", .where = a, .args = {a, *blockA, b, *blockB}});
}

std::vector<std::string> Wire::tablesOf(const std::string &vpc) const
{
    std::vector<std::string> tables;
    for (const ElementId &id : index().ofType("AWS::EC2::RouteTable"))
        if (const syntax::NodePtr own = property(id.text(), "VpcId"); own && names(own, vpc))
            tables.push_back(id.text());
    return tables;
}

/// In every route table of the one VPC, the way to the other's addresses.
void Wire::peer(const Json &step)
{
    const std::string peering = filled(textOf(step, "peer"));
    const std::string from = filled(textOf(step, "from"));
    const std::string to = filled(textOf(step, "to"));
    for (const std::string &table : tablesOf(from)) {
        const bool there = std::ranges::any_of(index().ofType("AWS::EC2::Route"), [&](const ElementId &route) {
            const syntax::NodePtr properties = m_now.design.resource(route.text()).properties();
            return properties && names(properties, table) && names(properties, peering);
        });
        if (!there)
            make("AWS::EC2::Route", table + "To" + to,
                 node({{"RouteTableId", {{"Ref", table}}},
                       {"DestinationCidrBlock", {{"Fn::GetAtt", {to, "CidrBlock"}}}},
                       {"VpcPeeringConnectionId", {{"Ref", peering}}}}));
    }
}

void Wire::dropPeer(const Json &step)
{
    const std::string peering = filled(textOf(step, "peer"));
    if (peering.empty())
        return;
    const auto routes = index().ofType("AWS::EC2::Route");
    for (const ElementId &id : std::vector<ElementId>(routes.begin(), routes.end()))
        if (const syntax::NodePtr properties = m_now.design.resource(id.text()).properties();
            properties && names(properties, peering))
            removeResource(id.text());
}

// Places --------------------------------------------------------------------------------------------------------------

/// One subnet of each zone of the VPC around an element: of the kind asked for where there are such, else any.
std::vector<std::string> Wire::subnetsAround(const std::string &id, bool wantsPublic) const
{
    const Element *of = element(id);
    const ElementId own =
        of && of->type == "AWS::EC2::VPC" ? of->id : index().enclosing(ElementId::resource(id), "AWS::EC2::VPC");
    const ElementId vpc = own.isNull() ? m_vpc : own;
    rules::CheckContext facts(m_now);
    network::Topology topology(facts);
    std::map<std::string, std::pair<int, std::string>> best; // by zone: how well it fits, which
    for (const ElementId &subnet : index().ofType("AWS::EC2::Subnet")) {
        if (vpc.isNull() || !(index().enclosing(subnet, "AWS::EC2::VPC") == vpc))
            continue;
        const bool isPublic = topology.isPublic(subnet) == network::Answer::Yes;
        // Of several private tiers the one with the least in it is meant for what comes.
        int fits = isPublic == wantsPublic ? 1000 : 0;
        for (const Element &other : index().elements())
            if (other.container == subnet || std::ranges::find(other.spans, subnet) != other.spans.end())
                --fits;
        const Element *element = index().find(subnet);
        const std::string zone = element->zone.empty() ? "-" + subnet.text() : element->zone;
        const auto present = best.find(zone);
        if (present == best.end() || fits > present->second.first)
            best[zone] = {fits, subnet.text()};
    }
    std::vector<std::string> subnets;
    for (const auto &[zone, choice] : best)
        if (subnets.size() < mostZones)
            subnets.push_back(choice.second);
    return subnets;
}

void Wire::perZone(const Json &step)
{
    for (const std::string &subnet : subnetsAround(filled(textOf(step, "perZone")), textOf(step, "over") == "public")) {
        m_names["subnet"] = subnet;
        make(step.at("make").get<std::string>(), filled(textOf(step, "id")), node(step.at("with")));
    }
}

// Order ---------------------------------------------------------------------------------------------------------------

void Wire::depend(const Json &step)
{
    const std::string id = filled(textOf(step, "depends"));
    const std::string on = filled(textOf(step, "on"));
    const Path path{std::string("Resources"), id, std::string("DependsOn")};
    const syntax::NodePtr present = syntax::at(m_now.design.document, path);
    std::vector<syntax::NodePtr> all;
    if (present && present->isScalar())
        all.push_back(present);
    else if (present && present->isSequence())
        for (const syntax::Entry &entry : present->entries)
            all.push_back(entry.value);
    for (const syntax::NodePtr &one : all)
        if (const syntax::NodePtr name = syntax::resolved(one); name && name->text == on)
            return;
    const syntax::NodePtr added = syntax::Node::scalar(on);
    all.push_back(added);
    // Before the properties, where people look for it.
    auto edited = present
                      ? syntax::set(m_now.design.document, path, syntax::Node::sequence(std::move(all)))
                      : syntax::insert(m_now.design.document, {std::string("Resources"), id}, 1, "DependsOn", added);
    if (!edited)
        return fail(edited.error());
    Design next = m_now.design;
    next.document = std::move(edited->document);
    become(std::move(next));
}

void Wire::independ(const Json &step)
{
    const std::string id = filled(textOf(step, "depends"));
    const std::string on = filled(textOf(step, "on"));
    const Path path{std::string("Resources"), id, std::string("DependsOn")};
    const syntax::NodePtr present = syntax::at(m_now.design.document, path);
    if (!present || on.empty())
        return;
    std::vector<syntax::NodePtr> rest;
    bool found = present->isScalar() && present->text == on;
    if (present->isSequence())
        for (const syntax::Entry &entry : present->entries) {
            const syntax::NodePtr name = syntax::resolved(entry.value);
            if (name && name->isScalar() && name->text == on)
                found = true;
            else
                rest.push_back(entry.value);
        }
    if (!found)
        return;
    auto edited = rest.empty() ? syntax::remove(m_now.design.document, path)
                  : rest.size() == 1
                      ? syntax::set(m_now.design.document, path, rest.front())
                      : syntax::set(m_now.design.document, path, syntax::Node::sequence(std::move(rest)));
    if (!edited)
        return fail(edited.error());
    Design next = m_now.design;
    next.document = std::move(edited->document);
    become(std::move(next));
}

// Pictures -----------------------------------------------------------------------------------------------------------

std::optional<ElementId> Wire::arrowBetween(const ElementId &from, const ElementId &to) const
{
    std::optional<ElementId> found;
    m_now.design.drawings.forEach([&](const ElementId &id, const Drawing &drawing) {
        if (drawing.kind == DrawingKind::Arrow && drawing.from == from && drawing.to == to)
            found = id;
    });
    return found;
}

bool Wire::hasArrowTo(const std::string &logicalId) const
{
    bool found = false;
    m_now.design.drawings.forEach([&](const ElementId &, const Drawing &drawing) {
        found |= drawing.kind == DrawingKind::Arrow && drawing.to == ElementId::resource(logicalId);
    });
    return found;
}

void Wire::arrow()
{
    if (arrowBetween(m_from, m_to))
        return;
    auto drawn = draw(m_now.design, {.kind = DrawingKind::Arrow, .from = m_from, .to = m_to}, {});
    if (!drawn)
        return fail(drawn.error());
    m_made.insert(m_made.end(), drawn->made.begin(), drawn->made.end());
    become(std::move(drawn->design));
}

void Wire::dropArrow()
{
    if (const auto id = arrowBetween(m_from, m_to)) {
        Design next = m_now.design;
        next.drawings.erase(*id);
        next.ways.erase({.from = m_from, .to = m_to, .arrow = *id});
        next.placements.erase(*id);
        become(std::move(next));
    }
}

} // namespace cirro::wiring
