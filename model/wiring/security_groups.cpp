#include "model/wiring/security_groups.h"

#include "model/catalog/relations.h"
#include "model/expression/intrinsic.h"
#include "model/wiring/alike.h"
#include "model/wiring/permissions.h"

#include <algorithm>

namespace cirro::wiring {

namespace {

constexpr std::string_view groupType = "AWS::EC2::SecurityGroup";
constexpr std::string_view ruleType = "AWS::EC2::SecurityGroupIngress";
constexpr std::string_view anywhere = "0.0.0.0/0";

/// Whose properties hold the security groups of an element.
std::string holderOf(const Wire &, const Index &index, const std::string &element)
{
    const Element *found = index.resource(element);
    if (!found)
        return element;
    if (found->type == "AWS::AutoScaling::AutoScalingGroup")
        for (const Link &link : index.from(found->id))
            if (const Element *template_ = index.find(link.to);
                template_ && template_->type == "AWS::EC2::LaunchTemplate")
                return template_->id.text();
    if (found->type == "AWS::EFS::FileSystem")
        for (const std::uint32_t position : index.to(found->id))
            if (const Element *target = index.find(index.link(position).from);
                target && target->type == "AWS::EFS::MountTarget")
                return target->id.text();
    return element;
}

/// The group of what cannot choose its own: a group itself, and the nodes of a cluster, which all wear the one that
/// the cluster makes for them (docs.aws.amazon.com/eks/latest/userguide/sec-group-reqs.html).
std::optional<std::string> fixedGroupOf(const Index &index, const std::string &element)
{
    const Element *found = index.resource(element);
    if (found && found->type == groupType)
        return element;
    if (found && found->type == "AWS::EKS::Nodegroup")
        for (const Link &link : index.from(found->id))
            if (const Element *cluster = index.find(link.to); cluster && cluster->type == "AWS::EKS::Cluster")
                return cluster->id.text();
    return std::nullopt;
}

syntax::NodePtr idOf(const Index &index, const std::string &group)
{
    const Element *found = index.resource(group);
    return expression::makeGetAtt(group, found && found->type == groupType ? "GroupId" : "ClusterSecurityGroupId");
}

syntax::NodePtr scalar(std::string text)
{
    return syntax::Node::scalar(std::move(text));
}

} // namespace

std::optional<SecurityGroups::Place> SecurityGroups::placeOf(const std::string &element) const
{
    const std::string holder = holderOf(m_wire, m_wire.index(), element);
    const Element *found = m_wire.element(holder);
    if (!found)
        return std::nullopt;
    const RelationRow *best = nullptr;
    for (const RelationRow &row : m_wire.index().catalog().relations().rows()) {
        if (row.type != found->type || row.target != groupType || row.meaning.relation != Relation::Guards)
            continue;
        if (m_wire.property(holder, row.path)) // where it names some already
            return Place{holder, row.path};
        if (!best || (row.path.ends_with("SecurityGroupIds") && !best->path.ends_with("SecurityGroupIds")))
            best = &row;
    }
    if (best)
        return Place{holder, best->path};
    // What the table says of many types at once.
    if (const auto details = m_wire.index().catalog().details(found->type))
        for (const Property &property : details->properties)
            if (property.name.find("SecurityGroup") != std::string_view::npos &&
                m_wire.index()
                        .catalog()
                        .relations()
                        .lookup(found->type, property.name, groupType, "GroupId")
                        .relation == Relation::Guards)
                return Place{holder, std::string(property.name)};
    return std::nullopt;
}

std::optional<std::string> SecurityGroups::groupOf(const std::string &element) const
{
    if (auto fixed = fixedGroupOf(m_wire.index(), element))
        return fixed;
    const auto place = placeOf(element);
    const syntax::NodePtr list = place ? m_wire.property(place->resource, place->path) : nullptr;
    if (!list)
        return std::nullopt;
    for (const ElementId &id : m_wire.index().ofType(groupType))
        if (names(list, id.text()))
            return id.text();
    return std::nullopt;
}

/// A function that runs in no VPC cannot reach one: it gets a foot in the subnets of what it wants to reach.
void SecurityGroups::enterNetworkOf(const std::string &element, const std::string &other)
{
    const Element *function = m_wire.element(element);
    const Element *target = m_wire.element(other);
    if (!function || !target || function->type != "AWS::Lambda::Function" ||
        m_wire.property(element, "VpcConfig.SubnetIds"))
        return;
    std::vector<syntax::NodePtr> subnets;
    for (const ElementId &subnet : target->spans)
        if (subnet.isResource())
            subnets.push_back(expression::makeRef(subnet.text()));
    if (subnets.empty()) // a file system is where its mount targets are
        for (const std::uint32_t position : m_wire.index().to(target->id))
            if (const Element *user = m_wire.index().find(m_wire.index().link(position).from);
                user && user->type == "AWS::EFS::MountTarget")
                for (const Link &link : m_wire.index().from(user->id))
                    if (const Element *subnet = m_wire.index().find(link.to);
                        subnet && subnet->type == "AWS::EC2::Subnet")
                        subnets.push_back(expression::makeRef(subnet->id.text()));
    if (subnets.empty()) // an endpoint without an address yet
        for (const std::string &subnet : m_wire.subnetsAround(other, false))
            subnets.push_back(expression::makeRef(subnet));
    if (subnets.empty())
        return m_wire.fail({.code = "wiring.needs-vpc", .where = other, .args = {other}});
    m_wire.write(element, "VpcConfig.SubnetIds", syntax::Node::sequence(std::move(subnets)));
    Permissions(m_wire).allowNetwork(element);
}

std::string SecurityGroups::ensureGroup(const std::string &element)
{
    if (const auto present = groupOf(element))
        return *present;
    const auto place = placeOf(element);
    const syntax::NodePtr vpc = m_wire.call("vpc", element);
    if (!place) {
        m_wire.fail({.code = "wiring.no-security-group", .where = element, .args = {element}});
        return {};
    }
    if (!vpc) {
        m_wire.fail({.code = "wiring.needs-vpc", .where = element, .args = {element}});
        return {};
    }
    std::string group = m_wire.make(
        groupType, element + "SecurityGroup",
        syntax::Node::mapping({{"GroupDescription", scalar("Traffic to and from " + element)}, {"VpcId", vpc}}));
    m_wire.append(place->resource, place->path, idOf(m_wire.index(), group));
    return group;
}

bool SecurityGroups::covers(const syntax::NodePtr &rule, int port) const
{
    if (m_anyPort)
        return true;
    const auto number = [&](const char *key) -> std::optional<int> {
        const syntax::NodePtr value = rule->find(key);
        if (!value || !value->isScalar() || value->text.empty() || value->text.size() > 5 ||
            !std::ranges::all_of(value->text, [](char c) { return c >= '0' && c <= '9'; }))
            return std::nullopt;
        return std::stoi(value->text);
    };
    const syntax::NodePtr protocol = rule->find("IpProtocol");
    if (protocol && protocol->isScalar() && protocol->text == "-1")
        return true;
    const auto first = number("FromPort");
    const auto last = number("ToPort");
    return first && last && *first <= port && port <= *last;
}

namespace {

/// True when a rule lets in what comes from the source: a group's logical id, or anywhere.
bool comesFrom(const syntax::NodePtr &rule, const std::string &source)
{
    if (source.empty()) {
        const syntax::NodePtr cidr = rule->find("CidrIp");
        return cidr && cidr->isScalar() && cidr->text == anywhere;
    }
    const syntax::NodePtr group = rule->find("SourceSecurityGroupId");
    return group && names(group, source);
}

} // namespace

std::optional<std::string> SecurityGroups::ruleFor(const std::string &source, const std::string &group, int port) const
{
    for (const ElementId &id : m_wire.index().ofType(ruleType)) {
        const syntax::NodePtr rule = m_wire.m_now.design.resource(id.text()).properties();
        if (rule && rule->isMapping() && rule->find("GroupId") && names(rule->find("GroupId"), group) &&
            covers(rule, port) && comesFrom(rule, source))
            return id.text();
    }
    return std::nullopt;
}

bool SecurityGroups::isAllowed(const std::string &source, const std::string &group, int port) const
{
    if (ruleFor(source, group, port))
        return true;
    const syntax::NodePtr inside = m_wire.property(group, "SecurityGroupIngress");
    return inside && inside->isSequence() && std::ranges::any_of(inside->entries, [&](const syntax::Entry &entry) {
               const syntax::NodePtr rule = syntax::resolved(entry.value);
               return rule && rule->isMapping() && covers(rule, port) && comesFrom(rule, source);
           });
}

void SecurityGroups::allow(const std::string &from, const std::string &to, int port)
{
    if (!from.empty()) {
        enterNetworkOf(from, to);
        const syntax::NodePtr here = m_wire.call("vpc", from);
        const syntax::NodePtr there = m_wire.call("vpc", to);
        if (here && there && !alike(here, there))
            return m_wire.fail({.code = "wiring.other-vpc", .where = from, .args = {from, to}});
    }
    if (m_wire.failed())
        return;
    const std::string source = from.empty() ? std::string() : ensureGroup(from);
    const std::string group = m_wire.failed() ? std::string() : ensureGroup(to);
    if (m_wire.failed())
        return;
    const std::string number = std::to_string(port);
    if (!isAllowed(source, group, port)) {
        std::vector<std::pair<std::string, syntax::NodePtr>> rule{{"GroupId", idOf(m_wire.index(), group)},
                                                                  {"IpProtocol", scalar("tcp")},
                                                                  {"FromPort", syntax::Node::literal(number)},
                                                                  {"ToPort", syntax::Node::literal(number)}};
        if (source.empty())
            rule.emplace_back("CidrIp", scalar(std::string(anywhere)));
        else
            rule.emplace_back("SourceSecurityGroupId", idOf(m_wire.index(), source));
        m_wire.make(ruleType, to + "From" + (from.empty() ? "Internet" : from), syntax::Node::mapping(std::move(rule)));
    }
    // A group without rules for the way out lets everything out; one with some must name this, too.
    if (source.empty() || !m_wire.property(source, "SecurityGroupEgress"))
        return;
    const syntax::NodePtr out = m_wire.property(source, "SecurityGroupEgress");
    const bool leaves = !out->isSequence() || std::ranges::any_of(out->entries, [&](const syntax::Entry &entry) {
        const syntax::NodePtr rule = syntax::resolved(entry.value);
        const syntax::NodePtr group_ = rule && rule->isMapping() ? rule->find("DestinationSecurityGroupId") : nullptr;
        const syntax::NodePtr cidr = rule && rule->isMapping() ? rule->find("CidrIp") : nullptr;
        return rule && rule->isMapping() && covers(rule, port) &&
               ((group_ && names(group_, group)) || (cidr && cidr->isScalar() && cidr->text == anywhere));
    });
    if (!leaves)
        m_wire.make("AWS::EC2::SecurityGroupEgress", from + "To" + to,
                    syntax::Node::mapping({{"GroupId", idOf(m_wire.index(), source)},
                                           {"IpProtocol", scalar("tcp")},
                                           {"FromPort", syntax::Node::literal(number)},
                                           {"ToPort", syntax::Node::literal(number)},
                                           {"DestinationSecurityGroupId", idOf(m_wire.index(), group)}}));
}

void SecurityGroups::forbid(const std::string &from, const std::string &to, int port)
{
    const auto source = from.empty() ? std::optional<std::string>() : groupOf(from);
    const auto group = groupOf(to);
    if (!group || (!from.empty() && !source))
        return;
    if (source)
        for (const ElementId &id :
             std::vector<ElementId>(m_wire.index().ofType("AWS::EC2::SecurityGroupEgress").begin(),
                                    m_wire.index().ofType("AWS::EC2::SecurityGroupEgress").end())) {
            const syntax::NodePtr rule = m_wire.m_now.design.resource(id.text()).properties();
            if (rule && names(rule, *source) && names(rule, *group) && covers(rule, port))
                m_wire.removeResource(id.text());
        }
    if (const auto rule = ruleFor(source.value_or(""), *group, port))
        m_wire.removeResource(*rule);
    else if (const syntax::NodePtr inside = m_wire.property(*group, "SecurityGroupIngress");
             inside && inside->isSequence())
        for (std::size_t i = inside->size(); i-- > 0;) {
            const syntax::NodePtr entry = syntax::resolved(inside->entries[i].value);
            if (!entry || !entry->isMapping() || !covers(entry, port) || !comesFrom(entry, source.value_or("")))
                continue;
            m_wire.dropItem(*group, "SecurityGroupIngress", i);
            break;
        }
    dropIfIdle(to);
    if (!from.empty())
        dropIfIdle(from);
}

/// A group that lets nothing in, that no rule names and that guards this one element alone has nothing left to say.
void SecurityGroups::dropIfIdle(const std::string &element)
{
    if (fixedGroupOf(m_wire.index(), element))
        return;
    const auto place = placeOf(element);
    const auto group = groupOf(element);
    if (!place || !group || m_wire.property(*group, "SecurityGroupIngress") ||
        m_wire.property(*group, "SecurityGroupEgress") || m_wire.property(*group, "Tags"))
        return;
    const auto named = m_wire.index().to(ElementId::resource(*group));
    const bool elsewhere = std::ranges::any_of(
        named, [&](std::uint32_t position) { return m_wire.index().link(position).from.text() != place->resource; });
    if (elsewhere)
        return;
    const syntax::NodePtr list = m_wire.property(place->resource, place->path);
    const bool alone = list->size() == 1;
    for (std::size_t i = list->size(); i-- > 0;)
        if (names(list->entries[i].value, *group)) {
            m_wire.dropItem(place->resource, place->path, i);
            break;
        }
    m_wire.removeResource(*group);
    // The foot in the network was there for the group's sake.
    const Element *function = m_wire.element(element);
    if (alone && function && function->type == "AWS::Lambda::Function" &&
        m_wire.property(element, "VpcConfig.SubnetIds")) {
        m_wire.erase(element, "VpcConfig.SubnetIds");
        Permissions(m_wire).forbidNetwork(element);
    }
}

} // namespace cirro::wiring
