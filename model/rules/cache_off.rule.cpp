#include "model/rules/said.h"

#include <set>

namespace cirro::rules {

namespace {

using syntax::Node;

// Managed policies, the same in every account: CachingDisabled, CachingOptimized.
constexpr std::string_view disabled = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
constexpr std::string_view optimized = "658327ea-f89d-4fab-a63d-7e88639e58f6";

/// The origins that are buckets: what they hold changes only when somebody writes to it.
std::set<std::string> buckets(Context &context, const Element &subject)
{
    std::set<std::string> ids;
    forEachItem(subject, "DistributionConfig.Origins",
                [&](const syntax::NodePtr &origin, const syntax::Path &, const World &world) {
                    const syntax::NodePtr id = origin->find("Id");
                    const auto text = id ? valueIn(context, id, world).text() : std::nullopt;
                    if (text && origin->find("S3OriginConfig"))
                        ids.insert(*text);
                });
    return ids;
}

void checkBehavior(Context &context, const Element &subject, const std::set<std::string> &ids,
                   const syntax::NodePtr &behavior, syntax::Path path, const World &world)
{
    const auto said = [&](const char *key) {
        const syntax::NodePtr node = behavior->find(key);
        return node ? valueIn(context, node, world) : expression::Value();
    };
    const auto target = said("TargetOriginId").text();
    if (!target || !ids.contains(*target))
        return;
    const bool byPolicy = said("CachePolicyId").text() == disabled;
    const bool byTime = said("MaxTTL").text() == "0";
    if (!byPolicy && !byTime)
        return;
    path.emplace_back(std::string(byPolicy ? "CachePolicyId" : "MaxTTL"));
    context.report({.severity = Severity::Advice,
                    .element = subject.id,
                    .path = std::move(path),
                    .args = {subject.id.text(), *target},
                    .world = world.text()});
}

void check(Context &context, const Element *subject)
{
    const auto ids = buckets(context, *subject);
    const syntax::NodePtr standard = syntax::resolved(propertyAt(*subject, "DistributionConfig.DefaultCacheBehavior"));
    if (standard && standard->isMapping())
        checkBehavior(context, *subject, ids, standard, placeOf(*subject, "DistributionConfig.DefaultCacheBehavior"),
                      worldOf(*subject));
    forEachItem(*subject, "DistributionConfig.CacheBehaviors",
                [&](const syntax::NodePtr &behavior, const syntax::Path &path, const World &world) {
                    checkBehavior(context, *subject, ids, behavior, path, world);
                });
}

std::vector<Fix> fixes(Context &, const Finding &finding)
{
    if (finding.path.back() != syntax::Step(std::string("CachePolicyId")))
        return {};
    return {fixBySetting({"fix.cache", finding.args}, finding.path, Node::scalar(std::string(optimized)))};
}

} // namespace

extern const Rule cache_off{
    .id = "perf.cache-off",
    .severity = Severity::Advice,
    .pillar = Pillar::PerformanceEfficiency,
    .examTasks = {"3.4", "4.4"},
    .docsUrl = "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cache-hit-ratio.html",
    .types = {"AWS::CloudFront::Distribution"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
