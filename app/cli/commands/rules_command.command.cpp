#include "app/cli/session.h"
#include "app/cli/terminal.h"
#include "app/cli/text_report.h"
#include "app/words/words.h"

#include "model/rules/engine.h"
#include "model/rules/samples.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace cirro::cli {

namespace {

using json = nlohmann::ordered_json;

struct Options {
    std::string profile;
    std::string format = "text";
    std::string output;
} options;

void setUp(CLI::App &command)
{
    command.description("List the rules: severity, pillar, tasks of the exam, whether a fix is offered");
    command.footer("What a rule is about in full, with a bad and a good template: cirro check --explain RULE");
    std::vector<std::string> profiles;
    for (const rules::Profile &each : rules::allProfiles())
        profiles.push_back(each.id);
    command.add_option("--profile", options.profile, "Only rules that speak in this profile")
        ->check(CLI::IsMember(profiles));
    command.add_option("--format", options.format, "text, json or markdown (a reference of all rules)")
        ->check(CLI::IsMember({"text", "json", "markdown"}))
        ->capture_default_str();
    command.add_flag_callback(
        "--markdown", [] { options.format = "markdown"; }, "The same as --format markdown");
    command.add_option("-o,--output", options.output, "File to write; else standard output");
}

std::string joined(const std::vector<std::string_view> &words)
{
    std::string out;
    for (const std::string_view word : words)
        out += (out.empty() ? "" : ", ") + std::string(word);
    return out;
}

std::string pillarOf(const rules::Rule &rule)
{
    return worded(Message{"pillar." + std::string(rules::nameOf(rule.pillar))}).toStdString();
}

rules::RuleWords wordsFor(const rules::Rule &rule)
{
    return rules::wordsOf({.rule = rule.id}, language());
}

std::string asTable(const std::vector<const rules::Rule *> &listed, const Terminal &terminal)
{
    std::vector<std::array<std::string, 6>> rows{
        {inWords(QT_TRANSLATE_NOOP("cli", "rule")), inWords(QT_TRANSLATE_NOOP("cli", "severity")),
         inWords(QT_TRANSLATE_NOOP("cli", "pillar")), inWords(QT_TRANSLATE_NOOP("cli", "tasks")),
         inWords(QT_TRANSLATE_NOOP("cli", "fix")), inWords(QT_TRANSLATE_NOOP("cli", "what"))}};
    for (const rules::Rule *rule : listed)
        rows.push_back({std::string(rule->id), wordFor(rule->severity), pillarOf(*rule), joined(rule->examTasks),
                        rule->fixes ? inWords(QT_TRANSLATE_NOOP("cli", "yes")) : "-", wordsFor(*rule).title});
    std::array<std::size_t, 6> widths{};
    for (const auto &row : rows)
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], columnsOf(row[i]));
    std::string out;
    for (std::size_t number = 0; number < rows.size(); ++number) {
        std::string line;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const bool last = i + 1 == widths.size();
            const std::string cell = last ? rows[number][i] : padded(rows[number][i], widths[i] + 2);
            line += number == 0 ? terminal.faint(cell)
                    : i == 1    ? terminal.severity(listed[number - 1]->severity, cell)
                                : cell;
        }
        out += line + '\n';
    }
    return out;
}

std::string asJson(const std::vector<const rules::Rule *> &listed)
{
    json all = json::array();
    for (const rules::Rule *rule : listed) {
        const rules::RuleWords words = wordsFor(*rule);
        all.push_back({{"rule", rule->id},
                       {"severity", nameOf(rule->severity)},
                       {"pillar", rules::nameOf(rule->pillar)},
                       {"examTasks", rule->examTasks},
                       {"sameAs", rule->sameAs},
                       {"policy", rule->policy},
                       {"fixes", rule->fixes != nullptr},
                       {"title", words.title},
                       {"why", words.why},
                       {"how", words.how},
                       {"documentation", rule->docsUrl}});
    }
    return all.dump(2, ' ', false, json::error_handler_t::replace) + '\n';
}

/// Characters that mean something in a table of Markdown are not meant so.
std::string cell(std::string text)
{
    for (std::size_t at = text.find('|'); at != std::string::npos; at = text.find('|', at + 2))
        text.insert(at, 1, '\\');
    return text;
}

std::string asMarkdown(const std::vector<const rules::Rule *> &listed)
{
    std::string out = fmt::format("# {}\n\n| {} | {} | {} | {} | {} | {} |\n|---|---|---|---|---|---|\n",
                                  inWords(QT_TRANSLATE_NOOP("cli", "Rules")), inWords("rule"), inWords("severity"),
                                  inWords("pillar"), inWords("tasks"), inWords("fix"), inWords("what"));
    for (const rules::Rule *rule : listed) {
        std::string anchor(rule->id); // as code hosts make them out of headings
        std::erase(anchor, '.');
        out += fmt::format("| [{}](#{}) | {} | {} | {} | {} | {} |\n", rule->id, anchor, wordFor(rule->severity),
                           pillarOf(*rule), joined(rule->examTasks), rule->fixes ? inWords("yes") : "-",
                           cell(wordsFor(*rule).title));
    }
    for (const rules::Rule *rule : listed) {
        const rules::RuleWords words = wordsFor(*rule);
        const rules::RuleSamples samples = rules::samplesOf(*rule);
        out += fmt::format("\n## {}\n\n**{}** {}\n\n{}\n", rule->id, words.title, words.why, words.how);
        if (!rule->sameAs.empty())
            out += fmt::format("\n{}: {}\n", inWords(QT_TRANSLATE_NOOP("cli", "The same check elsewhere")),
                               joined(rule->sameAs));
        if (!samples.bad.empty())
            out += fmt::format("\n{}\n\n```yaml\n{}```\n", inWords("Bad"), samples.bad);
        if (!samples.good.empty())
            out += fmt::format("\n{}\n\n```yaml\n{}```\n", inWords("Good"), samples.good);
        out += fmt::format("\n<{}>\n", rule->docsUrl);
    }
    return out;
}

int run()
{
    const rules::Profile profile = options.profile.empty() ? rules::Profile{} : *rules::findProfile(options.profile);
    std::vector<const rules::Rule *> listed;
    std::ranges::copy_if(rules::allRules(), std::back_inserter(listed),
                         [&](const rules::Rule *rule) { return profile.hears(*rule, rule->severity); });
    const Terminal terminal =
        Terminal::ofOutput(options.output.empty() ? Terminal::Color::Auto : Terminal::Color::Never);
    return writeOutput(options.output, options.format == "json"       ? asJson(listed)
                                       : options.format == "markdown" ? asMarkdown(listed)
                                                                      : asTable(listed, terminal))
               ? Ok
               : Unreadable;
}

} // namespace

extern const Command rules_command{.name = "rules", .order = 2, .setUp = setUp, .run = run};

} // namespace cirro::cli
