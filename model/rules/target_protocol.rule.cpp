#include "model/expression/function_of.h"
#include "model/rules/network/balancing.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

#include <algorithm>
#include <array>

namespace cirro::rules {

namespace {

/// What a kind of balancer listens to and forwards, between blanks.
struct Kind {
    std::string_view name{};
    std::string_view listens{};
    std::string_view forwards{};
};
constexpr std::array<Kind, 3> kinds = {
    {{"application", " HTTP HTTPS ", " HTTP HTTPS "},
     {"network", " TCP TLS UDP TCP_UDP QUIC TCP_QUIC ", " TCP TLS UDP TCP_UDP QUIC TCP_QUIC "},
     {"gateway", " ", " GENEVE "}}};

bool isIn(std::string_view list, const std::string &word)
{
    return list.find(' ' + word + ' ') != std::string_view::npos;
}

std::optional<std::string> textOf(Context &context, const Element &element, std::string_view name,
                                  std::string_view standard)
{
    const syntax::NodePtr node = propertyAt(element, name);
    const expression::Value value = node ? context.evaluate(node) : expression::Value();
    return value.isNoValue() ? std::optional(std::string(standard)) : value.text();
}

void check(Context &context, const Element *subject)
{
    for (const network::Forwarding &forwarding : context.once<network::Balancing>().towards(subject->id)) {
        if (!forwarding.balancer || !forwarding.listener)
            continue;
        const auto name = textOf(context, *forwarding.balancer, "Type", "application");
        const auto type = textOf(context, *subject, "TargetType", "instance");
        const auto kind = name ? std::ranges::find(kinds, *name, &Kind::name) : kinds.end();
        if (kind == kinds.end() || !type || type == "lambda" || type == "alb")
            continue;
        const auto protocol = textOf(context, *subject, "Protocol", "");
        if (protocol && !isIn(kind->forwards, *protocol)) {
            context.report({.severity = Severity::Error,
                            .element = subject->id,
                            .path = protocol->empty() ? placeOf(*subject) : placeOf(*subject, "Protocol"),
                            .args = {subject->id.text(), *protocol, forwarding.balancer->id.text(), *name},
                            .variant = protocol->empty() ? "none" : "group"});
            return;
        }
        const auto listens = textOf(context, *forwarding.listener, "Protocol", "");
        if (listens && !listens->empty() && !isIn(kind->listens, *listens)) {
            context.report({.severity = Severity::Error,
                            .element = forwarding.listener->id,
                            .path = placeOf(*forwarding.listener, "Protocol"),
                            .args = {forwarding.listener->id.text(), *listens, forwarding.balancer->id.text(), *name},
                            .variant = "listener"});
            return;
        }
    }
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *element = context.index().find(finding.element);
    const syntax::NodePtr node = propertyAt(*element, "Protocol");
    const std::string_view kind = finding.args[3];
    if (kind == "gateway" || (node && (!node->isScalar() || expression::isCall(*node))))
        return {};
    const std::string right = kind == "application" ? finding.args[1] == "TLS" ? "HTTPS" : "HTTP"
                              : finding.args[1] == "HTTPS" && finding.variant == "listener" ? "TLS"
                                                                                            : "TCP";
    return {fixBySetting({"fix.speak", {finding.args[0], right}}, placeOf(*element, "Protocol"),
                         syntax::Node::scalar(right))};
}

} // namespace

extern const Rule target_protocol{
    .id = "net.target-protocol",
    .severity = Severity::Error,
    .pillar = Pillar::Reliability,
    .examTasks = {"3.4"},
    .docsUrl = "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html",
    .sameAs = {"E3676", "E3685"},
    .types = {"AWS::ElasticLoadBalancingV2::TargetGroup"},
    .reads = readsOf(network::balancingTypes()),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
