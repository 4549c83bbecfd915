#include "model/rules/judgement_memory.h"

#include <algorithm>

namespace cirro::rules {

std::span<const Rule *const> allRules()
{
    static const auto sorted = [] {
        const auto collected = collectedRules();
        std::vector<const Rule *> rules(collected.begin(), collected.end());
        std::ranges::sort(rules, {}, &Rule::id);
        return rules;
    }();
    return sorted;
}

const Rule *findRule(std::string_view id)
{
    const auto rules = allRules();
    const auto found = std::ranges::lower_bound(rules, id, {}, &Rule::id);
    if (found != rules.end() && (*found)->id == id)
        return *found;
    for (const Rule *own : {&brokenRule, &staleSuppression})
        if (own->id == id)
            return own;
    return nullptr;
}

} // namespace cirro::rules
