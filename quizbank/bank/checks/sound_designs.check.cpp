#include "quizbank/bank/lint.h"

#include "model/design/layout.h"
#include "model/rules/engine.h"

namespace cirro::quiz::checks {

namespace {

// What a learner is shown as an architecture to learn from has no errors and nothing to be warned of.
void check(Inspector &inspector)
{
    for (const Challenge &challenge : inspector.pack.challenges) {
        auto read = readDesign(challenge.design);
        if (!read) {
            inspector.tell(challenge, "template", {"quiz.design-unreadable", {read.error().code}});
            continue;
        }
        const auto judgement = rules::judge(Snapshot::of(std::move(read->design)), {.least = rules::Severity::Warning});
        for (const rules::Finding &finding : judgement->findings)
            inspector.tell(challenge, "template" + syntax::toPointer(finding.path),
                           {"quiz.design-finding", {std::string(finding.rule), finding.element.text()}});
    }
}

} // namespace

extern constinit const Check sound_designs{.name = "sound-designs", .severity = Severity::Error, .bank = check};

} // namespace cirro::quiz::checks
