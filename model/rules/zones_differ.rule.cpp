#include "model/rules/network/membership.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

namespace cirro::rules {

namespace {

using expression::Comparison;

const Element *namedBy(Context &context, const Element &subject, std::string_view property)
{
    return context.index().find(context.once<network::Topology>().named(propertyAt(subject, property)));
}

/// What says the zone of an instance or a group: itself, or its subnet.
const Element *whereIs(Context &context, const Element &element)
{
    if (!element.zone.empty() && propertyAt(element, "AvailabilityZone"))
        return &element;
    const network::SubnetSet &set = context.once<network::Membership>().subnetsOf(element);
    return set.subnets.size() == 1 ? set.subnets.front() : nullptr;
}

void check(Context &context, const Element *subject)
{
    const bool attachment = subject->type == "AWS::EC2::VolumeAttachment";
    const Element *one = attachment ? namedBy(context, *subject, "VolumeId") : subject;
    const Element *other = namedBy(context, *subject, attachment ? "InstanceId" : "SubnetId");
    if (attachment && other)
        other = whereIs(context, *other);
    if (!one || !other || one == other || (!attachment && !propertyAt(*one, "AvailabilityZone")) ||
        compareZonesOf(context, *one, *other) != Comparison::Different)
        return;
    context.report({.severity = Severity::Error,
                    .element = subject->id,
                    .path = attachment ? placeOf(*subject) : placeOf(*subject, "AvailabilityZone"),
                    .args = {one->id.text(), other->id.text()},
                    .variant = attachment ? "volume" : "instance"});
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *one = context.index().resource(finding.args[0]);
    if (!one)
        return {};
    if (finding.variant == "instance") // the subnet says it
        return {fixByRemoving({"fix.leave-to-subnet", {finding.args[0], finding.args[1]}}, finding.path)};
    const Element *instance = namedBy(context, *context.index().find(finding.element), "InstanceId");
    if (!instance)
        return {};
    return {fixBySetting({"fix.zone-of", {finding.args[0], instance->id.text()}}, placeOf(*one, "AvailabilityZone"),
                         expression::makeGetAtt(instance->id.text(), "AvailabilityZone"))};
}

} // namespace

extern const Rule zones_differ{
    .id = "net.zones-differ",
    .severity = Severity::Error,
    .pillar = Pillar::Reliability,
    .examTasks = {"2.2", "3.1"},
    .docsUrl = "https://docs.aws.amazon.com/ebs/latest/userguide/ebs-attaching-volume.html",
    .types = {"AWS::EC2::Instance", "AWS::EC2::VolumeAttachment"},
    .reads = connectedReadsOf({"AWS::EC2::Subnet", "AWS::EC2::Volume", "AWS::EC2::Instance"}),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
