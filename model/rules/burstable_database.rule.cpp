#include "model/rules/said.h"

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    // A standby says that the database matters.
    const bool database = subject->type == "AWS::RDS::DBInstance";
    if (comesTo(context, *subject, database ? "MultiAZ" : "MultiAZEnabled", "true", false) != true)
        return;
    forEachSaid(context, *subject, database ? "DBInstanceClass" : "CacheNodeType", [&](const Said &said) {
        const auto text = said.value.text();
        if (text && (text->starts_with("db.t") || text->starts_with("cache.t")))
            context.report(findingAt(*subject, said, Severity::Advice, {subject->id.text(), *text}));
    });
}

} // namespace

extern const Rule burstable_database{
    .id = "perf.burstable-database",
    .severity = Severity::Advice,
    .pillar = Pillar::PerformanceEfficiency,
    .examTasks = {"3.3", "4.3"},
    .docsUrl = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.html",
    .types = {"AWS::RDS::DBInstance", "AWS::ElastiCache::ReplicationGroup"},
    .check = check,
};

} // namespace cirro::rules
