#include "app/cli/quiz/learner.h"
#include "app/cli/quiz/packs.h"

#include "quizbank/store/backup.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QDateTime>

#include <fmt/format.h>

namespace cirro::cli::quiz {

namespace {

struct Options {
    LearnerOptions learner;
    bool list = false;
} options;

void setUp(CLI::App &command)
{
    command.description("Put the last sound backup in the place of a learner's answers; what was there is kept");
    addLearner(command, options.learner);
    command.add_flag("--list", options.list, "Only print which backups there are");
}

int run()
{
    const auto file = fileOf(options.learner);
    if (!file)
        return Unreadable;
    if (options.list) {
        std::string text;
        for (const cirro::quiz::Backup &backup : cirro::quiz::backupsOf(*file))
            text +=
                fmt::format("{}  {}\n", QDateTime::fromMSecsSinceEpoch(backup.atMs).toString(Qt::ISODate).toStdString(),
                            backup.file.string());
        return writeOutput({}, text) ? Ok : Unreadable;
    }
    const auto backup = cirro::quiz::newestSound(*file);
    if (!backup)
        return complain({.code = "study.no-backup", .args = {file->string()}});
    const auto kept = cirro::quiz::restore(*file, *backup, momentNow());
    if (!kept)
        return complain(kept.error());
    return writeOutput({}, fmt::format("{}\n{} {}\n", backup->file.string(),
                                       inWords(QT_TRANSLATE_NOOP("cli", "What was there is kept as")), kept->string()))
               ? Ok
               : Unreadable;
}

} // namespace

extern const Command restore{.name = "restore", .order = 42, .setUp = setUp, .run = run};

} // namespace cirro::cli::quiz
