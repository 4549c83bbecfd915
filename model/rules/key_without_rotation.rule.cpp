#include "model/rules/wanted.h"

#include <array>

namespace cirro::rules {

namespace {

constexpr std::array<Wanted, 1> wanted = {{{"AWS::KMS::Key", "EnableKeyRotation", "true", "false"}}};

void check(Context &context, const Element *subject)
{
    // Only symmetric keys whose material KMS made turn by themselves.
    if (comesTo(context, *subject, "KeySpec", "SYMMETRIC_DEFAULT", true) == true &&
        comesTo(context, *subject, "Origin", "AWS_KMS", true) == true)
        reportUnwanted(context, *subject, wanted, Severity::Advice);
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    return settingWanted(context, finding, wanted);
}

} // namespace

extern const Rule key_without_rotation{
    .id = "sec.key-without-rotation",
    .severity = Severity::Advice,
    .pillar = Pillar::Security,
    .examTasks = {"1.3"},
    .docsUrl = "https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html",
    .types = typesOf(wanted),
    .policy = true,
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
