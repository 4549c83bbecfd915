#include "model/rules/policies.h"
#include "model/rules/wanted.h"

#include <algorithm>

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    bool everybody = true;
    forEachSaid(context, *subject, "ResourcesVpcConfig.PublicAccessCidrs", [&](const Said &said) {
        const auto blocks = textsOf(&said.value);
        if (!said.value.isNoValue())
            everybody = blocks && std::ranges::find(*blocks, "0.0.0.0/0") != blocks->end();
    });
    if (!everybody)
        return;
    forEachSaid(context, *subject, "ResourcesVpcConfig.EndpointPublicAccess", [&](const Said &said) {
        if (said.value.isNoValue() || said.value.boolean() == true)
            context.report(findingAt(*subject, said, Severity::Advice, {subject->id.text()}));
    });
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *cluster = context.index().find(finding.element);
    constexpr std::string_view open = "ResourcesVpcConfig.EndpointPublicAccess";
    if (!cluster || !isPlainWayTo(*cluster, open))
        return {};
    return {{{"fix.close", finding.args},
             [cluster = *cluster, place = placeOf(*cluster, open)](const Snapshot &now) -> Result<Design> {
                 const auto closed = fixBySetting({}, place, syntax::Node::literal("false")).apply(now);
                 if (!closed)
                     return closed;
                 // Without any way in nobody could use it.
                 return fixBySetting({}, placeOf(cluster, "ResourcesVpcConfig.EndpointPrivateAccess"),
                                     syntax::Node::literal("true"))
                     .apply(now.with(closed.value()));
             }}};
}

} // namespace

extern const Rule cluster_public_endpoint{
    .id = "sec.cluster-public-endpoint",
    .severity = Severity::Advice,
    .pillar = Pillar::Security,
    .examTasks = {"1.2"},
    .docsUrl = "https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html",
    .types = {"AWS::EKS::Cluster"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
