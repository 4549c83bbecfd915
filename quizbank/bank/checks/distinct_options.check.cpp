#include "quizbank/bank/lint.h"
#include "quizbank/bank/prose.h"

#include <algorithm>
#include <array>
#include <set>
#include <vector>

namespace cirro::quiz::checks {

namespace {

constexpr double alike = 0.85;

// Words that make no other answer of it.
constexpr std::array<std::string_view, 28> filler{
    "a",  "an", "the",  "to",   "of",  "in",    "on", "for", "and", "or", "with", "by", "from", "into",
    "as", "at", "that", "this", "its", "their", "it", "is",  "are", "be", "then", "so", "new",  "also"};

/// "report" and "reports", 옮기고 and 옮깁니다 begin alike.
bool inflects(const std::string &a, const std::string &b)
{
    const bool latin = static_cast<unsigned char>(a.front()) < 0x80;
    const std::size_t least = latin ? 4 : 6; // letters; bytes of two syllables
    const std::size_t ending = latin ? 3 : 9;
    const auto common = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
    return common >= least && common + ending >= std::max(a.size(), b.size());
}

/// Whether `words` says something that `other` does not.
bool saysMore(const std::set<std::string> &words, const std::set<std::string> &other)
{
    return std::ranges::any_of(words, [&](const std::string &word) {
        return !other.contains(word) && std::ranges::find(filler, word) == filler.end() &&
               std::ranges::none_of(other, [&](const std::string &near) { return inflects(word, near); });
    });
}

/// Whether the words of one stand in the other in the same order.
bool isPart(const std::vector<std::string> &part, const std::vector<std::string> &whole)
{
    auto next = part.begin();
    for (const std::string &word : whole)
        if (next != part.end() && *next == word)
            ++next;
    return next == part.end();
}

void compare(const Question &question, std::size_t at, std::size_t before, Language language, Inspector &inspector)
{
    const std::vector<std::string> one = prose::words(question.options[at].text.in(language));
    const std::vector<std::string> other = prose::words(question.options[before].text.in(language));
    const std::set<std::string> oneSet(one.begin(), one.end());
    const std::set<std::string> otherSet(other.begin(), other.end());
    const std::string path = "options/" + std::to_string(at) + "/text/" + std::string(codeOf(language));
    if (isPart(one, other) || isPart(other, one))
        inspector.tell(question, path, {"quiz.option-part-of", {question.options[before].id}});
    // Two options may well differ in one word, when it is the one that decides: governance or compliance mode.
    else if (prose::likeness(oneSet, otherSet) >= alike && !(saysMore(oneSet, otherSet) && saysMore(otherSet, oneSet)))
        inspector.tell(question, path, {"quiz.options-alike", {question.options[before].id}});
}

void check(const Question &question, Inspector &inspector)
{
    for (const Language language : bothLanguages)
        for (std::size_t at = 1; at < question.options.size(); ++at)
            for (std::size_t before = 0; before < at; ++before)
                compare(question, at, before, language, inspector);
}

} // namespace

extern constinit const Check distinct_options{
    .name = "distinct-options", .severity = Severity::Error, .question = check};

} // namespace cirro::quiz::checks
