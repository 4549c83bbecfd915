#include "model/expression/function_of.h"
#include "model/rules/network/topology.h"

#include <algorithm>
#include <array>
#include <set>

namespace cirro::rules {

namespace {

using expression::Comparison;
using network::Answer;
using network::Topology;

/// How a kind of data store says which subnets it lives in: by a subnet group, or itself (then groupList is null).
struct Store {
    std::string_view type{};
    std::string_view property{};  // names the group, or holds the subnets
    std::string_view groupList{}; // the property of the group that holds the subnets
};
constexpr std::array<Store, 11> stores = {{
    {"AWS::RDS::DBInstance", "DBSubnetGroupName", "SubnetIds"},
    {"AWS::RDS::DBCluster", "DBSubnetGroupName", "SubnetIds"},
    {"AWS::DocDB::DBCluster", "DBSubnetGroupName", "SubnetIds"},
    {"AWS::Neptune::DBCluster", "DBSubnetGroupName", "SubnetIds"},
    {"AWS::ElastiCache::CacheCluster", "CacheSubnetGroupName", "SubnetIds"},
    {"AWS::ElastiCache::ReplicationGroup", "CacheSubnetGroupName", "SubnetIds"},
    {"AWS::ElastiCache::ServerlessCache", "SubnetIds", ""},
    {"AWS::MemoryDB::Cluster", "SubnetGroupName", "SubnetIds"},
    {"AWS::DAX::Cluster", "SubnetGroupName", "SubnetIds"},
    {"AWS::Redshift::Cluster", "ClusterSubnetGroupName", "SubnetIds"},
    {"AWS::RedshiftServerless::Workgroup", "SubnetIds", ""},
}};

const Store *storeOf(std::string_view type)
{
    const auto found = std::ranges::find(stores, type, &Store::type);
    return found == stores.end() ? nullptr : &*found;
}

std::vector<std::string_view> subjects()
{
    std::vector<std::string_view> types;
    for (const Store &store : stores)
        types.push_back(store.type);
    return types;
}

/// Where a store's subnets are listed.
struct Place {
    const Element *element{}; // the group, or the store itself
    std::string_view property{};
};
std::optional<Place> placeOf(Context &context, const Element &subject)
{
    const Store *store = storeOf(subject.type);
    if (!store)
        return {};
    if (store->groupList.empty())
        return Place{&subject, store->property};
    const auto node = network::property(subject, store->property);
    const Element *group = context.index().find(context.once<Topology>().named(node));
    if (!group || group->type.find("SubnetGroup") == std::string::npos)
        return {};
    return Place{group, store->groupList};
}

/// Of several stores in one group the first of the text speaks for all.
bool isFirstOf(Context &context, const Element &group, const Element &subject)
{
    const Index &index = context.index();
    return std::ranges::none_of(index.to(group.id), [&](std::uint32_t position) {
        const Element *other = index.find(index.link(position).from);
        if (!other || other >= &subject || !storeOf(other->type))
            return false;
        const auto place = placeOf(context, *other);
        return place && place->element == &group;
    });
}

void check(Context &context, const Element *subject)
{
    const auto place = placeOf(context, *subject);
    if (!place || (place->element != subject && !isFirstOf(context, *place->element, *subject)))
        return;
    Topology &topology = context.once<Topology>();
    forEachBranch(network::property(*place->element, place->property), worldOf(*subject), [&](const Branch &branch) {
        const expression::Value value = valueIn(context, branch.node, branch.world);
        if (!value.list())
            return;
        std::string open;
        for (const expression::Value &item : *value.list()) {
            const ElementId id = topology.named(item);
            const Element *subnet = context.index().find(id);
            if (subnet && subnet->type == "AWS::EC2::Subnet" && topology.isPublic(id) == Answer::Yes)
                open += (open.empty() ? "" : ", ") + id.text();
        }
        if (open.empty())
            return;
        syntax::Path path = network::pathTo(*place->element, place->property);
        path.insert(path.end(), branch.path.begin(), branch.path.end());
        context.report({.severity = Severity::Warning,
                        .element = subject->id,
                        .path = std::move(path),
                        .args = {subject->id.text(), open, place->element->id.text()},
                        .variant = place->element == subject ? "own" : "group",
                        .world = branch.world.text()});
    });
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Snapshot &snapshot = context.snapshot();
    const syntax::NodePtr list = syntax::at(snapshot.design.document, finding.path);
    if (!list || !list->isSequence() || list->entries.empty() || expression::isCall(*list))
        return {};
    Topology &topology = context.once<Topology>();
    const Element *first = snapshot.index->find(topology.named(syntax::resolved(list->entries[0].value)));
    if (!first || first->type != "AWS::EC2::Subnet")
        return {};
    std::vector<syntax::NodePtr> items;
    std::string names;
    bool severalZones = false;
    const auto closed = topology.subnetsThatAre(topology.vpcOf(*first), Answer::No);
    for (const Element *subnet : closed) {
        if (!subnet->condition.empty())
            continue;
        severalZones =
            severalZones || expression::compareZones(subnet->zone, closed.front()->zone) == Comparison::Different;
        names += (names.empty() ? "" : ", ") + subnet->id.text();
        items.push_back(expression::makeRef(subnet->id.text()));
    }
    if (!severalZones)
        return {};
    return {{{"fix.use-private-subnets", {finding.args[2], names}},
             [path = finding.path, items](const Snapshot &now) -> Result<Design> {
                 auto edited = syntax::set(now.design.document, path, syntax::Node::sequence(items));
                 if (!edited)
                     return edited.error();
                 Design design = now.design;
                 design.document = std::move(edited.value().document);
                 return design;
             }}};
}

Reads reads()
{
    Reads reads = network::readsOfTopology();
    for (const std::string_view group :
         {"AWS::RDS::DBSubnetGroup", "AWS::DocDB::DBSubnetGroup", "AWS::Neptune::DBSubnetGroup",
          "AWS::ElastiCache::SubnetGroup", "AWS::MemoryDB::SubnetGroup", "AWS::DAX::SubnetGroup",
          "AWS::Redshift::ClusterSubnetGroup"})
        reads.types.push_back(group);
    return reads;
}

} // namespace

extern const Rule database_in_public_subnet{
    .id = "sec.database-in-public-subnet",
    .severity = Severity::Warning,
    .pillar = Pillar::Security,
    .examTasks = {"1.2"},
    .docsUrl = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html",
    .types = subjects(),
    .reads = reads(),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
