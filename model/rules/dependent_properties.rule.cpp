#include "model/rules/said.h"
#include "model/rules/template_traits.h"

#include <algorithm>
#include <array>

namespace cirro::rules {

namespace {

using syntax::NodePtr;

/// A property that is of no use, and refused, without another beside it.
struct Need {
    std::string_view type{};
    std::string_view holder{}; // what both stand in, dotted, through lists; empty: the properties themselves
    std::string_view property{};
    std::string_view needs{};
    std::string_view unless{}; // what takes the place of what it needs
};
// The properties' own documentation says so, and the services refuse anything else (2026-11).
constexpr std::array<Need, 34> needs = {{
    {"AWS::ApplicationAutoScaling::ScalingPolicy", "", "ResourceId", "ScalableDimension"},
    {"AWS::ApplicationAutoScaling::ScalingPolicy", "", "ResourceId", "ServiceNamespace"},
    {"AWS::CloudFront::Distribution", "DistributionConfig.ViewerCertificate", "AcmCertificateArn", "SslSupportMethod"},
    {"AWS::CloudFront::Distribution", "DistributionConfig.ViewerCertificate", "IamCertificateId", "SslSupportMethod"},
    {"AWS::CloudFront::Distribution", "DistributionConfig.CustomErrorResponses", "ResponseCode", "ResponsePagePath"},
    {"AWS::CloudFront::Distribution", "DistributionConfig.CustomErrorResponses", "ResponsePagePath", "ResponseCode"},
    {"AWS::CloudWatch::Alarm", "", "MetricName", "Namespace"},
    {"AWS::CloudWatch::Alarm", "", "MetricName", "Period"},
    {"AWS::CloudWatch::Alarm", "", "MetricName", "Statistic", "ExtendedStatistic"},
    {"AWS::DynamoDB::Table", "SSESpecification", "KMSMasterKeyId", "SSEType"},
    {"AWS::EC2::VPC", "", "Ipv4IpamPoolId", "Ipv4NetmaskLength"},
    {"AWS::EC2::VPC", "", "Ipv4NetmaskLength", "Ipv4IpamPoolId"},
    {"AWS::EC2::Subnet", "", "Ipv4IpamPoolId", "Ipv4NetmaskLength"},
    {"AWS::EC2::Subnet", "", "Ipv4NetmaskLength", "Ipv4IpamPoolId"},
    {"AWS::EFS::FileSystem", "", "ProvisionedThroughputInMibps", "ThroughputMode"},
    {"AWS::Lambda::Function", "VpcConfig", "SubnetIds", "SecurityGroupIds"},
    {"AWS::Lambda::Function", "VpcConfig", "SecurityGroupIds", "SubnetIds"},
    {"AWS::RDS::DBCluster", "", "MasterUserPassword", "MasterUsername"},
    {"AWS::Route53::RecordSet", "", "ResourceRecords", "TTL"},
    {"AWS::Route53::RecordSet", "", "Weight", "SetIdentifier"},
    {"AWS::Route53::RecordSet", "", "Region", "SetIdentifier"},
    {"AWS::Route53::RecordSet", "", "Failover", "SetIdentifier"},
    {"AWS::Route53::RecordSet", "", "GeoLocation", "SetIdentifier"},
    {"AWS::Route53::RecordSet", "", "MultiValueAnswer", "SetIdentifier"},
    {"AWS::Route53::RecordSetGroup", "RecordSets", "ResourceRecords", "TTL"},
    {"AWS::Route53::RecordSetGroup", "RecordSets", "Weight", "SetIdentifier"},
    {"AWS::Route53::RecordSetGroup", "RecordSets", "Region", "SetIdentifier"},
    {"AWS::Route53::RecordSetGroup", "RecordSets", "Failover", "SetIdentifier"},
    {"AWS::Route53::RecordSetGroup", "RecordSets", "GeoLocation", "SetIdentifier"},
    {"AWS::Route53::RecordSetGroup", "RecordSets", "MultiValueAnswer", "SetIdentifier"},
    {"AWS::S3::Bucket", "", "ReplicationConfiguration", "VersioningConfiguration"},
    {"AWS::SNS::Topic", "", "ContentBasedDeduplication", "FifoTopic"},
    {"AWS::SQS::Queue", "", "ContentBasedDeduplication", "FifoQueue"},
    {"AWS::SQS::Queue", "", "DeduplicationScope", "FifoQueue"},
}};

bool isNoValue(const NodePtr &node)
{
    const NodePtr side = syntax::resolved(node);
    const auto call = side ? expression::intrinsicOf(*side) : std::nullopt;
    return call && call->name == "Ref" && call->argument && call->argument->text == "AWS::NoValue";
}

/// Whether what a mapping says of a property is always something; nothing when that hangs on a condition.
std::optional<bool> isSaid(const syntax::Node &holder, std::string_view name, const World &world)
{
    const NodePtr node = holder.find(name);
    if (!node)
        return false;
    bool some = false;
    bool none = false;
    forEachBranch(node, world, [&](const Branch &branch) { (isNoValue(branch.node) ? none : some) = true; });
    return some && none ? std::nullopt : std::optional(some);
}

void judge(Context &context, const Element &subject, const Need &need, const syntax::Node &holder,
           const syntax::Path &path, const World &world)
{
    const auto said = isSaid(holder, need.property, world);
    if (said == std::optional(false) || holder.find(need.needs) || (!need.unless.empty() && holder.find(need.unless)))
        return;
    // "ContentBasedDeduplication: false" asks for nothing.
    const auto value = valueIn(context, holder.find(need.property), world);
    if (!said || (value.boolean() == std::optional(false)) || context.once<TemplateTraits>().macros) {
        context.cannotTell({expression::Unknown::Reason::ParameterWithoutValue, std::string(need.property)});
        return;
    }
    syntax::Path where = path;
    where.emplace_back(std::string(need.property));
    context.report({.severity = Severity::Error,
                    .element = subject.id,
                    .path = std::move(where),
                    .args = {subject.id.text(), std::string(need.property), std::string(need.needs)},
                    .world = world.text()});
}

void check(Context &context, const Element *subject)
{
    for (const Need &need : needs)
        if (need.type == subject->type)
            forEachHolder(*subject, need.holder,
                          [&](const syntax::Node &holder, const syntax::Path &path, const World &world) {
                              judge(context, *subject, need, holder, path, world);
                          });
}

std::vector<std::string_view> subjects()
{
    std::vector<std::string_view> types;
    for (const Need &need : needs)
        if (types.empty() || types.back() != need.type)
            types.push_back(need.type);
    return types;
}

} // namespace

extern const Rule dependent_properties{
    .id = "tpl.dependent-properties",
    .severity = Severity::Error,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"2.2"},
    .docsUrl =
        "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html",
    .sameAs = {"E3021"},
    .types = subjects(),
    .check = check,
};

} // namespace cirro::rules
