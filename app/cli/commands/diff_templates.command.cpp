#include "app/cli/session.h"

#include "app/words/words.h"

#include "model/comparison/compare.h"
#include "model/core/json.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace cirro::cli {

namespace {

using comparison::Comparison;
using comparison::Effect;
using comparison::Kind;
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

std::string inLine(const std::vector<Message> &messages)
{
    QStringList words;
    for (const Message &message : messages)
        words << worded(message);
    return words.join(QStringLiteral(", ")).toStdString();
}

std::string updateWords(comparison::Effect effect)
{
    return worded(Message{"update." + std::string(nameOf(effect)), {}}).toStdString();
}

std::string asText(const comparison::Change &change)
{
    std::string line = fmt::format("    {}", syntax::toPointer(change.path));
    if (change.orderOnly)
        line += fmt::format(": {}", worded(Message{"diff.order-only", {}}).toStdString());
    else if (!change.before)
        line += fmt::format(" + {}", oneLine(change.after));
    else if (!change.after)
        line += fmt::format(" - {}", oneLine(change.before));
    else
        line += fmt::format(": {} -> {}", oneLine(change.before), oneLine(change.after));
    return line + (change.effect == Effect::None ? "\n" : fmt::format("  ({})\n", updateWords(change.effect)));
}

std::string asText(const Comparison &comparison)
{
    constexpr std::string_view signs = "+~->!"; // in the order of the kinds
    std::string out;
    for (const comparison::ElementChange &element : comparison.elements) {
        out += fmt::format("{} {}{}", signs[std::size_t(element.kind)], element.id.text(),
                           element.type.empty() ? "" : "  " + element.type);
        if (!element.cause.isNull())
            out += fmt::format("  ({}, {})", updateWords(element.effect),
                               worded(Message{"compare.because", {element.cause.text()}}).toStdString());
        out += '\n';
        if (element.data == comparison::Data::AtStake)
            out += fmt::format("    {}\n", worded(Message{"compare.data-at-stake", {}}).toStdString());
        for (const comparison::Change &change : element.changes)
            out += asText(change);
    }
    for (const comparison::PartChange &part : comparison.parts) {
        out += fmt::format("{} {}\n", signs[std::size_t(part.kind)],
                           part.member.empty() ? part.section : part.section + "/" + part.member);
        if (!part.member.empty())
            for (const comparison::Change &change : part.changes)
                out += asText(change);
    }
    if (const auto summary = summaryOf(comparison); !summary.empty())
        out += fmt::format("\n{}\n", inLine(summary));
    return out;
}

json asJson(const std::vector<comparison::Change> &changes)
{
    json list = json::array();
    for (const comparison::Change &change : changes) {
        json entry = {{"path", syntax::toPointer(change.path)}};
        if (change.before)
            entry["before"] = parseOrderedJsonOrNone(oneLine(change.before));
        if (change.after)
            entry["after"] = parseOrderedJsonOrNone(oneLine(change.after));
        if (change.orderOnly)
            entry["orderOnly"] = true;
        if (change.effect != Effect::None)
            entry["update"] = nameOf(change.effect);
        list.push_back(std::move(entry));
    }
    return list;
}

std::string asJson(const Comparison &comparison)
{
    const auto list = [&](Kind kind) {
        json entries = json::array();
        for (const comparison::ElementChange &element : comparison.elements) {
            if (element.kind != kind)
                continue;
            json entry = {{"element", element.id.text()}, {"type", element.type}};
            if (kind == Kind::Changed)
                entry["properties"] = asJson(element.changes);
            if (element.effect != Effect::None)
                entry["update"] = nameOf(element.effect);
            if (!element.cause.isNull())
                entry["because"] = element.cause.text();
            if (element.data != comparison::Data::None)
                entry["data"] = element.data == comparison::Data::Kept ? "kept" : "at-stake";
            entries.push_back(std::move(entry));
        }
        return entries;
    };
    json sections = json::array();
    json parts = json::array();
    for (const comparison::PartChange &part : comparison.parts) {
        if (sections.empty() || sections.back() != part.section)
            sections.push_back(part.section);
        json entry = {{"section", part.section}};
        if (!part.member.empty())
            entry["member"] = part.member;
        entry["change"] = part.kind == Kind::Added ? "added" : part.kind == Kind::Removed ? "removed" : "changed";
        if (!part.changes.empty())
            entry["values"] = asJson(part.changes);
        parts.push_back(std::move(entry));
    }
    return json{{"added", list(Kind::Added)},       {"removed", list(Kind::Removed)}, {"changed", list(Kind::Changed)},
                {"affected", list(Kind::Affected)}, {"sections", sections},           {"parts", parts}}
               .dump(2, ' ', false, json::error_handler_t::replace) +
           "\n";
}

int run()
{
    const auto before = readInput(options.before);
    const auto after = readInput(options.after);
    if (!before || !after)
        return Unreadable;
    Comparison comparison = comparison::compare(Snapshot::of(before->design), Snapshot::of(after->design));
    // Where things lie is not what is deployed.
    std::erase_if(comparison.elements, [](const auto &element) { return element.kind == Kind::Moved; });
    const bool same = comparison.elements.empty() && comparison.parts.empty();
    const std::string report = options.format == "json" ? asJson(comparison) : asText(comparison);
    if (!writeOutput(options.output, report))
        return Unreadable;
    return same ? Ok : Warnings;
}

} // namespace

extern const Command diff_templates{.name = "diff", .order = 5, .setUp = setUp, .run = run};

} // namespace cirro::cli
