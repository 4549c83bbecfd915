#include "model/rules/said.h"

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    forEachSaid(context, *subject, "LaunchConfigurationName", [&](const Said &said) {
        if (!said.value.isNoValue() &&
            (said.value.text() ||
             (said.value.unknown() && said.value.unknown()->reason == expression::Unknown::Reason::PhysicalId)))
            context.report(findingAt(*subject, said, Severity::Warning, {subject->id.text()}));
    });
}

} // namespace

extern const Rule launch_configuration{
    .id = "ops.launch-configuration",
    .severity = Severity::Warning,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"2.2", "3.2"},
    .docsUrl = "https://docs.aws.amazon.com/autoscaling/ec2/userguide/launch-configurations.html",
    .types = {"AWS::AutoScaling::AutoScalingGroup"},
    .check = check,
};

} // namespace cirro::rules
