#include "model/rules/settings.h"

namespace cirro::rules {

namespace {

constexpr Setting wish{.property = "ClusterConfig.ZoneAwarenessEnabled", .wanted = "true"};

void check(Context &context, const Element *subject)
{
    reportSetting(context, *subject, wish, isOff);
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *subject = context.index().find(finding.element);
    // In a VPC it also needs a subnet in each zone, and the nodes have to divide evenly.
    const auto nodes = numberOf(context, *subject, "ClusterConfig.InstanceCount", 1);
    if (propertyAt(*subject, "VPCOptions") || !nodes || *nodes % 2 != 0)
        return {};
    return settingIt(context, finding, wish, {"fix.spread", {finding.args[0]}});
}

} // namespace

extern const Rule search_one_zone{
    .id = "rel.search-one-zone",
    .severity = Severity::Advice,
    .pillar = Pillar::Reliability,
    .examTasks = {"2.2"},
    .docsUrl = "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/managedomains-multiaz.html",
    .types = {"AWS::OpenSearchService::Domain"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
