#include "app/cli/quiz/packs.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace cirro::cli {

namespace {

std::vector<std::pair<CLI::App *, const Command *>> added;

void setUp(CLI::App &command)
{
    command.description("Learn for the exam: look after packs of questions, ask them, keep what was answered");
    command.require_subcommand(1);
    command.fallthrough();
    std::vector<const Command *> known(quiz::quizCommands().begin(), quiz::quizCommands().end());
    std::ranges::sort(known, {}, &Command::order);
    for (const Command *one : known) {
        CLI::App *sub = command.add_subcommand(one->name);
        one->setUp(*sub);
        added.emplace_back(sub, one);
    }
}

int run()
{
    return std::ranges::find_if(added, [](const auto &entry) { return entry.first->parsed(); })->second->run();
}

} // namespace

extern const Command quiz_command{.name = "quiz", .order = 7, .setUp = setUp, .run = run};

} // namespace cirro::cli
