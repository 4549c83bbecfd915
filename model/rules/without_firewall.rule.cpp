#include "model/rules/related.h"
#include "model/rules/said.h"

namespace cirro::rules {

namespace {

void report(Context &context, const Element &subject, const std::string &world)
{
    context.report({.severity = Severity::Advice,
                    .element = subject.id,
                    .path = placeOf(subject),
                    .args = {subject.id.text()},
                    .world = world});
}

void check(Context &context, const Element *subject)
{
    if (subject->type == "AWS::CloudFront::Distribution") {
        forEachSaid(context, *subject, "DistributionConfig.WebACLId", [&](const Said &said) {
            if (said.value.isNoValue() || said.value.text() == "")
                report(context, *subject, said.world);
        });
        return;
    }
    if (comesTo(context, *subject, "Type", "application", true) != true ||
        comesTo(context, *subject, "Scheme", "internet-facing", true) != true || mayBeHidden(context))
        return;
    for (const std::uint32_t position : context.index().to(subject->id)) {
        const Element *user = context.index().find(context.index().link(position).from);
        // A distribution in front has a firewall of its own, or that is its fault.
        if (user && (user->type.ends_with("WebACLAssociation") || user->type == "AWS::CloudFront::Distribution"))
            return;
    }
    report(context, *subject, worldOf(*subject).text());
}

} // namespace

extern const Rule without_firewall{
    .id = "sec.without-firewall",
    .severity = Severity::Advice,
    .pillar = Pillar::Security,
    .examTasks = {"1.2"},
    .docsUrl = "https://docs.aws.amazon.com/waf/latest/developerguide/what-is-aws-waf.html",
    .types = {"AWS::CloudFront::Distribution", "AWS::ElasticLoadBalancingV2::LoadBalancer"},
    .policy = true,
    .reads = readsOf({"AWS::WAFv2::WebACLAssociation", "AWS::WAFRegional::WebACLAssociation"}),
    .check = check,
};

} // namespace cirro::rules
