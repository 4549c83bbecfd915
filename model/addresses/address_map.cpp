#include "model/addresses/address_map.h"

#include "model/edits/containment.h"
#include "model/expression/intrinsic.h"
#include "model/rules/check_context.h"
#include "model/rules/network/readdress.h"
#include "model/rules/network/routes.h"
#include "model/rules/said.h"

#include <algorithm>
#include <array>

namespace cirro::addresses {

using expression::Unknown;
using expression::Value;
using network::Topology;
using rules::propertyAt;
using syntax::Node;
using syntax::NodePtr;
using syntax::Path;

namespace {

constexpr std::string_view vpcType = "AWS::EC2::VPC";
constexpr std::string_view subnetType = "AWS::EC2::Subnet";
constexpr std::string_view laterBlockType = "AWS::EC2::VPCCidrBlock";
constexpr std::array<std::string_view, 2> attachmentTypes = {"AWS::EC2::TransitGatewayAttachment",
                                                             "AWS::EC2::TransitGatewayVpcAttachment"};

NodePtr inFlow(const NodePtr &source)
{
    NodePtr node = syntax::resolved(source);
    if (!node || node->isScalar())
        return node;
    auto copy = std::make_shared<Node>(*node);
    copy->style = syntax::Style::Flow;
    for (std::size_t i = 0; i < copy->size(); ++i) {
        syntax::Entry entry = copy->entries[i];
        entry.value = inFlow(entry.value);
        copy->entries.set(i, std::move(entry));
    }
    return copy;
}

std::string inOneLine(const NodePtr &source)
{
    const NodePtr node = edits::withoutOrigin(inFlow(source));
    if (!node || (node->isScalar() && node->tag.empty()))
        return node ? node->text : std::string();
    // As a member: there the whole of it stands behind its key.
    constexpr std::string_view key = "k: ";
    std::string text = syntax::write({.root = Node::mapping({{"k", node}}), .format = syntax::Format::Yaml});
    text.erase(0, key.size());
    std::ranges::replace(text, '\n', ' ');
    while (text.ends_with(' '))
        text.pop_back();
    return text;
}

class Reading
{
public:
    explicit Reading(const Snapshot &snapshot)
        : m_snapshot(snapshot),
          m_context(snapshot),
          m_topology(m_context.once<Topology>())
    {}

    AddressMap map(const Element &vpc)
    {
        AddressMap map{.vpc = vpc.id};
        ranges(map, vpc);
        for (const ElementId &id : m_topology.subnetsOf(vpc.id))
            if (const Element &element = *index().find(id); element.exists != false)
                map.subnets.push_back(subnet(element));
        number(map);
        std::ranges::stable_sort(map.subnets, [](const Subnet &a, const Subnet &b) {
            if (!a.v4.cidr || !b.v4.cidr)
                return a.v4.cidr.has_value() && !b.v4.cidr.has_value();
            return a.v4.cidr->low < b.v4.cidr->low;
        });
        const std::vector<Cidr> spaces = map.spaces();
        for (Subnet &a : map.subnets) {
            if (!a.v4.cidr)
                continue;
            a.outside = !spaces.empty() &&
                        std::ranges::none_of(spaces, [&](const Cidr &space) { return space.contains(*a.v4.cidr); });
            for (const Subnet &b : map.subnets)
                if (a.id != b.id && b.v4.cidr && a.v4.cidr->overlaps(*b.v4.cidr))
                    a.overlaps.push_back(b.id);
        }
        if (map.unsettled().isNull())
            map.gaps = gapsIn(spaces, map.taken());
        beyond(map, vpc);
        return map;
    }

private:
    const Index &index() const { return *m_snapshot.index; }

    std::optional<Written> written(const Element &element, std::string_view name, AddressFamily family)
    {
        const NodePtr node = propertyAt(element, name);
        if (!node)
            return std::nullopt;
        const Value value = m_context.evaluate(node);
        if (value.isNoValue())
            return std::nullopt;
        Written result{.text = inOneLine(node), .place = rules::placeOf(element, name)};
        rules::forEachBranch(node, rules::worldOf(element), [&](const rules::Branch &branch) {
            if (branch.path.empty() || !branch.world.isShown(m_context))
                return;
            result.text = inOneLine(branch.node);
            result.place = rules::placeOf(element, name);
            result.place.insert(result.place.end(), branch.path.begin(), branch.path.end());
        });
        if (const auto text = value.text())
            result.cidr = Cidr::parse(*text);
        if (result.cidr && result.cidr->family != family)
            result.cidr.reset();
        if (result.cidr)
            result.cidr = result.cidr->canonical();
        else if (const Unknown *unknown = value.firstUnknown())
            result.why = *unknown;
        else
            result.why = Unknown{Unknown::Reason::Malformed, result.text};
        const auto place = network::writablePlace(m_snapshot, result.place);
        if (!place) {
            result.writing = Writing::Computed;
        } else if (*place != result.place) {
            result.writing = Writing::Parameter;
            result.parameter = std::get<std::string>((*place)[1]);
            result.place = *place;
        }
        return result;
    }

    void ranges(AddressMap &map, const Element &vpc)
    {
        if (auto block = written(vpc, "CidrBlock", AddressFamily::V4))
            map.ranges.push_back({vpc.id, std::move(*block), false});
        else if (propertyAt(vpc, "Ipv4IpamPoolId"))
            map.ranges.push_back({vpc.id, Written{}, false});
        for (const ElementId &id : index().ofType(laterBlockType)) {
            const Element &element = *index().find(id);
            if (element.exists == false || m_topology.named(propertyAt(element, "VpcId")) != vpc.id)
                continue;
            const auto v6 = written(element, "Ipv6CidrBlock", AddressFamily::V6);
            if (auto block = written(element, "CidrBlock", AddressFamily::V4))
                map.ranges.push_back({id, std::move(*block), false});
            else if (propertyAt(element, "Ipv4IpamPoolId"))
                map.ranges.push_back({id, Written{}, false});
            else if (v6)
                map.ranges.push_back({id, *v6, true});
            else
                map.ranges.push_back({id, Written{}, true}); // Amazon's, or a pool's
        }
    }

    Subnet subnet(const Element &element)
    {
        Subnet subnet{.id = element.id, .zone = element.zone, .isPublic = m_topology.isPublic(element.id)};
        if (auto block = written(element, "CidrBlock", AddressFamily::V4))
            subnet.v4 = std::move(*block);
        if (const NodePtr v6 = propertyAt(element, "Ipv6CidrBlock")) {
            subnet.hasV6 = true;
            const auto block = written(element, "Ipv6CidrBlock", AddressFamily::V6);
            subnet.v6 = block ? block->cidr : std::nullopt;
            subnet.v6Number = selected(*v6);
        }
        return subnet;
    }

    /// Of !Select [n, !Cidr …] the n, whatever the block comes to.
    std::optional<std::uint64_t> selected(const Node &node)
    {
        const auto call = expression::intrinsicOf(node);
        if (!call || call->name != "Fn::Select" || !call->argument || !call->argument->isSequence() ||
            call->argument->size() != 2)
            return std::nullopt;
        const NodePtr list = syntax::resolved(call->argument->entries[1].value);
        const auto inner = list ? expression::intrinsicOf(*list) : std::nullopt;
        if (!inner || inner->name != "Fn::Cidr")
            return std::nullopt;
        const auto number = m_context.evaluate(call->argument->entries[0].value).integer();
        return number && *number >= 0 ? std::optional(std::uint64_t(*number)) : std::nullopt;
    }

    /// Which /64 of the VPC's IPv6 block a subnet has, where that block is known.
    static void number(AddressMap &map)
    {
        for (Subnet &subnet : map.subnets)
            for (const Range &range : map.ranges)
                if (subnet.v6 && range.v6 && range.block.cidr && range.block.cidr->contains(*subnet.v6))
                    subnet.v6Number = subnet.v6->high - range.block.cidr->high;
    }

    void beyond(AddressMap &map, const Element &vpc)
    {
        for (const ElementId &id : index().ofType("AWS::EC2::VPCPeeringConnection")) {
            const Element &peering = *index().find(id);
            const ElementId near = m_topology.named(propertyAt(peering, "VpcId"));
            const ElementId far = m_topology.named(propertyAt(peering, "PeerVpcId"));
            if (near == vpc.id || far == vpc.id)
                addVpc(map, id, near == vpc.id ? far : near);
        }
        for (const std::string_view type : attachmentTypes)
            for (const ElementId &id : index().ofType(type)) {
                const Element &home = *index().find(id);
                if (m_topology.named(propertyAt(home, "VpcId")) != vpc.id)
                    continue;
                const ElementId gateway = m_topology.named(propertyAt(home, "TransitGatewayId"));
                for (const std::string_view other : attachmentTypes)
                    for (const ElementId &there : index().ofType(other))
                        if (const Element &attachment = *index().find(there);
                            there != id && !gateway.isNull() &&
                            m_topology.named(propertyAt(attachment, "TransitGatewayId")) == gateway)
                            addVpc(map, there, m_topology.named(propertyAt(attachment, "VpcId")));
            }
        // Where routes lead: ranges of a company's own network, or of VPCs that are not in the template.
        network::Routes &routes = m_context.once<network::Routes>();
        for (const network::RouteFact &fact : routes.all()) {
            const auto block = Cidr::parse(fact.destination);
            const bool away = fact.through == "VpcPeeringConnectionId" || fact.through == "TransitGatewayId" ||
                              (fact.through == "GatewayId" && isVpnGateway(fact.target));
            if (fact.vpc == vpc.id && away && block && block->prefix > 0)
                add(map, fact.route->id, fact.target.isNull() ? fact.route->id.text() : fact.target.text(), *block,
                    Of::Route);
        }
        for (const ElementId &id : index().ofType("AWS::EC2::VPNConnectionRoute")) {
            const Element &route = *index().find(id);
            const ElementId connection = m_topology.named(propertyAt(route, "VpnConnectionId"));
            const Element *vpn = index().find(connection);
            const auto block = vpn ? written(route, "DestinationCidrBlock", AddressFamily::V4) : std::nullopt;
            if (block && block->cidr && leadsTo(*vpn, vpc.id))
                add(map, id, connection.text(), *block->cidr, Of::Route);
        }
    }

    bool isVpnGateway(const ElementId &id) const
    {
        const Element *element = index().find(id);
        return element && element->type == "AWS::EC2::VPNGateway";
    }
    /// The gateway of the connection is attached to the VPC.
    bool leadsTo(const Element &vpn, const ElementId &vpc)
    {
        const ElementId gateway = m_topology.named(propertyAt(vpn, "VpnGatewayId"));
        return !gateway.isNull() &&
               std::ranges::any_of(index().ofType("AWS::EC2::VPCGatewayAttachment"), [&](const ElementId &id) {
                   const Element &attachment = *index().find(id);
                   return m_topology.named(propertyAt(attachment, "VpnGatewayId")) == gateway &&
                          m_topology.named(propertyAt(attachment, "VpcId")) == vpc;
               });
    }

    void addVpc(AddressMap &map, const ElementId &through, const ElementId &far)
    {
        const Element *vpc = index().find(far);
        if (far == map.vpc)
            return;
        const bool known = vpc && vpc->type == vpcType;
        bool any = false;
        if (known)
            for (const network::Block &block : m_topology.blocksOf(far).known)
                if (block.cidr.family == AddressFamily::V4 && (block.world.empty() || block.world.isShown(m_context))) {
                    add(map, through, far.text(), block.cidr.canonical(), Of::Vpc);
                    any = true;
                }
        if (!any)
            map.beyond.push_back({.through = through, .name = known ? far.text() : through.text()});
    }

    enum class Of : std::uint8_t { Vpc, Route };
    static void add(AddressMap &map, const ElementId &through, const std::string &name, const Cidr &cidr, Of of)
    {
        if (std::ranges::any_of(map.beyond, [&](const Beyond &each) { return each.cidr == cidr; }))
            return;
        Beyond beyond{.through = through, .name = name, .cidr = cidr};
        const std::vector<Cidr> spaces = map.spaces();
        // A route for more than the VPC has is one for the rest of it: the VPC's own route is the narrower one.
        const bool summary = std::ranges::any_of(
            spaces, [&](const Cidr &space) { return cidr.prefix < space.prefix && cidr.contains(space); });
        if (summary && of == Of::Route) {
            map.beyond.push_back(std::move(beyond));
            return;
        }
        for (const Subnet &subnet : map.subnets)
            if (subnet.v4.cidr && subnet.v4.cidr->overlaps(cidr))
                beyond.overlaps.push_back(subnet.id);
        for (const Cidr &space : spaces)
            if (beyond.overlaps.empty() && space.overlaps(cidr))
                beyond.overlaps.push_back(map.vpc);
        map.beyond.push_back(std::move(beyond));
    }

    const Snapshot &m_snapshot;
    rules::CheckContext m_context;
    Topology &m_topology;
};

} // namespace

std::vector<Cidr> AddressMap::spaces() const
{
    std::vector<Cidr> result;
    for (const Range &range : ranges)
        if (!range.v6 && range.block.cidr)
            result.push_back(*range.block.cidr);
    std::ranges::sort(result, {}, &Cidr::low);
    return result;
}

std::vector<Cidr> AddressMap::taken(const ElementId &except) const
{
    std::vector<Cidr> result;
    for (const Subnet &subnet : subnets)
        if (subnet.v4.cidr && subnet.id != except)
            result.push_back(*subnet.v4.cidr);
    return result;
}

const Subnet *AddressMap::find(const ElementId &id) const
{
    const auto found = std::ranges::find(subnets, id, &Subnet::id);
    return found == subnets.end() ? nullptr : &*found;
}

ElementId AddressMap::unsettled() const
{
    for (const Range &range : ranges)
        if (!range.v6 && !range.block.cidr)
            return range.element;
    for (const Subnet &subnet : subnets)
        if (!subnet.v4.cidr && !(subnet.hasV6 && subnet.v4.text.empty()))
            return subnet.id;
    return {};
}

std::vector<ElementId> vpcsOf(const Snapshot &snapshot)
{
    std::vector<ElementId> result;
    for (const ElementId &id : snapshot.index->ofType(vpcType))
        if (snapshot.index->find(id)->exists != false)
            result.push_back(id);
    return result;
}

bool hasAddresses(const Snapshot &snapshot, const ElementId &element)
{
    const Element *found = snapshot.index->find(element);
    return found && (found->type == vpcType || (found->type == subnetType && !vpcAround(snapshot, element).isNull()));
}

ElementId vpcAround(const Snapshot &snapshot, const ElementId &element)
{
    const Element *start = snapshot.index->find(element);
    return start ? snapshot.index->enclosing(snapshot.index->hostOf(element), vpcType) : ElementId{};
}

AddressMap mapOf(const Snapshot &snapshot, const ElementId &vpc)
{
    const Element *element = snapshot.index->find(vpc);
    return element ? Reading(snapshot).map(*element) : AddressMap{};
}

} // namespace cirro::addresses
