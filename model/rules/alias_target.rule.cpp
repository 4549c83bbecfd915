#include "model/expression/function_of.h"
#include "model/rules/network/topology.h"
#include "model/rules/records.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

#include <algorithm>
#include <array>

namespace cirro::rules {

namespace {

using syntax::NodePtr;

/// What an alias record may lead to: the name that it gives, and where its zone is read, or which zone all of them
/// have.
struct Target {
    std::string_view type{};
    std::string_view name{}; // attribute
    std::string_view zone{}; // attribute, or an id
};
// https://docs.aws.amazon.com/Route53/latest/APIReference/API_AliasTarget.html
constexpr std::array<Target, 8> targets = {{
    {"AWS::ElasticLoadBalancingV2::LoadBalancer", "DNSName", "CanonicalHostedZoneID"},
    {"AWS::ElasticLoadBalancing::LoadBalancer", "DNSName", "CanonicalHostedZoneNameID"},
    {"AWS::CloudFront::Distribution", "DomainName", "Z2FDTNDATAQYW2"},
    {"AWS::GlobalAccelerator::Accelerator", "DnsName", "Z2BJ6XQ5FK7U4H"},
    {"AWS::ApiGateway::DomainName", "RegionalDomainName", "RegionalHostedZoneId"},
    {"AWS::ApiGateway::DomainName", "DistributionDomainName", "DistributionHostedZoneId"},
    {"AWS::ApiGatewayV2::DomainName", "RegionalDomainName", "RegionalHostedZoneId"},
    {"AWS::Cognito::UserPoolDomain", "CloudFrontDistribution", "Z2FDTNDATAQYW2"},
}};
/// What has a name, but not one that an alias can lead to.
constexpr std::array<std::string_view, 9> foreign = {"AWS::EC2::Instance",
                                                     "AWS::EC2::EIP",
                                                     "AWS::RDS::DBInstance",
                                                     "AWS::RDS::DBCluster",
                                                     "AWS::RDS::DBProxy",
                                                     "AWS::ElastiCache::ReplicationGroup",
                                                     "AWS::ElastiCache::CacheCluster",
                                                     "AWS::Redshift::Cluster",
                                                     "AWS::EFS::FileSystem"};

/// The resource and the attribute that a value reads, if it is just that.
struct Read {
    const Element *element{};
    std::string attribute{};
};
std::optional<Read> readOf(Context &context, const NodePtr &node)
{
    const expression::Value value = node ? context.evaluate(node) : expression::Value();
    const expression::Unknown *unknown = value.unknown();
    if (!unknown || unknown->reason != expression::Unknown::Reason::Attribute)
        return {};
    const std::size_t dot = unknown->subject.find('.');
    const Element *element = context.index().resource(unknown->subject.substr(0, dot));
    if (!element || dot == std::string::npos)
        return {};
    return Read{element, unknown->subject.substr(dot + 1)};
}

bool isAttribute(std::string_view zone)
{
    return !zone.starts_with("Z2");
}

void check(Context &context, const Element *subject)
{
    forEachRecord(*subject, [&](const Record &record) {
        const NodePtr alias = syntax::resolved(record.body->find("AliasTarget"));
        if (!alias || !alias->isMapping() || expression::isCall(*alias))
            return;
        const auto report = [&](std::vector<std::string> args, const char *variant, syntax::Path below) {
            Finding finding{.severity = Severity::Error,
                            .element = subject->id,
                            .path = record.path,
                            .args = std::move(args),
                            .variant = variant,
                            .world = record.world.text()};
            finding.path.insert(finding.path.end(), below.begin(), below.end());
            context.report(std::move(finding));
        };
        const auto read = readOf(context, alias->find("DNSName"));
        if (!read)
            return;
        const std::string id = read->element->id.text();
        if (std::ranges::find(foreign, read->element->type) != foreign.end()) {
            report({subject->id.text(), id}, "kind", {std::string("AliasTarget"), std::string("DNSName")});
            return;
        }
        const auto target = std::ranges::find_if(targets, [&](const Target &each) {
            return each.type == read->element->type && each.name == read->attribute;
        });
        if (target == targets.end())
            return;
        const NodePtr typeNode = record.body->find("Type");
        const auto type = typeNode ? context.evaluate(typeNode).text() : std::nullopt;
        if (type && *type != "A" && *type != "AAAA" && *type != "HTTPS") {
            report({subject->id.text(), id, *type}, "type", {std::string("Type")});
            return;
        }
        const NodePtr zone = alias->find("HostedZoneId");
        const expression::Value value = zone ? context.evaluate(zone) : expression::Value();
        const auto zoneRead = readOf(context, zone);
        const bool wrong =
            isAttribute(target->zone)
                ? zoneRead ? zoneRead->element != read->element || zoneRead->attribute != target->zone
                           : value.unknown() && value.unknown()->reason == expression::Unknown::Reason::PhysicalId
                : (value.text() && *value.text() != target->zone) ||
                      (value.unknown() && value.unknown()->reason == expression::Unknown::Reason::PhysicalId);
        if (wrong)
            report({subject->id.text(), id, std::string(target->zone)}, "zone",
                   {std::string("AliasTarget"), std::string("HostedZoneId")});
    });
}

std::vector<Fix> fixes(Context &, const Finding &finding)
{
    if (finding.variant == "type")
        return {fixBySetting({"fix.address-record", {}}, finding.path, syntax::Node::scalar("A"))};
    if (finding.variant != "zone")
        return {};
    const std::string &zone = finding.args[2];
    return {
        fixBySetting({"fix.right-zone", {finding.args[1]}}, finding.path,
                     isAttribute(zone) ? expression::makeGetAtt(finding.args[1], zone) : syntax::Node::scalar(zone))};
}

} // namespace

extern const Rule alias_target{
    .id = "net.alias-target",
    .severity = Severity::Error,
    .pillar = Pillar::Reliability,
    .examTasks = {"3.4"},
    .docsUrl =
        "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-choosing-alias-non-alias.html",
    .sameAs = {"E3029"},
    .types = {"AWS::Route53::RecordSet", "AWS::Route53::RecordSetGroup"},
    .reads = {.neighbours = true},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
