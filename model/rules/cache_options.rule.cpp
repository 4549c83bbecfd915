#include "model/expression/function_of.h"
#include "model/rules/related.h"
#include "model/rules/said.h"
#include "model/rules/settings.h"
#include "model/rules/wanted.h"

#include <algorithm>
#include <array>

namespace cirro::rules {

namespace {

constexpr std::string_view groupType = "AWS::ElastiCache::ReplicationGroup";

void report(Context &context, const Element &subject, std::string_view variant, std::string_view property)
{
    context.report({.severity = Severity::Error,
                    .element = subject.id,
                    .path = propertyAt(subject, property) ? placeOf(subject, property) : placeOf(subject),
                    .args = {subject.id.text(), std::string(property)},
                    .variant = std::string(variant),
                    .world = worldOf(subject).text()});
}

void checkGroup(Context &context, const Element &subject)
{
    const auto failover = comesTo(context, subject, "AutomaticFailoverEnabled", "true", false);
    const auto nodes = numberOf(context, subject, "NumCacheClusters", 0);
    if (failover == true && nodes && *nodes == 1 && !propertyAt(subject, "NumNodeGroups"))
        report(context, subject, "alone", "AutomaticFailoverEnabled");
    const auto shards = numberOf(context, subject, "NumNodeGroups", 0);
    if (failover == false && shards && *shards > 1)
        report(context, subject, "shards", "AutomaticFailoverEnabled");
    else if (failover == false && comesTo(context, subject, "MultiAZEnabled", "true", false) == true)
        report(context, subject, "zones", "MultiAZEnabled");
    const auto encrypted = comesTo(context, subject, "TransitEncryptionEnabled", "true", false);
    const syntax::NodePtr token = propertyAt(subject, "AuthToken");
    if (token && encrypted == false && !context.evaluate(token).isNoValue())
        report(context, subject, "token", "AuthToken");
    // Valkey has to be told either way.
    if (comesTo(context, subject, "Engine", "valkey", false) == true &&
        !propertyAt(subject, "TransitEncryptionEnabled"))
        report(context, subject, "unsaid", "TransitEncryptionEnabled");
}

void checkCluster(Context &context, const Element &subject)
{
    const auto nodes = numberOf(context, subject, "NumCacheNodes", 1);
    const bool redis = comesTo(context, subject, "Engine", "redis", false) == true;
    if (redis && nodes && *nodes > 1)
        report(context, subject, "one-node", "NumCacheNodes");
    else if (nodes && *nodes == 1 && comesTo(context, subject, "AZMode", "cross-az", false) == true)
        report(context, subject, "one-zone", "AZMode");
}

void check(Context &context, const Element *subject)
{
    if (subject->type == groupType)
        checkGroup(context, *subject);
    else
        checkCluster(context, *subject);
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    struct Cure {
        std::string_view variant{};
        std::string_view property{};
        std::string_view value{};
    };
    static constexpr std::array<Cure, 7> cures = {{{"alone", "NumCacheClusters", "2"},
                                                   {"shards", "AutomaticFailoverEnabled", "true"},
                                                   {"zones", "AutomaticFailoverEnabled", "true"},
                                                   {"token", "TransitEncryptionEnabled", "true"},
                                                   {"unsaid", "TransitEncryptionEnabled", "true"},
                                                   {"one-node", "NumCacheNodes", "1"},
                                                   {"one-zone", "AZMode", "single-az"}}};
    const Element *element = context.index().find(finding.element);
    const auto cure = std::ranges::find(cures, finding.variant, &Cure::variant);
    const syntax::NodePtr node = element && cure != cures.end() ? propertyAt(*element, cure->property) : nullptr;
    if (!element || cure == cures.end() || (node && (!node->isScalar() || expression::isCall(*node))))
        return {};
    return {fixBySetting({"fix.set-property", {std::string(cure->property), std::string(cure->value)}},
                         placeOf(*element, cure->property), nodeOf(cure->value))};
}

} // namespace

extern const Rule cache_options{
    .id = "tpl.cache-options",
    .severity = Severity::Error,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"3.3"},
    .docsUrl = "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/"
               "aws-resource-elasticache-replicationgroup.html",
    .sameAs = {"E3026", "E3704"},
    .types = {groupType, "AWS::ElastiCache::CacheCluster"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
