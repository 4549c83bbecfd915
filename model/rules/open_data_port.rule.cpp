#include "model/rules/network/open_ports.h"
#include "model/rules/said.h"

#include <algorithm>
#include <array>

namespace cirro::rules {

namespace {

using expression::Value;

constexpr std::array<Port, 10> ports{{Port{3306, "MySQL"}, Port{5432, "PostgreSQL"}, Port{1433, "SQL Server"},
                                      Port{1521, "Oracle"}, Port{27017, "MongoDB"}, Port{6379, "Redis"},
                                      Port{11211, "Memcached"}, Port{9200, "OpenSearch"}, Port{5439, "Redshift"},
                                      Port{2049, "NFS"}}};

void check(Context &context, const Element *subject)
{
    forEachOpenRule(context, *subject, [&](const OpenRule &rule) {
        if (rule.all)
            return; // the rule about administration ports speaks for every port
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

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Snapshot &snapshot = context.snapshot();
    return closingRule(snapshot, finding, finding.args[1]);
}

} // namespace

extern const Rule open_data_port{
    .id = "sec.open-data-port",
    .severity = Severity::Warning,
    .pillar = Pillar::Security,
    .examTasks = {"1.2"},
    .docsUrl = "https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html",
    .types = {"AWS::EC2::SecurityGroup", "AWS::EC2::SecurityGroupIngress"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
