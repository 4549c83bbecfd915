#include "model/rules/wanted.h"

#include <array>

namespace cirro::rules {

namespace {

constexpr std::array<Wanted, 13> wanted = {{
    {"AWS::ElastiCache::ReplicationGroup", "AtRestEncryptionEnabled", "true", "false"},
    {"AWS::ElastiCache::ReplicationGroup", "TransitEncryptionEnabled", "true", "false"},
    {"AWS::DocDB::DBCluster", "StorageEncrypted", "true", "false"},
    {"AWS::Neptune::DBCluster", "StorageEncrypted", "true", "false"},
    {"AWS::Redshift::Cluster", "Encrypted", "true", "?"}, // new clusters are, unless they say otherwise
    {"AWS::OpenSearchService::Domain", "EncryptionAtRestOptions.Enabled", "true", "false"},
    {"AWS::OpenSearchService::Domain", "NodeToNodeEncryptionOptions.Enabled", "true", "false"},
    {"AWS::SQS::Queue", "SqsManagedSseEnabled", "true", "true"},
    {"AWS::RDS::DBProxy", "RequireTLS", "true", "false"},
    {"AWS::DAX::Cluster", "SSESpecification.SSEEnabled", "true", "false"},
    {"AWS::MSK::Cluster", "EncryptionInfo.EncryptionInTransit.InCluster", "true", "true"},
    {"AWS::WorkSpaces::Workspace", "RootVolumeEncryptionEnabled", "true", "false"},
    {"AWS::WorkSpaces::Workspace", "UserVolumeEncryptionEnabled", "true", "false"},
}};

void check(Context &context, const Element *subject)
{
    for (const char *origin : {"SnapshotName", "SnapshotArns", "SnapshotIdentifier", "SourceDBClusterIdentifier"})
        if (propertyAt(*subject, origin))
            return; // as encrypted as what it comes from
    if (propertyAt(*subject, "KmsMasterKeyId"))
        return; // a key of one's own takes the place of the queue's
    for (const Wanted &one : wanted)
        if (one.type == subject->type)
            forEachSaid(context, *subject, one.property, [&](const Said &said) {
                const bool missing = said.value.isNoValue();
                const bool off = said.value.boolean() == false;
                if (off || (missing && one.standard == "false"))
                    context.report(findingAt(*subject, said, off ? Severity::Warning : Severity::Advice,
                                             {subject->id.text(), std::string(one.property)},
                                             missing ? "not-set" : "set"));
            });
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    return settingWanted(context, finding, wanted);
}

} // namespace

extern const Rule encryption_off{
    .id = "sec.encryption-off",
    .severity = Severity::Warning,
    .pillar = Pillar::Security,
    .examTasks = {"1.3"},
    .docsUrl = "https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_protect_data_rest_encrypt.html",
    .types = typesOf(wanted),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
