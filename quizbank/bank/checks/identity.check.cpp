#include "quizbank/bank/lint.h"

namespace cirro::quiz::checks {

namespace {

// An id says family and task, so that it can be found; a file holds the items of its task.
void checkFile(const std::string &id, const std::string &task, const Spot &spot, Inspector &inspector)
{
    const std::string name = task + ".json";
    // "cards/1.1.json", or "cards/contrasts-1.1.json" where a task has several files.
    if (!spot.file.ends_with('/' + name) && !spot.file.ends_with('-' + name))
        inspector.tellAt(spot, id, {"quiz.other-file", {task}});
}

void check(const Question &question, Inspector &inspector)
{
    checkFile(question.id, question.task, question.spot, inspector);
    const std::string prefix = inspector.pack.manifest.family + '-' + question.task + '-';
    if (!question.id.starts_with(prefix))
        inspector.tell(question, "id", {"quiz.other-id", {prefix}});
    if (!question.concept_.starts_with(question.task + '-'))
        inspector.tell(question, "concept", {"quiz.other-concept", {question.task + '-'}});
    if (question.provenance != "original")
        inspector.tell(question, "provenance", {"quiz.not-original", {}});
}

void checkCard(const Card &card, Inspector &inspector)
{
    checkFile(card.id, card.task, card.spot, inspector);
}

} // namespace

extern constinit const Check identity{
    .name = "identity", .severity = Severity::Error, .question = check, .card = checkCard};

} // namespace cirro::quiz::checks
