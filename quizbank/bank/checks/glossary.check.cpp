#include "quizbank/bank/lint.h"
#include "quizbank/bank/prose.h"

#include <algorithm>

namespace cirro::quiz::checks {

namespace {

constexpr std::size_t longest = 200; // characters: one line

void checkTerm(const Term &term, Inspector &inspector)
{
    if (!inspector.pack.service(term.service))
        inspector.tellAt(term.spot, term.service, {"quiz.unknown-service", {term.service}});
    if (prose::characters(term.line.en) > longest || prose::characters(term.line.ko) > longest)
        inspector.tellAt(term.spot, term.service, {"quiz.long-term", {}});
    if (term.references.empty())
        inspector.tellAt(term.spot, term.service, {"quiz.no-reference", {}});
}

void check(Inspector &inspector)
{
    for (const Term &term : inspector.pack.glossary)
        checkTerm(term, inspector);
    // A pack may do without a glossary, but not with half of one.
    if (inspector.pack.glossary.empty())
        return;
    for (const ServiceRow &service : inspector.pack.services)
        if (service.inScope && service.least > 0 &&
            std::ranges::find(inspector.pack.glossary, service.id, &Term::service) == inspector.pack.glossary.end())
            inspector.tell({"quiz.no-term", {service.name}});
}

} // namespace

extern constinit const Check glossary{.name = "glossary", .severity = Severity::Error, .bank = check};

} // namespace cirro::quiz::checks
