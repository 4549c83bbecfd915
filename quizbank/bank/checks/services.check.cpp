#include "quizbank/bank/lint.h"
#include "quizbank/bank/prose.h"

namespace cirro::quiz::checks {

namespace {

template <class Item> void checkTags(const Item &item, Inspector &inspector)
{
    if (item.services.empty())
        inspector.tell(item, "services", {"quiz.no-service", {}});
    for (std::size_t i = 0; i < item.services.size(); ++i) {
        const ServiceRow *service = inspector.pack.service(item.services[i]);
        if (!service)
            inspector.tell(item, "services/" + std::to_string(i), {"quiz.unknown-service", {item.services[i]}});
        else if (!service->inScope)
            inspector.tell(item, "services/" + std::to_string(i), {"quiz.out-of-scope", {service->name}});
    }
}

void check(const Question &question, Inspector &inspector)
{
    checkTags(question, inspector);
    // What the exam does not ask about may tempt, but never be the answer.
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        if (!question.options[i].correct)
            continue;
        for (const ServiceRow &service : inspector.pack.services)
            if (!service.inScope && prose::saysExactly(question.options[i].text.en, service.name))
                inspector.tell(question, "options/" + std::to_string(i) + "/text/en",
                               {"quiz.out-of-scope", {service.name}});
    }
}

void checkCard(const Card &card, Inspector &inspector)
{
    for (std::size_t i = 0; i < card.services.size(); ++i)
        if (!inspector.pack.service(card.services[i]))
            inspector.tell(card, "services/" + std::to_string(i), {"quiz.unknown-service", {card.services[i]}});
}

} // namespace

extern constinit const Check services{
    .name = "services", .severity = Severity::Error, .question = check, .card = checkCard};

} // namespace cirro::quiz::checks
