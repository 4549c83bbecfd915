#include "model/rules/wanted.h"

#include <array>

namespace cirro::rules {

namespace {

constexpr std::array<Wanted, 4> wanted = {{
    {"AWS::AmazonMQ::Broker", "PubliclyAccessible", "false", "?"},
    {"AWS::DMS::ReplicationInstance", "PubliclyAccessible", "false", "true"},
    {"AWS::RedshiftServerless::Workgroup", "PubliclyAccessible", "false", "?"},
    {"AWS::SageMaker::NotebookInstance", "DirectInternetAccess", "Disabled", "?"},
}};

void check(Context &context, const Element *subject)
{
    reportUnwanted(context, *subject, wanted, Severity::Warning);
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    return settingWanted(context, finding, wanted);
}

} // namespace

extern const Rule public_endpoint{
    .id = "sec.public-endpoint",
    .severity = Severity::Warning,
    .pillar = Pillar::Security,
    .examTasks = {"1.2"},
    .docsUrl =
        "https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_network_protection_create_layers.html",
    .types = typesOf(wanted),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
