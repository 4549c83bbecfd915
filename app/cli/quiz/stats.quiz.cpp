#include "app/cli/quiz/packs.h"

#include "quizbank/bank/statistics.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace cirro::cli::quiz {

namespace {

using cirro::quiz::Guess;
using cirro::quiz::Statistics;

struct Options {
    std::vector<std::string> packs;
    std::string format = "text";
    std::string output;
} options;

void setUp(CLI::App &command)
{
    command.description("Print figures over packs: tasks, quotas, keys, what guessing gets, notes covered");
    command.add_option("PACK", options.packs, "Folders or names of packs; none: the packs of the program");
    command.add_option("--format", options.format, "text or json")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    command.add_option("-o,--output", options.output, "File to write; else standard output");
}

std::string line(const char *label, const std::string &value)
{
    return fmt::format("{}: {}\n", inWords(label), value);
}

template <class Counts> std::string counts(const Counts &counts)
{
    std::string text;
    for (const auto &[value, count] : counts)
        text += fmt::format("{}{} {}", text.empty() ? "" : ", ", value, count);
    return text.empty() ? "0" : text;
}

std::string percent(double part)
{
    return std::to_string(std::lround(part * 100)) + " %";
}

std::string asText(const PackInput &pack, const Statistics &statistics)
{
    std::string out = fmt::format("{}\n", pack.name);
    out += line(QT_TRANSLATE_NOOP("cli", "Questions"), std::to_string(statistics.questions));
    out += line(QT_TRANSLATE_NOOP("cli", "Verified"), std::to_string(statistics.verified));
    out += line(QT_TRANSLATE_NOOP("cli", "Cards"), std::to_string(statistics.cards));
    out += line(QT_TRANSLATE_NOOP("cli", "Terms"), std::to_string(statistics.terms));
    for (const Statistics::Task &task : statistics.tasks)
        out +=
            "  " +
            fmt::format(fmt::runtime(inWords(QT_TRANSLATE_NOOP("cli", "{}: {} questions (planned {:.1f}), {} cards"))),
                        task.id, task.questions, task.expected, task.cards) +
            '\n';
    out += line(QT_TRANSLATE_NOOP("cli", "Right options"), counts(statistics.choose));
    out += line(QT_TRANSLATE_NOOP("cli", "Difficulty"), counts(statistics.difficulties));
    out += line(QT_TRANSLATE_NOOP("cli", "Cognition"), counts(statistics.cognitives));
    out += line(QT_TRANSLATE_NOOP("cli", "Qualifiers"), counts(statistics.qualifiers));
    out += line(QT_TRANSLATE_NOOP("cli", "Services"), std::to_string(statistics.services.size()));
    std::string positions;
    for (const int count : statistics.keyPositions)
        positions += (positions.empty() ? "" : " / ") + std::to_string(count);
    out += line(QT_TRANSLATE_NOOP("cli", "Key positions"), fmt::format("{} ({})", positions, statistics.longestRun));
    out += line(QT_TRANSLATE_NOOP("cli", "Key alone the longest"),
                fmt::format("{} / {}", statistics.keyLongest, statistics.singles));
    out += line(QT_TRANSLATE_NOOP("cli", "Key alone the shortest"),
                fmt::format("{} / {}", statistics.keyShortest, statistics.singles));
    out += line(QT_TRANSLATE_NOOP("cli", "Right by guessing"), "");
    for (const Guess &guess : statistics.guesses)
        out += fmt::format("  {}: {}\n", guess.rule, percent(guess.right));
    out +=
        line(QT_TRANSLATE_NOOP("cli", "Notes covered"), fmt::format("{} / {}", statistics.seedsUsed, statistics.seeds));
    return out;
}

nlohmann::ordered_json asJson(const PackInput &pack, const Statistics &statistics)
{
    nlohmann::ordered_json tasks = nlohmann::ordered_json::array();
    for (const Statistics::Task &task : statistics.tasks)
        tasks.push_back(
            {{"task", task.id}, {"questions", task.questions}, {"expected", task.expected}, {"cards", task.cards}});
    nlohmann::ordered_json guesses = nlohmann::ordered_json::object();
    for (const Guess &guess : statistics.guesses)
        guesses[guess.rule] = guess.right;
    nlohmann::ordered_json choose = nlohmann::ordered_json::object();
    for (const auto &[right, count] : statistics.choose)
        choose[std::to_string(right)] = count;
    return {{"pack", pack.name},
            {"questions", statistics.questions},
            {"verified", statistics.verified},
            {"cards", statistics.cards},
            {"terms", statistics.terms},
            {"tasks", tasks},
            {"rightOptions", choose},
            {"difficulties", statistics.difficulties},
            {"cognitives", statistics.cognitives},
            {"qualifiers", statistics.qualifiers},
            {"services", statistics.services},
            {"keyPositions", statistics.keyPositions},
            {"longestRun", statistics.longestRun},
            {"keyLongest", statistics.keyLongest},
            {"keyShortest", statistics.keyShortest},
            {"guesses", guesses},
            {"notes", statistics.seeds},
            {"notesCovered", statistics.seedsUsed},
            {"notesNotCovered", statistics.seedsUnused},
            {"notesNotCorrected", statistics.seedsUncorrected}};
}

int run()
{
    std::string text;
    nlohmann::ordered_json json = nlohmann::ordered_json::array();
    bool unreadable = false;
    for (const std::string &name : packsOrAll(options.packs)) {
        const auto pack = readPack(name);
        if (!pack) {
            unreadable = true;
            continue;
        }
        const Statistics statistics = cirro::quiz::statisticsOf(pack->loaded);
        text += asText(*pack, statistics);
        json.push_back(asJson(*pack, statistics));
    }
    return writeOutput(options.output, options.format == "json" ? json.dump(2) + "\n" : text) && !unreadable
               ? Ok
               : Unreadable;
}

} // namespace

extern const Command stats{.name = "stats", .order = 20, .setUp = setUp, .run = run};

} // namespace cirro::cli::quiz
