#include "quizbank/bank/lint.h"

#include <array>

namespace cirro::quiz::checks {

namespace {

struct Ending {
    int select;
    std::string_view en;
    std::string_view ko;
};
constexpr std::array<Ending, 2> endings{
    {{2, "(Choose TWO.)", "(두 개를 선택하세요.)"}, {3, "(Choose THREE.)", "(세 개를 선택하세요.)"}}};

void check(const Question &question, Inspector &inspector)
{
    for (const Ending &ending : endings) {
        const bool wanted = question.type == Type::Multi && question.select == ending.select;
        if (question.stem.en.ends_with(ending.en) != wanted)
            inspector.tell(question, "stem/en",
                           {wanted ? "quiz.choose-missing" : "quiz.choose-wrong", {std::string(ending.en)}});
        if (question.stem.ko.ends_with(ending.ko) != wanted)
            inspector.tell(question, "stem/ko",
                           {wanted ? "quiz.choose-missing" : "quiz.choose-wrong", {std::string(ending.ko)}});
    }
}

} // namespace

extern constinit const Check choose_words{.name = "choose-words", .severity = Severity::Error, .question = check};

} // namespace cirro::quiz::checks
