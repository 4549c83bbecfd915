#pragma once

#include "app/cli/session.h"

#include "quizbank/bank/loader.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cirro::cli::quiz {

/// One command of `cirro quiz`, one file a command: app/cli/quiz/<name>.quiz.cpp.
std::span<const Command *const> quizCommands();

/// A pack that was asked for: a folder, or the name of one that the program carries.
struct PackInput {
    std::string name{};   // as it was given
    std::string folder{}; // empty for a pack of the program
    cirro::quiz::PackFiles files{};
    cirro::quiz::Loaded loaded{};
};
/// Says on standard error what went wrong.
std::optional<PackInput> readPack(const std::string &name);
/// What was asked for, or every pack that the program carries.
std::vector<std::string> packsOrAll(const std::vector<std::string> &asked);

} // namespace cirro::cli::quiz
