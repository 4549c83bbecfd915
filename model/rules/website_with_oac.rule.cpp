#include "model/expression/intrinsic.h"
#include "model/expression/reference.h"
#include "model/rules/growing.h"
#include "model/rules/said.h"

namespace cirro::rules {

namespace {

/// The bucket of the template whose website endpoint a name is made of; empty when it is of another.
struct Website {
    bool is = false;
    std::string bucket{};
};

Website websiteOf(Context &context, const syntax::NodePtr &name, const World &world)
{
    Website website;
    expression::forEachReference(*name, [&](const expression::Reference &reference) {
        const Element *bucket = context.index().resource(reference.target);
        if (bucket && bucket->type == "AWS::S3::Bucket" && reference.attribute == "WebsiteURL")
            website = {true, bucket->id.text()};
    });
    const auto text = valueIn(context, name, world).text();
    website.is |= text && text->find(".s3-website") != std::string::npos;
    return website;
}

void check(Context &context, const Element *subject)
{
    forEachItem(*subject, "DistributionConfig.Origins",
                [&](const syntax::NodePtr &origin, syntax::Path path, const World &world) {
                    const syntax::NodePtr name = origin->find("DomainName");
                    const syntax::NodePtr control = origin->find("OriginAccessControlId");
                    const bool s3 = origin->find("S3OriginConfig") != nullptr;
                    if (!name || (!control && !s3))
                        return;
                    if (control && !s3 && valueIn(context, control, world).text() == "")
                        return;
                    const Website website = websiteOf(context, name, world);
                    if (!website.is)
                        return;
                    path.emplace_back(std::string("DomainName"));
                    context.report({.severity = Severity::Error,
                                    .element = subject->id,
                                    .path = std::move(path),
                                    .args = {subject->id.text(), website.bucket},
                                    .variant = control ? "control" : "s3-origin",
                                    .world = world.text()});
                });
}

std::vector<Fix> fixes(Context &, const Finding &finding)
{
    if (finding.args[1].empty())
        return {};
    return {{{"fix.use-bucket", finding.args}, [name = finding.path, bucket = finding.args[1]](const Snapshot &now) {
                 Growing growing(now);
                 growing.set(name, expression::makeGetAtt(bucket, "RegionalDomainName"));
                 syntax::Path origin = name;
                 origin.back() = std::string("CustomOriginConfig");
                 if (syntax::at(now.design.document, origin))
                     growing.remove(origin);
                 origin.back() = std::string("S3OriginConfig");
                 if (!syntax::at(now.design.document, origin))
                     growing.set(origin, syntax::Node::mapping({}));
                 return growing.result();
             }}};
}

} // namespace

extern const Rule website_with_oac{
    .id = "sec.website-with-oac",
    .severity = Severity::Error,
    .pillar = Pillar::Security,
    .examTasks = {"1.2", "3.4"},
    .docsUrl = "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/"
               "private-content-restricting-access-to-s3.html",
    .types = {"AWS::CloudFront::Distribution"},
    .reads = {.neighbours = true},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
