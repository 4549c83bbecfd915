#include "app/cli/session.h"

#include "app/words/words.h"
#include "model/blueprints/blueprints.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>

namespace cirro::cli {

namespace {

struct Options {
    bool list = false;
    std::string name;
    std::string file;
    std::string into;
    std::string output;
    std::map<std::string, std::string> choices;
} options;

void setUp(CLI::App &command)
{
    command.description("Put a blueprint into a template: several resources that make sense together");
    command.footer(
        "The template with what was added goes to standard output; what was made is said on standard error.\n"
        "--list says which blueprints there are and what each lets you choose.");
    command.add_option("NAME", options.name, "Blueprint, as --list names it");
    command.add_option("FILE", options.file, "Template to read; without it a new one is begun");
    command.add_option("--into", options.into, "Logical id of what it is put into; else the VPC there is, if needed");
    command.add_option("-o,--output", options.output, "File to write; else standard output");
    command.add_flag("--list", options.list, "Say which blueprints there are");
    for (const Blueprint &blueprint : allBlueprints())
        for (const Blueprint::Choice &choice : blueprint.choices) {
            const std::string option = "--" + choice.id;
            if (!command.get_option_no_throw(option))
                command.add_option_function<std::string>(
                    option, [id = choice.id](const std::string &value) { options.choices[id] = value; },
                    choice.name.en + ": " + choice.allowed());
        }
}

void list()
{
    for (const Blueprint &blueprint : allBlueprints()) {
        std::cout << blueprint.id << "  " << blueprint.summary.in(language()) << '\n';
        for (const Blueprint::Choice &choice : blueprint.choices) {
            std::cout << "    --" << choice.id << "  " << choice.name.in(language()) << ": ";
            for (const Blueprint::Choice::Value &value : choice.values)
                std::cout << (&value == choice.values.data() ? "" : ", ") << value.id
                          << (value.id == choice.standard ? "*" : "");
            std::cout << '\n';
        }
    }
}

int run()
{
    if (options.list) {
        list();
        return Ok;
    }
    const Blueprint *blueprint = findBlueprint(options.name);
    if (!blueprint) {
        std::string known;
        for (const Blueprint &each : allBlueprints())
            known += (known.empty() ? "" : ", ") + each.id;
        printError(worded(Message{"blueprint.no-such-blueprint", {options.name, known}}));
        return Usage;
    }
    Design design = emptyDesign();
    if (!options.file.empty()) {
        auto input = readInput(options.file);
        if (!input)
            return Unreadable;
        design = std::move(input->design);
    }
    const Snapshot before = Snapshot::of(design);
    const ElementId into = options.into.empty() ? ElementId{} : ElementId::resource(options.into);
    if (!into.isNull() && !before.index->find(into)) {
        printError(worded(Message{"blueprint.no-such-container", {options.into}}));
        return Usage;
    }
    auto put = putBlueprint(before, *blueprint, options.choices, into);
    if (!put) {
        printError(worded(put.error()));
        return put.error().code.starts_with("blueprint.no-such") ? Usage : Errors;
    }
    const Snapshot after = before.with(put->design);
    for (const ElementId &id : freshResources(*before.index, *after.index))
        printError(QString("+ %1 (%2)")
                       .arg(QString::fromStdString(id.text()),
                            QString::fromStdString(after.index->find(id)->presentation->name.in(language()))));
    const WrittenDesign written = writeDesign(after.design);
    if (!writeOutput(options.output, written.text))
        return Unreadable;
    if (written.beside && !options.output.empty() && options.output != "-" &&
        !writeOutput(besidePath(options.output), *written.beside))
        return Unreadable;
    return Ok;
}

} // namespace

extern const Command blueprint{.name = "blueprint", .order = 6, .setUp = setUp, .run = run};

} // namespace cirro::cli
