#include "model/rules/wanted.h"

#include <array>

namespace cirro::rules {

namespace {

constexpr std::array<Wanted, 1> wanted = {{
    {"AWS::ECR::Repository", "ImageScanningConfiguration.ScanOnPush", "true", "false"},
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

extern const Rule image_scan_off{
    .id = "sec.image-scan-off",
    .severity = Severity::Advice,
    .pillar = Pillar::Security,
    .examTasks = {"1.2"},
    .docsUrl = "https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html",
    .types = typesOf(wanted),
    .policy = true,
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
