#include "quizbank/bank/lint.h"
#include "quizbank/bank/prose.h"

#include <algorithm>

namespace cirro::quiz::checks {

namespace {

std::size_t asterisks(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t at = text.find("**"); at != std::string_view::npos; at = text.find("**", at + 2))
        ++count;
    return count;
}

template <class Item> void check(const Item &item, Inspector &inspector)
{
    for (const Passage &passage : passagesOf(item))
        for (const Language language : bothLanguages) {
            const std::string &text = passage.text->in(language);
            const bool spaced = text.front() == ' ' || text.back() == ' ' || text.find("  ") != std::string::npos;
            const bool control = std::ranges::any_of(text, [](char c) { return c >= 0 && c < ' ' && c != '\n'; });
            // What opens bold closes it; only stems have any.
            const bool openBold = prose::bold(text).size() * 2 != asterisks(text);
            if (spaced || control || openBold)
                inspector.tell(item, pathIn(passage, language), {"quiz.typography", {}});
        }
}

} // namespace

extern constinit const Check typography{
    .name = "typography", .severity = Severity::Error, .question = check<Question>, .card = check<Card>};

} // namespace cirro::quiz::checks
