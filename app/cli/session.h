#pragma once

#include "model/design/index.h"
#include "model/design/layout.h"

#include <QString>

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace cirro::cli {

/// What a run of `cirro` ends with. Fixed: scripts depend on it.
enum Exit {
    Ok = 0,         // nothing to say; for diff: no difference
    Warnings = 1,   // findings, none of them an error; for diff: differences
    Errors = 2,     // at least one finding is an error
    Unreadable = 3, // an input could not be read or is not a template; an output could not be written
    Usage = 64,     // the call itself was wrong
};

/// An input: a file, or standard input for "-".
struct Input {
    std::string name{}; // as it was given; "<stdin>" for "-"
    Design design{};
    std::vector<syntax::Notice> notices{};
    std::vector<Message> remarks{};
};

/// Reads a template with the layout beside it; says on standard error what went wrong: "file:line:column: error: …".
std::optional<Input> readInput(const std::string &path);

/// The files that arguments name: a folder stands for the templates in it and in its folders, sorted; hidden ones and
/// what holds no Resources are left out.
std::vector<std::string> filesNamed(const std::vector<std::string> &arguments);

/// Writes to a file, whole or not at all, or to standard output for an empty path or "-". Says what went wrong.
bool writeOutput(const std::string &path, std::string_view bytes);

/// The path of a layout beside a template.
std::string besidePath(const std::string &path);

void printError(const QString &text);

/// What the commands say, in the language of this run; the text is one of the context "cli".
std::string inWords(const char *text);

/// One command of `cirro`, one file a command: app/cli/commands/<name>.command.cpp.
struct Command {
    const char *name = nullptr;
    int order = 0;       // in the help
    bool paints = false; // needs fonts and a painter
    void (*setUp)(CLI::App &command) = nullptr;
    int (*run)() = nullptr;
};
std::span<const Command *const> commands();

/// What inputs without a name are called.
inline constexpr const char *standardInput = "<stdin>";

/// "en" or "ko": what rule words are asked for.
const std::string &language();

} // namespace cirro::cli
