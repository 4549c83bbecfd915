#include "model/rules/network/membership.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

#include <algorithm>

namespace cirro::rules {

namespace {

using expression::Comparison;

/// The subnets of the mount targets of a file system; nothing when one of them cannot be told.
std::optional<std::vector<const Element *>> subnetsOf(Context &context, const Element &files)
{
    std::vector<const Element *> subnets;
    bool known = true;
    forEachUser(context.index(), files.id, "AWS::EFS::MountTarget", [&](const Element &target) {
        const network::SubnetSet &set = context.once<network::Membership>().subnetsOf(target);
        known = known && set.complete && set.subnets.size() == 1;
        subnets.insert(subnets.end(), set.subnets.begin(), set.subnets.end());
    });
    return known ? std::optional(subnets) : std::nullopt;
}

/// The functions that use a file system, through its access points.
std::vector<const Element *> functionsOf(Context &context, const Element &files)
{
    std::vector<const Element *> functions;
    forEachUser(context.index(), files.id, "AWS::EFS::AccessPoint", [&](const Element &point) {
        forEachUser(context.index(), point.id, "AWS::Lambda::Function",
                    [&](const Element &function) { functions.push_back(&function); });
    });
    return functions;
}

void check(Context &context, const Element *subject)
{
    const auto subnets = subnetsOf(context, *subject);
    if (!subnets || subnets->empty())
        return;
    const auto isServed = [&](const Element *zone) {
        return std::ranges::any_of(*subnets, [&](const Element *subnet) {
            return subnet == zone || compareZonesOf(context, *subnet, *zone) != Comparison::Different;
        });
    };
    for (const Element *function : functionsOf(context, *subject))
        for (const Element *subnet : context.once<network::Membership>().subnetsOf(*function).subnets)
            if (!isServed(subnet) && !mayBeHidden(context)) {
                context.report({.severity = Severity::Error,
                                .element = subject->id,
                                .path = placeOf(*subject),
                                .args = {subject->id.text(), function->id.text(), subnet->id.text()},
                                .variant = "function"});
                return;
            }
    if (propertyAt(*subject, "AvailabilityZoneName")) // kept in one zone on purpose
        return;
    const Element *first = subnets->front();
    const bool one = std::ranges::all_of(*subnets, [&](const Element *subnet) {
        return subnet == first || compareZonesOf(context, *subnet, *first) == Comparison::Equal;
    });
    if (one && !mayBeHidden(context))
        context.report({.severity = Severity::Advice,
                        .element = subject->id,
                        .path = placeOf(*subject),
                        .args = {subject->id.text(), first->id.text()},
                        .variant = "one-zone"});
}

} // namespace

extern const Rule mount_target_zones{
    .id = "rel.mount-target-zones",
    .severity = Severity::Error,
    .pillar = Pillar::Reliability,
    .examTasks = {"2.2", "3.1"},
    .docsUrl = "https://docs.aws.amazon.com/efs/latest/ug/accessing-fs.html",
    .types = {"AWS::EFS::FileSystem"},
    .reads = network::readsOfMembership({"AWS::EFS::MountTarget", "AWS::EFS::AccessPoint", "AWS::Lambda::Function"}),
    .check = check,
};

} // namespace cirro::rules
