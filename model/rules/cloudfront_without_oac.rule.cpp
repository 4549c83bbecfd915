#include "model/expression/reference.h"
#include "model/rules/check_context.h"
#include "model/rules/said.h"

#include <algorithm>

namespace cirro::rules {

namespace {

/// An identity of this template is in it, or one is written out.
bool namesIdentity(Context &context, const syntax::Node &node)
{
    bool found = node.isScalar() && node.text.find("origin-access-identity/") != std::string::npos;
    expression::forEachReference(node, [&](const expression::Reference &reference) {
        const Element *element = context.index().resource(reference.target);
        found |= element && element->type == "AWS::CloudFront::CloudFrontOriginAccessIdentity";
    });
    return found;
}

void check(Context &context, const Element *subject)
{
    forEachItem(*subject, "DistributionConfig.Origins",
                [&](const syntax::NodePtr &origin, const syntax::Path &path, const World &world) {
                    const syntax::NodePtr s3 = origin->find("S3OriginConfig");
                    if (!s3 || !s3->isMapping() || origin->find("OriginAccessControlId"))
                        return;
                    const syntax::NodePtr identity = s3->find("OriginAccessIdentity");
                    const expression::Value value =
                        identity ? valueIn(context, identity, world) : expression::Value::string("");
                    const auto text = value.text();
                    const bool legacy = identity && namesIdentity(context, *identity);
                    if (!legacy && !text)
                        return;
                    const bool open = !legacy && text->empty();
                    context.report({.severity = open ? Severity::Warning : Severity::Advice,
                                    .element = subject->id,
                                    .path = path,
                                    .args = {subject->id.text()},
                                    .variant = open ? "open" : "legacy",
                                    .world = world.text()});
                });
}

} // namespace

extern const Rule cloudfront_without_oac{
    .id = "sec.cloudfront-without-oac",
    .severity = Severity::Warning,
    .pillar = Pillar::Security,
    .examTasks = {"1.2"},
    .docsUrl = "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/"
               "private-content-restricting-access-to-s3.html",
    .types = {"AWS::CloudFront::Distribution"},
    .check = check,
};

} // namespace cirro::rules
