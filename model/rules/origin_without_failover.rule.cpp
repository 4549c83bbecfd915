#include "model/rules/network/topology.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

namespace cirro::rules {

namespace {

/// The bucket that another one is copied to; null when it is none of the template.
const Element *copyOf(Context &context, const Element &bucket)
{
    for (const Link &link : context.index().from(bucket.id)) {
        const auto *key = link.path.size() > 1 ? std::get_if<std::string>(&link.path[1]) : nullptr;
        const Element *target = context.index().find(link.to);
        if (key && *key == "ReplicationConfiguration" && target && target->type == "AWS::S3::Bucket")
            return target;
    }
    return nullptr;
}

void check(Context &context, const Element *subject)
{
    const syntax::NodePtr groups = propertyAt(*subject, "DistributionConfig.OriginGroups.Items");
    if (groups) {
        const expression::Value value = context.evaluate(groups);
        if (!value.list() || !value.list()->empty())
            return;
    }
    for (const Link &link : context.index().from(subject->id)) {
        const Element *bucket = context.index().find(link.to);
        const Element *copy = bucket && bucket->type == "AWS::S3::Bucket" ? copyOf(context, *bucket) : nullptr;
        if (!copy || std::ranges::none_of(link.path, [](const auto &step) {
                const auto *name = std::get_if<std::string>(&step);
                return name && *name == "Origins";
            }))
            continue;
        context.report({.severity = Severity::Advice,
                        .element = subject->id,
                        .path = placeOf(*subject),
                        .args = {subject->id.text(), bucket->id.text(), copy->id.text()}});
        return;
    }
}

} // namespace

extern const Rule origin_without_failover{
    .id = "rel.origin-without-failover",
    .severity = Severity::Advice,
    .pillar = Pillar::Reliability,
    .examTasks = {"2.2", "3.4"},
    .docsUrl =
        "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/high_availability_origin_failover.html",
    .types = {"AWS::CloudFront::Distribution"},
    .reads = readsOf({"AWS::S3::Bucket"}),
    .check = check,
};

} // namespace cirro::rules
