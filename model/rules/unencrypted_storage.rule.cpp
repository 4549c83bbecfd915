#include "model/rules/instance_classes.h"
#include "model/rules/said.h"

#include <algorithm>

namespace cirro::rules {

namespace {

std::string_view propertyOf(const Element &subject)
{
    return subject.type == "AWS::RDS::DBInstance" || subject.type == "AWS::RDS::DBCluster" ? "StorageEncrypted"
                                                                                           : "Encrypted";
}

/// The volumes that instances start with: only what is switched off, for the account's setting may decide the rest.
void checkMappings(Context &context, const Element &subject, std::string_view list)
{
    forEachItem(subject, list, [&](const syntax::NodePtr &mapping, syntax::Path path, const World &world) {
        const syntax::NodePtr volume = syntax::resolved(mapping->find("Ebs"));
        const syntax::NodePtr encrypted = volume && volume->isMapping() ? volume->find("Encrypted") : nullptr;
        // What comes from a snapshot is as encrypted as that.
        if (!encrypted || volume->find("SnapshotId") || valueIn(context, encrypted, world).boolean() != false)
            return;
        path.emplace_back(std::string("Ebs"));
        path.emplace_back(std::string("Encrypted"));
        context.report({.severity = Severity::Warning,
                        .element = subject.id,
                        .path = std::move(path),
                        .args = {subject.id.text()},
                        .variant = "off",
                        .world = world.text()});
    });
}

void check(Context &context, const Element *subject)
{
    if (subject->type == "AWS::EC2::LaunchTemplate") {
        checkMappings(context, *subject, "LaunchTemplateData.BlockDeviceMappings");
        return;
    }
    if (subject->type == "AWS::EC2::Instance" || subject->type == "AWS::AutoScaling::LaunchConfiguration") {
        checkMappings(context, *subject, "BlockDeviceMappings");
        return;
    }
    // Members of a cluster and copies are as encrypted as what they come from.
    for (const char *origin : {"DBClusterIdentifier", "SourceDBInstanceIdentifier", "DBSnapshotIdentifier",
                               "SnapshotIdentifier", "SnapshotId", "SourceDBClusterIdentifier"})
        if (propertyAt(*subject, origin))
            return;
    forEachSaid(context, *subject, propertyOf(*subject), [&](const Said &said) {
        const bool open = said.value.isNoValue() || said.value.boolean() == false;
        if (!open)
            return;
        const bool written = !said.value.isNoValue();
        // New clusters are encrypted unless they say otherwise; for volumes the account's setting may decide.
        if (!written && subject->type == "AWS::RDS::DBCluster")
            return;
        const bool volume = subject->type == "AWS::EC2::Volume" && !written;
        context.report(findingAt(*subject, said, volume ? Severity::Advice : Severity::Warning, {subject->id.text()},
                                 written ? "off" : "not-set"));
    });
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Snapshot &snapshot = context.snapshot();
    const Element *element = snapshot.index->find(finding.element);
    if (!element)
        return {};
    const syntax::NodePtr size = propertyAt(*element, "DBInstanceClass");
    if (size && !canBeEncrypted(context.evaluate(size).text().value_or("")))
        return {}; // another class first
    const auto place = finding.variant == "off" ? finding.path : placeOf(*element, propertyOf(*element));
    return {fixBySetting({"fix.encrypt", {finding.args[0]}}, place, syntax::Node::literal("true"))};
}

} // namespace

extern const Rule unencrypted_storage{
    .id = "sec.unencrypted-storage",
    .severity = Severity::Warning,
    .pillar = Pillar::Security,
    .examTasks = {"1.3"},
    .docsUrl = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html",
    .types = {"AWS::RDS::DBInstance", "AWS::RDS::DBCluster", "AWS::EFS::FileSystem", "AWS::EC2::Volume",
              "AWS::EC2::Instance", "AWS::EC2::LaunchTemplate", "AWS::AutoScaling::LaunchConfiguration"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
