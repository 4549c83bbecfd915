#include "app/cli/session.h"

#include "model/scene/arrangement.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <cmath>
#include <map>

namespace cirro::cli {

namespace {

using json = nlohmann::ordered_json;

struct Options {
    std::string file = "-";
    std::string output;
    bool write = false;
    bool anew = false;
    bool inside = false;
} options;

void setUp(CLI::App &command)
{
    command.description("Say where everything lies in the diagram, or lay it out and keep that");
    command.footer(
        "Without --write: JSON with the bounds [x, y, width, height] of every element shown and the ways of the\n"
        "connectors. With --write the places are kept: in the template's Metadata if it has a layout there (or with\n"
        "--inside), else beside it in FILE.cirro.json.");
    command.add_option("FILE", options.file, "Template to read")->capture_default_str();
    command.add_option("-o,--output", options.output,
                       "File to write; else standard output (with --write: FILE itself)");
    command.add_flag("--write", options.write, "Keep the places");
    command.add_flag("--anew", options.anew, "Place everything that is not pinned again");
    command.add_flag("--inside", options.inside, "Keep the layout inside the template from now on");
}

int run()
{
    auto input = readInput(options.file);
    if (!input)
        return Unreadable;
    if (options.inside)
        input->design.layoutHome = LayoutHome::Inside;
    Snapshot snapshot = Snapshot::of(input->design);
    if (options.anew)
        snapshot = snapshot.with(scene::layOut(snapshot, {}));
    const scene::Scene scene = scene::build(snapshot, nullptr, {});
    if (options.write) {
        const WrittenDesign written = writeDesign(scene::settled(snapshot.design, scene));
        const std::string target = options.output.empty() ? options.file : options.output;
        if (!writeOutput(target, written.text))
            return Unreadable;
        if (written.beside && target != "-" && !writeOutput(besidePath(target), *written.beside))
            return Unreadable;
        return Ok;
    }
    const auto rounded = [](double value) { return std::round(value * 100) / 100; };
    std::map<std::string, Rect> sorted;
    for (const auto &[id, bounds] : scene.arrangement->bounds)
        sorted.emplace(id.isResource() ? id.text() : toString(id), bounds);
    json elements = json::object();
    for (const auto &[name, bounds] : sorted)
        elements[name] = {rounded(bounds.x), rounded(bounds.y), rounded(bounds.w), rounded(bounds.h)};
    json connectors = json::array();
    for (std::size_t i = 0; i < scene.arrangement->routes.size(); ++i) {
        json points = json::array();
        for (const Point &point : scene.arrangement->routes[i])
            points.push_back({rounded(point.x), rounded(point.y)});
        const scene::Connector &joined = scene.arrangement->connectors[i];
        connectors.push_back({{"from", joined.from.text()}, {"to", joined.to.text()}, {"points", points}});
    }
    const json layout = {{"elements", elements}, {"connectors", connectors}};
    return writeOutput(options.output, layout.dump(2, ' ', false, json::error_handler_t::replace) + "\n") ? Ok
                                                                                                          : Unreadable;
}

} // namespace

extern const Command layout{.name = "layout", .order = 3, .setUp = setUp, .run = run};

} // namespace cirro::cli
