#include "quizbank/bank/lint.h"
#include "quizbank/bank/prose.h"

namespace cirro::quiz::checks {

namespace {

template <class Item> void check(const Item &item, Inspector &inspector)
{
    for (const Passage &passage : passagesOf(item))
        for (const Language language : bothLanguages)
            for (const std::string &name : inspector.blueprint.plan.realNames)
                if (prose::saysExactly(passage.text->in(language), name))
                    inspector.tell(item, pathIn(passage, language), {"quiz.real-name", {name}});
}

} // namespace

extern constinit const Check real_names{
    .name = "real-names", .severity = Severity::Error, .question = check<Question>, .card = check<Card>};

} // namespace cirro::quiz::checks
