#include "model/rules/network/membership.h"
#include "model/rules/network/security_groups.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    network::Membership &membership = context.once<network::Membership>();
    const ElementId home = membership.vpcOf(*subject);
    if (home.isNull())
        return;
    const network::GroupSet set = context.once<network::SecurityGroups>().of(*subject);
    for (const ElementId &id : set.groups) {
        const Element &group = *context.index().find(id);
        const ElementId away = membership.vpcOf(group);
        const bool inDefault = membership.isInDefaultVpc(group);
        if (away == home || (away.isNull() && !inDefault))
            continue;
        context.report({.severity = Severity::Error,
                        .element = subject->id,
                        .path = set.path.empty() ? placeOf(*subject) : set.path,
                        .args = {subject->id.text(), home.text(), id.text(), inDefault ? std::string() : away.text()},
                        .variant = inDefault ? "default" : "other"});
        return;
    }
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *group = context.index().resource(finding.args[2]);
    if (!group || finding.variant != "default")
        return {};
    // Where it serves several VPCs, a person has to decide.
    network::Membership &membership = context.once<network::Membership>();
    for (const std::uint32_t position : context.index().to(group->id)) {
        const Element *user = context.index().find(context.index().link(position).from);
        const ElementId vpc = user ? membership.vpcOf(*user) : ElementId{};
        if (!vpc.isNull() && vpc.text() != finding.args[1])
            return {};
    }
    return {fixBySetting({"fix.put-into-vpc", {finding.args[2], finding.args[1]}}, placeOf(*group, "VpcId"),
                         expression::makeRef(finding.args[1]))};
}

} // namespace

extern const Rule security_group_of_other_vpc{
    .id = "net.security-group-of-other-vpc",
    .severity = Severity::Error,
    .pillar = Pillar::Security,
    .examTasks = {"1.2", "3.4"},
    .docsUrl = "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html",
    .types = {"AWS::EC2::Instance", "AWS::ElasticLoadBalancingV2::LoadBalancer",
              "AWS::ElasticLoadBalancing::LoadBalancer", "AWS::AutoScaling::AutoScalingGroup", "AWS::Lambda::Function",
              "AWS::ECS::Service", "AWS::RDS::DBInstance", "AWS::RDS::DBCluster", "AWS::RDS::DBProxy",
              "AWS::EFS::MountTarget", "AWS::ElastiCache::ReplicationGroup", "AWS::ElastiCache::CacheCluster",
              "AWS::Redshift::Cluster", "AWS::OpenSearchService::Domain", "AWS::DocDB::DBCluster",
              "AWS::Neptune::DBCluster"},
    .reads = network::readsOfMembership({"AWS::EC2::LaunchTemplate", "AWS::AutoScaling::LaunchConfiguration"}),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
