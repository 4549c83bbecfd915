#include "model/rules/said.h"

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    const bool launchTemplate = subject->type == "AWS::EC2::LaunchTemplate";
    if (subject->type == "AWS::EC2::Instance" && propertyAt(*subject, "LaunchTemplate"))
        return; // its template speaks for it
    forEachSaid(context, *subject, launchTemplate ? "LaunchTemplateData.IamInstanceProfile" : "IamInstanceProfile",
                [&](const Said &said) {
                    if (said.value.isNoValue())
                        context.report(findingAt(*subject, said, Severity::Advice, {subject->id.text()}));
                });
}

} // namespace

extern const Rule instance_without_profile{
    .id = "sec.instance-without-profile",
    .severity = Severity::Advice,
    .pillar = Pillar::Security,
    .examTasks = {"1.1", "1.2"},
    .docsUrl = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_switch-role-ec2.html",
    .types = {"AWS::EC2::Instance", "AWS::EC2::LaunchTemplate", "AWS::AutoScaling::LaunchConfiguration"},
    .policy = true,
    .check = check,
};

} // namespace cirro::rules
