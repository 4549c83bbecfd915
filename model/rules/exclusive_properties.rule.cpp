#include "model/expression/function_of.h"
#include "model/rules/related.h"
#include "model/rules/said.h"
#include "model/rules/template_traits.h"

#include <algorithm>
#include <array>

namespace cirro::rules {

namespace {

/// Properties of which a resource takes one: exactly one, at least one, or at most one. A type may have several sets.
enum class Take : std::uint8_t { One, Some, NotBoth };
struct Choice {
    std::string_view type{};
    Take take{};
    std::array<std::string_view, 5> properties{};
};
// The properties' own documentation says so, and the services refuse anything else (2026-11).
constexpr std::array<Choice, 36> choices = {{
    {"AWS::AutoScaling::AutoScalingGroup",
     Take::One,
     {"LaunchTemplate", "MixedInstancesPolicy", "LaunchConfigurationName", "InstanceId"}},
    {"AWS::ApplicationAutoScaling::ScalingPolicy", Take::One, {"ScalingTargetId", "ResourceId"}},
    {"AWS::CloudWatch::Alarm", Take::One, {"MetricName", "Metrics"}},
    {"AWS::CloudWatch::Alarm", Take::NotBoth, {"Statistic", "ExtendedStatistic"}},
    {"AWS::CloudWatch::Alarm", Take::NotBoth, {"Threshold", "ThresholdMetricId"}},
    {"AWS::CloudWatch::Alarm", Take::NotBoth, {"Metrics", "Namespace"}},
    {"AWS::CloudWatch::Alarm", Take::NotBoth, {"Metrics", "Period"}},
    {"AWS::CloudWatch::Alarm", Take::NotBoth, {"Metrics", "Dimensions"}},
    {"AWS::CodePipeline::Pipeline", Take::One, {"ArtifactStore", "ArtifactStores"}},
    {"AWS::EC2::Instance", Take::NotBoth, {"NetworkInterfaces", "SubnetId"}},
    {"AWS::EC2::Instance", Take::NotBoth, {"NetworkInterfaces", "SecurityGroupIds"}},
    {"AWS::EC2::Instance", Take::NotBoth, {"SecurityGroups", "SecurityGroupIds"}},
    {"AWS::EC2::Instance", Take::Some, {"ImageId", "LaunchTemplate"}},
    {"AWS::EC2::NetworkAclEntry", Take::One, {"CidrBlock", "Ipv6CidrBlock"}},
    {"AWS::EC2::NetworkInterface", Take::NotBoth, {"Ipv6AddressCount", "Ipv6Addresses"}},
    {"AWS::EC2::Route", Take::One, {"DestinationCidrBlock", "DestinationIpv6CidrBlock", "DestinationPrefixListId"}},
    {"AWS::EC2::SecurityGroupEgress",
     Take::One,
     {"CidrIp", "CidrIpv6", "DestinationPrefixListId", "DestinationSecurityGroupId"}},
    {"AWS::EC2::SecurityGroupIngress",
     Take::One,
     {"CidrIp", "CidrIpv6", "SourcePrefixListId", "SourceSecurityGroupId", "SourceSecurityGroupName"}},
    {"AWS::EC2::Subnet", Take::Some, {"CidrBlock", "Ipv4IpamPoolId", "Ipv6CidrBlock", "Ipv6IpamPoolId"}},
    {"AWS::EC2::Subnet", Take::NotBoth, {"AvailabilityZone", "AvailabilityZoneId"}},
    {"AWS::EC2::Subnet", Take::NotBoth, {"CidrBlock", "Ipv4IpamPoolId"}},
    {"AWS::EC2::Volume", Take::Some, {"Size", "SnapshotId", "SourceVolumeId"}},
    {"AWS::EC2::VPC", Take::One, {"CidrBlock", "Ipv4IpamPoolId"}},
    {"AWS::EC2::VPCGatewayAttachment", Take::Some, {"InternetGatewayId", "VpnGatewayId"}},
    {"AWS::EC2::EIPAssociation", Take::NotBoth, {"InstanceId", "NetworkInterfaceId"}},
    {"AWS::ElasticLoadBalancingV2::LoadBalancer", Take::One, {"Subnets", "SubnetMappings"}},
    {"AWS::Events::Rule", Take::Some, {"EventPattern", "ScheduleExpression"}},
    {"AWS::RDS::DBInstance", Take::NotBoth, {"MasterUserPassword", "ManageMasterUserPassword"}},
    {"AWS::RDS::DBInstance", Take::NotBoth, {"SourceDBInstanceIdentifier", "MasterUsername"}},
    {"AWS::RDS::DBInstance", Take::NotBoth, {"DBSnapshotIdentifier", "MasterUsername"}},
    {"AWS::RDS::DBCluster", Take::NotBoth, {"MasterUserPassword", "ManageMasterUserPassword"}},
    {"AWS::Route53::RecordSet", Take::One, {"HostedZoneId", "HostedZoneName"}},
    {"AWS::Route53::RecordSet", Take::One, {"ResourceRecords", "AliasTarget"}},
    {"AWS::Route53::RecordSetGroup", Take::One, {"HostedZoneId", "HostedZoneName"}},
    {"AWS::ServiceDiscovery::Service", Take::NotBoth, {"HealthCheckConfig", "HealthCheckCustomConfig"}},
    {"AWS::SecretsManager::Secret", Take::NotBoth, {"SecretString", "GenerateSecretString"}},
}};

std::string listed(const std::vector<std::string_view> &names)
{
    std::string text;
    for (const std::string_view name : names)
        text += (text.empty() ? "" : ", ") + std::string(name);
    return text;
}

/// Whether a property is there in all worlds, or in some of them.
struct Presence {
    bool always = false;
    bool sometimes = false;
};
Presence presenceOf(Context &context, const Element &subject, std::string_view name)
{
    const syntax::NodePtr node = propertyAt(subject, name);
    Presence presence{.always = node != nullptr};
    if (node && !expression::isCall(*node))
        return {.always = true, .sometimes = true};
    if (node)
        forEachBranch(node, worldOf(subject), [&](const Branch &branch) {
            const syntax::NodePtr side = syntax::resolved(branch.node);
            const auto call = side ? expression::intrinsicOf(*side) : std::nullopt;
            const bool none = call && call->name == "Ref" && call->argument && call->argument->text == "AWS::NoValue";
            (none ? presence.always : presence.sometimes) = !none;
        });
    if (presence.sometimes && !presence.always)
        context.cannotTell({expression::Unknown::Reason::ParameterWithoutValue, std::string(name)});
    return presence;
}

void check(Context &context, const Element *subject)
{
    for (const Choice &choice : choices) {
        if (choice.type != subject->type)
            continue;
        std::vector<std::string_view> offered;
        std::vector<std::string_view> certain;
        bool possible = false;
        for (const std::string_view name : choice.properties) {
            if (name.empty())
                break;
            offered.push_back(name);
            const Presence presence = presenceOf(context, *subject, name);
            possible = possible || presence.sometimes;
            // "ManageMasterUserPassword: false" asks for nothing.
            if (presence.always && presence.sometimes &&
                comesTo(context, *subject, name, "false", false) != std::optional(true))
                certain.push_back(name);
        }
        const bool both = choice.take != Take::Some && certain.size() > 1;
        const bool none = choice.take != Take::NotBoth && !possible;
        if (!both && !none)
            continue;
        if (none && context.once<TemplateTraits>().macros) {
            context.cannotTell(hiddenByMacro());
            continue;
        }
        context.report({.severity = Severity::Error,
                        .element = subject->id,
                        .path = both ? placeOf(*subject, certain.back()) : placeOf(*subject),
                        .args = {subject->id.text(), listed(both ? certain : offered)},
                        .variant = both ? "both" : "none"});
    }
}

std::vector<std::string_view> subjects()
{
    std::vector<std::string_view> types;
    for (const Choice &choice : choices)
        if (types.empty() || types.back() != choice.type)
            types.push_back(choice.type);
    return types;
}

std::vector<Fix> fixes(Context &, const Finding &finding)
{
    if (finding.variant != "both")
        return {};
    // With two of them, either may go.
    const std::string &names = finding.args[1];
    const std::size_t comma = names.find(", ");
    if (names.find(", ", comma + 2) != std::string::npos)
        return {};
    std::vector<Fix> fixes;
    for (const std::string &name : {names.substr(comma + 2), names.substr(0, comma)}) {
        syntax::Path place = finding.path;
        place.back() = name;
        fixes.push_back(fixByRemoving({"fix.remove-property", {name}}, std::move(place)));
    }
    return fixes;
}

} // namespace

extern const Rule exclusive_properties{
    .id = "tpl.exclusive-properties",
    .severity = Severity::Error,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"2.2"},
    .docsUrl =
        "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html",
    .sameAs = {"E3014", "E3015", "E3020", "E3058", "E2520", "E2522", "E2523"},
    .types = subjects(),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
