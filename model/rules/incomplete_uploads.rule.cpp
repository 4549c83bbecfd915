#include "model/expression/function_of.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

namespace cirro::rules {

namespace {

using syntax::Node;

void check(Context &context, const Element *subject)
{
    if (const syntax::NodePtr rules = propertyAt(*subject, "LifecycleConfiguration.Rules")) {
        const expression::Value value = context.evaluate(rules);
        if (!value.list())
            return;
        for (const expression::Value &rule : *value.list())
            if (rule.unknown() || rule.member("AbortIncompleteMultipartUpload"))
                return;
    } else if (propertyAt(*subject, "LifecycleConfiguration") || !isUsed(context, *subject)) {
        return; // a bucket that nothing here fills
    }
    context.report({.severity = Severity::Advice,
                    .element = subject->id,
                    .path = placeOf(*subject),
                    .args = {subject->id.text()}});
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *bucket = context.index().find(finding.element);
    const syntax::NodePtr present = propertyAt(*bucket, "LifecycleConfiguration.Rules");
    if (present && (!present->isSequence() || expression::isCall(*present)))
        return {};
    syntax::Path place = placeOf(*bucket, "LifecycleConfiguration.Rules");
    const auto rule = Node::mapping(
        {{"Id", Node::scalar("AbortIncompleteUploads")},
         {"Status", Node::scalar("Enabled")},
         {"AbortIncompleteMultipartUpload", Node::mapping({{"DaysAfterInitiation", Node::literal("7")}})}});
    if (!present)
        return {fixBySetting({"fix.tidy-up", {finding.args[0]}}, std::move(place), Node::sequence({rule}))};
    return {{{"fix.tidy-up", {finding.args[0]}},
             [place = std::move(place), position = present->size(), rule](const Snapshot &now) -> Result<Design> {
                 auto edited = syntax::insert(now.design.document, place, position, {}, rule);
                 if (!edited)
                     return edited.error();
                 Design design = now.design;
                 design.document = std::move(edited->document);
                 return design;
             }}};
}

} // namespace

extern const Rule incomplete_uploads{
    .id = "rel.incomplete-uploads",
    .severity = Severity::Advice,
    .pillar = Pillar::CostOptimization,
    .examTasks = {"4.1"},
    .docsUrl = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpu-abort-incomplete-mpu-lifecycle-config.html",
    .types = {"AWS::S3::Bucket"},
    .policy = true,
    .reads = {.neighbours = true},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
