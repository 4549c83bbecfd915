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

/// The attachments of the gateway that a route leads to.
std::vector<const Element *> attachmentsOf(Context &context, const Element &route)
{
    std::vector<const Element *> found;
    const network::RouteFact *fact = context.once<network::Routes>().find(route.id);
    if (!fact || fact->through != "GatewayId" || fact->target.isNull())
        return found;
    forEachUser(context.index(), fact->target, attachmentType,
                [&](const Element &attachment) { found.push_back(&attachment); });
    return found;
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
                    .path = placeOf(*subject, "GatewayId"),
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
    .types = {"AWS::EC2::Route"},
    .reads = {.related = true, .connected = true}, // the way to the attachment may go through anything
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
