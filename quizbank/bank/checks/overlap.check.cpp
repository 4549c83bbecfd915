#include "quizbank/bank/lint.h"
#include "quizbank/bank/prose.h"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <vector>

namespace cirro::quiz::checks {

namespace {

constexpr std::size_t length = 8; // words
constexpr double most = 0.25;

struct Grams {
    const Question *question;
    std::array<std::unordered_set<std::size_t>, 2> of; // each language
};

std::unordered_set<std::size_t> gramsOf(const Question &question, Language language)
{
    std::unordered_set<std::size_t> all;
    // Each text for itself: what stands at the seam of two is nobody's wording.
    all.merge(prose::grams(prose::words(question.stem.in(language)), length));
    for (const Option &option : question.options) {
        all.merge(prose::grams(prose::words(option.text.in(language)), length));
        all.merge(prose::grams(prose::words(option.why.in(language)), length));
    }
    return all;
}

void check(Inspector &inspector)
{
    std::vector<Grams> before;
    before.reserve(inspector.asked.size());
    for (const Question *question : inspector.asked) {
        Grams own{question, {gramsOf(*question, Language::English), gramsOf(*question, Language::Korean)}};
        for (const Grams &other : before)
            for (const std::size_t i : {std::size_t{0}, std::size_t{1}}) {
                const auto &less = own.of[i].size() < other.of[i].size() ? own.of[i] : other.of[i];
                const auto &more = own.of[i].size() < other.of[i].size() ? other.of[i] : own.of[i];
                const auto common = std::ranges::count_if(less, [&](std::size_t gram) { return more.contains(gram); });
                if (static_cast<double>(common) >= most * static_cast<double>(less.size()) && !less.empty())
                    inspector.tell(*question, "stem/" + std::string(codeOf(bothLanguages[i])),
                                   {"quiz.overlap", {other.question->id}});
            }
        before.push_back(std::move(own));
    }
}

} // namespace

extern constinit const Check overlap{.name = "overlap", .severity = Severity::Error, .bank = check};

} // namespace cirro::quiz::checks
