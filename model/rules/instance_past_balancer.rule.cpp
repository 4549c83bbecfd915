#include "model/rules/network/balancing.h"
#include "model/rules/network/membership.h"
#include "model/rules/network/open_ports.h"
#include "model/rules/network/security_groups.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

#include <algorithm>

namespace cirro::rules {

namespace {

using network::Answer;

/// What a group of instances starts them from; null when it cannot be told.
const Element *startOf(Context &context, const Element &group)
{
    for (const Link &link : context.index().from(group.id)) {
        const Element *start = context.index().find(link.to);
        if (start &&
            (start->type == "AWS::EC2::LaunchTemplate" || start->type == "AWS::AutoScaling::LaunchConfiguration"))
            return start;
    }
    return nullptr;
}

/// Whether interfaces say that they get a public address; nothing when they say nothing.
std::optional<bool> interfacesSay(Context &context, const Element &start)
{
    if (start.type == "AWS::AutoScaling::LaunchConfiguration") {
        const syntax::NodePtr node = propertyAt(start, "AssociatePublicIpAddress");
        return node ? context.evaluate(node).boolean() : std::nullopt;
    }
    std::optional<bool> answer;
    forEachItem(start,
                start.type == "AWS::EC2::Instance" ? "NetworkInterfaces" : "LaunchTemplateData.NetworkInterfaces",
                [&](const syntax::NodePtr &item, const syntax::Path &, const World &world) {
                    if (const syntax::NodePtr node = item->find("AssociatePublicIpAddress"))
                        answer = valueIn(context, node, world).boolean();
                });
    return answer;
}

/// The subnet whose instances are reached from the internet; null when there is certainly none, or it cannot be told.
const Element *publicSubnet(Context &context, const Element &subject, const std::optional<bool> &said)
{
    if (said == false)
        return nullptr;
    for (const Element *subnet : context.once<network::Membership>().subnetsOf(subject).subnets)
        if (context.once<network::Topology>().isPublic(subnet->id) == Answer::Yes &&
            (said == true || comesTo(context, *subnet, "MapPublicIpOnLaunch", "true", false) == true))
            return subnet;
    return nullptr;
}

/// The group among those of an element that lets everybody in.
const Element *openGroup(Context &context, const Element &holder)
{
    const Index &index = context.index();
    for (const ElementId &id : context.once<network::SecurityGroups>().of(holder).groups) {
        const Element *group = index.find(id);
        bool open = false;
        const auto note = [&](const OpenRule &rule) { open = open || !rule.source.empty(); };
        forEachOpenRule(context, *group, note);
        forEachUser(index, id, "AWS::EC2::SecurityGroupIngress",
                    [&](const Element &rule) { forEachOpenRule(context, rule, note); });
        if (open)
            return group;
    }
    return nullptr;
}

/// The balancer that sends to it.
const Element *balancerOf(Context &context, const Element &subject)
{
    const Index &index = context.index();
    const auto towards = [&](const ElementId &targets) -> const Element * {
        for (const network::Forwarding &each : context.once<network::Balancing>().towards(targets))
            if (each.balancer)
                return each.balancer;
        return nullptr;
    };
    const Element *balancer = nullptr;
    if (subject.type == "AWS::EC2::Instance")
        forEachUser(index, subject.id, "AWS::ElasticLoadBalancingV2::TargetGroup",
                    [&](const Element &targets) { balancer = balancer ? balancer : towards(targets.id); });
    else
        for (const Link &link : index.from(subject.id))
            if (const Element *targets = index.find(link.to);
                targets && targets->type == "AWS::ElasticLoadBalancingV2::TargetGroup" && !balancer)
                balancer = towards(targets->id);
    return balancer;
}

void check(Context &context, const Element *subject)
{
    const Element *balancer = balancerOf(context, *subject);
    const Element *start = subject->type == "AWS::EC2::Instance" ? subject : startOf(context, *subject);
    if (!balancer || !start)
        return;
    const Element *subnet = publicSubnet(context, *subject, interfacesSay(context, *start));
    const Element *group = subnet ? openGroup(context, *start) : nullptr;
    if (group)
        context.report({.severity = Severity::Advice,
                        .element = subject->id,
                        .path = placeOf(*subject),
                        .args = {subject->id.text(), balancer->id.text(), subnet->id.text(), group->id.text()},
                        .world = worldOf(*subject).text()});
}

} // namespace

extern const Rule instance_past_balancer{
    .id = "sec.instance-past-balancer",
    .severity = Severity::Advice,
    .pillar = Pillar::Security,
    .examTasks = {"1.2"},
    .docsUrl = "https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/"
               "sec_network_protection_create_layers.html",
    .types = {"AWS::EC2::Instance", "AWS::AutoScaling::AutoScalingGroup"},
    .reads = {.related = true, .connected = true},
    .check = check,
};

} // namespace cirro::rules
