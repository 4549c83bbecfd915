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

/// Something that mounts the file system in the subnets of `place`.
struct User {
    const Element *place = nullptr;
    std::string_view variant{};
};

/// What uses a file system itself or through its access points.
std::vector<User> usersOf(const Index &index, const Element &files)
{
    std::vector<User> users;
    const auto take = [&](const ElementId &used) {
        const auto add = [&](const ElementId &target, std::string_view type, std::string_view variant) {
            forEachUser(index, target, type, [&](const Element &user) { users.push_back({&user, variant}); });
        };
        add(used, "AWS::Lambda::Function", "function");
        add(used, "AWS::EC2::Instance", "instance");
        forEachUser(index, used, "AWS::ECS::TaskDefinition",
                    [&](const Element &task) { add(task.id, "AWS::ECS::Service", "service"); });
        for (const std::string_view start : {"AWS::EC2::LaunchTemplate", "AWS::AutoScaling::LaunchConfiguration"})
            forEachUser(index, used, start, [&](const Element &launch) {
                add(launch.id, "AWS::AutoScaling::AutoScalingGroup", "instance");
            });
    };
    take(files.id);
    forEachUser(index, files.id, "AWS::EFS::AccessPoint", [&](const Element &point) { take(point.id); });
    return users;
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
    for (const User &user : usersOf(context.index(), *subject))
        for (const Element *subnet : context.once<network::Membership>().subnetsOf(*user.place).subnets)
            if (!isServed(subnet) && !mayBeHidden(context)) {
                context.report({.severity = user.variant == "function" ? Severity::Error : Severity::Warning,
                                .element = subject->id,
                                .path = placeOf(*subject),
                                .args = {subject->id.text(), user.place->id.text(), subnet->id.text()},
                                .variant = std::string(user.variant)});
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
    .reads = network::readsOfMembership({"AWS::EFS::MountTarget", "AWS::EFS::AccessPoint", "AWS::Lambda::Function",
                                         "AWS::ECS::TaskDefinition", "AWS::ECS::Service", "AWS::EC2::Instance",
                                         "AWS::EC2::LaunchTemplate", "AWS::AutoScaling::LaunchConfiguration",
                                         "AWS::AutoScaling::AutoScalingGroup"}),
    .check = check,
};

} // namespace cirro::rules
