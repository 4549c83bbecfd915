#pragma once

#include "app/cli/session.h"

#include "quizbank/bank/pack.h"
#include "quizbank/store/store.h"

#include <memory>
#include <optional>
#include <string>

namespace cirro::cli::quiz {

/// Whose answers a command is about, and of which pack.
struct LearnerOptions {
    std::string profile{}; // empty: who learns in the window
    std::string folder{};  // empty: where the window keeps them
    std::string pack{};    // empty: the first that the program carries
};
void addLearner(CLI::App &command, LearnerOptions &options);

struct Learner {
    cirro::quiz::Pack pack{};
    std::filesystem::path file{};
    std::unique_ptr<cirro::quiz::Store> store{};
    cirro::quiz::Moment now{};
};
/// Says on standard error what went wrong, or why nothing can be written.
std::optional<Learner> readLearner(const LearnerOptions &options);
/// Where the answers lie, whether or not they can be read.
std::optional<std::filesystem::path> fileOf(const LearnerOptions &options);

cirro::quiz::Moment momentNow();
/// "2027-01-15"; nothing for what is no day.
std::optional<cirro::quiz::Day> dayNamed(const std::string &text);
std::string nameOf(cirro::quiz::Day day);

/// Prints it and answers the status to end with.
int complain(const Error &error);
cirro::quiz::Language languageOfWords();
/// Without the marks of bold.
std::string plain(const std::string &text);

} // namespace cirro::cli::quiz
