#include "model/expression/function_of.h"
#include "model/rules/network/membership.h"
#include "model/rules/network/routes.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

#include <algorithm>

namespace cirro::rules {

namespace {

using network::RouteTarget;

/// Runs on Fargate, or may: with capacity providers only when all of them are Fargate's.
bool isFargate(Context &context, const Element &subject)
{
    if (comesTo(context, subject, "LaunchType", "FARGATE", false) == std::optional(true))
        return true;
    bool all = false;
    forEachItem(subject, "CapacityProviderStrategy",
                [&](const syntax::NodePtr &item, const syntax::Path &, const World &world) {
                    const syntax::NodePtr node = item->find("CapacityProvider");
                    const auto name = node ? valueIn(context, node, world).text() : std::nullopt;
                    all = name && name->starts_with("FARGATE");
                });
    return all;
}

/// Whether the VPC has endpoints of its own: images may come through these.
bool hasEndpoints(Context &context, const ElementId &vpc)
{
    return std::ranges::any_of(context.index().ofType("AWS::EC2::VPCEndpoint"), [&](const ElementId &id) {
        const Element &endpoint = *context.index().find(id);
        const ElementId home = context.once<network::Membership>().vpcOf(endpoint);
        return home.isNull() || home == vpc;
    });
}

void check(Context &context, const Element *subject)
{
    if (!isFargate(context, *subject))
        return;
    const network::SubnetSet &set = context.once<network::Membership>().subnetsOf(*subject);
    const auto address =
        comesTo(context, *subject, "NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp", "ENABLED", false);
    if (!set.complete || set.subnets.empty() || !address)
        return;
    network::Topology &topology = context.once<network::Topology>();
    for (const Element *subnet : set.subnets) {
        const network::Routing &routing = topology.routingOf(subnet->id);
        if (!routing.complete || hasEndpoints(context, topology.vpcOf(*subnet)))
            return;
        // Through anything but an internet gateway, a task needs no address of its own; and with IPv6 it has one.
        const bool led = std::ranges::any_of(routing.routes, [&](const network::Route &route) {
            return route.family == AddressFamily::V6 || route.target != RouteTarget::InternetGateway || *address;
        });
        if (led)
            continue;
        const bool gateway = !routing.routes.empty();
        context.report({.severity = Severity::Warning,
                        .element = subject->id,
                        .path = set.path,
                        .args = {subject->id.text(), subnet->id.text()},
                        .variant = gateway ? "no-address" : "no-route"});
        return;
    }
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *service = context.index().find(finding.element);
    const char *dotted = "NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp";
    const syntax::NodePtr node = propertyAt(*service, dotted);
    if (finding.variant != "no-address" || (node && (!node->isScalar() || expression::isCall(*node))))
        return {};
    return {fixBySetting({"fix.give-address", {finding.args[0]}}, placeOf(*service, dotted),
                         syntax::Node::scalar("ENABLED"))};
}

} // namespace

extern const Rule task_without_way_out{
    .id = "net.task-without-way-out",
    .severity = Severity::Warning,
    .pillar = Pillar::Reliability,
    .examTasks = {"1.2", "3.4"},
    .docsUrl = "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-networking.html",
    .types = {"AWS::ECS::Service"},
    .reads = network::readsOfRoutes({"AWS::EC2::VPCEndpoint"}),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
