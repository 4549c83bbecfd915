#include "model/rules/growing.h"
#include "model/rules/rule_items.h"
#include "model/rules/said.h"

namespace cirro::rules {

namespace {

constexpr long long highest = 65535;

void check(Context &context, const Element *subject)
{
    forEachGroupRule(*subject, [&](const syntax::NodePtr &rule, const syntax::Path &path, const World &world) {
        const auto said = [&](const char *key) {
            const syntax::NodePtr node = rule->find(key);
            return node ? valueIn(context, node, world) : expression::Value();
        };
        const auto protocol = said("IpProtocol").text();
        if (!protocol || (*protocol != "tcp" && *protocol != "udp" && *protocol != "6" && *protocol != "17"))
            return; // of ICMP, the two are type and code
        const auto report = [&](const char *key, std::vector<std::string> args, const char *variant) {
            syntax::Path place = path;
            if (rule->find(key))
                place.emplace_back(std::string(key));
            context.report({.severity = Severity::Error,
                            .element = subject->id,
                            .path = std::move(place),
                            .args = std::move(args),
                            .variant = variant,
                            .world = world.text()});
        };
        const expression::Value first = said("FromPort");
        const expression::Value last = said("ToPort");
        if (first.isNoValue() != last.isNoValue()) {
            report(first.isNoValue() ? "ToPort" : "FromPort", {first.isNoValue() ? "FromPort" : "ToPort"}, "missing");
            return;
        }
        const auto from = first.integer();
        const auto to = last.integer();
        if (!from || !to)
            return;
        for (const auto &[key, port] : {std::pair("FromPort", *from), std::pair("ToPort", *to)})
            if (port < -1 || port > highest) {
                report(key, {std::to_string(port)}, "no-port");
                return;
            }
        if (*from > *to && *to != -1)
            report("FromPort", {std::to_string(*from), std::to_string(*to)}, "backwards");
    });
}

std::vector<Fix> fixes(Context &, const Finding &finding)
{
    using syntax::Node;
    syntax::Path other = finding.path;
    if (finding.variant == "missing") {
        other.back() = finding.args[0];
        return {{{"fix.one-port", {finding.args[0]}}, [here = finding.path, other](const Snapshot &now) {
                     Growing growing(now);
                     growing.set(other, syntax::at(now.design.document, here));
                     return growing.result();
                 }}};
    }
    if (finding.variant != "backwards")
        return {};
    other.back() = std::string("ToPort");
    return {{{"fix.swap", {finding.args[1], finding.args[0]}}, [from = finding.path, to = other](const Snapshot &now) {
                 Growing growing(now);
                 const syntax::NodePtr first = syntax::at(now.design.document, from);
                 const syntax::NodePtr last = syntax::at(now.design.document, to);
                 growing.set(from, last);
                 growing.set(to, first);
                 return growing.result();
             }}};
}

} // namespace

extern const Rule port_range{
    .id = "tpl.port-range",
    .severity = Severity::Error,
    .pillar = Pillar::Security,
    .examTasks = {"1.2"},
    .docsUrl = "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/"
               "aws-resource-ec2-securitygroupingress.html",
    .sameAs = {"E3688", "E3687"},
    .types = {"AWS::EC2::SecurityGroup", "AWS::EC2::SecurityGroupIngress", "AWS::EC2::SecurityGroupEgress"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
