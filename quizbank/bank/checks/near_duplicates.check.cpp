#include "quizbank/bank/lint.h"
#include "quizbank/bank/prose.h"

#include <set>
#include <vector>

namespace cirro::quiz::checks {

namespace {

constexpr double alike = 0.6;

void check(Inspector &inspector)
{
    std::vector<std::set<std::string>> stems;
    stems.reserve(inspector.asked.size());
    for (std::size_t i = 0; i < inspector.asked.size(); ++i) {
        const std::vector<std::string> words = prose::words(inspector.asked[i]->stem.en);
        stems.emplace_back(words.begin(), words.end());
        for (std::size_t before = 0; before < i; ++before)
            if (prose::likeness(stems[i], stems[before]) >= alike)
                inspector.tell(*inspector.asked[i], "stem/en", {"quiz.near-duplicate", {inspector.asked[before]->id}});
    }
}

} // namespace

extern constinit const Check near_duplicates{.name = "near-duplicates", .severity = Severity::Bank, .bank = check};

} // namespace cirro::quiz::checks
