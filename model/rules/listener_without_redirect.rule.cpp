#include "model/rules/network/topology.h"
#include "model/rules/said.h"

namespace cirro::rules {

namespace {

using syntax::Node;

constexpr std::string_view listenerType = "AWS::ElasticLoadBalancingV2::Listener";

const Element *balancerOf(Context &context, const Element &listener)
{
    const ElementId id = context.once<network::Topology>().named(propertyAt(listener, "LoadBalancerArn"));
    const Element *balancer = context.index().find(id);
    return balancer && balancer->type == "AWS::ElasticLoadBalancingV2::LoadBalancer" ? balancer : nullptr;
}

/// Those that name an element, each once a reference.
template <class Visit> void forEachUser(Context &context, const Element &element, Visit visit)
{
    for (const std::uint32_t position : context.index().to(element.id))
        if (const Element *user = context.index().find(context.index().link(position).from))
            visit(*user);
}

/// Whether viewers reach HTTPS elsewhere: a distribution stands in front.
bool isBehindDistribution(Context &context, const Element &balancer)
{
    bool behind = false;
    forEachUser(context, balancer,
                [&](const Element &user) { behind |= user.type == "AWS::CloudFront::Distribution"; });
    return behind;
}

/// Whether the balancer listens to HTTPS, too, in the same world.
bool listensToHttps(Context &context, const Element &balancer, const World &world)
{
    bool listens = false;
    forEachUser(context, balancer, [&](const Element &user) {
        listens |= user.type == listenerType && world.includes(worldOf(user)) &&
                   comesTo(context, user, "Protocol", "HTTPS", false) == true;
    });
    return listens;
}

void check(Context &context, const Element *subject)
{
    const Element *balancer = balancerOf(context, *subject);
    if (!balancer || comesTo(context, *subject, "Protocol", "HTTP", false) != true ||
        comesTo(context, *balancer, "Scheme", "internet-facing", true) != true ||
        isBehindDistribution(context, *balancer))
        return;
    forEachItem(*subject, "DefaultActions",
                [&](const syntax::NodePtr &action, const syntax::Path &path, const World &world) {
                    const syntax::NodePtr type = action->find("Type");
                    if (!type || valueIn(context, type, world).text() != "forward")
                        return;
                    const bool https = listensToHttps(context, *balancer, world);
                    context.report({.severity = https ? Severity::Warning : Severity::Advice,
                                    .element = subject->id,
                                    .path = path,
                                    .args = {subject->id.text(), balancer->id.text()},
                                    .variant = https ? "beside-https" : "only-http",
                                    .world = world.text()});
                });
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *listener = context.index().find(finding.element);
    const syntax::NodePtr actions = listener ? propertyAt(*listener, "DefaultActions") : nullptr;
    const syntax::NodePtr list = syntax::resolved(actions);
    // Without HTTPS there is nowhere to send to; a choice between several actions is somebody's intent.
    if (finding.variant != "beside-https" || !list || !list->isSequence() || list->size() != 1)
        return {};
    return {fixBySetting(
        {"fix.redirect", finding.args}, finding.path,
        Node::mapping({{"Type", Node::scalar("redirect")},
                       {"RedirectConfig", Node::mapping({{"Protocol", Node::scalar("HTTPS")},
                                                         {"Port", Node::scalar("443", syntax::Style::SingleQuoted)},
                                                         {"StatusCode", Node::scalar("HTTP_301")}})}}))};
}

} // namespace

extern const Rule listener_without_redirect{
    .id = "sec.listener-without-redirect",
    .severity = Severity::Warning,
    .pillar = Pillar::Security,
    .examTasks = {"1.2", "1.3"},
    .docsUrl = "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html",
    .types = {"AWS::ElasticLoadBalancingV2::Listener"},
    .reads = {.related = true,
              .types = {"AWS::ElasticLoadBalancingV2::LoadBalancer", "AWS::ElasticLoadBalancingV2::Listener",
                        "AWS::ElasticLoadBalancingV2::ListenerRule", "AWS::CloudFront::Distribution"},
              .neighbours = true},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
