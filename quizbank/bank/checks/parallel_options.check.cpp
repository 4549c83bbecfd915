#include "quizbank/bank/lint.h"

namespace cirro::quiz::checks {

namespace {

/// Whether an option ends a sentence.
bool isSentence(const std::string &text)
{
    return text.ends_with('.') || text.ends_with("。");
}

/// Whether it begins as an English sentence or a name does; Korean has no upper case to begin with.
bool beginsLarge(const std::string &text)
{
    return !(text.front() >= 'a' && text.front() <= 'z');
}

void check(const Question &question, Inspector &inspector)
{
    for (const Language language : bothLanguages) {
        const std::string &first = question.options.front().text.in(language);
        for (std::size_t i = 1; i < question.options.size(); ++i) {
            const std::string &text = question.options[i].text.in(language);
            if (isSentence(text) != isSentence(first) ||
                (language == Language::English && beginsLarge(text) != beginsLarge(first)))
                inspector.tell(question, "options/" + std::to_string(i) + "/text/" + std::string(codeOf(language)),
                               {"quiz.not-parallel", {}});
        }
    }
}

} // namespace

extern constinit const Check parallel_options{
    .name = "parallel-options", .severity = Severity::Error, .question = check};

} // namespace cirro::quiz::checks
