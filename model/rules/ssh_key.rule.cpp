#include "model/rules/said.h"

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    const bool launchTemplate = subject->type == "AWS::EC2::LaunchTemplate";
    forEachSaid(context, *subject, launchTemplate ? "LaunchTemplateData.KeyName" : "KeyName", [&](const Said &said) {
        // Whether a parameter names one cannot be told; a key that is written out or made here is one.
        const auto text = said.value.text();
        const auto *unknown = said.value.unknown();
        const bool made = unknown && unknown->reason == expression::Unknown::Reason::PhysicalId;
        if ((text && !text->empty()) || made)
            context.report(findingAt(*subject, said, Severity::Advice, {subject->id.text()}));
    });
}

} // namespace

extern const Rule ssh_key{
    .id = "sec.ssh-key",
    .severity = Severity::Advice,
    .pillar = Pillar::Security,
    .examTasks = {"1.2"},
    .docsUrl = "https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager.html",
    .types = {"AWS::EC2::Instance", "AWS::EC2::LaunchTemplate", "AWS::AutoScaling::LaunchConfiguration"},
    .policy = true,
    .check = check,
};

} // namespace cirro::rules
