#include "app/cli/quiz/learner.h"
#include "app/cli/quiz/packs.h"

#include "quizbank/session/anki.h"
#include "quizbank/store/exchange.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

namespace cirro::cli::quiz {

namespace {

using namespace cirro::quiz;

struct Options {
    LearnerOptions learner;
    std::string format = "json";
    std::string output;
} options;

void setUp(CLI::App &command)
{
    command.description("Write down what was learnt: everything as JSON, the answers as a table, the items for Anki");
    addLearner(command, options.learner);
    command.add_option("--format", options.format, "json, csv (the answers) or anki (questions and cards of the pack)")
        ->check(CLI::IsMember({"json", "csv", "anki"}))
        ->capture_default_str();
    command.add_option("-o,--output", options.output, "File to write; else standard output");
}

int run()
{
    if (options.format == "anki") {
        const auto known = builtinPacks();
        const auto input =
            readPack(options.learner.pack.empty() && !known.empty() ? known.front() : options.learner.pack);
        return input && writeOutput(options.output, exportAnki(input->loaded.pack, languageOfWords())) ? Ok
                                                                                                       : Unreadable;
    }
    const auto learner = readLearner(options.learner);
    if (!learner)
        return Unreadable;
    const auto text = options.format == "csv" ? exportCsv(*learner->store) : exportJson(*learner->store);
    if (!text)
        return complain(text.error());
    return writeOutput(options.output, *text) ? Ok : Unreadable;
}

} // namespace

extern const Command export_answers{.name = "export", .order = 40, .setUp = setUp, .run = run};

} // namespace cirro::cli::quiz
