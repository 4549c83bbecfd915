#include "app/cli/session.h"

#include "app/words/words.h"

#include "model/design/design_diff.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace cirro::cli {

namespace {

using json = nlohmann::ordered_json;

struct Options {
    std::string before;
    std::string after;
    std::string format = "text";
    std::string output;
} options;

void setUp(CLI::App &command)
{
    command.description("Say what differs between two templates: by meaning, not by lines");
    command.footer(
        "Comments, quotes, order of keys and short or long intrinsics do not count. One of the two may be -.\n"
        "Exit status: 0 no difference, 1 differences, 3 not readable.");
    command.add_option("BEFORE", options.before, "Older template")->required();
    command.add_option("AFTER", options.after, "Newer template")->required();
    command.add_option("--format", options.format, "text or json")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    command.add_option("-o,--output", options.output, "File to write; else standard output");
}

std::string oneLine(const syntax::NodePtr &node)
{
    if (!node)
        return {};
    std::string text = syntax::write({.root = node, .format = syntax::Format::Json, .indent = ""});
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r'))
        text.pop_back();
    return text;
}

const char *nameOf(Update update)
{
    switch (update) {
    case Update::InPlace:
        return "in-place";
    case Update::MayReplace:
        return "may-replace";
    case Update::Replaces:
        break;
    }
    return "replaces";
}

struct Change {
    std::string path;
    std::string before; // JSON; empty: was not there
    std::string after;
    std::string update; // what changing it does to a running resource
    bool orderOnly = false;
};

std::vector<Change> changesOf(const Index &before, const Index &after, const ElementId &id)
{
    std::vector<Change> changes;
    const Element *old = before.find(id);
    const Element *now = after.find(id);
    if (!old || !now)
        return changes;
    const auto details = now->type.empty() ? nullptr : after.catalog().details(now->type);
    for (const PropertyChange &change : propertyChanges(old->body, now->body)) {
        std::string update;
        if (change.path.size() >= 2 && details && !change.orderOnly)
            if (const auto *property = std::get_if<std::string>(&change.path[1]))
                if (const Property *known = details->findProperty(*property))
                    update = nameOf(known->update);
        changes.push_back(
            {syntax::toPointer(change.path), oneLine(change.before), oneLine(change.after), update, change.orderOnly});
    }
    return changes;
}

std::string asText(const DesignDiff &difference, const Index &before, const Index &after)
{
    std::string out;
    const auto line = [&](char sign, const ElementId &id, const Index &index) {
        const Element *element = index.find(id);
        out += fmt::format("{} {}{}\n", sign, id.text(), element && !element->type.empty() ? "  " + element->type : "");
    };
    for (const ElementId &id : difference.removed)
        line('-', id, before);
    for (const ElementId &id : difference.added)
        line('+', id, after);
    for (const ElementId &id : difference.changed) {
        line('~', id, after);
        for (const Change &change : changesOf(before, after, id)) {
            out += fmt::format("    {}", change.path);
            if (change.orderOnly)
                out += fmt::format(": {}", worded(Message{"diff.order-only", {}}).toStdString());
            else if (change.before.empty())
                out += fmt::format(" + {}", change.after);
            else if (change.after.empty())
                out += fmt::format(" - {}", change.before);
            else
                out += fmt::format(": {} -> {}", change.before, change.after);
            out += change.update.empty()
                       ? "\n"
                       : fmt::format("  ({})\n", worded(Message{"update." + change.update, {}}).toStdString());
        }
    }
    for (const std::string &section : difference.sections)
        out += fmt::format("~ {}\n", section);
    return out;
}

std::string asJson(const DesignDiff &difference, const Index &before, const Index &after)
{
    const auto list = [](const std::vector<ElementId> &ids, const Index &index) {
        json entries = json::array();
        for (const ElementId &id : ids) {
            const Element *element = index.find(id);
            entries.push_back({{"element", id.text()}, {"type", element ? element->type : std::string()}});
        }
        return entries;
    };
    json changed = json::array();
    for (const ElementId &id : difference.changed) {
        json properties = json::array();
        for (const Change &change : changesOf(before, after, id)) {
            json entry = {{"path", change.path}};
            if (!change.before.empty())
                entry["before"] = json::parse(change.before, nullptr, false);
            if (!change.after.empty())
                entry["after"] = json::parse(change.after, nullptr, false);
            if (change.orderOnly)
                entry["orderOnly"] = true;
            if (!change.update.empty())
                entry["update"] = change.update;
            properties.push_back(std::move(entry));
        }
        changed.push_back({{"element", id.text()}, {"properties", std::move(properties)}});
    }
    return json{{"added", list(difference.added, after)},
                {"removed", list(difference.removed, before)},
                {"changed", std::move(changed)},
                {"sections", difference.sections}}
               .dump(2, ' ', false, json::error_handler_t::replace) +
           "\n";
}

int run()
{
    const auto before = readInput(options.before);
    const auto after = readInput(options.after);
    if (!before || !after)
        return Unreadable;
    DesignDiff difference = diff(before->design, after->design);
    // Where things lie is not what is deployed.
    difference.moved.clear();
    std::erase(difference.sections, "Metadata");
    const auto oldIndex = Index::build(before->design);
    const auto newIndex = Index::build(after->design);
    const bool same = difference.added.empty() && difference.removed.empty() && difference.changed.empty() &&
                      difference.sections.empty();
    const std::string report =
        options.format == "json" ? asJson(difference, *oldIndex, *newIndex) : asText(difference, *oldIndex, *newIndex);
    if (!writeOutput(options.output, report))
        return Unreadable;
    return same ? Ok : Warnings;
}

} // namespace

extern const Command diff_templates{.name = "diff", .order = 5, .setUp = setUp, .run = run};

} // namespace cirro::cli
