#include "app/cli/session.h"

#include "model/deploy/deploy.h"

#include <CLI/CLI.hpp>
#include <QFileInfo>

namespace cirro::cli {

namespace {

struct Options {
    std::string file = "-";
    std::string stack;
} options;

void setUp(CLI::App &command)
{
    command.description("Say the command that deploys a template, with the capabilities it needs");
    command.footer(
        "VALUE stands for parameters without a default, BUCKET for where a template above 51,200 bytes goes.");
    command.add_option("FILE", options.file, "Template to read")->capture_default_str();
    command.add_option("--stack-name", options.stack, "Name of the stack; else after the file");
}

int run()
{
    const auto input = readInput(options.file);
    if (!input)
        return Unreadable;
    const std::string path = options.file == "-" ? "template.yaml" : options.file;
    const std::string stack = options.stack.empty()
                                  ? stackNameFor(QFileInfo(QString::fromStdString(path)).fileName().toStdString())
                                  : options.stack;
    const std::string text = syntax::write(input->design.document);
    return writeOutput({}, deployCommand(deployNeeds(input->design.document, text.size()), path, stack) + '\n')
               ? Ok
               : Unreadable;
}

} // namespace

extern const Command deploy_command{.name = "deploy-command", .order = 3, .setUp = setUp, .run = run};

} // namespace cirro::cli
