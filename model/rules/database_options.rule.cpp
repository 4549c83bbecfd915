#include "model/expression/function_of.h"
#include "model/rules/instance_classes.h"
#include "model/rules/network/topology.h"
#include "model/rules/related.h"
#include "model/rules/said.h"
#include "model/rules/settings.h"
#include "model/rules/wanted.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace cirro::rules {

namespace {

constexpr std::string_view clusterType = "AWS::RDS::DBCluster";

/// Which licences an engine can be had with (2026-11); the beginning of the engine's name, the longest first.
struct Licences {
    std::string_view engine{};
    std::string_view models{}; // between blanks
};
constexpr std::array<Licences, 9> licences = {{
    {"aurora-mysql", " general-public-license "},
    {"aurora-postgresql", " postgresql-license "},
    {"db2", " bring-your-own-license marketplace-license "},
    {"mariadb", " general-public-license "},
    {"mysql", " general-public-license "},
    {"oracle-ee", " bring-your-own-license "},
    {"oracle-se2", " bring-your-own-license license-included "},
    {"postgres", " postgresql-license "},
    {"sqlserver", " license-included "},
}};

/// What an instance of a cluster cannot be told, for the cluster is: refused, or without effect.
struct OfCluster {
    std::string_view property{};
    Severity severity{};
};
constexpr std::array<OfCluster, 5> ofCluster = {{{"AllocatedStorage", Severity::Warning},
                                                 {"BackupRetentionPeriod", Severity::Error},
                                                 {"DeletionProtection", Severity::Warning},
                                                 {"EnableIAMDatabaseAuthentication", Severity::Warning},
                                                 {"MasterUserPassword", Severity::Error}}};
/// What a cluster of Aurora cannot be told: it has no storage of its own size, its instances have the class.
constexpr std::array<std::string_view, 4> notOfAurora = {"AllocatedStorage", "DBClusterInstanceClass", "Iops",
                                                         "PubliclyAccessible"};

/// A database's settings in the world on show.
class Settings
{
public:
    Settings(Context &context, const Element &subject) : m_context(context), m_subject(subject) {}

    std::optional<std::string> text(std::string_view name) const
    {
        const syntax::NodePtr node = propertyAt(m_subject, name);
        return node ? m_context.evaluate(node).text() : std::nullopt;
    }
    std::string smallText(std::string_view name) const
    {
        std::string small = text(name).value_or("");
        std::ranges::transform(small, small.begin(),
                               [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        return small;
    }
    std::optional<long long> number(std::string_view name) const { return numberOf(m_context, m_subject, name, -1); }
    /// Certainly written, and not as AWS::NoValue in some world.
    bool isGiven(std::string_view name) const
    {
        const syntax::NodePtr node = propertyAt(m_subject, name);
        bool given = node != nullptr;
        forEachBranch(node, worldOf(m_subject), [&](const Branch &branch) {
            const syntax::NodePtr side = syntax::resolved(branch.node);
            const auto call = side ? expression::intrinsicOf(*side) : std::nullopt;
            given = given && !(call && call->name == "Ref" && call->argument && call->argument->text == "AWS::NoValue");
        });
        return given;
    }
    bool isWritten(std::string_view name) const { return propertyAt(m_subject, name) != nullptr; }
    bool isOn(std::string_view name) const { return smallText(name) == "true"; }
    /// Where it is written and cannot be told, it may be on.
    bool isOff(std::string_view name) const { return !isWritten(name) || smallText(name) == "false"; }

    void report(std::string_view variant, std::string_view property, std::string more = {},
                Severity severity = Severity::Error) const
    {
        m_context.report({.severity = severity,
                          .element = m_subject.id,
                          .path = isWritten(property) ? placeOf(m_subject, property) : placeOf(m_subject),
                          .args = {m_subject.id.text(), std::string(property), std::move(more)},
                          .variant = std::string(variant)});
    }

private:
    Context &m_context;
    const Element &m_subject;
};

bool isAurora(std::string_view engine)
{
    return engine.starts_with("aurora");
}

void checkStorage(const Settings &settings, const std::string &engine)
{
    const bool throughputGiven = settings.isGiven("StorageThroughput");
    const bool iopsGiven = settings.isGiven("Iops");
    const bool known = !settings.isWritten("StorageType") || settings.text("StorageType");
    std::string type = settings.smallText("StorageType");
    const auto size = settings.number("AllocatedStorage");
    if (!known)
        return;
    if (iopsGiven && (type == "gp2" || type == "standard"))
        settings.report("iops-type", "Iops", type);
    if ((type == "io1" || type == "io2") && !settings.isWritten("Iops"))
        settings.report("iops-missing", "StorageType", type);
    const long long striped = engine.starts_with("oracle") ? 200 : engine.starts_with("sqlserver") ? 0 : 400;
    if (type == "gp3" && (iopsGiven || throughputGiven) && !engine.empty() && size && *size > 0 && *size < striped)
        settings.report("gp3-small", iopsGiven ? "Iops" : "StorageThroughput", std::to_string(striped));
    // Where no type is written, a database of old that is smaller than today's types begin is magnetic.
    if (type.empty() && iopsGiven)
        type = "io1";
    const long long least = type == "io1" || type == "io2" ? 100 : type == "gp2" || type == "gp3" ? 20 : 5;
    if (size && *size >= 0 && *size < least && !settings.isWritten("SourceDBInstanceIdentifier") &&
        !settings.isWritten("DBSnapshotIdentifier"))
        settings.report("too-small", "AllocatedStorage", std::to_string(least));
    const auto most = settings.number("MaxAllocatedStorage");
    if (size && most && *size > 0 && *most > 0 && *most <= *size)
        settings.report("no-growth", "MaxAllocatedStorage", std::to_string(*size));
}

void checkMonitoring(const Settings &settings)
{
    const auto interval = settings.number("MonitoringInterval");
    if (interval && *interval > 0 && !settings.isWritten("MonitoringRoleArn"))
        settings.report("monitoring-role", "MonitoringInterval");
    if (interval && *interval <= 0 && settings.isGiven("MonitoringRoleArn"))
        settings.report("monitoring-off", "MonitoringRoleArn");
}

void checkLicence(const Settings &settings, const std::string &engine)
{
    const std::string model = settings.smallText("LicenseModel");
    const auto row =
        std::ranges::find_if(licences, [&](const Licences &each) { return engine.starts_with(each.engine); });
    if (row != licences.end() && !model.empty() && row->models.find(' ' + model + ' ') == std::string_view::npos)
        settings.report("licence", "LicenseModel", engine);
}

void checkInstance(Context &context, const Element &subject)
{
    const Settings settings(context, subject);
    const std::string engine = settings.smallText("Engine");
    if (settings.isGiven("DBClusterIdentifier") || isAurora(engine)) {
        for (const OfCluster &each : ofCluster)
            if (settings.isGiven(each.property))
                settings.report("of-cluster", each.property, {}, each.severity);
    } else if (!settings.isWritten("DBClusterIdentifier") && (!settings.isWritten("Engine") || !engine.empty())) {
        checkStorage(settings, engine);
        const auto days = settings.number("BackupRetentionPeriod");
        if (days && *days > 35)
            settings.report("too-long", "BackupRetentionPeriod", "35");
        if (settings.isGiven("KmsKeyId") && settings.isOff("StorageEncrypted") && !engine.starts_with("custom-") &&
            !settings.isWritten("SourceDBInstanceIdentifier") && !settings.isWritten("DBSnapshotIdentifier"))
            settings.report("key-unused", "KmsKeyId");
    }
    const Element *cluster =
        context.index().find(context.once<network::Topology>().named(propertyAt(subject, "DBClusterIdentifier")));
    if (cluster && cluster->type == clusterType && !engine.empty()) {
        const std::string whole = Settings(context, *cluster).smallText("Engine");
        if (!whole.empty() && whole != engine)
            settings.report("other-engine", "Engine", whole);
    }
    checkLicence(settings, engine);
    checkMonitoring(settings);
    if (settings.isOn("MultiAZ") && settings.isGiven("AvailabilityZone"))
        settings.report("zone-chosen", "AvailabilityZone");
    if (settings.isOn("MultiAZ") && engine == "sqlserver-ex")
        settings.report("no-standby", "MultiAZ", engine);
    const std::string size = settings.smallText("DBInstanceClass");
    if (settings.isOn("StorageEncrypted") && !canBeEncrypted(size))
        settings.report("class-not-encrypted", "DBInstanceClass", size);
}

void checkCluster(Context &context, const Element &subject)
{
    const Settings settings(context, subject);
    const std::string engine = settings.smallText("Engine");
    if (isAurora(engine)) {
        for (const std::string_view name : notOfAurora)
            if (settings.isGiven(name))
                settings.report("of-instances", name);
        const std::string mode = settings.smallText("EngineMode");
        if (mode == "serverless" && settings.isGiven("ServerlessV2ScalingConfiguration"))
            settings.report("scaling-of-version", "ServerlessV2ScalingConfiguration", mode);
        if ((mode == "provisioned" || !settings.isWritten("EngineMode")) && settings.isGiven("ScalingConfiguration"))
            settings.report("scaling-of-version", "ScalingConfiguration", "provisioned");
    } else if (engine == "mysql" || engine == "postgres") {
        for (const std::string_view name : {"AllocatedStorage", "DBClusterInstanceClass"})
            if (!settings.isWritten(name))
                settings.report("of-own", name);
    }
    checkMonitoring(settings);
}

void check(Context &context, const Element *subject)
{
    if (subject->type == clusterType)
        checkCluster(context, *subject);
    else
        checkInstance(context, *subject);
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *element = context.index().find(finding.element);
    const std::string &property = finding.args[1];
    if (!element || !isPlainWayTo(*element, property))
        return {};
    static constexpr std::array<std::string_view, 8> removed = {"iops-type",      "gp3-small",   "zone-chosen",
                                                                "licence",        "of-cluster",  "scaling-of-version",
                                                                "monitoring-off", "of-instances"};
    if (std::ranges::find(removed, finding.variant) != removed.end())
        return {fixByRemoving({"fix.remove-property", {property}}, finding.path)};
    if (finding.variant == "key-unused")
        return {fixBySetting({"fix.set-property", {"StorageEncrypted", "true"}}, placeOf(*element, "StorageEncrypted"),
                             nodeOf("true"))};
    const syntax::NodePtr node = propertyAt(*element, property);
    if (!node || !node->isScalar() || expression::isCall(*node))
        return {};
    if (finding.variant == "too-small" || finding.variant == "too-long")
        return {fixBySetting({"fix.set-property", {property, finding.args[2]}}, finding.path,
                             property == "AllocatedStorage" ? syntax::Node::scalar(finding.args[2])
                                                            : nodeOf(finding.args[2]))};
    if (finding.variant == "other-engine")
        return {fixBySetting({"fix.set-property", {property, finding.args[2]}}, finding.path,
                             syntax::Node::scalar(finding.args[2]))};
    if (finding.variant == "iops-missing")
        return {fixBySetting({"fix.set-property", {property, "gp3"}}, finding.path, syntax::Node::scalar("gp3"))};
    return {};
}

} // namespace

extern const Rule database_options{
    .id = "tpl.database-options",
    .severity = Severity::Error,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"3.3"},
    .docsUrl = "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/"
               "aws-resource-rds-dbinstance.html",
    .sameAs = {"E3682", "E3686", "E3689", "E3692", "E3693", "E3707", "E3719", "E3720"},
    .types = {"AWS::RDS::DBInstance", clusterType},
    .reads = connectedReadsOf({clusterType}),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
