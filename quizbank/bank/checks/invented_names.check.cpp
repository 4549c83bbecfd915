#include "quizbank/bank/lint.h"

#include <algorithm>

namespace cirro::quiz::checks {

namespace {

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

/// The name that begins at `at` with "Amazon " or "AWS ": up to four words that are capitals or numbers.
std::string nameAt(std::string_view text, std::size_t at)
{
    std::size_t end = text.find(' ', at);
    std::size_t wordCount = 0;
    while (end != std::string_view::npos && wordCount < 5 && end + 1 < text.size() &&
           (isUpper(text[end + 1]) || (wordCount > 0 && text[end + 1] >= '0' && text[end + 1] <= '9'))) {
        end = std::min(text.find_first_of(" ,.;:()/?'\"", end + 1), text.size());
        ++wordCount;
        // Whatever is not ASCII ends a name as well: a Korean particle follows at once.
        const auto byte = std::find_if(text.begin() + static_cast<std::ptrdiff_t>(at),
                                       text.begin() + static_cast<std::ptrdiff_t>(end),
                                       [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
        if (byte != text.begin() + static_cast<std::ptrdiff_t>(end))
            return std::string(text.substr(at, static_cast<std::size_t>(byte - text.begin()) - at));
        if (end < text.size() && text[end] != ' ')
            break;
    }
    return wordCount == 0 ? std::string() : std::string(text.substr(at, end - at));
}

/// One is the other, or begins with it at the end of a word.
bool begins(std::string_view text, std::string_view with)
{
    return text.starts_with(with) && (text.size() == with.size() || text[with.size()] == ' ' ||
                                      text[with.size()] == '-' || text[with.size()] == 's');
}

bool isKnown(const std::string &name, const Inspector &inspector)
{
    const auto fits = [&](const std::string &known) { return begins(name, known) || begins(known, name); };
    return std::ranges::any_of(inspector.pack.services, fits, &ServiceRow::name) ||
           std::ranges::any_of(inspector.blueprint.plan.otherNames, fits);
}

void check(const Question &question, Inspector &inspector)
{
    for (const Passage &passage : passagesOf(question))
        for (const Language language : bothLanguages) {
            const std::string_view text = passage.text->in(language);
            for (const std::string_view owner : {"Amazon ", "AWS "})
                for (std::size_t at = text.find(owner); at != std::string_view::npos; at = text.find(owner, at + 1))
                    if (const std::string name = nameAt(text, at); !name.empty() && !isKnown(name, inspector))
                        inspector.tell(question, pathIn(passage, language), {"quiz.invented-name", {name}});
        }
}

} // namespace

extern constinit const Check invented_names{.name = "invented-names", .severity = Severity::Error, .question = check};

} // namespace cirro::quiz::checks
