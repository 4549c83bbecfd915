#include "app/cli/quiz/learner.h"
#include "app/cli/quiz/packs.h"

#include "quizbank/readiness/readiness.h"
#include "quizbank/session/chance.h"
#include "quizbank/session/form.h"
#include "quizbank/session/sitting.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace cirro::cli::quiz {

namespace {

using namespace cirro::quiz;

struct Options {
    LearnerOptions learner;
    bool simulate = false;
    double ability = 0;
    int form = 1;
    int runs = 1;
    std::int64_t seed = 1;
    std::string format = "text";
} options;

void setUp(CLI::App &command)
{
    command.description("Print the results of mock exams that were sat, or of one that nobody sits");
    command.footer(
        "--simulate answers by chance as a learner of the ability would; nothing is kept of it. An ability of 0\n"
        "knows half of the medium questions without guessing.");
    addLearner(command, options.learner);
    command.add_flag("--simulate", options.simulate, "Put an exam together and have it answered by chance");
    command.add_option("--ability", options.ability, "Of the simulated learner, in logits")
        ->check(CLI::Range(-6.0, 6.0))
        ->capture_default_str();
    command.add_option("--form", options.form, "Number of the form")->check(CLI::Range(1, 100))->capture_default_str();
    command.add_option("--runs", options.runs, "So many simulated exams")
        ->check(CLI::Range(1, 10'000))
        ->capture_default_str();
    command.add_option("--seed", options.seed, "The same seed gives the same exam")->capture_default_str();
    command.add_option("--format", options.format, "text or json")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
}

nlohmann::ordered_json inJson(const std::vector<Tally> &tallies)
{
    nlohmann::ordered_json rows = nlohmann::ordered_json::array();
    for (const Tally &tally : tallies)
        rows.push_back({{"id", tally.id},
                        {"asked", tally.asked},
                        {"right", tally.right},
                        {"scored", tally.scored},
                        {"scoredRight", tally.scoredRight}});
    return rows;
}

nlohmann::ordered_json inJson(const ExamRecord &exam, const ExamResult &result)
{
    return {{"exam", exam.id},
            {"form", exam.form},
            {"estimate", result.estimate},
            {"wouldPass", result.wouldPass},
            {"right", result.raw},
            {"scored", result.scored},
            {"blank", result.blank},
            {"minutes", result.spentMs / 60'000},
            {"wrongToRight", result.wrongToRight},
            {"rightToWrong", result.rightToWrong},
            {"wrongToWrong", result.wrongToWrong},
            {"domains", inJson(result.domains)},
            {"tasks", inJson(result.tasks)}};
}

std::string inText(const ExamRecord &exam, const ExamResult &result, const Pack &pack)
{
    std::string text = fmt::format("{} {} · {} {} ({}) · {}/{}\n", inWords(QT_TRANSLATE_NOOP("cli", "Form")), exam.form,
                                   result.estimate, inWords(QT_TRANSLATE_NOOP("cli", "points, an estimate")),
                                   result.wouldPass ? inWords(QT_TRANSLATE_NOOP("cli", "enough to pass"))
                                                    : inWords(QT_TRANSLATE_NOOP("cli", "not enough to pass")),
                                   result.raw, result.scored);
    const auto row = [&](const std::string &name, const Tally &tally) {
        return fmt::format("  {:>2}/{:<2}  {}\n", tally.right, tally.asked, name);
    };
    for (const Tally &tally : result.domains) {
        const Domain *domain = pack.domain(tally.id);
        text += row(domain ? tally.id + ' ' + domain->name.in(languageOfWords()) : tally.id, tally);
        for (const Tally &task : result.tasks)
            if (const TaskRow *known = pack.task(task.id); known && known->domain == tally.id)
                text += "  " + row(task.id + ' ' + known->name.in(languageOfWords()), task);
    }
    return text;
}

/// Answers every question once, a minute and a half each.
void sit(ExamRecord &exam, const Pack &pack, Chance &chance)
{
    constexpr std::int64_t msEach = 90'000;
    for (int i = 0; const ExamItem &item : exam.items) {
        const Question &question = *pack.question(item.item);
        const double right = chanceToBeRight(options.ability, difficultyOf(question), guessOf(question));
        const bool isRight = static_cast<double>(chance() >> 11) * 0x1.0p-53 < right;
        std::vector<std::string> chosen = item.key;
        if (!isRight) {
            // One of the right ones gives way to a wrong one.
            for (const std::string &option : item.shown)
                if (std::ranges::find(item.key, option) == item.key.end()) {
                    chosen.front() = option;
                    break;
                }
        }
        exam.events.push_back({exam.started.ms + i * msEach, ExamEvent::Kind::Visit, i, {}});
        exam.events.push_back({exam.started.ms + (i + 1) * msEach - 1, ExamEvent::Kind::Answer, i, chosen});
        ++i;
    }
    exam.finishedMs = exam.events.back().atMs;
}

int simulate()
{
    const auto known = builtinPacks();
    const auto input = readPack(options.learner.pack.empty() && !known.empty() ? known.front() : options.learner.pack);
    if (!input)
        return Unreadable;
    const Pack &pack = input->loaded.pack;
    const auto form = formOf(pack, options.form, {});
    if (!form)
        return complain(form.error());
    Chance chance(static_cast<std::uint64_t>(options.seed));
    int passed = 0;
    int right = 0;
    std::string last;
    for (int i = 0; i < options.runs; ++i) {
        ExamRecord exam{.id = "simulated-" + std::to_string(options.seed + i),
                        .family = pack.manifest.family,
                        .form = options.form,
                        .seed = options.seed + i,
                        .started = {1, 0},
                        .minutes = pack.manifest.exam.minutes,
                        .items = arranged(pack, *form, options.seed + i)};
        sit(exam, pack, chance);
        const ExamResult result = resultOf(exam, pack.manifest.exam);
        passed += result.wouldPass ? 1 : 0;
        right += result.raw;
        last = options.format == "json" ? inJson(exam, result).dump(2) + '\n' : inText(exam, result, pack);
    }
    if (options.runs > 1) {
        const double mean = static_cast<double>(right) / options.runs;
        last =
            options.format == "json"
                ? nlohmann::ordered_json{{"runs", options.runs}, {"passed", passed}, {"meanRight", mean}}.dump(2) + '\n'
                : fmt::format("{} {}/{}, {} {:.1f}\n", inWords(QT_TRANSLATE_NOOP("cli", "Enough to pass:")), passed,
                              options.runs, inWords(QT_TRANSLATE_NOOP("cli", "right on average:")), mean);
    }
    return writeOutput({}, last) ? Ok : Unreadable;
}

int run()
{
    if (options.simulate)
        return simulate();
    const auto learner = readLearner(options.learner);
    if (!learner)
        return Unreadable;
    const auto exams = learner->store->exams();
    if (!exams)
        return complain(exams.error());
    nlohmann::ordered_json rows = nlohmann::ordered_json::array();
    std::string text;
    for (const ExamRecord &row : *exams) {
        if (!row.finishedMs || row.family != learner->pack.manifest.family)
            continue;
        const auto exam = learner->store->exam(row.id);
        if (!exam)
            return complain(exam.error());
        const ExamResult result = resultOf(**exam, learner->pack.manifest.exam);
        rows.push_back(inJson(**exam, result));
        text += nameOf(dayOf(row.started)) + ' ' + inText(**exam, result, learner->pack);
    }
    if (text.empty())
        text = inWords(QT_TRANSLATE_NOOP("cli", "No mock exam has been finished yet.")) + '\n';
    return writeOutput({}, options.format == "json" ? rows.dump(2) + '\n' : text) ? Ok : Unreadable;
}

} // namespace

extern const Command exam{.name = "exam", .order = 3, .setUp = setUp, .run = run};

} // namespace cirro::cli::quiz
