#include "quizbank/bank/lint.h"
#include "quizbank/bank/prose.h"

#include <algorithm>
#include <set>

namespace cirro::quiz::checks {

namespace {

// A word that hardly any other question has, in the stem and in the key and in no other option, gives the key away.
constexpr std::size_t leastLetters = 5;

bool isRare(const std::string &word, Language language, const Inspector &inspector)
{
    const auto most = std::max<std::size_t>(1, inspector.asked.size() / 50);
    return static_cast<std::size_t>(inspector.questionsWith(word, language)) <= most;
}

bool hasAlike(const std::set<std::string> &words, const std::string &word)
{
    // "encrypt" and "encrypted" are one clue.
    const std::string_view stem = std::string_view(word).substr(0, std::max(leastLetters, word.size() - 2));
    return std::ranges::any_of(words, [&](const std::string &other) { return other.starts_with(stem); });
}

std::set<std::string> wordSet(const std::string &text)
{
    const std::vector<std::string> words = prose::words(text);
    return {words.begin(), words.end()};
}

void check(const Question &question, Inspector &inspector)
{
    if (inspector.asked.size() < 20) // what is rare cannot be told yet
        return;
    const Language language = Language::English;
    const std::set<std::string> stem = wordSet(question.stem.in(language));
    std::set<std::string> wrong;
    for (const Option &option : question.options)
        if (!option.correct)
            wrong.merge(wordSet(option.text.in(language)));
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        if (!question.options[i].correct)
            continue;
        for (const std::string &word : wordSet(question.options[i].text.in(language)))
            if (word.size() >= leastLetters && stem.contains(word) && !hasAlike(wrong, word) &&
                isRare(word, language, inspector))
                inspector.tell(question, "options/" + std::to_string(i) + "/text/en", {"quiz.clue", {word}});
    }
}

} // namespace

extern constinit const Check clues{.name = "clues", .severity = Severity::Warning, .question = check};

} // namespace cirro::quiz::checks
