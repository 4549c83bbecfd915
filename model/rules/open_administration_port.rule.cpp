#include "model/rules/network/open_ports.h"
#include "model/rules/network/topology.h"
#include "model/rules/said.h"

#include <algorithm>
#include <array>

namespace cirro::rules {

namespace {

using expression::Value;

constexpr std::array<Port, 2> ports{{Port{22, "SSH"}, Port{3389, "RDP"}}};

/// Some users of the group are known, and all of them are load balancers: those listen on ports of their own choice and
/// nobody logs in there.
bool guardsOnlyBalancers(Context &context, const Element &subject)
{
    const Index &index = context.index();
    ElementId group = subject.id;
    if (subject.type == "AWS::EC2::SecurityGroupIngress")
        group = context.once<network::Topology>().named(network::property(subject, "GroupId"));
    bool some = false;
    for (const std::uint32_t position : index.to(group)) {
        const Link &link = index.link(position);
        const Element *user = index.find(link.from);
        if (link.relation != Relation::Guards || !user)
            continue;
        if (!user->type.starts_with("AWS::ElasticLoadBalancing"))
            return false;
        some = true;
    }
    return some;
}

void check(Context &context, const Element *subject)
{
    forEachOpenRule(context, *subject, [&](const OpenRule &rule) {
        if (rule.all) {
            const bool balancers = guardsOnlyBalancers(context, *subject);
            context.report({.severity = balancers ? Severity::Advice : Severity::Warning,
                            .element = subject->id,
                            .path = rule.path,
                            .args = {subject->id.text(), "", "", rule.source},
                            .variant = balancers ? "all-balancer" : "all",
                            .world = rule.world});
            return;
        }
        for (const Port &port : ports)
            if (rule.first <= port.number && port.number <= rule.last) {
                Finding finding{
                    .severity = Severity::Warning,
                    .element = subject->id,
                    .path = rule.path,
                    .args = {subject->id.text(), std::to_string(port.number), std::string(port.name), rule.source},
                    .variant = "port",
                    .world = rule.world};
                context.report(std::move(finding));
                return;
            }
    });
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Snapshot &snapshot = context.snapshot();
    if (finding.variant == "all-balancer")
        return {}; // which ports it listens on is for a person to say
    return closingRule(snapshot, finding, finding.variant == "all" ? "0–65535" : finding.args[1]);
}

} // namespace

extern const Rule open_administration_port{
    .id = "sec.open-administration-port",
    .severity = Severity::Warning,
    .pillar = Pillar::Security,
    .examTasks = {"1.2"},
    .docsUrl = "https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html",
    .types = {"AWS::EC2::SecurityGroup", "AWS::EC2::SecurityGroupIngress"},
    .reads = {.related = true, .connected = true},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
