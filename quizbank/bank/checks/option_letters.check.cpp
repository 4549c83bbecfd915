#include "quizbank/bank/lint.h"
#include "quizbank/bank/prose.h"

#include <array>

namespace cirro::quiz::checks {

namespace {

// Options are shuffled: no text may lean on a letter or a place.
constexpr std::array<std::string_view, 12> english{
    "first option",       "second option", "third option", "fourth option", "fifth option", "last option",
    "other option above", "the above",     "option above", "options above", "option below", "options below"};
constexpr std::array<std::string_view, 14> korean{
    "첫 번째 보기",   "두 번째 보기",   "세 번째 보기",   "네 번째 보기", "첫 번째 선택지",
    "두 번째 선택지", "세 번째 선택지", "네 번째 선택지", "마지막 보기",  "마지막 선택지",
    "위 선택지",      "위의 선택지",    "아래 선택지",    "앞의 선택지"};

/// "option B", "Answer C", "보기 2", "선택지 A".
std::string letter(std::string_view text)
{
    for (const std::string_view noun : {"option ", "Option ", "answer ", "Answer ", "choice ", "Choice "})
        for (const char mark : {'A', 'B', 'C', 'D', 'E', 'F', '1', '2', '3', '4', '5', '6'})
            if (const std::string phrase = std::string(noun) + mark; prose::saysExactly(text, phrase))
                // "option A record" is a record of the name system.
                if (!(mark == 'A' && prose::saysExactly(text, phrase + " record")))
                    return phrase;
    for (const std::string_view noun : {"보기 ", "보기", "선택지 ", "선택지"})
        for (const char mark : {'A', 'B', 'C', 'D', 'E', 'F', '1', '2', '3', '4', '5', '6'})
            if (const std::string phrase = std::string(noun) + mark; prose::saysExactly(text, phrase))
                return phrase;
    return {};
}

void check(const Question &question, Inspector &inspector)
{
    for (const Passage &passage : passagesOf(question)) {
        for (const Language language : bothLanguages)
            if (const std::string found = letter(passage.text->in(language)); !found.empty())
                inspector.tell(question, pathIn(passage, language), {"quiz.option-letter", {found}});
        for (const std::string_view phrase : english)
            if (prose::says(passage.text->en, phrase))
                inspector.tell(question, passage.path + "/en", {"quiz.option-letter", {std::string(phrase)}});
        for (const std::string_view phrase : korean)
            if (passage.text->ko.find(phrase) != std::string::npos)
                inspector.tell(question, passage.path + "/ko", {"quiz.option-letter", {std::string(phrase)}});
    }
}

} // namespace

extern constinit const Check option_letters{.name = "option-letters", .severity = Severity::Error, .question = check};

} // namespace cirro::quiz::checks
