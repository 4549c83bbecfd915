#include "quizbank/bank/lint.h"

#include <algorithm>

namespace cirro::quiz::checks {

namespace {

template <class Item> void check(const Item &item, Inspector &inspector)
{
    for (std::size_t i = 0; i < item.seedRefs.size(); ++i)
        if (std::ranges::find(inspector.blueprint.seeds, item.seedRefs[i], &Seed::id) ==
            inspector.blueprint.seeds.end())
            inspector.tell(item, "seedRefs/" + std::to_string(i), {"quiz.no-such-seed", {item.seedRefs[i]}});
}

} // namespace

extern constinit const Check seed_refs{
    .name = "seed-refs", .severity = Severity::Error, .question = check<Question>, .card = check<Card>};

} // namespace cirro::quiz::checks
