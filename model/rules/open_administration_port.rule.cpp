#include "model/rules/check_context.h"
#include "model/rules/network/open_ports.h"
#include "model/rules/said.h"

#include <algorithm>
#include <array>

namespace cirro::rules {

namespace {

using expression::Value;

constexpr std::array<Port, 2> ports{{Port{22, "SSH"}, Port{3389, "RDP"}}};

void check(Context &context, const Element *subject)
{
    forEachOpenRule(context, *subject, [&](const OpenRule &rule) {
        for (const Port &port : ports)
            if (rule.first <= port.number && port.number <= rule.last) {
                Finding finding{
                    .severity = Severity::Warning,
                    .element = subject->id,
                    .path = rule.path,
                    .args = {subject->id.text(), std::to_string(port.number), std::string(port.name), rule.source},
                    .world = rule.world};
                context.report(std::move(finding));
                return;
            }
    });
}

std::vector<Fix> fixes(const Snapshot &snapshot, const Finding &finding)
{
    return closingRule(snapshot, finding, finding.args[1]);
}

} // namespace

extern const Rule open_administration_port{
    .id = "sec.open-administration-port",
    .severity = Severity::Warning,
    .pillar = Pillar::Security,
    .examTasks = {"1.2"},
    .docsUrl = "https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html",
    .types = {"AWS::EC2::SecurityGroup", "AWS::EC2::SecurityGroupIngress"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
