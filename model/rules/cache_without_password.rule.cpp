#include "model/rules/said.h"

namespace cirro::rules {

namespace {

void checkGroup(Context &context, const Element &group)
{
    // Passwords need encryption on the way; where that is missing, another rule says so.
    if (comesTo(context, group, "TransitEncryptionEnabled", "true", false) != true)
        return;
    for (const char *guard : {"AuthToken", "UserGroupIds"})
        if (const syntax::NodePtr node = propertyAt(group, guard); node && !context.evaluate(node).isNoValue())
            return;
    context.report({.severity = Severity::Advice,
                    .element = group.id,
                    .path = {std::string("Resources"), group.id.text()},
                    .args = {group.id.text()},
                    .variant = "none",
                    .world = worldOf(group).text()});
}

void check(Context &context, const Element *subject)
{
    if (subject->type == "AWS::ElastiCache::ReplicationGroup") {
        checkGroup(context, *subject);
        return;
    }
    forEachSaid(context, *subject, "ACLName", [&](const Said &said) {
        if (said.value.text() == "open-access")
            context.report(findingAt(*subject, said, Severity::Warning, {subject->id.text()}, "open"));
    });
}

} // namespace

extern const Rule cache_without_password{
    .id = "sec.cache-without-password",
    .severity = Severity::Warning,
    .pillar = Pillar::Security,
    .examTasks = {"1.2", "1.3"},
    .docsUrl = "https://docs.aws.amazon.com/memorydb/latest/devguide/clusters.acls.html",
    .types = {"AWS::MemoryDB::Cluster", "AWS::ElastiCache::ReplicationGroup"},
    .check = check,
};

} // namespace cirro::rules
