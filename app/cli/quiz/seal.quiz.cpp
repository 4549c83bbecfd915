#include "app/cli/quiz/packs.h"

#include "app/words/words.h"
#include "quizbank/bank/seal.h"

#include <CLI/CLI.hpp>

#include <filesystem>

namespace cirro::cli::quiz {

namespace {

std::vector<std::string> folders;

void setUp(CLI::App &command)
{
    command.description("Write counts, hash and new ids into the folders of packs whose content has changed");
    command.add_option("FOLDER", folders, "Folders of packs")->required()->check(CLI::ExistingDirectory);
}

int run()
{
    for (const std::string &folder : folders) {
        auto files = cirro::quiz::readFolder(folder);
        if (!files) {
            printError(worded(files.error()));
            return Unreadable;
        }
        const auto changed = cirro::quiz::sealed(*std::move(files));
        if (!changed) {
            printError(QString::fromStdString(folder + '/' + changed.error().where) + ": " +
                       worded(Message{changed.error().code, changed.error().args}));
            return Unreadable;
        }
        for (const auto &[path, bytes] : *changed)
            if (!writeOutput((std::filesystem::path(folder) / path).string(), bytes))
                return Unreadable;
    }
    return Ok;
}

} // namespace

extern const Command seal{.name = "seal", .order = 30, .setUp = setUp, .run = run};

} // namespace cirro::cli::quiz
