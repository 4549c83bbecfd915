#include "model/rules/settings.h"

namespace cirro::rules {

namespace {

constexpr Setting wish{.property = "MultiAZ", .wanted = "true"};

void check(Context &context, const Element *subject)
{
    // Members of a cluster stand where the cluster puts them, and copies are no first place of data.
    for (const char *other : {"DBClusterIdentifier", "SourceDBInstanceIdentifier", "SourceDBClusterIdentifier"})
        if (propertyAt(*subject, other))
            return;
    const syntax::NodePtr engine = propertyAt(*subject, "Engine");
    const auto name = engine ? context.evaluate(engine).text() : std::nullopt;
    if (!name || name->starts_with("aurora") || name->starts_with("sqlserver-ex"))
        return;
    reportSetting(context, *subject, wish, isOff);
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    return settingIt(context, finding, wish, {"fix.second-zone", {finding.args[0]}});
}

} // namespace

extern const Rule database_one_zone{
    .id = "rel.database-one-zone",
    .severity = Severity::Advice,
    .pillar = Pillar::Reliability,
    .examTasks = {"2.2", "3.3"},
    .docsUrl = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZ.html",
    .types = {"AWS::RDS::DBInstance"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
