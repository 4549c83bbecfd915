#include "quizbank/bank/lint.h"
#include "quizbank/bank/prose.h"

namespace cirro::quiz::checks {

namespace {

constexpr int oldest = 180; // days

bool isOld(const std::string &day, const Inspector &inspector)
{
    return prose::isDay(inspector.today) && prose::isDay(day) &&
           prose::dayNumber(inspector.today) - prose::dayNumber(day) > oldest;
}

template <class Item> void check(const Item &item, Inspector &inspector)
{
    for (std::size_t i = 0; i < item.volatiles.size(); ++i)
        if (isOld(item.volatiles[i].checked, inspector))
            inspector.tell(item, "volatile/" + std::to_string(i) + "/checked",
                           {"quiz.old-fact", {item.volatiles[i].checked}});
}

} // namespace

extern constinit const Check fresh_facts{
    .name = "fresh-facts", .severity = Severity::Warning, .question = check<Question>, .card = check<Card>};

} // namespace cirro::quiz::checks
