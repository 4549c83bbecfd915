#include "model/rules/network/membership.h"

#include "model/rules/said.h"

#include <algorithm>
#include <array>

namespace cirro::network {

using expression::Value;
using syntax::NodePtr;

namespace {

/// Where resources name subnets, one or a list, or the group that names them.
struct Place {
    std::string_view type{};
    std::string_view dotted{};
    bool group = false;
};
constexpr std::array<Place, 34> places = {{
    {"AWS::EC2::Instance", "SubnetId"},
    {"AWS::EC2::NatGateway", "SubnetId"},
    {"AWS::EC2::NetworkInterface", "SubnetId"},
    {"AWS::EC2::VPCEndpoint", "SubnetIds"},
    {"AWS::EC2::TransitGatewayAttachment", "SubnetIds"},
    {"AWS::EC2::TransitGatewayVpcAttachment", "SubnetIds"},
    {"AWS::EFS::MountTarget", "SubnetId"},
    {"AWS::FSx::FileSystem", "SubnetIds"},
    {"AWS::ElasticLoadBalancingV2::LoadBalancer", "Subnets"},
    {"AWS::ElasticLoadBalancing::LoadBalancer", "Subnets"},
    {"AWS::Lambda::Function", "VpcConfig.SubnetIds"},
    {"AWS::Serverless::Function", "VpcConfig.SubnetIds"},
    {"AWS::ECS::Service", "NetworkConfiguration.AwsvpcConfiguration.Subnets"},
    {"AWS::AutoScaling::AutoScalingGroup", "VPCZoneIdentifier"},
    {"AWS::RDS::DBSubnetGroup", "SubnetIds"},
    {"AWS::RDS::DBInstance", "DBSubnetGroupName", true},
    {"AWS::RDS::DBCluster", "DBSubnetGroupName", true},
    {"AWS::RDS::DBProxy", "VpcSubnetIds"},
    {"AWS::DocDB::DBSubnetGroup", "SubnetIds"},
    {"AWS::DocDB::DBCluster", "DBSubnetGroupName", true},
    {"AWS::Neptune::DBSubnetGroup", "SubnetIds"},
    {"AWS::Neptune::DBCluster", "DBSubnetGroupName", true},
    {"AWS::Redshift::ClusterSubnetGroup", "SubnetIds"},
    {"AWS::Redshift::Cluster", "ClusterSubnetGroupName", true},
    {"AWS::ElastiCache::SubnetGroup", "SubnetIds"},
    {"AWS::ElastiCache::CacheCluster", "CacheSubnetGroupName", true},
    {"AWS::ElastiCache::ReplicationGroup", "CacheSubnetGroupName", true},
    {"AWS::ElastiCache::ServerlessCache", "SubnetIds"},
    {"AWS::MemoryDB::SubnetGroup", "SubnetIds"},
    {"AWS::MemoryDB::Cluster", "SubnetGroupName", true},
    {"AWS::OpenSearchService::Domain", "VPCOptions.SubnetIds"},
    {"AWS::MSK::Cluster", "BrokerNodeGroupInfo.ClientSubnets"},
    {"AWS::AmazonMQ::Broker", "SubnetIds"},
    {"AWS::EKS::Nodegroup", "Subnets"},
}};

/// Types that name their VPC themselves.
constexpr std::array<std::string_view, 8> withVpcId = {"AWS::EC2::SecurityGroup",
                                                       "AWS::EC2::Subnet",
                                                       "AWS::EC2::RouteTable",
                                                       "AWS::EC2::NetworkAcl",
                                                       "AWS::EC2::VPCEndpoint",
                                                       "AWS::EC2::TransitGatewayAttachment",
                                                       "AWS::EC2::TransitGatewayVpcAttachment",
                                                       "AWS::ElasticLoadBalancingV2::TargetGroup"};

} // namespace

SubnetSet Membership::read(const Element &element)
{
    const auto place = std::ranges::find(places, element.type, &Place::type);
    if (place == places.end())
        return {};
    const NodePtr node = rules::propertyAt(element, place->dotted);
    if (!node)
        return {};
    Topology &topology = m_context.once<Topology>();
    if (place->group) {
        const Element *group = m_context.index().find(topology.named(node));
        return group && group != &element && group->type.ends_with("SubnetGroup") ? subnetsOf(*group) : SubnetSet{};
    }
    SubnetSet set{.complete = true, .path = rules::placeOf(element, place->dotted)};
    const auto take = [&](const ElementId &id) {
        const Element *subnet = m_context.index().find(id);
        if (subnet && subnet->type == "AWS::EC2::Subnet")
            set.subnets.push_back(subnet);
        else
            set.complete = false;
    };
    const Value value = m_context.evaluate(node);
    if (!value.list()) {
        take(topology.named(value));
        return set;
    }
    for (const Value &item : *value.list())
        if (!item.isNoValue())
            take(topology.named(item));
    return set;
}

const SubnetSet &Membership::subnetsOf(const Element &element)
{
    const auto found = m_subnets.find(element.id);
    if (found != m_subnets.end())
        return found->second;
    SubnetSet set = read(element); // may ask for a group's, which is kept as well
    return m_subnets.emplace(element.id, std::move(set)).first->second;
}

ElementId Membership::vpcOf(const Element &element)
{
    const auto found = m_vpcs.find(element.id);
    if (found != m_vpcs.end())
        return found->second;
    Topology &topology = m_context.once<Topology>();
    ElementId vpc;
    if (std::ranges::find(withVpcId, element.type) != withVpcId.end()) {
        vpc = topology.vpcOf(element);
    } else {
        bool one = true;
        for (const Element *subnet : subnetsOf(element).subnets) {
            const ElementId next = topology.vpcOf(*subnet);
            one = one && (vpc.isNull() || next.isNull() || next == vpc);
            if (vpc.isNull())
                vpc = next;
        }
        if (!one)
            vpc = {};
    }
    m_vpcs.emplace(element.id, vpc);
    return vpc;
}

bool Membership::isInDefaultVpc(const Element &element) const
{
    return element.type == "AWS::EC2::SecurityGroup" && !rules::propertyAt(element, "VpcId");
}

rules::Reads readsOfMembership(std::vector<std::string_view> others)
{
    rules::Reads reads{.related = true,
                       .types = {"AWS::EC2::VPC", "AWS::EC2::Subnet", "AWS::EC2::SecurityGroup",
                                 "AWS::RDS::DBSubnetGroup", "AWS::DocDB::DBSubnetGroup", "AWS::Neptune::DBSubnetGroup",
                                 "AWS::Redshift::ClusterSubnetGroup", "AWS::ElastiCache::SubnetGroup",
                                 "AWS::MemoryDB::SubnetGroup"},
                       .neighbours = true,
                       .connected = true};
    reads.types.insert(reads.types.end(), others.begin(), others.end());
    return reads;
}

} // namespace cirro::network
