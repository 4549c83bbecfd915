#include "model/expression/intrinsic.h"
#include "model/rules/growing.h"
#include "model/rules/network/security_groups.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>

namespace cirro::rules {

namespace {

using expression::Value;
using network::Answer;
using network::GroupSet;
using network::SecurityGroups;
using network::Topology;
using syntax::Node;

/// The port of a data store: as it says, else by what it is. A type without an engine has one default.
struct Listening {
    std::string_view type{};
    std::string_view portProperty{};
    std::string_view engineProperty{};
    int byDefault = 0;
};
constexpr std::array<Listening, 10> stores = {{
    {"AWS::RDS::DBInstance", "Port", "Engine", 0},
    {"AWS::RDS::DBCluster", "Port", "Engine", 0},
    {"AWS::RDS::DBProxy", "", "EngineFamily", 0},
    {"AWS::DocDB::DBCluster", "Port", "", 27017},
    {"AWS::Neptune::DBCluster", "DBPort", "", 8182},
    {"AWS::Redshift::Cluster", "Port", "", 5439},
    {"AWS::ElastiCache::CacheCluster", "Port", "Engine", 0},
    {"AWS::ElastiCache::ReplicationGroup", "Port", "", 6379},
    {"AWS::ElastiCache::ServerlessCache", "", "", 6379},
    {"AWS::MemoryDB::Cluster", "Port", "", 6379},
}};
/// By how an engine's name begins, the longer ones first.
constexpr std::array<std::pair<std::string_view, int>, 11> engines = {{{"aurora-postgresql", 5432},
                                                                       {"aurora", 3306},
                                                                       {"postgres", 5432},
                                                                       {"mysql", 3306},
                                                                       {"mariadb", 3306},
                                                                       {"oracle", 1521},
                                                                       {"custom-oracle", 1521},
                                                                       {"sqlserver", 1433},
                                                                       {"redis", 6379},
                                                                       {"valkey", 6379},
                                                                       {"memcached", 11211}}};
constexpr int fileSystemPort = 2049;
constexpr std::string_view targetGroupType = "AWS::ElasticLoadBalancingV2::TargetGroup";
constexpr std::string_view fileSystemType = "AWS::EFS::FileSystem";

std::optional<int> asPort(const Value &value)
{
    const auto number = value.integer();
    return number && *number >= 1 && *number <= 65535 ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

std::optional<int> portOf(Context &context, const Element &store, const Listening &listening)
{
    const auto said = [&](std::string_view name) {
        const syntax::NodePtr node = name.empty() ? nullptr : propertyAt(store, name);
        return node ? context.evaluate(node) : Value();
    };
    if (const Value port = said(listening.portProperty); !port.isNoValue())
        return asPort(port);
    if (listening.engineProperty.empty())
        return listening.byDefault;
    auto engine = said(listening.engineProperty).text();
    if (engine) { // "MySQL", and a proxy's "POSTGRESQL"
        std::ranges::transform(*engine, engine->begin(),
                               [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        for (const auto &[start, port] : engines)
            if (engine->starts_with(start))
                return port;
    }
    return {};
}

/// One of the two ends of a connection with its security groups.
struct End {
    const Element *element{};
    GroupSet groups{};
};

/// Reports when what comes from `from` certainly does not get in.
void checkPair(Context &context, const End &from, const End &to, int port)
{
    const auto world = worldOf(*from.element).with(worldOf(*to.element));
    if (!world || context.once<SecurityGroups>().admits(to.groups, port, from.groups) != Answer::No)
        return;
    context.report({.severity = Severity::Error,
                    .element = to.element->id,
                    .path = to.groups.path,
                    .args = {from.element->id.text(), to.element->id.text(), std::to_string(port),
                             to.groups.groups.front().text(), from.groups.groups.front().text()},
                    .world = world->text()});
}

End endOf(Context &context, const Element &element)
{
    return {&element, context.once<SecurityGroups>().of(element)};
}

/// The application load balancers whose listeners send requests to a target group.
std::vector<const Element *> balancersOf(Context &context, const Element &targets)
{
    const Index &index = context.index();
    Topology &topology = context.once<Topology>();
    std::vector<const Element *> found;
    for (const std::uint32_t position : index.to(targets.id)) {
        const Element *listener = index.find(index.link(position).from);
        if (listener && listener->type == "AWS::ElasticLoadBalancingV2::ListenerRule")
            listener = index.find(topology.named(propertyAt(*listener, "ListenerArn")));
        if (!listener || listener->type != "AWS::ElasticLoadBalancingV2::Listener")
            continue;
        const Element *balancer = index.find(topology.named(propertyAt(*listener, "LoadBalancerArn")));
        if (balancer && balancer->type == "AWS::ElasticLoadBalancingV2::LoadBalancer" &&
            comesTo(context, *balancer, "Type", "application", true) == true &&
            std::ranges::find(found, balancer) == found.end())
            found.push_back(balancer);
    }
    return found;
}

/// What receives a target group's requests, and on which port.
std::vector<std::pair<const Element *, std::optional<int>>> targetsOf(Context &context, const Element &group)
{
    const Index &index = context.index();
    Topology &topology = context.once<Topology>();
    const auto valueAt = [&](const Element &element, std::string_view name) {
        const syntax::NodePtr node = propertyAt(element, name);
        return node ? context.evaluate(node) : Value();
    };
    const std::optional<int> port = asPort(valueAt(group, "Port"));
    std::vector<std::pair<const Element *, std::optional<int>>> found;
    forEachItem(group, "Targets", [&](const syntax::NodePtr &target, const syntax::Path &, const World &world) {
        const Element *element = index.find(topology.named(target->find("Id")));
        const syntax::NodePtr own = target->find("Port");
        if (element && element->type == "AWS::EC2::Instance")
            found.emplace_back(element, own ? asPort(valueIn(context, own, world)) : port);
    });
    for (const std::uint32_t position : index.to(group.id)) {
        const Element *user = index.find(index.link(position).from);
        if (!user)
            continue;
        if (user->type == "AWS::AutoScaling::AutoScalingGroup")
            found.emplace_back(user, port);
        if (user->type == "AWS::ECS::Service")
            forEachItem(
                *user, "LoadBalancers", [&](const syntax::NodePtr &item, const syntax::Path &, const World &world) {
                    if (topology.named(item->find("TargetGroupArn")) == group.id)
                        found.emplace_back(user, item->find("ContainerPort")
                                                     ? asPort(valueIn(context, item->find("ContainerPort"), world))
                                                     : std::nullopt);
                });
    }
    return found;
}

/// The port on which a target group asks whether its targets are well; nothing where that is the traffic's own.
std::optional<int> healthPortOf(Context &context, const Element &group)
{
    const syntax::NodePtr node = propertyAt(group, "HealthCheckPort");
    const bool asks = comesTo(context, group, "HealthCheckEnabled", "true", true) != std::optional(false);
    return node && asks ? asPort(context.evaluate(node)) : std::nullopt;
}

void checkTargets(Context &context, const Element &group)
{
    const auto targets = targetsOf(context, group);
    if (targets.empty())
        return;
    const auto health = healthPortOf(context, group);
    for (const Element *balancer : balancersOf(context, group))
        for (const auto &[target, port] : targets) {
            const End from = endOf(context, *balancer);
            const End to = endOf(context, *target);
            if (port)
                checkPair(context, from, to, *port);
            if (health && health != port)
                checkPair(context, from, to, *health);
        }
}

bool namesEndpoint(const Link &link)
{
    return link.attribute.find("ndpoint") != std::string::npos || link.attribute.find("ndPoint") != std::string::npos;
}

/// Those that know where a store answers: a function, an instance, a launch template that has its endpoint in it.
void checkStore(Context &context, const Element &store, const Listening &listening)
{
    if (propertyAt(store, "DBClusterIdentifier"))
        return; // has the groups of its cluster
    Topology &topology = context.once<Topology>();
    std::vector<const Element *> users;
    const auto add = [&](const Element *user) {
        if (user && user->id != store.id && std::ranges::find(users, user) == users.end())
            users.push_back(user);
    };
    for (const std::uint32_t position : context.index().to(store.id)) {
        const Link &link = context.index().link(position);
        const Element *user = context.index().find(link.from);
        if (user && user->type == "AWS::RDS::DBProxyTargetGroup")
            add(context.index().find(topology.named(propertyAt(*user, "DBProxyName"))));
        else if (user && namesEndpoint(link))
            add(user);
        // What a task is told, the services that run it are.
        if (user && namesEndpoint(link) && user->type == "AWS::ECS::TaskDefinition")
            forEachUser(context.index(), user->id, "AWS::ECS::Service", [&](const Element &service) { add(&service); });
    }
    for (const Element *user : users) {
        const End from = endOf(context, *user);
        if (from.groups.groups.empty())
            continue;
        if (const auto port = portOf(context, store, listening))
            checkPair(context, from, endOf(context, store), *port);
    }
}

/// Functions mount through access points, others name the file system.
void checkFileSystem(Context &context, const Element &system)
{
    const Index &index = context.index();
    std::vector<const Element *> mounts;
    std::vector<const Element *> users;
    const auto collect = [&](const ElementId &id, auto &&self) -> void {
        for (const std::uint32_t position : index.to(id)) {
            const Element *user = index.find(index.link(position).from);
            if (!user || index.link(position).kind == expression::ReferenceKind::DependsOn)
                continue;
            if (user->type == "AWS::EFS::MountTarget")
                mounts.push_back(user);
            else if (user->type == "AWS::EFS::AccessPoint" && id == system.id)
                self(user->id, self);
            else if (std::ranges::find(users, user) == users.end())
                users.push_back(user);
        }
    };
    collect(system.id, collect);
    for (const Element *mount : mounts)
        for (const Element *user : users) {
            const End from = endOf(context, *user);
            if (!from.groups.groups.empty())
                checkPair(context, from, endOf(context, *mount), fileSystemPort);
        }
}

void check(Context &context, const Element *subject)
{
    if (subject->type == targetGroupType) {
        checkTargets(context, *subject);
        return;
    }
    if (subject->type == fileSystemType) {
        checkFileSystem(context, *subject);
        return;
    }
    const auto store = std::ranges::find(stores, subject->type, &Listening::type);
    if (store != stores.end())
        checkStore(context, *subject, *store);
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Snapshot &snapshot = context.snapshot();
    const Element *group = snapshot.index->resource(finding.args[3]);
    const Element *source = snapshot.index->resource(finding.args[4]);
    if (!group || !source || !group->condition.empty() || !source->condition.empty())
        return {};
    return {{{"fix.let-in", {finding.args[0], finding.args[2]}},
             [to = finding.args[3], from = finding.args[4], port = finding.args[2]](const Snapshot &now) {
                 Growing growing(now);
                 growing.add(to + "From" + from, "AWS::EC2::SecurityGroupIngress",
                             {{"GroupId", expression::makeGetAtt(to, "GroupId")},
                              {"IpProtocol", Node::scalar("tcp")},
                              {"FromPort", Node::literal(port)},
                              {"ToPort", Node::literal(port)},
                              {"SourceSecurityGroupId", expression::makeGetAtt(from, "GroupId")}});
                 return growing.result();
             }}};
}

std::vector<std::string_view> subjects()
{
    std::vector<std::string_view> types{targetGroupType, fileSystemType};
    for (const Listening &store : stores)
        types.push_back(store.type);
    return types;
}

} // namespace

extern const Rule blocked_connection{
    .id = "net.blocked-connection",
    .severity = Severity::Error,
    .pillar = Pillar::Reliability,
    .examTasks = {"1.2", "3.4"},
    .docsUrl = "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html",
    .types = subjects(),
    .reads = {.related = true, .connected = true},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
