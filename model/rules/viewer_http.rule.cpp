#include "model/rules/wanted.h"

namespace cirro::rules {

namespace {

void report(Context &context, const Element &subject, const expression::Value &policy, syntax::Path path,
            const std::string &world)
{
    if (policy.text() == "allow-all")
        context.report({.severity = Severity::Warning,
                        .element = subject.id,
                        .path = std::move(path),
                        .args = {subject.id.text()},
                        .world = world});
}

void check(Context &context, const Element *subject)
{
    forEachSaid(context, *subject, "DistributionConfig.DefaultCacheBehavior.ViewerProtocolPolicy",
                [&](const Said &said) { report(context, *subject, said.value, said.path, said.world); });
    forEachItem(*subject, "DistributionConfig.CacheBehaviors",
                [&](const syntax::NodePtr &behavior, syntax::Path path, const World &world) {
                    const syntax::NodePtr policy = behavior->find("ViewerProtocolPolicy");
                    if (!policy)
                        return;
                    path.emplace_back(std::string("ViewerProtocolPolicy"));
                    report(context, *subject, valueIn(context, policy, world), std::move(path), world.text());
                });
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const syntax::NodePtr written = syntax::at(context.design().document, finding.path);
    if (!written || !written->isScalar() || !written->tag.empty())
        return {};
    return {fixBySetting({"fix.redirect", {finding.args[0]}}, finding.path, syntax::Node::scalar("redirect-to-https"))};
}

} // namespace

extern const Rule viewer_http{
    .id = "sec.viewer-http",
    .severity = Severity::Warning,
    .pillar = Pillar::Security,
    .examTasks = {"1.2", "1.3"},
    .docsUrl =
        "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-viewers-to-cloudfront.html",
    .types = {"AWS::CloudFront::Distribution"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
