#include "model/rules/wanted.h"

#include <array>

namespace cirro::rules {

namespace {

constexpr std::array<Wanted, 3> wanted = {{
    {"AWS::EC2::Instance", "MetadataOptions.HttpTokens", "required", "optional"},
    {"AWS::EC2::LaunchTemplate", "LaunchTemplateData.MetadataOptions.HttpTokens", "required", "optional"},
    {"AWS::AutoScaling::LaunchConfiguration", "MetadataOptions.HttpTokens", "required", "optional"},
}};

void check(Context &context, const Element *subject)
{
    const bool instance = subject->type == "AWS::EC2::Instance";
    if (instance && propertyAt(*subject, "LaunchTemplate"))
        return; // its template speaks for it
    const std::string options = instance || subject->type == "AWS::AutoScaling::LaunchConfiguration"
                                    ? "MetadataOptions.HttpEndpoint"
                                    : "LaunchTemplateData.MetadataOptions.HttpEndpoint";
    bool off = false;
    forEachSaid(context, *subject, options, [&](const Said &said) { off |= said.value.text() == "disabled"; });
    if (!off)
        reportUnwanted(context, *subject, wanted, Severity::Advice);
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    return settingWanted(context, finding, wanted);
}

} // namespace

extern const Rule metadata_service_v1{
    .id = "sec.metadata-service-v1",
    .severity = Severity::Advice,
    .pillar = Pillar::Security,
    .examTasks = {"1.2"},
    .docsUrl = "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html",
    .types = typesOf(wanted),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
