#include "model/rules/network/topology.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

namespace cirro::rules {

namespace {

constexpr std::string_view attachmentType = "AWS::EC2::VPCGatewayAttachment";

void check(Context &context, const Element *subject)
{
    if (!propertyAt(*subject, "InternetGatewayId"))
        return;
    network::Topology &topology = context.once<network::Topology>();
    const ElementId vpc = topology.named(propertyAt(*subject, "VpcId"));
    if (vpc.isNull())
        return;
    // Only what comes later in the text is one too many.
    const Element *first = nullptr;
    forEachUser(context.index(), vpc, attachmentType, [&](const Element &other) {
        if (&other < subject && (!first || &other < first) && propertyAt(other, "InternetGatewayId") &&
            topology.named(propertyAt(other, "VpcId")) == vpc && canCoexist(context, worldOf(other), worldOf(*subject)))
            first = &other;
    });
    if (first)
        context.report({.severity = Severity::Error,
                        .element = subject->id,
                        .path = placeOf(*subject, "InternetGatewayId"),
                        .args = {vpc.text(), subject->id.text(), first->id.text()},
                        .world = worldOf(*subject).text()});
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *attachment = context.index().find(finding.element);
    if (!attachment || isUsed(context, *attachment))
        return {};
    return {fixByRemoving({"fix.remove-attachment", {finding.args[1]}}, placeOf(*attachment))};
}

} // namespace

extern const Rule two_internet_gateways{
    .id = "net.two-internet-gateways",
    .severity = Severity::Error,
    .pillar = Pillar::Reliability,
    .examTasks = {"3.4"},
    .docsUrl = "https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html",
    .types = {attachmentType},
    .reads = connectedReadsOf({attachmentType}),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
