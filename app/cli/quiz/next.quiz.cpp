#include "app/cli/quiz/learner.h"
#include "app/cli/quiz/packs.h"

#include "quizbank/session/next_thing.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <charconv>

namespace cirro::cli::quiz {

namespace {

using namespace cirro::quiz;
using Kind = StudySession::Kind;

struct Options {
    LearnerOptions learner;
    std::string kind;
    std::string answer;
    std::string certainty;
    std::string format = "text";
    bool turn = false;
} options;

void setUp(CLI::App &command)
{
    command.description("Ask what promises most now: what was left, what is due, or the weakest tasks");
    command.footer(
        "The same question is shown until it is answered; the next call goes on. The window offers the same and\n"
        "goes on in the same place. A mock exam is sat in the window: when that is what promises most, it is said.");
    addLearner(command, options.learner);
    command.add_option("--kind", options.kind, "practice, review or flashcards; else what promises most")
        ->check(CLI::IsMember({"practice", "review", "flashcards"}));
    command.add_option("--answer", options.answer,
                       "Numbers of the chosen options, as 2 or 1,3; for a card again, hard, good or easy");
    command.add_option("--certainty", options.certainty, "guessed, unsure or sure")
        ->check(CLI::IsMember({"guessed", "unsure", "sure"}));
    command.add_flag("--turn", options.turn, "Show the back of a card");
    command.add_option("--format", options.format, "text or json")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
}

std::string wordFor(Why why)
{
    switch (why) {
    case Why::SureButWrong:
        return inWords(QT_TRANSLATE_NOOP("cli", "you were sure and wrong"));
    case Why::Weakest:
        return inWords(QT_TRANSLATE_NOOP("cli", "one of your weakest tasks"));
    case Why::Sibling:
        return inWords(QT_TRANSLATE_NOOP("cli", "the same concept once more"));
    case Why::Due:
        return inWords(QT_TRANSLATE_NOOP("cli", "due"));
    case Why::New:
        return inWords(QT_TRANSLATE_NOOP("cli", "new"));
    case Why::Chosen:
    case Why::Mixed:
        break;
    }
    return inWords(QT_TRANSLATE_NOOP("cli", "for a mixture"));
}

Result<StudySession> begun(Learner &learner, std::optional<Kind> wished)
{
    const auto facts = factsOf(*learner.store, learner.pack, learner.now);
    if (!facts)
        return facts.error();
    const auto next = nextThing(*learner.store, learner.pack, *facts);
    if (!next)
        return next.error();
    const Kind kind = wished.value_or(next->what == NextThing::What::Review ? Kind::Review : Kind::Practice);
    return StudySession::begin(*learner.store, learner.pack, kind, queueOf(kind, learner.pack, *facts, learner.now),
                               learner.now.ms, learner.now);
}

/// The session that is under way, at what is not answered yet, or a new one.
Result<StudySession> sessionOf(Learner &learner)
{
    std::optional<Kind> wished;
    for (const Kind kind : {Kind::Practice, Kind::Review, Kind::Flashcards})
        if (options.kind == StudySession::nameOf(kind))
            wished = kind;
    auto kinds = StudySession::underWay(*learner.store);
    if (!kinds)
        return kinds.error();
    for (const Kind kind : *kinds) {
        if (wished && kind != *wished)
            continue;
        auto session = StudySession::resume(*learner.store, learner.pack, kind);
        if (!session)
            return session.error();
        if (!*session)
            continue;
        const auto &asked = (*session)->asked();
        const bool waits = !(*session)->isOver() && !asked[static_cast<std::size_t>((*session)->position())].given;
        if (!waits && options.answer.empty()) {
            const auto next = std::ranges::find_if(asked, [](const auto &row) { return !row.given; });
            if (auto error = (*session)->goTo(static_cast<int>(next - asked.begin()), learner.now))
                return *error;
        }
        if (!(*session)->isOver())
            return std::move(**session);
        if (auto error = (*session)->end(learner.now))
            return *error;
    }
    if (!options.answer.empty()) // to what, nobody has seen yet
        return Error{.code = "study.nothing-in-view"};
    return begun(learner, wished);
}

std::string taskOf(const Pack &pack, const std::string &id)
{
    const TaskRow *task = pack.task(id);
    return task ? id + ' ' + task->name.in(languageOfWords()) : id;
}

nlohmann::ordered_json inJson(const StudySession &session)
{
    const auto &asked = session.asked()[static_cast<std::size_t>(session.position())];
    nlohmann::ordered_json json{{"session", StudySession::nameOf(session.kind())},
                                {"position", session.position() + 1},
                                {"of", session.asked().size()},
                                {"item", asked.item}};
    if (const Question *question = session.question()) {
        json["task"] = question->task;
        json["stem"] = plain(question->stem.in(languageOfWords()));
        json["select"] = question->select;
        for (const std::string &id : asked.shown)
            json["options"].push_back(
                plain(std::ranges::find(question->options, id, &Option::id)->text.in(languageOfWords())));
    } else if (const Card *card = session.card()) {
        json["task"] = card->task;
        json["front"] = plain(card->front.in(languageOfWords()));
    }
    return json;
}

std::string inText(const StudySession &session, const Pack &pack)
{
    const auto &asked = session.asked()[static_cast<std::size_t>(session.position())];
    const Question *question = session.question();
    const Card *card = session.card();
    std::string text = fmt::format("[{}/{}] {} · {}\n\n", session.position() + 1, session.asked().size(),
                                   taskOf(pack, question ? question->task : card->task), wordFor(asked.why));
    if (card) {
        text += plain(card->front.in(languageOfWords())) + '\n';
        if (options.turn)
            text += '\n' + plain(card->back.in(languageOfWords())) + '\n';
        return text;
    }
    text += plain(question->stem.in(languageOfWords())) + "\n\n";
    for (std::size_t i = 0; i < asked.shown.size(); ++i)
        text += fmt::format(
            "  {}. {}\n", i + 1,
            plain(std::ranges::find(question->options, asked.shown[i], &Option::id)->text.in(languageOfWords())));
    return text;
}

std::optional<std::vector<std::string>> chosenOptions(const std::vector<std::string> &shown)
{
    std::vector<std::string> chosen;
    const char *at = options.answer.data();
    const char *const end = at + options.answer.size();
    while (at < end) {
        std::size_t number = 0;
        const auto read = std::from_chars(at, end, number);
        if (read.ec != std::errc() || number < 1 || number > shown.size() || (read.ptr != end && *read.ptr != ','))
            return std::nullopt;
        if (std::ranges::find(chosen, shown[number - 1]) == chosen.end())
            chosen.push_back(shown[number - 1]);
        at = read.ptr == end ? end : read.ptr + 1;
    }
    return chosen;
}

std::string dayWhenDue(const StudySession::Marked &marked, const Moment &now)
{
    return nameOf(dayOf({marked.scheduled.state.dueMs, now.utcOffsetMinutes}));
}

int answerIt(StudySession &session, const Learner &learner)
{
    const auto &asked = session.asked()[static_cast<std::size_t>(session.position())];
    const auto language = languageOfWords();
    if (const Card *card = session.card()) {
        const std::vector<std::string> grades{"again", "hard", "good", "easy"};
        const auto found = std::ranges::find(grades, options.answer);
        if (found == grades.end()) {
            printError(QString::fromStdString("--answer: again, hard, good, easy"));
            return Usage;
        }
        const auto marked = session.grade(static_cast<Grade>(found - grades.begin() + 1), 0, learner.now);
        if (!marked)
            return complain(marked.error());
        return writeOutput({}, plain(card->back.in(language)) + "\n\n" +
                                   inWords(QT_TRANSLATE_NOOP("cli", "Comes back on")) + ' ' +
                                   dayWhenDue(*marked, learner.now) + '\n')
                   ? Ok
                   : Unreadable;
    }
    const Question &question = *session.question();
    const auto chosen = chosenOptions(asked.shown);
    if (!chosen) {
        printError(QString::fromStdString(fmt::format("--answer: 1 … {}", asked.shown.size())));
        return Usage;
    }
    const Certainty certainty = options.certainty == "sure"      ? Certainty::Sure
                                : options.certainty == "unsure"  ? Certainty::Unsure
                                : options.certainty == "guessed" ? Certainty::Guessed
                                                                 : Certainty::NotAsked;
    const auto shown = asked.shown; // the session may grow by a sibling
    const auto marked = session.answer(*chosen, certainty, 0, learner.now);
    if (!marked)
        return complain(marked.error());
    std::string text =
        (marked->correct ? inWords(QT_TRANSLATE_NOOP("cli", "Right.")) : inWords(QT_TRANSLATE_NOOP("cli", "Wrong."))) +
        "\n\n";
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const Option &option = *std::ranges::find(question.options, shown[i], &Option::id);
        text += fmt::format("{} {}. {}\n     {}\n", option.correct ? "✔" : "✘", i + 1, plain(option.text.in(language)),
                            plain(option.why.in(language)));
    }
    text += '\n' + plain(question.takeaway.in(language)) + '\n';
    for (const Volatile &fact : question.volatiles)
        text += fmt::format("{} ({}, {})\n", plain(fact.fact.in(language)), fact.url, fact.checked);
    for (const Reference &reference : question.references)
        text += fmt::format("{} ({}, {})\n", reference.title, reference.url, reference.checked);
    text += inWords(QT_TRANSLATE_NOOP("cli", "Comes back on")) + ' ' + dayWhenDue(*marked, learner.now) + '\n';
    return writeOutput({}, text) ? Ok : Unreadable;
}

/// What promises most, when it is nothing that can be asked here: its name for scripts, and words.
Result<std::optional<std::pair<const char *, std::string>>> elsewhere(Learner &learner)
{
    using Said = std::optional<std::pair<const char *, std::string>>;
    const auto facts = factsOf(*learner.store, learner.pack, learner.now);
    if (!facts)
        return facts.error();
    const auto next = nextThing(*learner.store, learner.pack, *facts);
    if (!next)
        return next.error();
    switch (next->what) {
    case NextThing::What::Exam:
        return Said{
            {"exam", fmt::format("{} ({}/{})",
                                 inWords(QT_TRANSLATE_NOOP("cli", "Go on with the mock exam in the window; its clock "
                                                                  "runs. --kind practice asks questions here.")),
                                 next->position + 1, next->count)}};
    case NextThing::What::MockExam:
        return Said{{"mock-exam", inWords(QT_TRANSLATE_NOOP("cli", "Sit a mock exam in the window: without one there "
                                                                   "is no estimate. --kind practice asks questions "
                                                                   "here."))}};
    case NextThing::What::Nothing:
        return Said{{"nothing", inWords(QT_TRANSLATE_NOOP("cli", "There is nothing to ask."))}};
    case NextThing::What::Session:
    case NextThing::What::Review:
    case NextThing::What::Practice:
        break;
    }
    return Said{};
}

int run()
{
    auto learner = readLearner(options.learner);
    if (!learner)
        return Unreadable;
    if (options.kind.empty() && options.answer.empty()) {
        const auto said = elsewhere(*learner);
        if (!said)
            return complain(said.error());
        if (*said)
            return writeOutput({}, options.format == "json"
                                       ? nlohmann::ordered_json{{"next", (*said)->first}}.dump(2) + '\n'
                                       : (*said)->second + '\n')
                       ? Ok
                       : Unreadable;
    }
    auto session = sessionOf(*learner);
    if (!session)
        return complain(session.error());
    if (!options.answer.empty())
        return answerIt(*session, *learner);
    const std::string text =
        options.format == "json" ? inJson(*session).dump(2) + '\n' : inText(*session, learner->pack);
    return writeOutput({}, text) ? Ok : Unreadable;
}

} // namespace

extern const Command next{.name = "next", .order = 1, .setUp = setUp, .run = run};

} // namespace cirro::cli::quiz
