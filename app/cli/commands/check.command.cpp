#include "app/cli/baseline.h"
#include "app/cli/findings.h"
#include "app/cli/rule_page.h"
#include "app/cli/session.h"
#include "app/cli/text_report.h"
#include "app/cli/unified_diff.h"

#include "model/edits/edits.h"
#include "model/rules/mend.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QFile>

#include <fmt/format.h>

#include <algorithm>

namespace cirro::cli {

namespace {

struct Options {
    std::vector<std::string> files;
    std::string format = "text";
    std::string output;
    std::string profile;
    std::string least = "advice";
    std::string region;
    std::vector<std::string> parameters;
    std::vector<std::string> off;
    std::vector<std::string> only;
    std::string explained;
    std::string baseline;
    std::string newBaseline;
    std::string color = "auto";
    bool fix = false;
    bool dryRun = false;
} options;

void setUp(CLI::App &command)
{
    command.description("Say what is wrong with templates, why it matters and how to mend it");
    command.footer("Values that depend on parameters are judged with their defaults; give others with --parameter.\n"
                   "What cannot be told from the template is not judged.\n\n"
                   "Examples:\n"
                   "  cirro check --profile deployable templates/\n"
                   "  cirro check --fix --dry-run template.yaml\n"
                   "  cirro check --write-baseline known.json *.yaml; cirro check --baseline known.json *.yaml\n"
                   "  cirro check --explain net.subnet-outside-vpc");
    command.add_option("FILE", options.files, "Templates to read, or folders of them; none: standard input");
    command.add_option("--format", options.format, "text, json (an array of findings) or sarif (for code hosts)")
        ->check(CLI::IsMember({"text", "json", "sarif"}))
        ->capture_default_str();
    command.add_option("-o,--output", options.output, "File to write; else standard output");
    command.add_option("--color", options.color, "auto (on a terminal, unless NO_COLOR is set), always or never")
        ->check(CLI::IsMember({"auto", "always", "never"}))
        ->capture_default_str();
    std::vector<std::string> profiles;
    for (const rules::Profile &each : rules::allProfiles())
        profiles.push_back(each.id);
    command
        .add_option("--profile", options.profile,
                    "Which rules speak; else what the template's layout says, else well-architected")
        ->check(CLI::IsMember(profiles));
    command.add_option("--least", options.least, "Least severity to report")
        ->check(CLI::IsMember({"advice", "warning", "error"}))
        ->capture_default_str();
    command.add_option("--off", options.off, "Rules that stay silent")->delimiter(',');
    command.add_option("--only", options.only, "Rules that may speak; the others stay silent")->delimiter(',');
    CLI::Option *fix = command.add_flag("--fix", options.fix,
                                        "Write what can be fixed into the files (standard input: to standard output), "
                                        "then report what is left");
    command.add_flag("--dry-run", options.dryRun, "With --fix: write nothing, print what would change")->needs(fix);
    CLI::Option *baseline =
        command.add_option("--baseline", options.baseline, "File of known findings, which are not reported");
    command
        .add_option("--write-baseline", options.newBaseline, "File to write all findings of now to; reports nothing")
        ->excludes(fix)
        ->excludes(baseline);
    command.add_option("--explain", options.explained, "Say what a rule is about, with a bad and a good template");
    command.add_option("--region", options.region, "Region that the template is for, e.g. ap-northeast-2");
    command.add_option("--parameter", options.parameters, "Assumed value, NAME=VALUE; again for more");
}

rules::Severity leastSeverity()
{
    return options.least == "error"     ? rules::Severity::Error
           : options.least == "warning" ? rules::Severity::Warning
                                        : rules::Severity::Advice;
}

Terminal terminal()
{
    const bool toFile = !options.output.empty() && options.output != "-";
    return Terminal::ofOutput(options.color == "always"            ? Terminal::Color::Always
                              : options.color == "never" || toFile ? Terminal::Color::Never
                                                                   : Terminal::Color::Auto);
}

/// The profile asked for or, where none was, that of the design; its switches count either way.
rules::Profile profileFor(const Design &design)
{
    Settings settings = *design.settings;
    if (!options.profile.empty())
        settings.profile = options.profile;
    rules::Profile profile = rules::profileOf(settings);
    profile.least = std::max(profile.least, leastSeverity());
    for (auto &[area, least] : profile.areas)
        least = std::max(least, leastSeverity());
    profile.off.insert(options.off.begin(), options.off.end());
    if (!options.only.empty())
        for (const rules::Rule *rule : rules::allRules())
            if (std::ranges::find(options.only, rule->id) == options.only.end())
                profile.off.insert(std::string(rule->id));
    return profile;
}

/// Names of rules that there are none of are wrong calls: a typing error must not keep a rule speaking.
bool rulesExist()
{
    bool all = true;
    for (const auto *names : {&options.off, &options.only})
        for (const std::string &name : *names)
            if (!rules::findRule(name)) {
                printError(QString::fromStdString(
                    fmt::format(fmt::runtime(inWords(QT_TRANSLATE_NOOP("cli", "{}: there is no such rule"))), name)));
                all = false;
            }
    return all;
}

/// The design as the options assume it; nothing when they are a wrong call.
std::optional<Design> assumed(Design design)
{
    if (!options.region.empty())
        design = chooseRegion(design, options.region);
    for (const std::string &assignment : options.parameters) {
        const std::size_t equals = assignment.find('=');
        if (equals == std::string::npos || equals == 0) {
            printError(QString::fromStdString(assignment + ": NAME=VALUE"));
            return {};
        }
        design = assumeParameter(design, assignment.substr(0, equals), assignment.substr(equals + 1));
    }
    return design;
}

/// A template after its fixes.
struct Fixed {
    std::string path{};
    std::string before{};
    WrittenDesign written{};
    std::vector<std::string> said{};
};

/// Cures what can be cured in a template, as the options assume it; what they assume is not written.
Fixed fixed(const std::string &path, const Input &input, const Snapshot &snapshot, const std::optional<Baseline> &known)
{
    Fixed result{.path = path, .before = writeDesign(input.design).text};
    const rules::Mended mended = rules::mend(snapshot, profileFor(snapshot.design), [&](const rules::Finding &finding) {
        return !known || !known->knows(placeOf(input.name, snapshot, finding));
    });
    Design design = mended.snapshot.design;
    Settings settings = *design.settings;
    settings.region = input.design.settings->region;
    settings.parameters = input.design.settings->parameters;
    if (settings != *design.settings)
        design.settings = std::make_shared<const Settings>(std::move(settings));
    result.written = writeDesign(design);
    for (const rules::Cure &cure : mended.cures)
        result.said.push_back(fmt::format("{}: {}: {} [{}]", input.name, cure.finding.element.text(),
                                          rules::fixLabel(cure.finding, {.label = cure.label}, language()),
                                          cure.finding.rule));
    return result;
}

/// Shows or writes what was fixed. Nothing is written before all files are worked out.
bool put(const std::vector<Fixed> &all)
{
    bool written = true;
    const Terminal out = terminal();
    std::string shown;
    for (const Fixed &each : all) {
        for (const std::string &line : each.said)
            printError(QString::fromStdString(
                fmt::format(fmt::runtime(inWords(options.dryRun ? QT_TRANSLATE_NOOP("cli", "would fix: {}")
                                                                : QT_TRANSLATE_NOOP("cli", "fixed: {}"))),
                            line)));
        const std::string diff = unifiedDiff(each.before, each.written.text, each.path);
        if (options.dryRun) {
            shown += out.asDiff(diff);
            continue;
        }
        if (each.path == "-") {
            shown += each.written.text;
            continue;
        }
        if (!diff.empty())
            written = writeOutput(each.path, each.written.text) && written;
        const std::string beside = besidePath(each.path);
        if (each.written.beside && QFile::exists(QString::fromStdString(beside)))
            written = writeOutput(beside, *each.written.beside) && written;
    }
    return (shown.empty() || writeOutput({}, shown)) && written;
}

int statusOf(const std::vector<Place> &places)
{
    const auto is = [](rules::Severity severity) {
        return [severity](const Place &place) { return place.severity == severity; };
    };
    if (std::ranges::any_of(places, is(rules::Severity::Error)))
        return Errors;
    return std::ranges::any_of(places, is(rules::Severity::Warning)) ? Warnings : Ok;
}

int run()
{
    if (!options.explained.empty())
        return printRulePage(options.explained, terminal());
    if (!rulesExist())
        return Usage;
    std::vector<std::string> files = filesNamed(options.files);
    if (options.files.empty())
        files.emplace_back("-");
    std::optional<Baseline> baseline;
    if (!options.baseline.empty() && !(baseline = Baseline::read(options.baseline)))
        return Unreadable;

    std::vector<Place> places;
    std::vector<Fixed> repaired;
    std::vector<std::string> looked;
    bool unreadable = false;
    for (const std::string &file : files) {
        const auto input = readInput(file);
        if (!input) {
            unreadable = true;
            continue;
        }
        auto design = assumed(input->design);
        if (!design)
            return Usage;
        Snapshot snapshot = Snapshot::of(std::move(*design));
        if (options.fix) {
            repaired.push_back(fixed(file, *input, snapshot, baseline));
            // What is left is reported where it stands in what was written.
            auto again = readDesign(repaired.back().written.text, repaired.back().written.beside);
            if (auto now = again ? assumed(std::move(again->design)) : std::nullopt)
                snapshot = Snapshot::of(std::move(*now));
        }
        auto found = placesIn(input->name, snapshot, profileFor(snapshot.design));
        places.insert(places.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
        looked.push_back(input->name);
    }
    if (!options.newBaseline.empty())
        return writeOutput(options.newBaseline, Baseline::of(places, options.newBaseline).text()) && !unreadable
                   ? Ok
                   : Unreadable;

    Tally tally{.files = files.size(), .unreadable = unreadable};
    if (baseline) {
        tally.known = baseline->filter(places);
        tally.gone = baseline->gone(looked);
    }
    const bool written = put(repaired);
    const std::string report = options.format == "json"    ? asJson(places)
                               : options.format == "sarif" ? asSarif(places)
                                                           : asText(places, tally, terminal());
    // A fixed template, or what would change, has standard output for itself.
    const bool taken =
        options.fix && options.output.empty() && (options.dryRun || std::ranges::find(files, "-") != files.end());
    if (taken)
        printError(QString::fromStdString(report).trimmed());
    if (!written || (!taken && !writeOutput(options.output, report)) || unreadable)
        return Unreadable;
    return statusOf(places);
}

} // namespace

extern const Command check{.name = "check", .order = 1, .setUp = setUp, .run = run};

} // namespace cirro::cli
