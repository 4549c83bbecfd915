#include "app/cli/findings.h"
#include "app/cli/session.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace cirro::cli {

namespace {

struct Options {
    std::vector<std::string> files;
    std::string format = "text";
    std::string output;
    std::string least = "advice";
    std::string region;
    std::vector<std::string> parameters;
    std::vector<std::string> off;
} options;

void setUp(CLI::App &command)
{
    command.description("Say what is wrong with templates, why it matters and how to mend it");
    command.footer("Values that depend on parameters are judged with their defaults; give others with --parameter.\n"
                   "What cannot be told from the template is not judged.");
    command.add_option("FILE", options.files, "Templates to read; none: standard input");
    command.add_option("--format", options.format, "text, json (an array of findings) or sarif (for code hosts)")
        ->check(CLI::IsMember({"text", "json", "sarif"}))
        ->capture_default_str();
    command.add_option("-o,--output", options.output, "File to write; else standard output");
    command.add_option("--least", options.least, "Least severity to report")
        ->check(CLI::IsMember({"advice", "warning", "error"}))
        ->capture_default_str();
    command.add_option("--off", options.off, "Rules that stay silent")->delimiter(',');
    command.add_option("--region", options.region, "Region that the template is for, e.g. ap-northeast-2");
    command.add_option("--parameter", options.parameters, "Assumed value, NAME=VALUE; again for more");
}

rules::Severity leastSeverity()
{
    return options.least == "error"     ? rules::Severity::Error
           : options.least == "warning" ? rules::Severity::Warning
                                        : rules::Severity::Advice;
}

int run()
{
    std::vector<std::string> files = options.files;
    if (files.empty())
        files.emplace_back("-");
    rules::Profile profile{.least = leastSeverity(), .off = {options.off.begin(), options.off.end()}};
    std::vector<Place> places;
    bool unreadable = false;
    for (const std::string &file : files) {
        auto input = readInput(file);
        if (!input) {
            unreadable = true;
            continue;
        }
        if (!options.region.empty())
            input->design = withRegion(std::move(input->design), options.region);
        for (const std::string &assignment : options.parameters) {
            const std::size_t equals = assignment.find('=');
            if (equals == std::string::npos || equals == 0) {
                printError(QString::fromStdString(assignment + ": NAME=VALUE"));
                return Usage;
            }
            input->design =
                withParameter(std::move(input->design), assignment.substr(0, equals), assignment.substr(equals + 1));
        }
        judgeInput(*input, profile, places);
    }
    const std::string report = options.format == "json"    ? asJson(places)
                               : options.format == "sarif" ? asSarif(places)
                                                           : asText(places, files.size(), unreadable);
    if (!writeOutput(options.output, report) || unreadable)
        return Unreadable;
    const auto is = [](rules::Severity severity) {
        return [severity](const Place &place) { return place.severity == severity; };
    };
    if (std::ranges::any_of(places, is(rules::Severity::Error)))
        return Errors;
    return std::ranges::any_of(places, is(rules::Severity::Warning)) ? Warnings : Ok;
}

} // namespace

extern const Command check{.name = "check", .order = 1, .setUp = setUp, .run = run};

} // namespace cirro::cli
