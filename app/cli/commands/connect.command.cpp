#include "app/cli/session.h"

#include "app/words/words.h"
#include "model/wiring/wiring.h"

#include <CLI/CLI.hpp>

namespace cirro::cli {

namespace {

struct Options {
    std::string file = "-";
    std::string from;
    std::string to;
    std::string output;
    bool undo = false;
} options;

void setUp(CLI::App &command)
{
    command.description("Connect two elements: make the resources that a line between them means");
    command.footer(
        "The template with what was added goes to standard output; what was made is said on standard error.\n"
        "An element is named by its logical id, a drawing by \"drawing:users\". Existing listeners, security\n"
        "groups and roles are used before new ones are made. --undo takes away what serves only this\n"
        "connection, in templates that were written by hand, too.");
    command.add_option("FILE", options.file, "Template to read")->capture_default_str();
    command.add_option("FROM", options.from, "Where the request, the call or the event comes from")->required();
    command.add_option("TO", options.to, "Where it goes")->required();
    command.add_option("-o,--output", options.output, "File to write; else standard output");
    command.add_flag("--undo", options.undo, "Disconnect the two");
}

ElementId named(const std::string &text)
{
    const ElementId id = elementIdFromString(text);
    return id.isNull() ? ElementId::resource(text) : id;
}

int run()
{
    auto input = readInput(options.file);
    if (!input)
        return Unreadable;
    const Snapshot snapshot = Snapshot::of(input->design);
    const ElementId from = named(options.from);
    const ElementId to = named(options.to);
    Design design;
    if (options.undo) {
        auto result = wiring::disconnect(snapshot, from, to);
        if (!result) {
            printError(worded(result.error()));
            return Errors;
        }
        design = std::move(*result);
    } else {
        auto result = wiring::connect(snapshot, from, to);
        if (!result) {
            printError(worded(result.error()));
            return Errors;
        }
        printError(QString::fromStdString(wiring::wordsOf(*result->recipe, language()).what));
        for (const ElementId &id : result->made)
            printError(QString("+ %1").arg(QString::fromStdString(id.text())));
        design = std::move(result->design);
    }
    const WrittenDesign written = writeDesign(design);
    if (!writeOutput(options.output, written.text))
        return Unreadable;
    if (written.beside && !options.output.empty() && options.output != "-" &&
        !writeOutput(besidePath(options.output), *written.beside))
        return Unreadable;
    return Ok;
}

} // namespace

extern const Command connect{.name = "connect", .order = 5, .setUp = setUp, .run = run};

} // namespace cirro::cli
