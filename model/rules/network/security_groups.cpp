#include "model/rules/network/security_groups.h"

#include "model/rules/said.h"
#include "model/rules/template_traits.h"

#include <algorithm>
#include <array>

namespace cirro::network {

using expression::Value;
using rules::World;
using syntax::NodePtr;

namespace {

constexpr std::string_view groupType = "AWS::EC2::SecurityGroup";

/// Where resources list their groups: the first property of a type that is written counts.
struct Place {
    std::string_view type{};
    std::string_view dotted{};
};
constexpr std::array<Place, 22> places = {{
    {"AWS::ElasticLoadBalancingV2::LoadBalancer", "SecurityGroups"},
    {"AWS::ElasticLoadBalancing::LoadBalancer", "SecurityGroups"},
    {"AWS::EC2::Instance", "SecurityGroupIds"},
    {"AWS::EC2::LaunchTemplate", "LaunchTemplateData.SecurityGroupIds"},
    {"AWS::AutoScaling::LaunchConfiguration", "SecurityGroups"},
    {"AWS::Lambda::Function", "VpcConfig.SecurityGroupIds"},
    {"AWS::Serverless::Function", "VpcConfig.SecurityGroupIds"},
    {"AWS::ECS::Service", "NetworkConfiguration.AwsvpcConfiguration.SecurityGroups"},
    {"AWS::RDS::DBInstance", "VPCSecurityGroups"},
    {"AWS::RDS::DBCluster", "VpcSecurityGroupIds"},
    {"AWS::RDS::DBProxy", "VpcSecurityGroupIds"},
    {"AWS::DocDB::DBCluster", "VpcSecurityGroupIds"},
    {"AWS::Neptune::DBCluster", "VpcSecurityGroupIds"},
    {"AWS::Redshift::Cluster", "VpcSecurityGroupIds"},
    {"AWS::ElastiCache::CacheCluster", "VpcSecurityGroupIds"},
    {"AWS::ElastiCache::ReplicationGroup", "SecurityGroupIds"},
    {"AWS::ElastiCache::ServerlessCache", "SecurityGroupIds"},
    {"AWS::MemoryDB::Cluster", "SecurityGroupIds"},
    {"AWS::OpenSearchService::Domain", "VPCOptions.SecurityGroupIds"},
    {"AWS::EFS::MountTarget", "SecurityGroups"},
    {"AWS::MSK::Cluster", "BrokerNodeGroupInfo.SecurityGroups"},
    {"AWS::AmazonMQ::Broker", "SecurityGroups"},
}};

/// An instance or a launch template may give its groups to a network interface instead.
NodePtr groupsOfInterfaces(const Element &element)
{
    const bool instance = element.type == "AWS::EC2::Instance";
    const NodePtr list = syntax::resolved(
        rules::propertyAt(element, instance ? "NetworkInterfaces" : "LaunchTemplateData.NetworkInterfaces"));
    if (!list || !list->isSequence() || list->size() != 1)
        return nullptr;
    const NodePtr one = syntax::resolved(list->entries[0].value);
    return one && one->isMapping() ? one->find(instance ? "GroupSet" : "Groups") : nullptr;
}

} // namespace

GroupSet SecurityGroups::read(const Element &element, std::string_view dotted)
{
    GroupSet set{.path = rules::placeOf(element, dotted)};
    NodePtr node = rules::propertyAt(element, dotted);
    if (!node && (element.type == "AWS::EC2::Instance" || element.type == "AWS::EC2::LaunchTemplate"))
        node = groupsOfInterfaces(element);
    if (!node)
        return set;
    const Value value = m_context.evaluate(node);
    if (!value.list() || value.list()->empty())
        return set;
    set.known = true;
    Topology &topology = m_context.once<Topology>();
    for (const Value &item : *value.list()) {
        if (item.isNoValue())
            continue;
        const ElementId id = topology.named(item);
        const Element *group = m_context.index().find(id);
        if (group && group->type == groupType)
            set.groups.push_back(id);
        else
            set.known = false;
    }
    return set;
}

GroupSet SecurityGroups::ofTemplate(const Element &user, std::string_view dotted)
{
    const ElementId id = m_context.once<Topology>().named(rules::propertyAt(user, dotted));
    const Element *launched = m_context.index().find(id);
    return launched ? of(*launched) : GroupSet{};
}

GroupSet SecurityGroups::of(const Element &element)
{
    if (element.type == "AWS::AutoScaling::AutoScalingGroup")
        for (const char *dotted : {"LaunchTemplate.LaunchTemplateId",
                                   "MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification.LaunchTemplateId",
                                   "LaunchConfigurationName"})
            if (rules::propertyAt(element, dotted))
                return ofTemplate(element, dotted);
    const auto place = std::ranges::find(places, element.type, &Place::type);
    if (place == places.end())
        return {};
    GroupSet set = read(element, place->dotted);
    // An instance takes from its launch template what it does not say itself.
    if (!set.known && set.groups.empty() && element.type == "AWS::EC2::Instance" &&
        rules::propertyAt(element, "LaunchTemplate.LaunchTemplateId"))
        return ofTemplate(element, "LaunchTemplate.LaunchTemplateId");
    return set;
}

Answer SecurityGroups::ruleAdmits(const NodePtr &rule, const World &world, int port, const GroupSet &from)
{
    const auto said = [&](const char *key) {
        const NodePtr node = rule->find(key);
        return node ? rules::valueIn(m_context, node, world) : Value();
    };
    const auto protocol = said("IpProtocol").text();
    if (protocol && *protocol != "tcp" && *protocol != "6" && *protocol != "-1")
        return Answer::No;
    if (protocol && *protocol != "-1") {
        const Value first = said("FromPort");
        const Value last = said("ToPort");
        const auto begin = first.integer();
        const auto end = last.integer();
        if ((begin && *begin > port) || (end && *end != -1 && *end < port))
            return Answer::No;
    }
    const Value source = said("SourceSecurityGroupId");
    if (source.isNoValue())
        return Answer::CannotTell;
    const ElementId id = m_context.once<Topology>().named(source);
    const Element *group = m_context.index().find(id);
    if (!group || group->type != groupType)
        return Answer::CannotTell;
    return std::ranges::find(from.groups, id) != from.groups.end() ? Answer::Yes : Answer::No;
}

Answer SecurityGroups::admits(const Element &group, int port, const GroupSet &from)
{
    Answer answer = Answer::No;
    const auto take = [&](Answer next) {
        if (next == Answer::Yes || answer == Answer::No)
            answer = next;
    };
    const NodePtr inlineRules = rules::propertyAt(group, "SecurityGroupIngress");
    if (inlineRules && !m_context.evaluate(inlineRules).list())
        take(Answer::CannotTell);
    bool read = true;
    rules::forEachBranch(inlineRules, rules::worldOf(group), [&](const rules::Branch &branch) {
        const NodePtr list = syntax::resolved(branch.node);
        if (!list || !list->isSequence())
            return;
        for (const syntax::Entry &entry : list->entries)
            rules::forEachBranch(entry.value, branch.world, [&](const rules::Branch &item) {
                const NodePtr rule = syntax::resolved(item.node);
                if (rule && rule->isMapping() && rule->find("IpProtocol"))
                    take(ruleAdmits(rule, item.world, port, from));
                else if (!rules::valueIn(m_context, item.node, item.world).isNoValue())
                    read = false;
            });
    });
    if (!read)
        take(Answer::CannotTell);
    const Index &index = m_context.index();
    for (const std::uint32_t position : index.to(group.id)) {
        const Element *user = index.find(index.link(position).from);
        if (!user)
            continue;
        if (user->type == "AWS::EC2::SecurityGroupIngress") {
            const ElementId named = m_context.once<Topology>().named(property(*user, "GroupId"));
            const NodePtr body = user->body && user->body->isMapping() ? user->body->find("Properties") : nullptr;
            if (!body || !body->isMapping() || named.isNull())
                take(Answer::CannotTell);
            else if (named == group.id)
                take(ruleAdmits(body, rules::worldOf(*user), port, from));
        } else if (user->type == "AWS::CloudFormation::Stack" || user->type == "AWS::CloudFormation::CustomResource" ||
                   user->type.starts_with("Custom::")) {
            take(Answer::CannotTell); // it may add rules
        }
    }
    return answer;
}

Answer SecurityGroups::admits(const GroupSet &to, int port, const GroupSet &from)
{
    if (!to.known || !from.known || to.groups.empty() || from.groups.empty())
        return Answer::CannotTell;
    if (m_context.once<rules::TemplateTraits>().hidesResources()) {
        m_context.cannotTell(rules::hiddenByMacro());
        return Answer::CannotTell;
    }
    bool certain = true;
    for (const ElementId &id : to.groups) {
        const Answer answer = admits(*m_context.index().find(id), port, from);
        if (answer == Answer::Yes)
            return answer;
        certain = certain && answer == Answer::No;
    }
    return certain ? Answer::No : Answer::CannotTell;
}

} // namespace cirro::network
