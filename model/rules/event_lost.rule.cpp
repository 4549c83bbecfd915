#include "model/rules/related.h"
#include "model/rules/said.h"

namespace cirro::rules {

namespace {

void check(Context &context, const Element *subject)
{
    if (subject->type == "AWS::Scheduler::Schedule") {
        forEachSaid(context, *subject, "Target.DeadLetterConfig", [&](const Said &said) {
            if (said.value.isNoValue())
                context.report(findingAt(*subject, said, Severity::Advice, {subject->id.text()}, "schedule"));
        });
        return;
    }
    bool told = false;
    forEachItem(*subject, "Targets", [&](const syntax::NodePtr &target, const syntax::Path &path, const World &world) {
        const syntax::NodePtr letters = target->find("DeadLetterConfig");
        if (told || (letters && !valueIn(context, letters, world).isNoValue()))
            return;
        told = true; // once a rule, not once a target
        context.report({.severity = Severity::Advice,
                        .element = subject->id,
                        .path = path,
                        .args = {subject->id.text()},
                        .variant = "rule",
                        .world = world.text()});
    });
}

} // namespace

extern const Rule event_lost{
    .id = "rel.event-lost",
    .severity = Severity::Advice,
    .pillar = Pillar::Reliability,
    .examTasks = {"2.1"},
    .docsUrl = "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html",
    .types = {"AWS::Events::Rule", "AWS::Scheduler::Schedule"},
    .policy = true,
    .check = check,
};

} // namespace cirro::rules
