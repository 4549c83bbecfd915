#include "quizbank/bank/lint.h"

namespace cirro::quiz::checks {

namespace {

bool hasGap(const std::string &text)
{
    const std::size_t open = text.find("{{");
    return open != std::string::npos && text.find("}}", open) != std::string::npos;
}

void check(const Card &card, Inspector &inspector)
{
    for (const Language language : bothLanguages)
        if (hasGap(card.front.in(language)) != (card.kind == CardKind::Cloze))
            inspector.tell(card, "front/" + std::string(codeOf(language)),
                           {card.kind == CardKind::Cloze ? "quiz.no-gap" : "quiz.gap-in-no-cloze", {}});
}

} // namespace

extern constinit const Check card_form{.name = "card-form", .severity = Severity::Error, .card = check};

} // namespace cirro::quiz::checks
