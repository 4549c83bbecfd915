#include "model/rules/related.h"
#include "model/rules/said.h"

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    if (subject->type == "AWS::GuardDuty::Detector") {
        forEachSaid(context, *subject, "Enable", [&](const Said &said) {
            if (said.value.boolean() == false)
                context.report(findingAt(*subject, said, Severity::Advice, {subject->id.text()}, "off"));
        });
        return;
    }
    // A template with a trail looks after the account's safety as a whole.
    if (context.index().ofType("AWS::GuardDuty::Detector").empty() && !mayBeHidden(context))
        context.report({.severity = Severity::Advice,
                        .element = subject->id,
                        .path = placeOf(*subject),
                        .args = {subject->id.text()},
                        .variant = "missing",
                        .world = worldOf(*subject).text()});
}

std::vector<Fix> fixes(Context &, const Finding &finding)
{
    if (finding.variant != "off")
        return {};
    return {fixBySetting({"fix.enable", finding.args}, finding.path, syntax::Node::literal("true"))};
}

} // namespace

extern const Rule threat_detection_off{
    .id = "sec.threat-detection-off",
    .severity = Severity::Advice,
    .pillar = Pillar::Security,
    .examTasks = {"1.2"},
    .docsUrl = "https://docs.aws.amazon.com/guardduty/latest/ug/what-is-guardduty.html",
    .types = {"AWS::GuardDuty::Detector", "AWS::CloudTrail::Trail"},
    .policy = true,
    .reads = readsOf({"AWS::GuardDuty::Detector"}),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
