#include "model/rules/settings.h"

#include <algorithm>
#include <array>

namespace cirro::rules {

namespace {

struct Place {
    std::string_view type{};
    Setting setting{};
};
constexpr std::array<Place, 5> places = {{
    {"AWS::RDS::DBInstance", {"DeletionProtection", "true"}},
    {"AWS::RDS::DBCluster", {"DeletionProtection", "true"}},
    {"AWS::DocDB::DBCluster", {"DeletionProtection", "true"}},
    {"AWS::Neptune::DBCluster", {"DeletionProtection", "true"}},
    {"AWS::DynamoDB::Table", {"DeletionProtectionEnabled", "true"}},
}};

void check(Context &context, const Element *subject)
{
    if (propertyAt(*subject, "SourceDBInstanceIdentifier") || propertyAt(*subject, "DBClusterIdentifier"))
        return;
    reportSetting(context, *subject, std::ranges::find(places, subject->type, &Place::type)->setting, isOff);
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *element = context.index().find(finding.element);
    return settingIt(context, finding, std::ranges::find(places, element->type, &Place::type)->setting,
                     {"fix.protect", {finding.args[0]}});
}

} // namespace

extern const Rule deletion_protection{
    .id = "rel.deletion-protection",
    .severity = Severity::Advice,
    .pillar = Pillar::Reliability,
    .examTasks = {"2.2"},
    .docsUrl = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DeleteInstance.html",
    .types = {"AWS::RDS::DBInstance", "AWS::RDS::DBCluster", "AWS::DocDB::DBCluster", "AWS::Neptune::DBCluster",
              "AWS::DynamoDB::Table"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
