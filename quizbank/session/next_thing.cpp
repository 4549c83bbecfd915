#include "quizbank/session/next_thing.h"

#include "quizbank/session/sitting.h"

namespace cirro::quiz {

namespace {

constexpr int practiceLength = 20;
constexpr int reviewLength = 60;
constexpr int newCards = 10;
constexpr int cardsLength = 40;

} // namespace

Result<NextThing> nextThing(Store &store, const Pack &pack, const StudyFacts &facts)
{
    using What = NextThing::What;
    const auto exam = store.openExam();
    if (!exam)
        return exam.error();
    if (*exam)
        return NextThing{.what = What::Exam,
                         .position = sittingOf(**exam).position,
                         .count = static_cast<int>((*exam)->items.size())};
    const auto kinds = StudySession::underWay(store);
    if (!kinds)
        return kinds.error();
    for (const StudySession::Kind kind : *kinds) {
        const auto session = StudySession::resume(store, pack, kind);
        if (!session)
            return session.error();
        if (*session && !(*session)->isOver())
            return NextThing{.what = What::Session,
                             .kind = kind,
                             .position = (*session)->position(),
                             .count = static_cast<int>((*session)->asked().size())};
    }
    if (facts.dueQuestions + facts.dueCards > 0)
        return NextThing{.what = What::Review, .count = facts.dueQuestions + facts.dueCards};
    // A small pack may keep all it has for its mock exam.
    const bool nothingElse = facts.unseenQuestions == 0 && facts.readiness.answers == 0;
    if (facts.readiness.examNeeded && (facts.readiness.answers >= answersNeeded || nothingElse) && facts.freshForms > 0)
        return NextThing{.what = What::MockExam};
    if (nothingElse || pack.questions.empty())
        return NextThing{};
    const auto weakest = weakestTasks(pack.manifest, facts.readiness.tasks);
    return weakest.empty() ? NextThing{} : NextThing{.what = What::Practice, .task = weakest.front()};
}

std::vector<Queued> queueOf(StudySession::Kind kind, const Pack &pack, const StudyFacts &facts, const Moment &now,
                            const std::set<std::string, std::less<>> &tasks, int length)
{
    const Known known = facts.known(pack, now.ms);
    switch (kind) {
    case StudySession::Kind::Review:
        return reviewOf(known, facts.scheduler, now, length > 0 ? length : reviewLength);
    case StudySession::Kind::Flashcards:
        return flashcardsOf(known, newCards, length > 0 ? length : cardsLength, tasks, now.ms);
    case StudySession::Kind::Practice:
    case StudySession::Kind::Retry:
        break;
    }
    return practiceOf(known, facts.readiness.tasks,
                      {.length = length > 0 ? length : practiceLength,
                       .tasks = tasks,
                       .leaveAlone = facts.protectedItems,
                       .seed = now.ms});
}

} // namespace cirro::quiz
