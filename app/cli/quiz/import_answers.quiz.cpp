#include "app/cli/quiz/learner.h"
#include "app/cli/quiz/packs.h"

#include "quizbank/store/exchange.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QFile>

#include <fmt/format.h>

namespace cirro::cli::quiz {

namespace {

struct Options {
    LearnerOptions learner;
    std::string file;
} options;

void setUp(CLI::App &command)
{
    command.description("Take in what `cirro quiz export` wrote as JSON or as a table; what is there stays");
    addLearner(command, options.learner);
    command.add_option("FILE", options.file, "File to read")->required();
}

int run()
{
    QFile file(QString::fromStdString(options.file));
    if (!file.open(QIODevice::ReadOnly)) {
        printError(QString("%1: %2").arg(QString::fromStdString(options.file), file.errorString()));
        return Unreadable;
    }
    const auto learner = readLearner(options.learner);
    if (!learner)
        return Unreadable;
    const auto imported = cirro::quiz::importText(*learner->store, file.readAll().toStdString(), learner->now);
    if (!imported)
        return complain(imported.error());
    return writeOutput({}, fmt::format("{} {}, {} {}\n", inWords(QT_TRANSLATE_NOOP("cli", "New answers:")),
                                       imported->answers, inWords(QT_TRANSLATE_NOOP("cli", "other records:")),
                                       imported->others))
               ? Ok
               : Unreadable;
}

} // namespace

extern const Command import_answers{.name = "import", .order = 41, .setUp = setUp, .run = run};

} // namespace cirro::cli::quiz
