#include "app/cli/session.h"

#include <CLI/CLI.hpp>

namespace cirro::cli {

namespace {

struct Options {
    std::string file = "-";
    std::string format;
    std::string output;
    bool noLayout = false;
} options;

void setUp(CLI::App &command)
{
    command.description("Write a template: as it is, in the other format, or without its layout");
    command.footer("Without options the output is the input, byte for byte. Comments cannot go into JSON.");
    command.add_option("FILE", options.file, "Template to read")->capture_default_str();
    command.add_option("--format", options.format, "yaml or json; else the format of the input")
        ->check(CLI::IsMember({"yaml", "json"}));
    command.add_flag("--no-layout", options.noLayout, "Leave the layout (Metadata: Cirrograph) out");
    command.add_option("-o,--output", options.output, "File to write; else standard output");
}

int run()
{
    const auto input = readInput(options.file);
    if (!input)
        return Unreadable;
    syntax::Document document =
        options.noLayout ? documentWithoutLayout(input->design) : documentWithLayout(input->design);
    if (!options.format.empty()) {
        const syntax::Format format = options.format == "json" ? syntax::Format::Json : syntax::Format::Yaml;
        if (format != document.format)
            document = syntax::converted(document, format);
    }
    return writeOutput(options.output, syntax::write(document)) ? Ok : Unreadable;
}

} // namespace

extern const Command export_template{.name = "export", .order = 2, .setUp = setUp, .run = run};

} // namespace cirro::cli
