#include "quizbank/bank/lint.h"

namespace cirro::quiz::checks {

namespace {

// In an option, bold would point at it.
void check(const Question &question, Inspector &inspector)
{
    for (const Passage &passage : optionTextsOf(question))
        for (const Language language : bothLanguages)
            if (passage.text->in(language).find("**") != std::string::npos)
                inspector.tell(question, pathIn(passage, language), {"quiz.bold-option", {}});
    if (question.stem.en.find("**") != std::string::npos)
        inspector.tell(question, "stem/en", {"quiz.bold-english", {}});
}

} // namespace

extern constinit const Check bold_only_in_stems{
    .name = "bold-only-in-stems", .severity = Severity::Error, .question = check};

} // namespace cirro::quiz::checks
