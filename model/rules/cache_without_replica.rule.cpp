#include "model/expression/function_of.h"
#include "model/rules/growing.h"
#include "model/rules/related.h"
#include "model/rules/settings.h"

namespace cirro::rules {

namespace {

using syntax::Node;

void check(Context &context, const Element *subject)
{
    // Copies: nodes beside the primary, said in one of two ways.
    const bool shards = propertyAt(*subject, "ReplicasPerNodeGroup") || propertyAt(*subject, "NodeGroupConfiguration");
    if (propertyAt(*subject, "NodeGroupConfiguration") || propertyAt(*subject, "GlobalReplicationGroupId"))
        return;
    const auto copies = shards ? numberOf(context, *subject, "ReplicasPerNodeGroup", 0)
                               : numberOf(context, *subject, "NumCacheClusters", 1);
    const auto failover = comesTo(context, *subject, "AutomaticFailoverEnabled", "true", false);
    if (!copies || !failover)
        return;
    const bool alone = *copies < (shards ? 1 : 2);
    if (!alone && *failover)
        return;
    context.report({.severity = Severity::Advice,
                    .element = subject->id,
                    .path = placeOf(*subject),
                    .args = {subject->id.text()},
                    .variant = alone ? "alone" : "no-failover"});
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *subject = context.index().find(finding.element);
    for (const char *name : {"ReplicasPerNodeGroup", "NumCacheClusters", "AutomaticFailoverEnabled", "MultiAZEnabled"})
        if (const syntax::NodePtr node = propertyAt(*subject, name);
            node && (!node->isScalar() || expression::isCall(*node)))
            return {};
    const bool shards = propertyAt(*subject, "ReplicasPerNodeGroup") != nullptr;
    return {{{"fix.add-replica", {finding.args[0]}},
             [count = placeOf(*subject, shards ? "ReplicasPerNodeGroup" : "NumCacheClusters"),
              failover = placeOf(*subject, "AutomaticFailoverEnabled"), zones = placeOf(*subject, "MultiAZEnabled"),
              number = std::string(shards ? "1" : "2"), alone = finding.variant == "alone"](const Snapshot &now) {
                 Growing growing(now);
                 if (alone)
                     growing.set(count, Node::literal(number));
                 growing.set(failover, Node::literal("true"));
                 growing.set(zones, Node::literal("true"));
                 return growing.result();
             }}};
}

} // namespace

extern const Rule cache_without_replica{
    .id = "rel.cache-without-replica",
    .severity = Severity::Advice,
    .pillar = Pillar::Reliability,
    .examTasks = {"2.2", "3.3"},
    .docsUrl = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html",
    .types = {"AWS::ElastiCache::ReplicationGroup"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
