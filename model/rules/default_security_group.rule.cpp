#include "model/rules/said.h"
#include "model/rules/wanted.h"

#include <algorithm>
#include <array>

namespace cirro::rules {

namespace {

/// `value`: what says that it lies in a VPC of the template's choice.
constexpr std::array<Wanted, 7> places = {{
    {"AWS::ElasticLoadBalancingV2::LoadBalancer", "SecurityGroups", "Subnets", ""},
    {"AWS::EC2::Instance", "SecurityGroupIds", "SubnetId", ""},
    {"AWS::RDS::DBInstance", "VPCSecurityGroups", "DBSubnetGroupName", ""},
    {"AWS::RDS::DBCluster", "VpcSecurityGroupIds", "DBSubnetGroupName", ""},
    {"AWS::ElastiCache::ReplicationGroup", "SecurityGroupIds", "CacheSubnetGroupName", ""},
    {"AWS::ElastiCache::CacheCluster", "VpcSecurityGroupIds", "CacheSubnetGroupName", ""},
    {"AWS::EFS::MountTarget", "SecurityGroups", "SubnetId", ""},
}};

/// What takes its groups from elsewhere, or needs none.
bool hasOtherWays(Context &context, const Element &subject)
{
    for (const char *other : {"NetworkInterfaces", "LaunchTemplate", "DBClusterIdentifier",
                              "SourceDBInstanceIdentifier", "SecurityGroups", "DBSecurityGroups", "ReplicationGroupId"})
        if (propertyAt(subject, other))
            return true;
    return subject.type == "AWS::ElasticLoadBalancingV2::LoadBalancer" &&
           comesTo(context, subject, "Type", "application", true) != true;
}

void check(Context &context, const Element *subject)
{
    const auto place = std::ranges::find(places, subject->type, &Wanted::type);
    for (const Link &link : context.index().from(subject->id))
        if (link.attribute == "DefaultSecurityGroup" && !link.elsewhere) {
            syntax::Path path{std::string("Resources"), subject->id.text()};
            path.insert(path.end(), link.path.begin(), link.path.end());
            context.report({.severity = Severity::Advice,
                            .element = subject->id,
                            .path = std::move(path),
                            .args = {subject->id.text(), link.to.text()},
                            .variant = "named"});
            return;
        }
    if (!propertyAt(*subject, place->value) || hasOtherWays(context, *subject))
        return;
    forEachSaid(context, *subject, place->property, [&](const Said &said) {
        if (said.value.isNoValue())
            context.report(findingAt(*subject, said, Severity::Advice,
                                     {subject->id.text(), std::string(place->property)}, "unsaid"));
    });
}

} // namespace

extern const Rule default_security_group{
    .id = "sec.default-security-group",
    .severity = Severity::Advice,
    .pillar = Pillar::Security,
    .examTasks = {"1.2"},
    .docsUrl = "https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html",
    .types = typesOf(places),
    .reads = {.neighbours = true},
    .check = check,
};

} // namespace cirro::rules
