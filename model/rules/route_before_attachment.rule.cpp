#include "model/rules/network/routes.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

#include <algorithm>
#include <set>

namespace cirro::rules {

namespace {

constexpr std::string_view attachmentType = "AWS::EC2::VPCGatewayAttachment";

/// Whether CloudFormation makes `first` before `then`: on whatever way of references.
bool waitsFor(const Index &index, const ElementId &then, const ElementId &first)
{
    std::vector<ElementId> open{then};
    std::set<ElementId> seen{then};
    while (!open.empty()) {
        const ElementId id = open.back();
        open.pop_back();
        for (const Link &link : index.from(id)) {
            if (link.to == first)
                return true;
            if (seen.insert(link.to).second)
                open.push_back(link.to);
        }
    }
    return false;
}

constexpr std::string_view propagationType = "AWS::EC2::VPNGatewayRoutePropagation";

/// The attachments of the gateway that a route leads to, or whose routes are taken over.
std::vector<const Element *> attachmentsOf(Context &context, const Element &route)
{
    std::vector<const Element *> found;
    network::Topology &topology = context.once<network::Topology>();
    if (route.type == propagationType) {
        forEachUser(context.index(), topology.named(propertyAt(route, "VpnGatewayId")), attachmentType,
                    [&](const Element &attachment) { found.push_back(&attachment); });
        return found;
    }
    const network::RouteFact *fact = context.once<network::Routes>().find(route.id);
    if (!fact || fact->target.isNull())
        return found;
    // A network is attached to a transit gateway for itself: others' attachments are nothing to this route.
    for (const char *type : {"AWS::EC2::TransitGatewayAttachment", "AWS::EC2::TransitGatewayVpcAttachment"})
        if (fact->through == "TransitGatewayId" && !fact->vpc.isNull())
            forEachUser(context.index(), fact->target, type, [&](const Element &attachment) {
                if (topology.named(propertyAt(attachment, "VpcId")) == fact->vpc)
                    found.push_back(&attachment);
            });
    if (fact->through != "GatewayId")
        return found;
    forEachUser(context.index(), fact->target, attachmentType,
                [&](const Element &attachment) { found.push_back(&attachment); });
    return found;
}

/// The property that names the gateway.
std::string_view gatewayOf(Context &context, const Element &subject)
{
    const network::RouteFact *fact = context.once<network::Routes>().find(subject.id);
    return fact ? fact->through : "VpnGatewayId";
}

void check(Context &context, const Element *subject)
{
    const auto attachments = attachmentsOf(context, *subject);
    if (attachments.empty())
        return; // what is attached to nothing is another rule's
    const auto isAwaited = [&](const Element *attachment) {
        return waitsFor(context.index(), subject->id, attachment->id);
    };
    if (std::ranges::any_of(attachments, isAwaited))
        return;
    if (subject->condition != attachments.front()->condition && !attachments.front()->condition.empty())
        return; // it cannot wait for what may not be there
    context.report({.severity = Severity::Warning,
                    .element = subject->id,
                    .path = placeOf(*subject, gatewayOf(context, *subject)),
                    .args = {subject->id.text(), attachments.front()->id.text()}});
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *route = context.index().find(finding.element);
    if (!route)
        return {};
    return {fixByWaiting({"fix.wait", {finding.args[0], finding.args[1]}}, *route, finding.args[1])};
}

} // namespace

extern const Rule route_before_attachment{
    .id = "net.route-before-attachment",
    .severity = Severity::Warning,
    .pillar = Pillar::Reliability,
    .examTasks = {"3.4"},
    .docsUrl = "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-dependson.html",
    .types = {"AWS::EC2::Route", propagationType},
    .reads = {.related = true, .connected = true}, // the way to the attachment may go through anything
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
