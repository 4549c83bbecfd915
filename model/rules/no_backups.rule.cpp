#include "model/rules/settings.h"

#include <algorithm>
#include <array>

namespace cirro::rules {

namespace {

/// Where a type says how long its backups are kept, and what it means to say nothing.
struct Place {
    std::string_view type{};
    Setting setting{};
    bool switched = false;   // on or off; else a number of days, 0 for none
    bool onByDefault = true; // where nothing is said
};
constexpr std::array<Place, 6> places = {{
    {"AWS::RDS::DBInstance", {"BackupRetentionPeriod", "7", Severity::Warning}},
    {"AWS::Redshift::Cluster", {"AutomatedSnapshotRetentionPeriod", "7", Severity::Warning}},
    {"AWS::ElastiCache::ReplicationGroup", {"SnapshotRetentionLimit", "7"}, false, false},
    {"AWS::MemoryDB::Cluster", {"SnapshotRetentionLimit", "7"}, false, false},
    {"AWS::DynamoDB::Table", {"PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled", "true"}, true, false},
    {"AWS::EFS::FileSystem", {"BackupPolicy.Status", "ENABLED"}, true, false},
}};

void check(Context &context, const Element *subject)
{
    if (propertyAt(*subject, "SourceDBInstanceIdentifier") || propertyAt(*subject, "DBClusterIdentifier"))
        return;
    const auto place = std::ranges::find(places, subject->type, &Place::type);
    reportSetting(context, *subject, place->setting, [&](const expression::Value &value) {
        if (value.isNoValue())
            return !place->onByDefault;
        return place->switched ? value.boolean() == false || value.text() == "DISABLED" : value.integer() == 0;
    });
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *element = context.index().find(finding.element);
    const auto place = std::ranges::find(places, element->type, &Place::type);
    return settingIt(context, finding, place->setting, {"fix.back-up", {finding.args[0]}});
}

} // namespace

extern const Rule no_backups{
    .id = "rel.no-backups",
    .severity = Severity::Warning,
    .pillar = Pillar::Reliability,
    .examTasks = {"2.2", "4.3"},
    .docsUrl = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.html",
    .sameAs = {"I3013"},
    .types = {"AWS::RDS::DBInstance", "AWS::Redshift::Cluster", "AWS::ElastiCache::ReplicationGroup",
              "AWS::MemoryDB::Cluster", "AWS::DynamoDB::Table", "AWS::EFS::FileSystem"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
