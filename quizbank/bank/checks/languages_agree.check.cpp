#include "quizbank/bank/glossary.h"
#include "quizbank/bank/lint.h"
#include "quizbank/bank/prose.h"

#include <algorithm>
#include <array>
#include <set>

namespace cirro::quiz::checks {

namespace {

constexpr std::array<std::string_view, 13> numberWords{"zero",  "one",   "two",  "three", "four",   "five",  "six",
                                                       "seven", "eight", "nine", "ten",   "eleven", "twelve"};
// Before a counter: 두 개, 세 가지.
constexpr std::array<std::string_view, 13> koreanWords{"영",   "한",   "두",   "세", "네",   "다섯", "여섯",
                                                       "일곱", "여덟", "아홉", "열", "열한", "열두"};

/// Whether a language spells out a number that the other writes in digits.
bool spells(const std::string &number, const Text &text, Language language)
{
    if (number.size() > 2 || number.find_first_not_of("0123456789") != std::string::npos)
        return false;
    const auto value = static_cast<std::size_t>(std::stoi(number));
    if (value >= numberWords.size())
        return false;
    if (language == Language::Korean)
        return text.ko.find(koreanWords[value]) != std::string::npos;
    // 4분의 3: three quarters.
    static constexpr std::array<std::array<std::string_view, 5>, 5> others{{{},
                                                                            {"single", "a", "an", "each", "once"},
                                                                            {"both", "second", "half", "twice"},
                                                                            {"third", "thirds"},
                                                                            {"quarter", "quarters"}}};
    // 4월: April.
    static constexpr std::array<std::string_view, 13> months{"",        "January",  "February", "March",  "April",
                                                             "May",     "June",     "July",     "August", "September",
                                                             "October", "November", "December"};
    const auto said = [&](std::string_view word) { return prose::says(text.en, word); };
    return said(numberWords[value]) || said(std::string(numberWords[value]) + "th") ||
           prose::saysExactly(text.en, months[value]) ||
           (value < others.size() && std::ranges::any_of(others[value], said));
}

template <class Item> void checkNumbers(const Item &item, const Passage &passage, Inspector &inspector)
{
    const std::set<std::string> en = prose::numbers(passage.text->en);
    const std::set<std::string> ko = prose::numbers(passage.text->ko);
    for (const std::string &number : en)
        if (!ko.contains(number) && !spells(number, *passage.text, Language::Korean))
            inspector.tell(item, passage.path + "/ko", {"quiz.number-missing", {number}});
    for (const std::string &number : ko)
        if (!en.contains(number) && !spells(number, *passage.text, Language::English))
            inspector.tell(item, passage.path + "/en", {"quiz.number-missing", {number}});
}

void checkNames(const Question &question, const Passage &passage, Inspector &inspector)
{
    for (const ServiceRow &service : inspector.pack.services) {
        const std::string_view name = withoutOwner(service.name);
        if (name == service.name) // "Savings Plans", "NAT gateway": words that are translated
            continue;
        const auto full = [&](const std::string &text) { return prose::saysExactly(text, service.name); };
        const auto any = [&](const std::string &text) { return prose::saysExactly(text, name); };
        if (full(passage.text->en) && !any(passage.text->ko))
            inspector.tell(question, passage.path + "/ko", {"quiz.name-missing", {service.name}});
        if (full(passage.text->ko) && !any(passage.text->en))
            inspector.tell(question, passage.path + "/en", {"quiz.name-missing", {service.name}});
    }
}

void check(const Question &question, Inspector &inspector)
{
    for (const Passage &passage : passagesOf(question))
        checkNumbers(question, passage, inspector);
    // A reason may speak of "it" where the other language repeats the name.
    std::vector<Passage> passages = optionTextsOf(question);
    passages.push_back({"stem", &question.stem});
    for (const Passage &passage : passages)
        checkNames(question, passage, inspector);
}

void checkCard(const Card &card, Inspector &inspector)
{
    for (const Passage &passage : passagesOf(card))
        checkNumbers(card, passage, inspector);
}

} // namespace

extern constinit const Check languages_agree{
    .name = "languages-agree", .severity = Severity::Error, .question = check, .card = checkCard};

} // namespace cirro::quiz::checks
