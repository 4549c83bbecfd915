#include "model/rules/wanted.h"

#include <array>

namespace cirro::rules {

namespace {

constexpr std::array<Wanted, 1> wanted = {{
    {"AWS::CloudFront::Distribution", "DistributionConfig.DefaultCacheBehavior.Compress", "true", "false"},
}};

void check(Context &context, const Element *subject)
{
    reportUnwanted(context, *subject, wanted, Severity::Advice);
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    return settingWanted(context, finding, wanted);
}

} // namespace

extern const Rule compression_off{
    .id = "perf.compression-off",
    .severity = Severity::Advice,
    .pillar = Pillar::PerformanceEfficiency,
    .examTasks = {"3.4", "4.4"},
    .docsUrl = "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/ServingCompressedFiles.html",
    .types = typesOf(wanted),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
