#include "app/cli/session.h"

#include "app/words/words.h"

#include "exporters/exporter.h"
#include "model/comparison/picture.h"
#include "model/scene/build.h"
#include "model/scene/view.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QFileInfo>

namespace cirro::cli {

namespace {

struct Options {
    std::string file = "-";
    std::string output;
    std::string format;
    std::string compared;
    std::string theme = "light";
    double scale = 2;
    bool transparent = false;
    bool plumbing = false;
    std::string view;
    bool findings = true;
} options;

void setUp(CLI::App &command)
{
    std::string formats;
    for (const Exporter *exporter : exporters())
        formats += (formats.empty() ? "" : ", ") + std::string(exporter->id);
    command.description("Draw a template as a picture (" + formats + ")");
    command.footer("Elements without a place in the layout are placed as `cirro layout` would.");
    command.add_option("FILE", options.file, "Template to read")->capture_default_str();
    command.add_option("-o,--output", options.output, "File to write; its extension names the format");
    command.add_option("--format", options.format,
                       "One of " + formats + "; else by the output's extension, svg for standard output");
    command.add_option("--compare", options.compared,
                       "An older version: what differs is marked, and what is gone is shown in grey");
    command.add_option("--theme", options.theme, "light, dark or high-contrast")
        ->check(CLI::IsMember({"light", "dark", "high-contrast"}))
        ->capture_default_str();
    command.add_option("--scale", options.scale, "Pixels a diagram unit, for pictures made of pixels")
        ->check(CLI::Range(0.1, 8.0))
        ->capture_default_str();
    command.add_flag("--transparent", options.transparent, "No background");
    command.add_flag("--plumbing", options.plumbing, "Show what is folded into the elements it serves");
    std::vector<std::string> views;
    for (const scene::View &view : scene::allViews())
        views.push_back(view.id);
    command.add_option("--view", options.view, "What stands out; everything without it")->check(CLI::IsMember(views));
    command.add_flag("--findings,!--no-findings", options.findings, "Mark elements that have findings");
}

int write(const Exporter &exporter, const scene::DisplayList &shown, const std::string &name)
{
    const auto picture =
        exporter.write(shown, {.theme = options.theme,
                               .transparent = options.transparent,
                               .scale = options.scale,
                               .title = name,
                               .worded = [](const Message &message) { return worded(message).toStdString(); }});
    if (!picture) {
        printError(QString::fromStdString(name) + ": " + worded(picture.error()));
        return Unreadable;
    }
    return writeOutput(options.output, *picture) ? Ok : Unreadable;
}

int run()
{
    std::string format = options.format;
    if (format.empty())
        format = options.output.empty() || options.output == "-"
                     ? "svg"
                     : QFileInfo(QString::fromStdString(options.output)).suffix().toLower().toStdString();
    const Exporter *exporter = findExporter(format);
    if (!exporter) {
        printError(
            QCoreApplication::translate("cli", "%1 is no format of pictures").arg(QString::fromStdString(format)));
        return Usage;
    }
    const auto input = readInput(options.file);
    if (!input)
        return Unreadable;
    const Snapshot snapshot = Snapshot::of(input->design);
    const scene::ViewSettings view{.plumbing = options.plumbing, .view = options.view, .language = language()};
    if (!options.compared.empty()) {
        const auto older = readInput(options.compared);
        if (!older)
            return Unreadable;
        return write(*exporter, *comparison::look(Snapshot::of(older->design), snapshot, view).picture, input->name);
    }
    const auto judgement =
        options.findings ? rules::judge(snapshot, rules::profileOf(*snapshot.design.settings)) : nullptr;
    return write(*exporter, *scene::build(snapshot, judgement.get(), view).picture, input->name);
}

} // namespace

extern const Command render{.name = "render", .order = 4, .paints = true, .setUp = setUp, .run = run};

} // namespace cirro::cli
