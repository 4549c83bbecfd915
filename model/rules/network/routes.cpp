#include "model/rules/network/routes.h"

#include <algorithm>

namespace cirro::network {

using syntax::NodePtr;

namespace {

std::vector<const RouteFact *> inOrder(const std::vector<RouteFact> &all,
                                       const std::unordered_multimap<ElementId, std::size_t> &map, const ElementId &key)
{
    std::vector<const RouteFact *> found;
    const auto [begin, end] = map.equal_range(key);
    for (auto each = begin; each != end; ++each)
        found.push_back(&all[each->second]);
    std::ranges::sort(found); // they stand in one vector, in the order of the text
    return found;
}

} // namespace

Routes::Routes(rules::Context &context) : m_context(context)
{
    Topology &topology = context.once<Topology>();
    const auto ids = context.index().ofType("AWS::EC2::Route");
    m_all.reserve(ids.size());
    for (const ElementId &id : ids) {
        const Element &route = *context.index().find(id);
        const NodePtr properties = route.body && route.body->isMapping() ? route.body->find("Properties") : nullptr;
        const auto said = [&](std::string_view name) { return properties ? properties->find(name) : nullptr; };
        RouteFact fact{.route = &route, .table = topology.named(said("RouteTableId"))};
        const Element *table = context.index().find(fact.table);
        if (!table || table->type != "AWS::EC2::RouteTable")
            fact.table = {};
        fact.vpc = vpcOf(fact.table);
        for (const char *name : {"DestinationCidrBlock", "DestinationIpv6CidrBlock"}) {
            const NodePtr node = said(name);
            const auto text = node ? context.evaluate(node).text() : std::nullopt;
            if (const auto cidr = text ? Cidr::parse(*text) : std::nullopt)
                fact.destination = cidr->canonical().text();
        }
        for (const std::string_view name : routeTargets) {
            const NodePtr node = syntax::resolved(said(name));
            if (!node)
                continue;
            ++fact.targets;
            fact.through = name;
            fact.target = topology.named(node);
        }
        const std::size_t position = m_all.size();
        m_byRoute.emplace(id, position);
        if (!fact.table.isNull())
            m_byTable.emplace(fact.table, position);
        if (!fact.target.isNull())
            m_byTarget.emplace(fact.target, position);
        m_all.push_back(std::move(fact));
    }
}

const RouteFact *Routes::find(const ElementId &route) const
{
    const auto found = m_byRoute.find(route);
    return found == m_byRoute.end() ? nullptr : &m_all[found->second];
}

std::vector<const RouteFact *> Routes::of(const ElementId &table) const
{
    return inOrder(m_all, m_byTable, table);
}

std::vector<const RouteFact *> Routes::towards(const ElementId &target) const
{
    return inOrder(m_all, m_byTarget, target);
}

ElementId Routes::vpcOf(const ElementId &table)
{
    const Element *element = m_context.index().find(table);
    return element ? m_context.once<Topology>().vpcOf(*element) : ElementId{};
}

rules::Reads readsOfRoutes(std::vector<std::string_view> others)
{
    rules::Reads reads = readsOfTopology();
    reads.types.insert(reads.types.end(), others.begin(), others.end());
    reads.neighbours = true;
    return reads;
}

} // namespace cirro::network
