#include "quizbank/bank/lint.h"

namespace cirro::quiz::checks {

namespace {

void check(Inspector &inspector)
{
    const Manifest &manifest = inspector.pack.manifest;
    if (manifest.hash != inspector.loaded.hash || manifest.questions != inspector.pack.questions.size() ||
        manifest.cards != inspector.pack.cards.size())
        inspector.tell({"quiz.not-sealed", {}});
}

} // namespace

extern constinit const Check sealed{.name = "sealed", .severity = Severity::Warning, .bank = check};

} // namespace cirro::quiz::checks
