#include "model/rules/related.h"
#include "model/rules/settings.h"

namespace cirro::rules {

namespace {

constexpr Setting wish{.property = "VersioningConfiguration.Status", .wanted = "Enabled"};

void check(Context &context, const Element *subject)
{
    reportSetting(context, *subject, wish,
                  [](const expression::Value &value) { return value.isNoValue() || value.text() == "Suspended"; });
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    return settingIt(context, finding, wish, {"fix.keep-versions", {finding.args[0]}});
}

} // namespace

extern const Rule bucket_without_versions{
    .id = "rel.bucket-without-versions",
    .severity = Severity::Advice,
    .pillar = Pillar::Reliability,
    .examTasks = {"2.2", "3.1"},
    .docsUrl = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html",
    .types = {"AWS::S3::Bucket"},
    .policy = true,
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
