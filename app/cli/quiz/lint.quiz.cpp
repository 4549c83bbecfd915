#include "app/cli/quiz/packs.h"

#include "app/words/words.h"
#include "quizbank/bank/lint.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QDate>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <map>

namespace cirro::cli::quiz {

namespace {

using cirro::quiz::Finding;
using cirro::quiz::Severity;

struct Options {
    std::vector<std::string> packs;
    std::string format = "text";
    std::string output;
} options;

void setUp(CLI::App &command)
{
    command.description("Say what is wrong with the items of packs and with a pack as a whole");
    command.footer(
        "Exit status: 0 nothing to say, 1 warnings or a bank out of its bounds, 2 errors, 3 a pack could not\n"
        "be read.");
    command.add_option("PACK", options.packs, "Folders or names of packs; none: the packs of the program");
    command.add_option("--format", options.format, "text or json (an array of findings)")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    command.add_option("-o,--output", options.output, "File to write; else standard output");
}

const char *nameOf(Severity severity)
{
    return severity == Severity::Error ? "error" : severity == Severity::Warning ? "warning" : "bank";
}

std::string wordFor(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return inWords(QT_TRANSLATE_NOOP("cli", "error"));
    case Severity::Warning:
        return inWords(QT_TRANSLATE_NOOP("cli", "warning"));
    case Severity::Bank:
        break;
    }
    return inWords(QT_TRANSLATE_NOOP("cli", "bank"));
}

void writeText(const PackInput &pack, const std::vector<Finding> &findings, std::string &out)
{
    for (const Finding &finding : findings) {
        std::string place = pack.name;
        if (!finding.place.file.empty())
            place += fmt::format("/{}:{}:{}", finding.place.file, finding.place.line, finding.place.column);
        const std::string item = finding.item.empty() ? "" : finding.item + ": ";
        out += fmt::format("{}: {}: {}{} [{}]\n", place, wordFor(finding.severity), item,
                           worded(finding.message).toStdString(), finding.check);
    }
}

void writeJson(const PackInput &pack, const std::vector<Finding> &findings, nlohmann::ordered_json &out)
{
    for (const Finding &finding : findings)
        out.push_back({{"pack", pack.name},
                       {"check", finding.check},
                       {"severity", nameOf(finding.severity)},
                       {"item", finding.item},
                       {"file", finding.place.file},
                       {"line", finding.place.line},
                       {"column", finding.place.column},
                       {"code", finding.message.code},
                       {"message", worded(finding.message).toStdString()}});
}

int run()
{
    std::string text;
    nlohmann::ordered_json json = nlohmann::ordered_json::array();
    std::map<Severity, int> counts;
    bool unreadable = false;
    for (const std::string &name : packsOrAll(options.packs)) {
        const auto pack = readPack(name);
        if (!pack) {
            unreadable = true;
            continue;
        }
        const auto findings = cirro::quiz::lint(pack->loaded, QDate::currentDate().toString(Qt::ISODate).toStdString());
        for (const Finding &finding : findings)
            ++counts[finding.severity];
        writeText(*pack, findings, text);
        writeJson(*pack, findings, json);
    }
    if (!counts.empty())
        text +=
            fmt::format(fmt::runtime(inWords(QT_TRANSLATE_NOOP("cli", "Errors: {}, warnings: {}, over the bank: {}"))),
                        counts[Severity::Error], counts[Severity::Warning], counts[Severity::Bank]);
    else if (!unreadable)
        text += inWords(QT_TRANSLATE_NOOP("cli", "Nothing to report."));
    if (!text.empty())
        text += '\n';
    const std::string report =
        options.format == "json" ? json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n" : text;
    if (!writeOutput(options.output, report) || unreadable)
        return Unreadable;
    if (counts[Severity::Error] > 0)
        return Errors;
    return counts[Severity::Warning] + counts[Severity::Bank] > 0 ? Warnings : Ok;
}

} // namespace

extern const Command lint{.name = "lint", .order = 10, .setUp = setUp, .run = run};

} // namespace cirro::cli::quiz
