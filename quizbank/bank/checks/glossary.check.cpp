#include "quizbank/bank/lint.h"
#include "quizbank/bank/prose.h"

#include <algorithm>
#include <map>

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

/// What links to a line of the glossary has to lead to one alone.
void checkLinks(Inspector &inspector)
{
    std::map<std::string, std::string> taken;
    for (const Term &term : inspector.pack.glossary)
        for (const auto &words : {term.catalog, term.names})
            for (const std::string &word : words.value_or(std::vector<std::string>()))
                if (const auto [first, isNew] = taken.emplace(word, term.service); !isNew)
                    inspector.tellAt(term.spot, term.service, {"quiz.term-twice", {word, first->second}});
}

void check(Inspector &inspector)
{
    checkLinks(inspector);
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
