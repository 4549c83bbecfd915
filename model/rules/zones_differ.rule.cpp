#include "model/expression/function_of.h"
#include "model/rules/network/membership.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

#include <algorithm>

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

/// True when none of the subnets is in the zone.
bool isInNone(Context &context, std::string_view zone, const network::SubnetSet &set)
{
    return !zone.empty() && set.complete && !set.subnets.empty() &&
           std::ranges::all_of(set.subnets, [&](const Element *subnet) {
               Element asked;
               asked.zone = zone;
               return compareZonesOf(context, asked, *subnet) == Comparison::Different;
           });
}

/// A database names a zone, a group some, beside the subnets that they may be in.
void checkStretched(Context &context, const Element &subject)
{
    const network::SubnetSet &set = context.once<network::Membership>().subnetsOf(subject);
    const auto report = [&](syntax::Path path, std::string_view variant) {
        context.report({.severity = Severity::Error,
                        .element = subject.id,
                        .path = std::move(path),
                        .args = {subject.id.text(), set.subnets.front()->id.text()},
                        .variant = std::string(variant)});
    };
    if (subject.type == "AWS::RDS::DBInstance") {
        if (isInNone(context, subject.zone, set))
            report(placeOf(subject, "AvailabilityZone"), "database");
        return;
    }
    const syntax::NodePtr zones = syntax::resolved(propertyAt(subject, "AvailabilityZones"));
    if (!zones || !zones->isSequence() || expression::isCall(*zones) || zones->entries.empty())
        return;
    const bool none = std::ranges::all_of(zones->entries, [&](const syntax::Entry &zone) {
        const syntax::NodePtr node = syntax::resolved(zone.value);
        return node && isInNone(context, expression::zoneSymbol(*node, context.evaluator()), set);
    });
    if (none)
        report(placeOf(subject, "AvailabilityZones"), "group");
}

void check(Context &context, const Element *subject)
{
    if (subject->type == "AWS::RDS::DBInstance" || subject->type == "AWS::AutoScaling::AutoScalingGroup") {
        checkStretched(context, *subject);
        return;
    }
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
    if (finding.variant != "volume") // the subnets say it
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
    .types = {"AWS::EC2::Instance", "AWS::EC2::VolumeAttachment", "AWS::RDS::DBInstance",
              "AWS::AutoScaling::AutoScalingGroup"},
    .reads = network::readsOfMembership({"AWS::EC2::Volume", "AWS::EC2::Instance"}),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
