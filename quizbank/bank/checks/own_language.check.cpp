#include "quizbank/bank/lint.h"

#include <algorithm>

namespace cirro::quiz::checks {

namespace {

/// Whether a Hangul syllable (U+AC00 … U+D7A3) is in the text: no other letter's UTF-8 begins with these bytes but
/// for some of EA and ED, which neither language uses.
bool hasHangul(const std::string &text)
{
    return std::ranges::any_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0xEA && byte <= 0xED;
    });
}

// A text that was copied over and never translated looks complete to everything that only asks whether it is there.
template <class Item> void check(const Item &item, Inspector &inspector)
{
    for (const Passage &passage : passagesOf(item)) {
        if (hasHangul(passage.text->en))
            inspector.tell(item, pathIn(passage, Language::English), {"quiz.not-english", {}});
        if (!hasHangul(passage.text->ko))
            inspector.tell(item, pathIn(passage, Language::Korean), {"quiz.not-korean", {}});
    }
}

} // namespace

extern constinit const Check own_language{
    .name = "own-language", .severity = Severity::Error, .question = check<Question>, .card = check<Card>};

} // namespace cirro::quiz::checks
